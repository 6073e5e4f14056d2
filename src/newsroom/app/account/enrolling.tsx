/** Turning the second factor on: the password, then the app is shown a picture, then its first code proves it took it. */
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { beginSecondFactor, confirmSecondFactor } from "../../calls/account.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { accountKey } from "./account_query.ts";
import { WithPassword } from "./with_password.tsx";

const words = wordsIn({
  en: {
    next: "Continue",
    scan: "Let your authenticator app read this picture, or type the key into it.",
    picture: "The key as a picture (QR code)",
    key: "Key",
    code: "Code the app shows",
    confirm: "Turn it on",
    cancel: "Cancel",
  },
  "zh-Hans": {
    next: "继续",
    scan: "用验证器应用扫描这张图，或在应用中输入密钥。",
    picture: "密钥的二维码",
    key: "密钥",
    code: "应用显示的验证码",
    confirm: "开启",
    cancel: "取消",
  },
});

export interface EnrollingProps {
  readonly cancel: () => void;
  readonly done: (recoveryCodes: readonly string[]) => void;
}

export function Enrolling({ cancel, done }: EnrollingProps) {
  const said = useWords(words);
  const [code, setCode] = useState("");
  const beginning = useAct((password: string) => ask(beginSecondFactor, { body: { password } }), { tells: false });
  const enrolment = beginning.data;
  const confirming = useAct(() => ask(confirmSecondFactor, { body: { code } }), {
    touches: [accountKey],
    tells: false,
    done: () => done(enrolment?.recoveryCodes ?? []),
  });
  if (enrolment === undefined)
    return (
      <WithPassword
        word={said.next}
        run={(password) => beginning.mutate(password)}
        pending={beginning.isPending}
        error={beginning.error}
        cancel={cancel}
      />
    );
  return (
    <form
      className="small-form"
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate();
      }}
    >
      <p>{said.scan}</p>
      <img className="enrolment" src={enrolment.picture} alt={said.picture} width="180" height="180" />
      <p>
        {said.key}: <code className="key">{enrolment.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <TextInput
        size="sm"
        label={said.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <RefusedLine error={confirming.error} />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={confirming.isPending}>
          {said.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {said.cancel}
        </Button>
      </Group>
    </form>
  );
}
