/** What the palette offers: acts on the open story, stories found, screens, what the screens themselves can do. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue } from "react";
import { locales } from "../../calls/session.ts";
import { openStory } from "../../calls/stories.ts";
import { filterStories } from "../../calls/views.ts";
import { ask } from "../ask.ts";
import { useScreenActs } from "../frame/account.tsx";
import { useWays } from "../frame/bar.tsx";
import { keyName } from "../frame/key_name.ts";
import { offersNow } from "../frame/offers.ts";
import { wayWords } from "../frame/ways.ts";
import { moveWords } from "../panels/move_words.ts";
import { movesFor } from "../panels/moves.ts";
import { useMoving } from "../panels/moving.ts";
import { openPanel, type PanelName } from "../panels/open_panel.ts";
import { panelWords } from "../panels/panel_words.ts";
import { StateMark } from "../parts/state_mark.tsx";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { score } from "./score.ts";

export interface Entry {
  readonly name: string;
  readonly group: string;
  readonly says: string;
  readonly run: () => void;
  readonly keys?: readonly string[];
  readonly beside?: ReactNode;
  /** Language of a headline. */
  readonly lang?: string;
}

const words = wordsIn({
  en: {
    here: "This story",
    screen: "This screen",
    stories: "Stories",
    go: "Go to",
    screens: "Screens",
    fresh: "Begin a new story",
    speak: { en: "Speak English", "zh-Hans": "使用简体中文" },
    look: { auto: "Look of the device", light: "Light", dark: "Dark" },
    leave: "Sign out",
    find: "List the stories that say this",
    panel: (name: string) => `Show: ${name}`,
  },
  "zh-Hans": {
    here: "当前稿件",
    screen: "当前界面",
    stories: "稿件",
    go: "前往",
    screens: "界面",
    fresh: "开始新稿件",
    speak: { en: "Speak English", "zh-Hans": "使用简体中文" },
    look: { auto: "随系统外观", light: "浅色", dark: "深色" },
    leave: "退出",
    find: "列出包含这些字的稿件",
    panel: (name: string) => `显示：${name}`,
  },
});

/** Entries for what is typed, best first; without a word, what is likely wanted here. */
export function useEntries(typed: string): readonly Entry[] {
  const said = useWords(words);
  const here = [...useActsHere(), ...offersNow().map((each) => ({ ...each, group: said.screen }))];
  const stories = useStoriesFound(typed.trim());
  const screens = [...useWayEntries(), ...useScreenEntries()];
  const fits = (entries: readonly Entry[]) =>
    entries
      .map((entry) => ({ entry, fit: score(entry.says, typed) }))
      .filter(({ fit }) => fit > 0)
      .sort((one, other) => other.fit - one.fit)
      .map(({ entry }) => entry);
  return [...fits(here), ...(typed.trim() === "" ? [] : stories), ...fits(screens)];
}

function useWayEntries(): Entry[] {
  const said = useWords(words);
  const called = useWords(wayWords);
  const go = useNavigate();
  return useWays().map(({ name, to, key }) => ({
    name: `way ${name}`,
    group: said.go,
    says: called[name],
    keys: keyName(`g ${key}`),
    run: () => void go({ to }),
  }));
}

function useScreenEntries(): Entry[] {
  const said = useWords(words);
  const { may } = useSession();
  const { leave, speak, look } = useScreenActs();
  const go = useNavigate();
  const entry = (name: string, says: string, run: () => void): Entry => ({ name, group: said.screens, says, run });
  return [
    ...(may["begin stories"]
      ? [entry("new story", said.fresh, () => void go({ to: "/stories", search: {}, hash: "new" }))]
      : []),
    ...locales.map((locale) => entry(`speak ${locale}`, said.speak[locale], () => void speak(locale))),
    ...(["light", "dark", "auto"] as const).map((scheme) =>
      entry(`look ${scheme}`, said.look[scheme], () => look(scheme)),
    ),
    entry("leave", said.leave, () => void leave()),
  ];
}

/** Stories by the words of their headlines or by number, in every edition. */
function useStoriesFound(typed: string): Entry[] {
  const said = useWords(words);
  const go = useNavigate();
  const find = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: ["stories", "palette", find],
    queryFn: () => ask(filterStories, { query: { find, sort: "changed" } }),
    enabled: find !== "",
    placeholderData: (before) => before,
  });
  const found = (data?.stories ?? []).slice(0, 8).map(
    ({ story, edition, headline, state, unpublished }): Entry => ({
      name: `story ${story} ${edition}`,
      group: said.stories,
      says: headline || `№ ${story}`,
      lang: edition,
      beside: <StateMark state={state} unpublished={unpublished} />,
      run: () => void go({ to: "/stories/$story/$edition", params: { story: String(story), edition } }),
    }),
  );
  const list = { name: "find", group: said.stories, says: `${said.find}: ${typed}` };
  return [...found, { ...list, run: () => void go({ to: "/stories", search: { find: typed } }) }];
}

/** What may be done with the story that is open, and its panels. */
function useActsHere(): Entry[] {
  const said = useWords(words);
  const called = useWords(moveWords);
  const panels = useWords(panelWords);
  const { may } = useSession();
  const { story, edition } = useParams({ strict: false });
  const version = { story: Number(story ?? 0), edition: edition ?? "" };
  const { data: view } = useQuery({
    queryKey: ["story", version.story, version.edition],
    queryFn: () => ask(openStory, { params: version }),
    enabled: story !== undefined,
  });
  const moving = useMoving(version, undefined, true);
  if (story === undefined || view === undefined) return [];
  const moves = movesFor(
    view.state,
    view.unpublished,
    (verb) => may[verb] === "all" || (may[verb] === "own" && view.own),
    view.own,
  );
  return [
    ...moves.map(({ name, needs }) => ({
      name: `move ${name}`,
      group: said.here,
      says: called[name],
      run: () => (needs || name === "schedule" ? openPanel("workflow", name) : moving.mutate({ name })),
    })),
    ...(Object.keys(panels) as PanelName[]).map((name) => ({
      name: `panel ${name}`,
      group: said.here,
      says: said.panel(panels[name]),
      run: () => openPanel(name),
    })),
  ];
}
