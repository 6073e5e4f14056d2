/** Inline text written as Markdown. Pure; whether it reads back the same is for the caller to check. */
import type { Inline, Mark, Span } from "./copy.ts";
import { markName, tidied } from "./inline.ts";

/** The inline text with its marks as Markdown; a line break as a backslash at the end of the line. */
export function inlineAsMarkdown(text: Inline): string {
  return marked(tidied(text)).replace(/^/gm, "\0").split("\0").map(lineSafe).join("").replaceAll("\n", "\\\n");
}

/** Writes the spans, each mark around as many of them as carry it. */
function marked(spans: Inline): string {
  let out = "";
  for (let at = 0; at < spans.length; ) {
    const [mark, end] = widest(spans, at);
    out +=
      mark === undefined
        ? escaped(spans[at]!.text)
        : wrapped(mark, marked(spans.slice(at, end).map((span) => without(span, mark))));
    at = end;
  }
  return out;
}

/** The mark of the span at `at` that reaches furthest, and where it ends. */
function widest(spans: Inline, at: number): [Mark | undefined, number] {
  let found: [Mark | undefined, number] = [undefined, at + 1];
  for (const mark of spans[at]!.marks ?? []) {
    let end = at + 1;
    while (end < spans.length && has(spans[end]!, mark)) end++;
    if (found[0] === undefined || end > found[1]) found = [mark, end];
  }
  return found;
}

const has = ({ marks }: Span, mark: Mark) => (marks ?? []).some((each) => markName(each) === markName(mark));
const without = ({ text, marks }: Span, mark: Mark): Span => ({
  text,
  marks: (marks ?? []).filter((each) => markName(each) !== markName(mark)),
});

function wrapped(mark: Mark, inside: string): string {
  if (mark.type === "strong") return `**${inside}**`;
  if (mark.type === "emphasis") return `*${inside}*`;
  return `[${inside}](${mark.type === "claim" ? `claim:${mark.claim}` : mark.href.replace(/[\\<>()]|&(?=#?\w+;)/g, "\\$&")})`;
}

const escaped = (text: string): string =>
  text.replace(/[\\`*[\]]|<(?=[a-zA-Z])|&(?=#?\w+;)/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");

/** A line whose beginning would make it a heading, a list, a quote, a rule or a box, made plain words. */
const lineSafe = (line: string): string =>
  line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-+\s*$|=+\s*$|~~~|:::)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
