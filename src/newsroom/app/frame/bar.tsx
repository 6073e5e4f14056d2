/** The bar over every screen: the paper's name, the ways, what is new, who is here. */
import { Group, Menu, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import type { Ref } from "react";
import { openInbox } from "../../calls/inbox.ts";
import { ask } from "../ask.ts";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { Account } from "./account.tsx";
import { keyName } from "./key_name.ts";
import { type Way, ways, wayWords } from "./ways.ts";

const words = wordsIn({
  en: { skip: "Skip to content", ways: "Ways", find: "Find or do", unread: (count: number) => `${count} new` },
  "zh-Hans": { skip: "跳到正文", ways: "导航", find: "查找或操作", unread: (count: number) => `${count} 条新消息` },
});

/** The ways that who is here may go. */
export function useWays(): readonly Way[] {
  const { may } = useSession();
  return ways.filter(({ verb }) => may[verb] !== undefined);
}

export function Bar({ onFind }: { readonly onFind: () => void }) {
  const said = useWords(words);
  const { paper } = useSession();
  return (
    <header className="bar">
      <a className="skip" href="#main">
        {said.skip}
      </a>
      <Link to="/" className="masthead" tabIndex={-1}>
        {paper.name}
      </Link>
      <WayBar />
      <WayMenu />
      <Group gap={4} wrap="nowrap" ml="auto">
        <button type="button" className="find-button" onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          <FindMark />
          <span>{said.find}</span>
          <span className="kbd" aria-hidden="true">
            {keyName("mod+k")}
          </span>
        </button>
        <Account />
      </Group>
    </header>
  );
}

const FindMark = () => (
  <svg
    width="14"
    height="14"
    viewBox="0 0 14 14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <circle cx="6" cy="6" r="4.3" />
    <path d="m9.3 9.3 3.4 3.4" />
  </svg>
);

/** On a wide screen: all side by side. */
function WayBar() {
  const said = useWords(words);
  const inBar = useWays().filter(({ bar }) => bar);
  return (
    <nav className="ways" aria-label={said.ways}>
      {inBar.map((way) => (
        <WayLink key={way.name} way={way} />
      ))}
    </nav>
  );
}

/** On a phone: behind the name of the one that is open. */
function WayMenu() {
  const said = useWords(words);
  const called = useWords(wayWords);
  const mine = useWays();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const open = mine.find(({ to }) => to === path) ?? mine.find(({ to }) => to !== "/" && path.startsWith(to));
  return (
    <nav className="way-menu" aria-label={said.ways}>
      <Menu position="bottom-start" shadow="sm">
        <Menu.Target>
          <UnstyledButton className="nav-link">{open === undefined ? said.ways : called[open.name]} ▾</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.map((way) => (
            <Menu.Item
              key={way.name}
              renderRoot={({ ref, ...props }: { ref?: Ref<HTMLAnchorElement> }) => (
                <Link {...props} {...(ref ? { ref } : {})} to={way.to} />
              )}
            >
              {called[way.name]}
              {way.name === "inbox" ? <Unread /> : null}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

function WayLink({ way }: { readonly way: Way }) {
  const called = useWords(wayWords);
  return (
    <Link className="nav-link" to={way.to} activeOptions={{ exact: way.to === "/", includeSearch: false }}>
      {called[way.name]}
      {way.name === "inbox" ? <Unread /> : null}
    </Link>
  );
}

function Unread() {
  const said = useWords(words);
  const { data } = useQuery({
    queryKey: ["inbox", "waiting"],
    queryFn: () => ask(openInbox, { query: { show: "waiting" } }),
    refetchInterval: 60_000,
  });
  if (data === undefined || data.waiting === 0) return null;
  return (
    <span className="count" data-new={data.unread > 0 || undefined}>
      {data.waiting}
      {data.unread > 0 ? <span className="unseen"> ({said.unread(data.unread)})</span> : null}
    </span>
  );
}
