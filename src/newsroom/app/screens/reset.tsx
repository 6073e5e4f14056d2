/** A forgotten password: a link is asked for by mail; the link opens the same screen, which takes the new password. */
import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { askForReset, resetPassword } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { DoorFrame } from "../entrance/door_frame.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const titles = { en: "A new password", "zh-Hans": "重设密码" };

const words = wordsIn({
  en: {
    email: "E-mail",
    send: "Send me a link",
    sent: "If somebody works here under this address, a mail with a link is on its way. It is good for an hour.",
    password: "New password",
    passwordHint: "At least 12 characters; a few plain words do well. You will be signed out everywhere.",
    set: "Set the password",
    done: "The password is set. Sign in with it.",
    back: "To sign in",
  },
  "zh-Hans": {
    email: "电子邮箱",
    send: "发送链接",
    sent: "如果有人以这个邮箱在此工作，带链接的邮件已发出，一小时内有效。",
    password: "新密码",
    passwordHint: "至少 12 个字符；几个简单的词组合即可。所有设备都会退出登录。",
    set: "设置密码",
    done: "密码已设置，请用新密码登录。",
    back: "去登录",
  },
});

export function ResetScreen() {
  const { token } = useSearch({ from: "/reset" });
  return <DoorFrame title={titles}>{token === "" ? <AskForm /> : <SetForm token={token} />}</DoorFrame>;
}

function AskForm() {
  const said = useWords(words);
  const [email, setEmail] = useState("");
  const asking = useMutation({ mutationFn: () => ask(askForReset, { body: { email } }) });
  if (asking.isSuccess) return <Done sentence={said.sent} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={said.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <RefusedLine error={asking.error} />
        <Button type="submit" loading={asking.isPending}>
          {said.send}
        </Button>
        <Back />
      </Stack>
    </form>
  );
}

function SetForm({ token }: { readonly token: string }) {
  const said = useWords(words);
  const [password, setPassword] = useState("");
  const setting = useMutation({ mutationFn: () => ask(resetPassword, { body: { token, password } }) });
  if (setting.isSuccess) return <Done sentence={said.done} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate();
      }}
    >
      <Stack gap="sm">
        <PasswordInput
          label={said.password}
          description={said.passwordHint}
          autoComplete="new-password"
          required
          minLength={12}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <RefusedLine error={setting.error} />
        <Button type="submit" loading={setting.isPending}>
          {said.set}
        </Button>
        <Back />
      </Stack>
    </form>
  );
}

function Done({ sentence }: { readonly sentence: string }) {
  return (
    <Stack gap="sm">
      <Alert color="gray" role="status">
        {sentence}
      </Alert>
      <Back />
    </Stack>
  );
}

function Back() {
  const said = useWords(words);
  return (
    <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link {...props} to="/sign-in" />}>
      {said.back}
    </Anchor>
  );
}
