/** The list of all stories: filters in the address, saved views, keys for every line, acts on many. */
import { Box, Button, Group } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { type DeskLine, type Filter, filterStories } from "../../calls/views.ts";
import { ask } from "../ask.ts";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/title.ts";
import { BeginStory } from "../list/begin_story.tsx";
import { Bulk } from "../list/bulk.tsx";
import { Filters } from "../list/filters.tsx";
import { lineAt, moveBy } from "../list/lines_moving.ts";
import { SavedViews } from "../list/saved_views.tsx";
import { lineName, StoryLines } from "../list/story_lines.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Stories",
    fresh: "New story",
    none: "Nothing here passes the filter.",
    empty: "No stories here yet. Begin one with “New story”.",
    more: "Show more",
    close: "Closer lines",
    up: "Line up",
    down: "Line down",
    choose: "Choose the line",
    find: "Find",
    unchoose: "Choose none",
  },
  "zh-Hans": {
    title: "稿件",
    fresh: "新稿件",
    none: "没有符合筛选条件的稿件。",
    empty: "这里还没有稿件。点“新稿件”开始。",
    more: "显示更多",
    close: "紧凑",
    up: "上一行",
    down: "下一行",
    choose: "选择此行",
    find: "查找",
    unchoose: "取消选择",
  },
});

const densityKey = "newsroom-density";

export function StoriesScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const filter = useSearch({ from: "/shell/stories" });
  const { paper } = useSession();
  const mayBegin = useMay("begin stories");
  const go = useNavigate();
  // The palette comes here to begin a story.
  const { hash } = useLocation();
  const [beginning, setBeginning] = useState(hash === "new");
  useEffect(() => {
    if (hash === "new") setBeginning(true);
  }, [hash]);
  const find = useRef<HTMLInputElement>(null);
  const show = (next: Filter) => {
    void go({ to: "/stories", search: next, replace: true });
  };
  useKeys([
    ...(mayBegin ? [{ keys: "n", says: said.fresh, act: () => setBeginning(true) }] : []),
    { keys: "/", says: said.find, act: () => find.current?.focus() },
  ]);
  return (
    <Box className="screen">
      <Group justify="space-between" align="baseline" mb={4}>
        <h1 className="screen-title">{said.title}</h1>
        {mayBegin ? (
          <Button size="xs" onClick={() => setBeginning(true)}>
            {said.fresh}
          </Button>
        ) : null}
      </Group>
      <SavedViews filter={filter} onChange={show} />
      <Filters filter={filter} onChange={show} findRef={find} />
      {beginning ? (
        <BeginStory
          edition={filter.edition ?? paper.homeEdition}
          onClose={() => {
            setBeginning(false);
            if (hash === "new") show(filter);
          }}
        />
      ) : null}
      <Found filter={{ ...filter, edition: filter.edition ?? paper.homeEdition }} />
    </Box>
  );
}

function Found({ filter }: { readonly filter: Filter }) {
  const said = useWords(words);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    queryKey: ["stories", filter],
    queryFn: ({ pageParam }) =>
      ask(filterStories, { query: { ...filter, sort: filter.sort ?? "changed", after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after,
    placeholderData: (before) => before,
  });
  if (error && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const lines = data.pages.flatMap(({ stories }) => stories);
  if (lines.length === 0) return <p className="empty">{Object.keys(filter).length > 1 ? said.none : said.empty}</p>;
  return (
    <div aria-busy={isPlaceholderData}>
      <ChosenLines lines={lines} />
      {hasNextPage ? (
        <Button variant="default" size="xs" my="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {said.more}
        </Button>
      ) : null}
    </div>
  );
}

function ChosenLines({ lines }: { readonly lines: readonly DeskLine[] }) {
  const said = useWords(words);
  const list = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [close, setClose] = useState(localStorage.getItem(densityKey) === "close");
  const [mayPlan, mayReview] = [useMay("plan", false), useMay("review", false)];
  const choose = (names: readonly string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const name of names) on ? after.add(name) : after.delete(name);
      return after;
    });
  const chooseHere = () => {
    const name = lineAt(list);
    if (name) choose([name], !chosen.has(name));
  };
  useKeys([
    { keys: "j", says: said.down, act: () => moveBy(list, 1) },
    { keys: "k", says: said.up, act: () => moveBy(list, -1) },
    { keys: "x", says: said.choose, act: chooseHere },
    { keys: "Escape", says: said.unchoose, act: () => setChosen(new Set()) },
  ]);
  const shown = lines.filter((line) => chosen.has(lineName(line)));
  return (
    <>
      <StoryLines lines={lines} chosen={chosen} onChoose={choose} listRef={list} density={close ? "close" : "wide"} />
      <label className="density">
        <input
          type="checkbox"
          checked={close}
          onChange={({ currentTarget }) => {
            localStorage.setItem(densityKey, currentTarget.checked ? "close" : "wide");
            setClose(currentTarget.checked);
          }}
        />
        {said.close}
      </label>
      {shown.length > 0 && (mayPlan || mayReview) ? <Bulk lines={shown} onClear={() => setChosen(new Set())} /> : null}
    </>
  );
}
