/** The one-time link: the first owner gives a name, an address and a password. */
import { Alert, Button, Paper, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { welcome } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Welcome. You are the first owner.",
    name: "Your name",
    email: "E-mail",
    password: "Password, at least 12 characters",
    enter: "Begin",
  },
  "zh-Hans": {
    title: "欢迎，您是首位所有者。",
    name: "姓名",
    email: "电子邮箱",
    password: "密码（至少 12 个字符）",
    enter: "开始",
  },
});

export function WelcomeScreen() {
  const said = useWords(words);
  const { token } = useSearch({ from: "/welcome" });
  const [owner, setOwner] = useState({ name: "", email: "", password: "" });
  const entering = useMutation({
    mutationFn: () => ask(welcome, { body: { token, ...owner } }),
    onSuccess: () => location.assign("/newsroom/"),
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  const field = (name: keyof typeof owner) => ({
    label: said[name],
    required: true,
    value: owner[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setOwner({ ...owner, [name]: event.currentTarget.value }),
  });
  return (
    <Paper component="main" maw={420} mx="auto" mt="10vh" p="lg" withBorder>
      <form onSubmit={enter}>
        <Stack>
          <Title order={1} size="h2">
            {said.title}
          </Title>
          {entering.error ? (
            <Alert color="seal" variant="outline" role="alert">
              {entering.error.message}
            </Alert>
          ) : null}
          <TextInput {...field("name")} autoComplete="name" />
          <TextInput {...field("email")} type="email" autoComplete="username" />
          <PasswordInput {...field("password")} autoComplete="new-password" />
          <Button type="submit" loading={entering.isPending}>
            {said.enter}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
