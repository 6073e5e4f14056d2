/** Signing in with a password. */
import { Alert, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { newsroomState, signIn } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "The newsroom",
    email: "E-mail",
    password: "Password",
    enter: "Sign in",
    nobody:
      "Nobody works here yet. The server prints a link for the first owner when it starts; open that link to begin.",
  },
  "zh-Hans": {
    title: "编辑部",
    email: "电子邮箱",
    password: "密码",
    enter: "登录",
    nobody: "编辑部还没有人。服务器启动时会打印首位所有者的链接，打开它即可开始。",
  },
});

export function SignInScreen() {
  const said = useWords(words);
  const { data: state } = useQuery({ queryKey: ["state"], queryFn: () => ask(newsroomState, {}) });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: () => ask(signIn, { body: { email, password } }),
    onSuccess: () => location.assign(placeFrom(new URLSearchParams(location.search).get("to"))),
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <Paper component="main" maw={380} mx="auto" mt="12vh" p="lg" withBorder>
      <form onSubmit={enter}>
        <Stack>
          <Text size="sm" c="dimmed">
            {state?.paper}
          </Text>
          <Title order={1} size="h2">
            {said.title}
          </Title>
          {state?.staffed === false ? <Alert color="gray">{said.nobody}</Alert> : null}
          {entering.error ? (
            <Alert color="seal" variant="outline" role="alert">
              {entering.error.message}
            </Alert>
          ) : null}
          <TextInput
            label={said.email}
            type="email"
            autoComplete="username webauthn"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={said.password}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={entering.isPending}>
            {said.enter}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

/** Only a place inside the newsroom is gone to. */
const placeFrom = (to: string | null): string => (to !== null && /^\/newsroom\/[^\\]*$/.test(to) ? to : "/newsroom/");
