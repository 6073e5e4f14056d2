/** The frame of every screen inside: the bar with the paper's name and the ways, and who is here. */
import { Box, Center, Group, Loader, Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { locales, setLocale, signOut } from "../calls/session.ts";
import { ask, Refused } from "./ask.ts";
import { Failed } from "./parts/failed.tsx";
import { type Session, SessionContext, sessionKey, useSession, useSessionQuery } from "./session.tsx";
import { LocaleContext, useWords, wordsIn } from "./words/words.ts";

const words = wordsIn({
  en: {
    skip: "Skip to content",
    stories: "Stories",
    paper: "The paper",
    signOut: "Sign out",
    look: { auto: "Look of the device", light: "Light", dark: "Dark" },
    ways: "Ways",
    you: "Your account",
  },
  "zh-Hans": {
    skip: "跳到正文",
    stories: "稿件",
    paper: "报纸首页",
    signOut: "退出",
    look: { auto: "随系统外观", light: "浅色", dark: "深色" },
    ways: "导航",
    you: "我的账户",
  },
});

const localeNames = { en: "English", "zh-Hans": "简体中文" } as const;

/** Asks who is here; sends others to sign in. */
export function Shell() {
  const { data, error, refetch } = useSessionQuery();
  const { href } = useLocation();
  useEffect(() => {
    if (data) document.documentElement.lang = data.member.locale;
  }, [data]);
  if (error instanceof Refused && error.code === "signed-out" && data === undefined)
    return <Navigate to="/sign-in" search={{ to: href } as never} replace />;
  if (data === undefined)
    return (
      <Center mih="60vh">{error ? <Failed error={error} again={() => void refetch()} /> : <Loader size="sm" />}</Center>
    );
  return (
    <LocaleContext value={data.member.locale}>
      <SessionContext value={data}>
        <Bar />
        <Box component="main" id="main" tabIndex={-1}>
          <Outlet />
        </Box>
      </SessionContext>
    </LocaleContext>
  );
}

function Bar() {
  const said = useWords(words);
  const { paper } = useSession();
  return (
    <Group component="header" className="bar" px="md" py={6} justify="space-between" wrap="nowrap">
      <a className="skip" href="#main">
        {said.skip}
      </a>
      <Group gap="sm" wrap="nowrap" style={{ overflow: "hidden" }}>
        <Text className="masthead" size="lg" truncate>
          {paper.name}
        </Text>
        <Group component="nav" aria-label={said.ways} gap={2} wrap="nowrap">
          <Link className="nav-link" to="/" activeOptions={{ exact: true }}>
            {said.stories}
          </Link>
        </Group>
      </Group>
      <Account />
    </Group>
  );
}

function Account() {
  const said = useWords(words);
  const session: Session = useSession();
  const queries = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await ask(signOut, {});
    location.assign("/newsroom/sign-in");
  };
  const speak = async (locale: (typeof locales)[number]) => {
    await ask(setLocale, { body: { locale } });
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
  return (
    <Menu position="bottom-end" withArrow={false} shadow="sm">
      <Menu.Target>
        <UnstyledButton className="nav-link" aria-label={`${said.you}: ${session.member.name}`}>
          {session.member.name}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item key={locale} lang={locale} onClick={() => void speak(locale)}>
            {localeNames[locale]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {(["auto", "light", "dark"] as const).map((scheme) => (
          <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
            {said.look[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href={session.paper.editions[0]?.root ?? "/"}>
          {said.paper}
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>{said.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
