/** Who is here: language and look of the screens, the paper itself, leaving. */
import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { locales, setLocale, signOut } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { type Session, sessionKey, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { wayWords } from "./ways.ts";

const words = wordsIn({
  en: {
    paper: "The paper",
    signOut: "Sign out",
    look: { auto: "Look of the device", light: "Light", dark: "Dark" },
    you: "Your account",
  },
  "zh-Hans": {
    paper: "报纸首页",
    signOut: "退出",
    look: { auto: "随系统外观", light: "浅色", dark: "深色" },
    you: "我的账户",
  },
});

const localeNames = { en: "English", "zh-Hans": "简体中文" } as const;

/** What one can do with the screens themselves; the palette offers the same. */
export function useScreenActs() {
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  return {
    leave: async () => {
      await ask(signOut, {});
      location.assign("/newsroom/sign-in");
    },
    speak: async (locale: (typeof locales)[number]) => {
      await ask(setLocale, { body: { locale } });
      await queries.invalidateQueries({ queryKey: sessionKey });
    },
    look: setColorScheme,
  };
}

export function Account() {
  const said = useWords(words);
  const wayNames = useWords(wayWords);
  const { member, paper }: Session = useSession();
  const { leave, speak, look } = useScreenActs();
  return (
    <Menu position="bottom-end" withArrow={false} shadow="sm">
      <Menu.Target>
        <UnstyledButton className="nav-link account" aria-label={`${said.you}: ${member.name}`}>
          <span className="account-name">{member.name}</span>
          <span className="account-mark" aria-hidden="true">
            {[...member.name][0]}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link {...props} to="/account" />}>{wayNames.account}</Menu.Item>
        <Menu.Divider />
        {locales.map((locale) => (
          <Menu.Item key={locale} lang={locale} onClick={() => void speak(locale)}>
            {localeNames[locale]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {(["auto", "light", "dark"] as const).map((scheme) => (
          <Menu.Item key={scheme} onClick={() => look(scheme)}>
            {said.look[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href={paper.editions[0]?.root ?? "/"}>
          {said.paper}
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>{said.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
