/** Signing in: password, then a code where one is asked for; or a passkey instead of both. */
import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { askForPasskey, signIn, signInWithCode, signInWithPasskey } from "../../calls/session.ts";
import { ask, Refused } from "../ask.ts";
import { knowsPasskeys, showPasskey } from "../entrance/ceremony.ts";
import { DoorFrame, useNewsroomState } from "../entrance/door_frame.tsx";
import { placeFrom } from "../entrance/place.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const titles = { en: "The newsroom", "zh-Hans": "编辑部" };

const words = wordsIn({
  en: {
    email: "E-mail",
    password: "Password",
    enter: "Sign in",
    passkey: "Sign in with a passkey",
    forgotten: "Forgotten the password?",
    code: "Code",
    codeHint: "The six digits your authenticator app shows, or a recovery code.",
    back: "Another account",
    nobody:
      "Nobody works here yet. The server prints a link for the first owner when it starts; open that link to begin.",
  },
  "zh-Hans": {
    email: "电子邮箱",
    password: "密码",
    enter: "登录",
    passkey: "用通行密钥登录",
    forgotten: "忘记密码？",
    code: "验证码",
    codeHint: "验证器应用显示的六位数字，或一个恢复码。",
    back: "换一个账户",
    nobody: "编辑部还没有人。服务器启动时会打印首位所有者的链接，打开它即可开始。",
  },
});

const goIn = () => location.assign(placeFrom(location.search));

export function SignInScreen() {
  const [owesCode, setOwesCode] = useState(false);
  return (
    <DoorFrame title={titles}>
      {owesCode ? <CodeForm onBack={() => setOwesCode(false)} /> : <PasswordForm onCode={() => setOwesCode(true)} />}
    </DoorFrame>
  );
}

function PasswordForm({ onCode }: { readonly onCode: () => void }) {
  const said = useWords(words);
  const state = useNewsroomState();
  const [given, setGiven] = useState({ email: "", password: "" });
  const entering = useMutation({
    mutationFn: () => ask(signIn, { body: given }),
    onSuccess: ({ next }) => (next === "in" ? goIn() : onCode()),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <Stack gap="sm">
        {state?.staffed === false ? <Alert color="gray">{said.nobody}</Alert> : null}
        <TextInput
          label={said.email}
          type="email"
          autoComplete="username"
          required
          value={given.email}
          onChange={({ currentTarget }) => setGiven({ ...given, email: currentTarget.value })}
        />
        <PasswordInput
          label={said.password}
          autoComplete="current-password"
          required
          value={given.password}
          onChange={({ currentTarget }) => setGiven({ ...given, password: currentTarget.value })}
        />
        <RefusedLine error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {said.enter}
        </Button>
        {knowsPasskeys() ? <PasskeyButton /> : null}
        <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link {...props} to="/reset" search={{ token: "" }} />}>
          {said.forgotten}
        </Anchor>
      </Stack>
    </form>
  );
}

function PasskeyButton() {
  const said = useWords(words);
  const entering = useMutation({
    mutationFn: async () => {
      const { options } = await ask(askForPasskey, {});
      return ask(signInWithPasskey, { body: { response: await showPasskey(options) } });
    },
    onSuccess: goIn,
  });
  return (
    <>
      <Button variant="default" loading={entering.isPending} onClick={() => entering.mutate()}>
        {said.passkey}
      </Button>
      <RefusedLine error={entering.error} />
    </>
  );
}

function CodeForm({ onBack }: { readonly onBack: () => void }) {
  const said = useWords(words);
  const [code, setCode] = useState("");
  const entering = useMutation({
    mutationFn: () => ask(signInWithCode, { body: { code } }),
    onSuccess: goIn,
    onError: (error) => error instanceof Refused && error.code === "begin-again" && onBack(),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={said.code}
          description={said.codeHint}
          autoComplete="one-time-code"
          required
          // It is what this step is for, and nothing else on it can be meant.
          ref={(field) => field?.focus()}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <RefusedLine error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {said.enter}
        </Button>
        <Anchor component="button" type="button" size="sm" c="dimmed" ta="start" onClick={onBack}>
          {said.back}
        </Anchor>
      </Stack>
    </form>
  );
}
