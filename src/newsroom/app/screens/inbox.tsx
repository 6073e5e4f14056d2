/** What waits for me: given to me, sent back, asked for review, mentioned; and what I am done with. */
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { finishInbox, type InboxItem, openInbox, readInbox } from "../../calls/inbox.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useKeys } from "../frame/keys.ts";
import { tell } from "../frame/notices.tsx";
import { useTitle } from "../frame/title.ts";
import { lineAt, moveBy } from "../list/lines_moving.ts";
import { HeadlineLink, lineName } from "../list/story_lines.tsx";
import { Failed } from "../parts/failed.tsx";
import { When } from "../time/when.tsx";
import { inboxKindWords } from "../words/inbox_kinds.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Inbox",
    show: "Show",
    waiting: "Waiting for me",
    done: "Done",
    noneWaiting: "Nothing waits for you.",
    noneDone: "Nothing here yet.",
    finish: "Done",
    again: "Waits again",
    read: "All seen",
    fresh: "new",
    more: "Older ones",
    finished: "Done with.",
    undo: "Undo",
    up: "Line up",
    down: "Line down",
  },
  "zh-Hans": {
    title: "待办",
    show: "显示",
    waiting: "待我处理",
    done: "已完成",
    noneWaiting: "没有待处理的事项。",
    noneDone: "这里还没有内容。",
    finish: "完成",
    again: "重新待办",
    read: "全部标为已读",
    fresh: "新",
    more: "更早的",
    finished: "已完成。",
    undo: "撤销",
    up: "上一行",
    down: "下一行",
  },
});

export function InboxScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const [show, setShow] = useState<"waiting" | "done">("waiting");
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["inbox", "pages", show],
    queryFn: ({ pageParam }) => ask(openInbox, { query: { show, before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ items }) => (items.length < 50 ? undefined : items.at(-1)?.id),
  });
  const reading = useAct((items: number[] | undefined) => ask(readInbox, { body: items ? { items } : {} }), {
    touches: [["inbox"]],
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="screen narrow">
      <h1 className="screen-title">{said.title}</h1>
      <nav className="views" aria-label={said.show}>
        {(["waiting", "done"] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="view-name"
            aria-current={each === show ? "true" : undefined}
            onClick={() => setShow(each)}
          >
            {said[each]}
          </button>
        ))}
        {items.some(({ readAt }) => readAt === null) ? (
          <button type="button" className="quiet-button" onClick={() => reading.mutate(undefined)}>
            {said.read}
          </button>
        ) : null}
      </nav>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data && items.length === 0 ? (
        <p className="empty">{show === "waiting" ? said.noneWaiting : said.noneDone}</p>
      ) : null}
      <Items items={items} show={show} onRead={(item) => item.readAt === null && reading.mutate([item.id])} />
      {hasNextPage ? (
        <button type="button" className="quiet-button" onClick={() => void fetchNextPage()}>
          {said.more}
        </button>
      ) : null}
    </div>
  );
}

interface ItemsProps {
  readonly items: readonly InboxItem[];
  readonly show: "waiting" | "done";
  readonly onRead: (item: InboxItem) => void;
}

function Items({ items, show, onRead }: ItemsProps) {
  const said = useWords(words);
  const kinds = useWords(inboxKindWords);
  const list = useRef<HTMLUListElement>(null);
  const finish = useFinish();
  useKeys([
    { keys: "j", says: said.down, act: () => moveBy(list, lineAt(list) === undefined ? 0 : 1) },
    { keys: "k", says: said.up, act: () => moveBy(list, -1) },
    {
      keys: "e",
      says: show === "waiting" ? said.finish : said.again,
      act: () => {
        const here =
          items[[...(list.current?.children ?? [])].findIndex((line) => line.contains(document.activeElement))];
        if (here) finish(here, show === "waiting");
      },
    },
  ]);
  return (
    <ul className="inbox" ref={list}>
      {items.map((item) => (
        <li key={item.id} data-new={item.readAt === null || undefined}>
          <div>
            <p className="inbox-kind">
              {kinds[item.kind]}
              {item.readAt === null ? <span className="mark">{said.fresh}</span> : null}
            </p>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the link inside is what is followed; this only notes it. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
            <div onClick={() => onRead(item)}>
              <HeadlineLink line={item} />
            </div>
            {item.note ? <blockquote className="inbox-note">{item.note}</blockquote> : null}
            <p className="quiet small">
              {item.from.name} · <When at={item.at} />
            </p>
          </div>
          <button
            type="button"
            className="chip"
            aria-label={`${show === "waiting" ? said.finish : said.again}: ${item.headline || lineName(item)}`}
            onClick={() => finish(item, show === "waiting")}
          >
            {show === "waiting" ? said.finish : said.again}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Done with an item, or not after all; either can be undone from the notice. */
function useFinish() {
  const said = useWords(words);
  const queries = useQueryClient();
  const send = async (item: InboxItem, done: boolean) => {
    await ask(finishInbox, { body: { items: [item.id], done } });
    await queries.invalidateQueries({ queryKey: ["inbox"] });
  };
  const finishing = useAct(({ item, done }: { item: InboxItem; done: boolean }) => send(item, done), {
    done: (_, { item, done }) => {
      if (done) tell(said.finished, "done", { word: said.undo, run: () => void send(item, false) });
    },
  });
  return (item: InboxItem, done: boolean) => finishing.mutate({ item, done });
}
