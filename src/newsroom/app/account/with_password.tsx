/** A step that takes one's password: for what a stolen session must not do. */
import { Button, Group, PasswordInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { password: "Your password", cancel: "Cancel" },
  "zh-Hans": { password: "您的密码", cancel: "取消" },
});

export interface WithPasswordProps {
  readonly word: string;
  readonly run: (password: string) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly cancel: () => void;
}

export function WithPassword({ word, run, pending, error, cancel }: WithPasswordProps) {
  const said = useWords(words);
  const [password, setPassword] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // Once: who writes beside it (the name of a passkey) is not called back.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="small-form"
      onSubmit={(event) => {
        event.preventDefault();
        run(password);
      }}
    >
      <PasswordInput
        size="sm"
        label={said.password}
        autoComplete="current-password"
        required
        data-autofocus
        ref={field}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <RefusedLine error={error} />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={pending}>
          {word}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {said.cancel}
        </Button>
      </Group>
    </form>
  );
}
