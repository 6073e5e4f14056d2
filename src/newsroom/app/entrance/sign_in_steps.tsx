/**
 * The steps of signing in: password, then a code where one is asked for; or a passkey instead of both, by its button or
 * from the list the browser offers in the field. The screen and the panel beside a text have the same.
 */
import { Anchor, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { askForPasskey, signIn, signInWithCode, signInWithPasskey } from "../../calls/session.ts";
import { ask, Refused } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { knowsPasskeys, showPasskey } from "./ceremony.ts";
import { usePasskeyAutofill } from "./passkey_autofill.ts";

const words = wordsIn({
  en: {
    email: "E-mail",
    password: "Password",
    enter: "Sign in",
    passkey: "Sign in with a passkey",
    code: "Code",
    codeHint: "The six digits your authenticator app shows, or a recovery code.",
    back: "Another account",
  },
  "zh-Hans": {
    email: "电子邮箱",
    password: "密码",
    enter: "登录",
    passkey: "用通行密钥登录",
    code: "验证码",
    codeHint: "验证器应用显示的六位数字，或一个恢复码。",
    back: "换一个账户",
  },
});

export interface SignInStepsProps {
  readonly onIn: () => void;
  /** Who signs in again, where that is known; the first field has the focus then. */
  readonly email?: string;
  /** What else may be done with the first step. */
  readonly children?: ReactNode;
}

export function SignInSteps({ onIn, email, children }: SignInStepsProps) {
  const [owesCode, setOwesCode] = useState(false);
  return owesCode ? (
    <CodeForm onIn={onIn} onBack={() => setOwesCode(false)} />
  ) : (
    <PasswordForm onIn={onIn} onCode={() => setOwesCode(true)} email={email}>
      {children}
    </PasswordForm>
  );
}

interface PasswordFormProps {
  readonly onIn: () => void;
  readonly onCode: () => void;
  readonly email: string | undefined;
  readonly children: ReactNode;
}

function PasswordForm({ onIn, onCode, email, children }: PasswordFormProps) {
  const said = useWords(words);
  const [given, setGiven] = useState({ email: email ?? "", password: "" });
  const entering = useMutation({
    mutationFn: () => ask(signIn, { body: given }),
    onSuccess: ({ next }) => (next === "in" ? onIn() : onCode()),
  });
  const byPasskey = usePasskey(onIn);
  usePasskeyAutofill(byPasskey.isPending || entering.isPending, onIn);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={said.email}
          type="email"
          autoComplete="username webauthn"
          required
          readOnly={email !== undefined}
          value={given.email}
          onChange={({ currentTarget }) => setGiven({ ...given, email: currentTarget.value })}
        />
        <PasswordInput
          label={said.password}
          autoComplete="current-password webauthn"
          required
          ref={(field) => void (field && email !== undefined && given.password === "" && field.focus())}
          value={given.password}
          onChange={({ currentTarget }) => setGiven({ ...given, password: currentTarget.value })}
        />
        <RefusedLine error={entering.error} />
        <Button type="submit" loading={entering.isPending}>
          {said.enter}
        </Button>
        {knowsPasskeys() ? (
          <Button variant="default" loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
            {said.passkey}
          </Button>
        ) : null}
        <RefusedLine error={byPasskey.error} />
        {children}
      </Stack>
    </form>
  );
}

const usePasskey = (onIn: () => void) =>
  useMutation({
    mutationFn: async () => {
      const { options } = await ask(askForPasskey, {});
      return ask(signInWithPasskey, { body: { response: await showPasskey(options) } });
    },
    onSuccess: onIn,
  });

function CodeForm({ onIn, onBack }: { readonly onIn: () => void; readonly onBack: () => void }) {
  const said = useWords(words);
  const [code, setCode] = useState("");
  const entering = useMutation({
    mutationFn: () => ask(signInWithCode, { body: { code } }),
    onSuccess: onIn,
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
