/** The picture archive: found by words and filters, filled by dropping files anywhere on the screen. */
import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { findPictures, type PictureFilter } from "../../calls/picture_desk.ts";
import { listRights } from "../../calls/picture_rights.ts";
import { listUploads } from "../../calls/uploads.ts";
import { ask } from "../ask.ts";
import { useKeys } from "../frame/keys.ts";
import { useOffers } from "../frame/offers.ts";
import { useTitle } from "../frame/title.ts";
import { Failed } from "../parts/failed.tsx";
import { ArchiveFilters } from "../pictures/archive_filters.tsx";
import { ArchiveGrid } from "../pictures/archive_grid.tsx";
import { Collecting, KeepingCollection } from "../pictures/collecting.tsx";
import { saying } from "../pictures/filter.ts";
import { RightsLines } from "../pictures/rights_lines.tsx";
import { isUnderWay, sendings } from "../pictures/sending.ts";
import { sendFiles } from "../pictures/uploading.ts";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Pictures",
    add: "Add pictures",
    drop: "Drop pictures anywhere here, as many as you like.",
    none: "No picture passes the filter.",
    empty: "No pictures here yet.",
    more: "Show more",
    find: "Find",
    unchoose: "Choose none",
    soon: (count: number) =>
      count === 1 ? "The rights of 1 picture end within a week." : `The rights of ${count} pictures end within a week.`,
    look: "Show",
    left: (names: string) => `Left unfinished: ${names}. Choose these files again, and they go on where they were.`,
  },
  "zh-Hans": {
    title: "图片",
    add: "添加图片",
    drop: "把图片拖到此处任意位置，数量不限。",
    none: "没有符合筛选条件的图片。",
    empty: "这里还没有图片。",
    more: "显示更多",
    find: "查找",
    unchoose: "取消选择",
    soon: (count: number) => `有 ${count} 张图片的授权将在一周内到期。`,
    look: "查看",
    left: (names: string) => `未传完：${names}。重新选择这些文件即可从中断处继续。`,
  },
});

const pageSize = 60;
const whileSendingMs = 2_000;

export function PicturesScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const filter = useSearch({ from: "/shell/pictures" });
  const go = useNavigate();
  const mayKeep = useMay("keep pictures");
  const find = useRef<HTMLInputElement>(null);
  const choosing = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const show = (next: PictureFilter) => void go({ to: "/pictures", search: next, replace: true });
  const choose = () => choosing.current?.click();
  useKeys([
    { keys: "/", says: said.find, act: () => find.current?.focus() },
    ...(mayKeep ? [{ keys: "n", says: said.add, act: choose }] : []),
  ]);
  useOffers(mayKeep ? [{ name: "add pictures", says: said.add, run: choose }] : []);
  const dragging = mayKeep ? draggingOf(setOver) : {};
  return (
    <div className="screen archive-screen" data-over={over || undefined} {...dragging}>
      <header className="archive-head">
        <h1 className="screen-title">{said.title}</h1>
        {mayKeep ? (
          <>
            <p className="quiet">{said.drop}</p>
            <input
              ref={choosing}
              type="file"
              accept="image/*"
              multiple
              hidden
              onChange={({ currentTarget }) => {
                sendFiles([...(currentTarget.files ?? [])]);
                // The same file chosen again is a change too.
                currentTarget.value = "";
              }}
            />
            <Button size="xs" onClick={choose}>
              {said.add}
            </Button>
          </>
        ) : null}
      </header>
      <Unfinished />
      <EndSoon filter={filter} onShow={() => show({ flag: "rights end soon" })} />
      <ArchiveFilters filter={filter} onChange={show} findRef={find} />
      {filter.collection !== undefined && mayKeep ? (
        <KeepingCollection
          key={filter.collection}
          id={filter.collection}
          onDropped={() => show(saying({ ...filter, collection: undefined }))}
        />
      ) : null}
      {filter.flag === "rights end soon" || filter.flag === "rights ended" ? (
        <RightsLines which={filter.flag === "rights ended" ? "ended" : "soon"} />
      ) : null}
      <Found filter={filter} mayKeep={mayKeep} />
    </div>
  );
}

/** Files dragged over the screen are for it; a page dragged by mistake is not. */
function draggingOf(setOver: (over: boolean) => void) {
  const ofFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    onDragOver: (event: DragEvent) => {
      if (!ofFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!ofFiles(event)) return;
      event.preventDefault();
      sendFiles([...event.dataTransfer.files]);
    },
  };
}

/** What the tab was closed on. */
function Unfinished() {
  const said = useWords(words);
  const { data } = useQuery({
    queryKey: ["uploads"],
    queryFn: () => ask(listUploads, {}),
    enabled: useMay("keep pictures"),
  });
  const here = new Set(sendings.use().map(({ name }) => name));
  const left = (data?.uploads ?? []).filter(({ state, name }) => state === "open" && !here.has(name));
  return left.length === 0 ? null : (
    <p className="archive-note">{said.left(left.map(({ name }) => name).join(", "))}</p>
  );
}

function EndSoon({ filter, onShow }: { readonly filter: PictureFilter; readonly onShow: () => void }) {
  const said = useWords(words);
  const { data } = useQuery({ queryKey: ["pictures", "rights"], queryFn: () => ask(listRights, {}) });
  const count = data?.soon.length ?? 0;
  return count === 0 || filter.flag === "rights end soon" ? null : (
    <p className="archive-note">
      {said.soon(count)}{" "}
      <button type="button" className="quiet-button" onClick={onShow}>
        {said.look}
      </button>
    </p>
  );
}

function Found({ filter, mayKeep }: { readonly filter: PictureFilter; readonly mayKeep: boolean }) {
  const said = useWords(words);
  const sending = sendings.use().some(isUnderWay);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    queryKey: ["pictures", "list", filter],
    queryFn: ({ pageParam }) => ask(findPictures, { query: { ...filter, after: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after,
    placeholderData: (before) => before,
    refetchInterval: sending ? whileSendingMs : false,
  });
  useEffect(() => {
    if (!sending) void refetch();
  }, [sending, refetch]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const none = () => setChosen(new Set());
  useKeys([{ keys: "Escape", says: said.unchoose, act: none }]);
  if (error && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const pictures = data.pages.flatMap((page) => page.pictures);
  if (pictures.length === 0) return <p className="empty">{Object.keys(filter).length > 0 ? said.none : said.empty}</p>;
  const choose = (picture: number, on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (on) after.add(picture);
      else after.delete(picture);
      return after;
    });
  return (
    <div aria-busy={isPlaceholderData}>
      <ArchiveGrid pictures={pictures} chosen={chosen} onChoose={mayKeep ? choose : undefined} />
      {hasNextPage ? (
        <Button variant="default" size="xs" my="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {said.more}
        </Button>
      ) : null}
      {chosen.size > 0 ? <Collecting chosen={chosen} shown={filter.collection} onDone={none} /> : null}
    </div>
  );
}
