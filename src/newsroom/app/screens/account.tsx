/** One's own account: language, password, second factor, passkeys, where one is signed in. */
import { Center, Loader } from "@mantine/core";
import { locales } from "../../calls/session.ts";
import { roleNames } from "../../role_names.ts";
import { useAccount } from "../account/account_query.ts";
import { Passkeys } from "../account/passkeys.tsx";
import { Password } from "../account/password.tsx";
import { SecondFactor } from "../account/second_factor.tsx";
import { Sessions } from "../account/sessions.tsx";
import { useScreenActs } from "../frame/account.tsx";
import { useTitle } from "../frame/title.ts";
import { Tokens } from "../machines/tokens.tsx";
import { Failed } from "../parts/failed.tsx";
import { useSession } from "../session.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { title: "Your account", language: "Language of the screens" },
  "zh-Hans": { title: "我的账户", language: "界面语言" },
});

const localeNames = { en: "English", "zh-Hans": "简体中文" } as const;

export function AccountScreen() {
  const said = useWords(words);
  const locale = useLocale();
  const { member } = useSession();
  const { speak } = useScreenActs();
  const { data, error, refetch } = useAccount();
  useTitle(said.title);
  return (
    <div className="screen sheet-screen">
      <h1 className="screen-title">{said.title}</h1>
      <p className="quiet">
        {member.name} · {member.email} · {roleNames[locale][member.role]}
      </p>
      <section className="sheet-part" aria-labelledby="language-title">
        <h2 id="language-title">{said.language}</h2>
        <div className="chips">
          {locales.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => void speak(each)}
            >
              {localeNames[each]}
            </button>
          ))}
        </div>
      </section>
      <Password />
      {data ? (
        <>
          <SecondFactor account={data} />
          <Passkeys account={data} />
          <Sessions account={data} />
          <Tokens />
        </>
      ) : error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <Center p="xl">
          <Loader size="sm" />
        </Center>
      )}
    </div>
  );
}
