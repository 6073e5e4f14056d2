/** Every state of the version that was kept or published: who made it so and why, what changed between two, back to one. */
import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { keepRevision, listRevisions, type RevisionLine, restoreRevision } from "../../calls/revisions.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { DifferenceOf } from "./difference_view.tsx";
import type { Version } from "./moving.ts";
import type { PanelProps } from "./panel_props.ts";
import { ReasonForm } from "./reason_form.tsx";
import { whyWords } from "./revision_words.ts";

const words = wordsIn({
  en: {
    none: "Nothing is kept yet. States are kept when something is handed in, published, restored, and once an hour.",
    before: "Before",
    after: "After",
    restore: "Restore",
    restoreWhy: "Why go back to it? What is there now is kept first.",
    restored: "It is as it was then; what was there is kept.",
    keep: "Keep the state of now",
    name: "Name of this state",
    more: "Older ones",
    words: (count: number) => `${count} words`,
    list: "Revisions",
    now: "As it stands now",
  },
  "zh-Hans": {
    none: "还没有保存的版本。交稿、发布、恢复时以及每小时会自动保存。",
    before: "旧",
    after: "新",
    restore: "恢复",
    restoreWhy: "为什么恢复？现有内容会先被保存。",
    restored: "已恢复到当时的内容；原内容已保存。",
    keep: "保存当前状态",
    name: "为这个状态命名",
    more: "更早的版本",
    words: (count: number) => `${count} 词`,
    list: "修订记录",
    now: "当前内容",
  },
});

export function RevisionsPanel({ story, edition, view }: PanelProps) {
  const said = useWords(words);
  const params = { story, edition };
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["story", story, edition, "revisions"],
    queryFn: ({ pageParam }) => ask(listRevisions, { params, query: { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after,
  });
  const [pair, setPair] = useState<{ before?: string; after?: string }>({});
  const mayKeep = useMay("write", view.own);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const revisions = data.pages.flatMap((page) => page.revisions);
  const before = pair.before ?? (revisions[1] ?? revisions[0])?.id;
  const after = pair.after ?? (revisions.length === 1 ? "now" : revisions[0]?.id);
  return (
    <>
      {mayKeep ? <KeepNow {...params} /> : null}
      {revisions.length === 0 ? <p className="empty">{said.none}</p> : null}
      <ol className="revisions" aria-label={said.list}>
        {revisions.length > 0 ? (
          <li data-kind="now">
            <Sides
              title={said.now}
              isBefore={before === "now"}
              isAfter={after === "now"}
              onPair={(side) => setPair({ before, after, [side]: "now" } as typeof pair)}
            />
            <p>
              <strong>{said.now}</strong>
            </p>
          </li>
        ) : null}
        {revisions.map((line) => (
          <Revision
            key={line.id}
            line={line}
            version={params}
            own={view.own}
            isBefore={line.id === before}
            isAfter={line.id === after}
            onPair={(side) => setPair({ before, after, [side]: line.id } as typeof pair)}
          />
        ))}
      </ol>
      {hasNextPage ? (
        <button type="button" className="quiet-button" onClick={() => void fetchNextPage()}>
          {said.more}
        </button>
      ) : null}
      {before && after && before !== after ? <DifferenceOf version={params} before={before} after={after} /> : null}
    </>
  );
}

interface RevisionProps {
  readonly line: RevisionLine;
  readonly version: Version;
  readonly own: boolean;
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  readonly onPair: (side: "before" | "after") => void;
}

function Revision({ line, version, own, isBefore, isAfter, onPair }: RevisionProps) {
  const said = useWords(words);
  const whys = useWords(whyWords);
  const mayRestore = useMay("restore revisions", own);
  const [restoring, setRestoring] = useState(false);
  const why = whys[line.why] ?? line.why;
  const title = line.name || why;
  return (
    <li data-kind={line.kind}>
      <Sides title={title} isBefore={isBefore} isAfter={isAfter} onPair={onPair} />
      <div>
        <p>
          <strong>{title}</strong>
          {line.number === null ? null : <span className="mark">№ {line.number}</span>} <When at={line.at} />
        </p>
        <p className="quiet small">
          {line.by.name} · {said.words(line.words)}
          {line.note ? ` · ${line.note}` : null}
        </p>
        {mayRestore && !restoring ? (
          <button
            type="button"
            className="quiet-button"
            aria-label={`${said.restore}: ${title}`}
            onClick={() => setRestoring(true)}
          >
            {said.restore}
          </button>
        ) : null}
        {restoring ? <Restoring version={version} revision={line.id} onClose={() => setRestoring(false)} /> : null}
      </div>
    </li>
  );
}

type SidesProps = Pick<RevisionProps, "isBefore" | "isAfter" | "onPair"> & { readonly title: string };

/** Chooses which side of the comparison it is. */
function Sides({ title, isBefore, isAfter, onPair }: SidesProps) {
  const said = useWords(words);
  return (
    <span className="revision-sides">
      {(["before", "after"] as const).map((side) => (
        <input
          key={side}
          type="radio"
          name={`revision-${side}`}
          aria-label={`${said[side]}: ${title}`}
          title={said[side]}
          checked={side === "before" ? isBefore : isAfter}
          onChange={() => onPair(side)}
        />
      ))}
    </span>
  );
}

interface RestoringProps {
  readonly version: Version;
  readonly revision: string;
  readonly onClose: () => void;
}

function Restoring({ version, revision, onClose }: RestoringProps) {
  const said = useWords(words);
  const acting = useAct((note: string) => ask(restoreRevision, { params: { ...version, revision }, body: { note } }), {
    touches: [["story", version.story, version.edition], ...everyList],
    tells: false,
    done: () => {
      tell(said.restored);
      onClose();
    },
  });
  return (
    <ReasonForm
      act={said.restore}
      label={said.restoreWhy}
      needed
      pending={acting.isPending}
      error={acting.error}
      onSay={(note) => acting.mutate(note)}
      onClose={onClose}
    />
  );
}

function KeepNow(version: Version) {
  const said = useWords(words);
  const [name, setName] = useState("");
  const keeping = useAct(() => ask(keepRevision, { params: version, body: { name } }), {
    touches: [["story", version.story, version.edition]],
    done: () => setName(""),
  });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate();
  };
  return (
    <form onSubmit={keep} className="keep-now">
      <TextInput
        size="xs"
        aria-label={said.name}
        placeholder={said.name}
        maxLength={120}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" loading={keeping.isPending} disabled={name.trim() === ""}>
        {said.keep}
      </Button>
    </form>
  );
}
