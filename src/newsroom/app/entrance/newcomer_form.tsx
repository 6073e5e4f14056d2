/** What somebody gives who comes to work here: name, password, and the address where it is not known. */
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Locale } from "../../calls/session.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    name: "Your name",
    nameHint: "As your colleagues see it.",
    email: "E-mail",
    password: "Password",
    passwordHint: "At least 12 characters; a few plain words do well.",
    enter: "Begin",
  },
  "zh-Hans": {
    name: "姓名",
    nameHint: "同事看到的名字。",
    email: "电子邮箱",
    password: "密码",
    passwordHint: "至少 12 个字符；几个简单的词组合即可。",
    enter: "开始",
  },
});

export interface Given {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}

/** `email`: the address that is known already. */
export function NewcomerForm({
  email,
  enter,
}: {
  readonly email?: string;
  readonly enter: (given: Given) => Promise<unknown>;
}) {
  const said = useWords(words);
  const locale = useLocale();
  const [given, setGiven] = useState({ name: "", email: email ?? "", password: "" });
  const entering = useMutation({
    mutationFn: () => enter({ ...given, locale }),
    onSuccess: () => location.assign("/newsroom/"),
  });
  const set = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={said.name}
          description={said.nameHint}
          autoComplete="name"
          required
          value={given.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <TextInput
          label={said.email}
          type="email"
          autoComplete="username"
          required
          readOnly={email !== undefined}
          value={given.email}
          onChange={({ currentTarget }) => set({ email: currentTarget.value })}
        />
        <PasswordInput
          label={said.password}
          description={said.passwordHint}
          autoComplete="new-password"
          required
          minLength={12}
          value={given.password}
          onChange={({ currentTarget }) => set({ password: currentTarget.value })}
        />
        <RefusedLine error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {said.enter}
        </Button>
      </Stack>
    </form>
  );
}
