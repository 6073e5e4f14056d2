/** The frame of every screen inside: who is here, the bar, what fails, notices, keys, and the line to the server. */
import { Box, Center, Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Refused } from "./ask.ts";
import { Bar, useWays } from "./frame/bar.tsx";
import { FailingLine } from "./frame/failing_line.tsx";
import { hearKeys, useKeys } from "./frame/keys.ts";
import { hearChanges } from "./frame/live.ts";
import { LoadingBar } from "./frame/loading_bar.tsx";
import { Notices } from "./frame/notices.tsx";
import { wayWords } from "./frame/ways.ts";
import { Failed } from "./parts/failed.tsx";
import { sendings } from "./pictures/sending.ts";
import { SessionContext, useSessionQuery } from "./session.tsx";
import { LocaleContext, useWords, wordsIn } from "./words/words.ts";

const Palette = lazy(() => import("./palette/palette.tsx").then(({ Palette }) => ({ default: Palette })));
const Tray = lazy(() => import("./pictures/tray.tsx").then(({ Tray }) => ({ default: Tray })));
const KeySheet = lazy(() => import("./frame/key_sheet.tsx").then(({ KeySheet }) => ({ default: KeySheet })));

const words = wordsIn({
  en: { find: "Find or do anything", keys: "Show the keys", go: (way: string) => `Go to ${way}` },
  "zh-Hans": { find: "查找或执行", keys: "显示快捷键", go: (way: string) => `前往${way}` },
});

/** Asks who is here; sends others to sign in. */
export function Shell() {
  const { data, error, refetch } = useSessionQuery();
  useEffect(() => {
    if (data) document.documentElement.lang = data.member.locale;
  }, [data]);
  if (error instanceof Refused && error.code === "signed-out" && data === undefined) return <ToSignIn />;
  if (data === undefined)
    return (
      <Center mih="60vh">{error ? <Failed error={error} again={() => void refetch()} /> : <Loader size="sm" />}</Center>
    );
  return (
    <LocaleContext value={data.member.locale}>
      <SessionContext value={data}>
        <Frame />
      </SessionContext>
    </LocaleContext>
  );
}

/**
 * Goes to sign in, once: the router's own `Navigate` goes again whenever it is drawn anew, which going does, and so would
 * never arrive.
 */
function ToSignIn() {
  const { href } = useLocation();
  const [search] = useState({ to: href });
  const go = useNavigate();
  useEffect(() => {
    void go({ to: "/sign-in", search: search as never, replace: true });
  }, [go, search]);
  return null;
}

function Frame() {
  const queries = useQueryClient();
  const [open, setOpen] = useState<"palette" | "keys">();
  useEffect(hearKeys, []);
  useEffect(() => hearChanges(queries), [queries]);
  useFrameKeys(setOpen);
  const main = useMainFocus();
  const close = () => setOpen(undefined);
  return (
    <>
      <LoadingBar />
      <Bar onFind={() => setOpen("palette")} />
      <FailingLine />
      <Box component="main" id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </Box>
      <Notices />
      <Suspense>
        {sendings.use().length > 0 ? <Tray /> : null}
        {open === "palette" ? <Palette onClose={close} /> : null}
        {open === "keys" ? <KeySheet onClose={close} /> : null}
      </Suspense>
    </>
  );
}

function useFrameKeys(open: (what: "palette" | "keys") => void): void {
  const said = useWords(words);
  const called = useWords(wayWords);
  const go = useNavigate();
  const ways = useWays();
  useKeys([
    { keys: "mod+k", says: said.find, act: () => open("palette") },
    { keys: "?", says: said.keys, act: () => open("keys") },
    ...ways.map(({ name, to, key }) => ({
      keys: `g ${key}`,
      says: said.go(called[name]),
      act: () => void go({ to }),
    })),
  ]);
}

/** Whoever goes to another screen reads on at its beginning, not in the bar. */
function useMainFocus() {
  const main = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
