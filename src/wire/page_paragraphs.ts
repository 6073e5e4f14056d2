/**
 * Paragraphs of a plain text: one a line, or one between blank lines where an editor broke the lines. Pure.
 */
import { storable } from "./html_words.ts";
import { letters } from "./page_title.ts";

const widestColumn = 100;

/** The paragraphs and lines of `text` in order, trimmed, none empty. */
export function paragraphsIn(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .split("\n")
    .map((line) => storable(line).trim());
  return groups(lines).flatMap((group) => (isBroken(group) ? [rejoined(group)] : group));
}

function groups(lines: readonly string[]): string[][] {
  const all: string[][] = [[]];
  for (const line of lines)
    if (line === "") all.push([]);
    else all.at(-1)!.push(line);
  return all.filter((group) => group.length > 0);
}

/** True for lines that one paragraph was broken into: all about as wide as a column but the last. */
function isBroken(group: readonly string[]): boolean {
  if (group.length < 3) return false;
  const widths = group.slice(0, -1).map((line) => line.length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return (
    widest <= widestColumn &&
    widest >= 30 &&
    widths.every((width) => width > widest * 0.7) &&
    group.at(-1)!.length <= widestColumn
  );
}

const rejoined = (group: readonly string[]) =>
  group.reduce((whole, line) => `${whole}${/[\p{Script=Han}，。、；：？！”]$/u.test(whole) ? "" : " "}${line}`);

/** True for headlines that run into one another: “… public houses abuseChina's firm …”, or many without a stop. */
export function isRunOn(line: string, headline = ""): boolean {
  if (line.length < 80) return false;
  const joints = line.match(/[\p{Ll}\d”’)?!](?=\p{Lu}\p{Ll}|\p{Lu}['’]?\p{Ll}|[A-Z]{2,}\s)/gu)?.length ?? 0;
  const words = line.split(/\s+/).length;
  const stops = line.match(/[.。!！?？](?=\s|$|[”"’])/gu)?.length ?? 0;
  const glued = joints >= 3 && words / joints < 40 && stops < joints;
  const chinese =
    /\p{Script=Han}{20}/u.test(line) &&
    !/[。！？!?.]/u.test(line) &&
    (line.match(/[，,；]/gu)?.length ?? 0) <= line.length / 20;
  const holdsHeadline =
    headline !== "" &&
    line !== headline &&
    letters(line).includes(letters(headline)) &&
    line.length > headline.length * 2;
  return glued || (holdsHeadline && (joints >= 1 || chinese)) || (chinese && line.length >= 120);
}
