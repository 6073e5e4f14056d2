/** The second factor: turned on with an authenticator app, ended, its recovery codes made anew. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { endSecondFactor, freshRecoveryCodes, type OwnAccount } from "../../calls/account.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { accountKey } from "./account_query.ts";
import { Enrolling } from "./enrolling.tsx";
import { RecoveryCodes } from "./recovery_codes.tsx";
import { WithPassword } from "./with_password.tsx";

const words = wordsIn({
  en: {
    title: "Second factor",
    off: "Off. With it on, signing in takes a code of an app on your phone beside the password.",
    on: (left: number) => `On. ${left} recovery codes are left.`,
    begin: "Turn it on",
    end: "Turn it off",
    fresh: "New recovery codes",
  },
  "zh-Hans": {
    title: "两步验证",
    off: "未开启。开启后，登录时除密码外还需要手机应用上的验证码。",
    on: (left: number) => `已开启。还剩 ${left} 个恢复码。`,
    begin: "开启",
    end: "关闭",
    fresh: "生成新的恢复码",
  },
});

export function SecondFactor({ account }: { readonly account: OwnAccount }) {
  const said = useWords(words);
  const [doing, setDoing] = useState<"begin" | "end" | "fresh">();
  const [codes, setCodes] = useState<readonly string[]>();
  const rest = () => setDoing(undefined);
  const ending = useAct((password: string) => ask(endSecondFactor, { body: { password } }), {
    touches: [accountKey],
    tells: false,
    done: rest,
  });
  const freshening = useAct((password: string) => ask(freshRecoveryCodes, { body: { password } }), {
    touches: [accountKey],
    tells: false,
    done: ({ recoveryCodes }) => {
      rest();
      setCodes(recoveryCodes);
    },
  });
  const act = doing === "end" ? ending : freshening;
  return (
    <section className="sheet-part" aria-labelledby="second-factor-title">
      <h2 id="second-factor-title">{said.title}</h2>
      <p className="quiet">{account.secondFactor ? said.on(account.recoveryCodesLeft) : said.off}</p>
      {codes ? <RecoveryCodes codes={codes} done={() => setCodes(undefined)} /> : null}
      {doing === undefined && codes === undefined ? (
        <Group gap="xs">
          {(account.secondFactor ? (["end", "fresh"] as const) : (["begin"] as const)).map((each) => (
            <Button key={each} size="xs" variant="default" onClick={() => setDoing(each)}>
              {said[each]}
            </Button>
          ))}
        </Group>
      ) : null}
      {doing === "begin" ? (
        <Enrolling
          cancel={rest}
          done={(made) => {
            rest();
            setCodes(made);
          }}
        />
      ) : null}
      {doing === "end" || doing === "fresh" ? (
        <WithPassword
          word={said[doing]}
          run={(password) => act.mutate(password)}
          pending={act.isPending}
          error={act.error}
          cancel={rest}
        />
      ) : null}
    </section>
  );
}
