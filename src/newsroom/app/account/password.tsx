/** Another password: the one before is asked for, and every other session ends. */
import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { changePassword } from "../../calls/account.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { accountKey } from "./account_query.ts";

const words = wordsIn({
  en: {
    title: "Password",
    password: "Password now",
    next: "New password",
    hint: "At least 12 characters. You are signed out everywhere else.",
    change: "Change the password",
    done: "The password is changed.",
  },
  "zh-Hans": {
    title: "密码",
    password: "当前密码",
    next: "新密码",
    hint: "至少 12 个字符。其他设备都会退出登录。",
    change: "更改密码",
    done: "密码已更改。",
  },
});

const empty = { password: "", next: "" };

export function Password() {
  const said = useWords(words);
  const { member } = useSession();
  const [given, setGiven] = useState(empty);
  const changing = useAct(() => ask(changePassword, { body: given }), {
    touches: [accountKey],
    tells: false,
    done: () => {
      setGiven(empty);
      tell(said.done);
    },
  });
  return (
    <section className="sheet-part" aria-labelledby="password-title">
      <h2 id="password-title">{said.title}</h2>
      <form
        className="small-form"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <input type="hidden" autoComplete="username" value={member.email} readOnly />
        <PasswordInput
          size="sm"
          label={said.password}
          autoComplete="current-password"
          required
          value={given.password}
          onChange={({ currentTarget }) => setGiven({ ...given, password: currentTarget.value })}
        />
        <PasswordInput
          size="sm"
          label={said.next}
          description={said.hint}
          autoComplete="new-password"
          required
          minLength={12}
          value={given.next}
          onChange={({ currentTarget }) => setGiven({ ...given, next: currentTarget.value })}
        />
        <RefusedLine error={changing.error} />
        <Button type="submit" size="xs" mt="xs" variant="default" loading={changing.isPending}>
          {said.change}
        </Button>
      </form>
    </section>
  );
}
