/** Where one is signed in: each browser, where it asks from, since when; signing out of one, of all others, of all. */
import { Button, Group } from "@mantine/core";
import { endSession, endSessions, type OwnAccount } from "../../calls/account.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Twice } from "../parts/twice.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { accountKey } from "./account_query.ts";
import { browserName } from "./browser_name.ts";

const words = wordsIn({
  en: {
    title: "Where you are signed in",
    here: "here",
    from: "from",
    since: "since",
    seen: "seen",
    end: "Sign out",
    really: "Sign out there?",
    others: "Sign out everywhere else",
    all: "Sign out everywhere",
    reallyAll: "Sign out here too?",
  },
  "zh-Hans": {
    title: "登录位置",
    here: "当前",
    from: "来自",
    since: "开始于",
    seen: "最近",
    end: "退出",
    really: "退出该设备？",
    others: "退出其他所有设备",
    all: "退出所有设备",
    reallyAll: "当前设备也退出？",
  },
});

export function Sessions({ account }: { readonly account: OwnAccount }) {
  const said = useWords(words);
  const ending = useAct((session: string) => ask(endSession, { params: { session } }), { touches: [accountKey] });
  const endingAll = useAct((keepThis: boolean) => ask(endSessions, { body: { keepThis } }), {
    touches: [accountKey],
    done: (_, keepThis) => void (keepThis || location.assign("/newsroom/sign-in")),
  });
  return (
    <section className="sheet-part" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{said.title}</h2>
      <ul className="lines">
        {account.sessions.map(({ id, address, browser, since, seenAt, here }) => (
          <li key={id}>
            <span>
              {browserName(browser)} {here ? <b>({said.here})</b> : null}{" "}
              <span className="quiet">
                {said.from} {address} · {said.since} <When at={since} /> · {said.seen} <When at={seenAt} />
              </span>
            </span>
            {here ? null : (
              <Twice
                word={said.end}
                label={`${said.end}: ${browserName(browser)}`}
                question={said.really}
                run={() => ending.mutate(id)}
              />
            )}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => endingAll.mutate(true)}
          disabled={account.sessions.length < 2}
        >
          {said.others}
        </Button>
        <Twice word={said.all} question={said.reallyAll} run={() => endingAll.mutate(false)} />
      </Group>
    </section>
  );
}
