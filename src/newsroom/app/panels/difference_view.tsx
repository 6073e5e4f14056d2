/** What changed between two revisions, word by word: headline, standfirst, text. Said with words and lines, not colour alone. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Inline } from "../../../news/copy.ts";
import { openRevision } from "../../calls/revisions.ts";
import { type DifferenceLine, difference } from "../../craft/difference.ts";
import { type Piece, tokensOf, wordDifference } from "../../craft/word_difference.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";

const words = wordsIn({
  en: {
    title: "What changed",
    same: "Nothing: both say the same.",
    unchanged: (count: number) => (count === 1 ? "one line as before" : `${count} lines as before`),
    how: { "moved away": "moved from here", "moved here": "moved to here" } as Partial<Record<string, string>>,
    what: { picture: "Picture", embed: "Embed", divider: "Divider" } as Partial<Record<string, string>>,
  },
  "zh-Hans": {
    title: "改动",
    same: "没有改动，两者相同。",
    unchanged: (count: number) => `${count} 行未改`,
    how: { "moved away": "从此处移走", "moved here": "移至此处" } as Partial<Record<string, string>>,
    what: { picture: "图片", embed: "嵌入内容", divider: "分隔线" } as Partial<Record<string, string>>,
  },
});

export interface DifferenceOfProps {
  readonly version: Version;
  readonly before: string;
  readonly after: string;
}

export function DifferenceOf({ version, before, after }: DifferenceOfProps) {
  const said = useWords(words);
  const [old, fresh] = [useRevision(version, before), useRevision(version, after)];
  const lines = useMemo(() => old.data && fresh.data && linesBetween(old.data, fresh.data), [old.data, fresh.data]);
  const error = old.error ?? fresh.error;
  if (error) return <Failed error={error} />;
  if (lines === undefined) return null;
  return (
    <section className="difference" lang={version.edition} aria-label={said.title}>
      <h3>{said.title}</h3>
      {lines.every(({ how }) => how === "same") ? <p className="empty">{said.same}</p> : runsOf(lines).map(showRun)}
    </section>
  );

  function showRun(run: readonly DifferenceLine[], at: number) {
    if (run[0]!.how === "same")
      return (
        <details key={at} className="quiet small">
          <summary>{said.unchanged(run.length)}</summary>
          {run.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a difference have no names and never move.
            <Line key={index} line={line} />
          ))}
        </details>
      );
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return run.map((line, index) => <Line key={`${at}-${index}`} line={line} />);
  }
}

const useRevision = ({ story, edition }: Version, revision: string) =>
  useQuery({
    queryKey: ["story", story, edition, "revisions", revision],
    queryFn: () => ask(openRevision, { params: { story, edition, revision } }),
    // What was kept never changes; what stands in the room may at any moment.
    staleTime: revision === "now" ? 0 : Number.POSITIVE_INFINITY,
  });

type Whole = NonNullable<ReturnType<typeof useRevision>["data"]>;

function linesBetween(old: Whole, fresh: Whole): DifferenceLine[] {
  return [
    textLine("heading", 1, old.headline, fresh.headline),
    textLine("heading", 3, old.standfirst, fresh.standfirst),
    ...(old.leadPicture === fresh.leadPicture ? [] : leadLines(old, fresh)),
    ...(old.slug === fresh.slug ? [] : [textLine("paragraph", 0, old.slug, fresh.slug)]),
    ...difference(old.copy, fresh.copy),
  ].filter(({ pieces, what }) => pieces.length > 0 || what !== "");
}

/** The lead pictures, of which at least one is there. */
const leadLines = (old: Whole, fresh: Whole): DifferenceLine[] =>
  (
    [
      ["gone", old.leadPicture],
      ["new", fresh.leadPicture],
    ] as const
  ).flatMap(([how, picture]) =>
    picture === null
      ? []
      : [{ how, kind: "picture", level: 0, marked: false, pieces: [], what: `${picture}` } as const],
  );

function textLine(kind: DifferenceLine["kind"], level: number, old: string, fresh: string): DifferenceLine {
  const pieces = wordDifference(tokensOf(plain(old)), tokensOf(plain(fresh)));
  return { how: old === fresh ? "same" : "changed", kind, level, marked: false, pieces, what: "" };
}

const plain = (text: string): Inline => (text === "" ? [] : [{ text }]);

/** Lines that are the same stand together. */
function runsOf(lines: readonly DifferenceLine[]): DifferenceLine[][] {
  const runs: DifferenceLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && (last[0]!.how === "same") === (line.how === "same")) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function Line({ line }: { readonly line: DifferenceLine }) {
  const said = useWords(words);
  const moved = said.how[line.how];
  return (
    <p className="difference-line" data-how={line.how} data-kind={line.kind} data-level={line.level}>
      {moved ? <span className="mark">{moved}</span> : null}
      {line.what === "" && line.kind !== "divider" ? null : (
        <span className="mark">
          {said.what[line.kind] ?? line.kind} {line.what}
        </span>
      )}
      {line.pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names and never move.
        <Words key={at} piece={piece} />
      ))}
    </p>
  );
}

function Words({ piece: { how, text } }: { readonly piece: Piece }) {
  if (how === "gone") return <del>{text}</del>;
  if (how === "new") return <ins>{text}</ins>;
  return how === "marked" ? <span className="difference-marked">{text}</span> : text;
}
