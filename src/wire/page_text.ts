/**
 * A page saved as plain text as a story: path, headline, credit line and paragraphs, without the furniture
 * that came along (related stories, share row, moods, the run of other headlines, previous and next). Pure.
 */
import type { Block } from "../news/copy.ts";
import { collapsed, merged } from "./html_words.ts";
import type { WireLeft, WirePerson, WireStory } from "./item.ts";
import { isClosingLabel, isFinalLabel, isFurniture, isMoodRow, isRelatedLabel, isStepRow } from "./page_furniture.ts";
import { isCreditLine } from "./page_hero.ts";
import { languageOf } from "./page_language.ts";
import { isRunOn, paragraphsIn } from "./page_paragraphs.ts";
import { pathLine } from "./page_path.ts";
import { isPersonName, namesIn } from "./page_people.ts";
import { letters } from "./page_title.ts";
import { writtenDate } from "./page_written_date.ts";
import { bareCredit } from "./picture_credit.ts";

/** How many lines at the top may say something about the story before its text begins. */
const headLines = 12;
const longestHeadline = 300;
/** The shortest flash is longer. */
const leastLetters = 20;
const mostParagraphs = 20_000;

interface Head {
  readonly headline: string;
  readonly path: readonly string[];
  readonly credit?: string | undefined;
  readonly byline: readonly WirePerson[];
  readonly date?: string | undefined;
  /** What follows the head. */
  readonly rest: readonly string[];
}

/** The story in a page saved as plain text, or why it has none; `source` names the page. */
export function pageFromText(text: string, source: string): WireStory | WireLeft {
  const lines = paragraphsIn(text);
  const head = headOf(lines);
  if (!head) return left(source, "The text has no line that could be a headline.");
  const { own, related, runs } = told(head.rest, head.headline);
  if (own.length > mostParagraphs) return left(source, `The text has more than ${mostParagraphs} paragraphs.`);
  if (letters(own.join("")).length < leastLetters)
    return left(source, "The text has a headline and nothing that reads as a story.");
  const language = languageOf(`${head.headline}\n${own.join("\n")}`);
  const date =
    head.date === undefined ? undefined : writtenDate(head.date, language?.startsWith("zh") ? "Asia/Shanghai" : "UTC");
  return {
    kind: "story",
    source,
    language,
    state: "live",
    headline: head.headline,
    copy: own.map(paragraph),
    pictures: [],
    ...(head.credit === undefined ? {} : { leadCredit: head.credit }),
    byline: head.byline,
    sections: head.path.length > 0 ? [head.path] : [],
    topics: [],
    ...(date ? { publishedAt: date.at } : {}),
    oldUrls: [],
    related: related.map((title) => ({ title })),
    notes: [...dateNotes(date?.exact), ...(runs > 0 ? ["A run of other headlines on the page was left out."] : [])],
  };
}

function dateNotes(exact: "day" | "time" | "zone" | undefined): string[] {
  if (exact === undefined) return ["The page gives no publication date."];
  if (exact === "day") return ["The page gives the day of publication and no time: midnight stands for it."];
  return exact === "time" ? ["The page gives the time of publication without a zone."] : [];
}

/** The lines about the story that stand before its text. */
function headOf(lines: readonly string[]): Head | undefined {
  const found: { path: readonly string[]; headline?: string; credit?: string; byline: WirePerson[]; date?: string } = {
    path: [],
    byline: [],
  };
  let at = 0;
  for (; at < Math.min(lines.length, headLines); at++) {
    const line = lines[at]!;
    const path = found.path.length === 0 ? pathLine(line) : undefined;
    const byline = bylineIn(line);
    const labelled = /^(?:headline|title|标题|題目|标　题)\s*[:：]\s*(.+)$/iu.exec(line)?.[1];
    if (path && !found.headline) found.path = path;
    else if (isCreditLine(line)) found.credit ??= bareCredit(line);
    else if (byline.length > 0) found.byline.push(...byline);
    else if (isDateLine(line)) found.date ??= line;
    else if (isFurniture(line) || line === found.headline) continue;
    else if (found.headline === undefined && line.length <= longestHeadline) found.headline = labelled ?? line;
    else break;
  }
  return found.headline === undefined ? undefined : { ...found, headline: found.headline, rest: lines.slice(at) };
}

function bylineIn(line: string): WirePerson[] {
  if (line.length > 120 || !/^(?:by\s|作者\s*[:：]|记者\s*[:：]|撰文\s*[:：]|文\s*[/／])/iu.test(line)) return [];
  return namesIn(line)
    .filter((name) => isPersonName(name))
    .map((name) => ({ name }));
}

const isDateLine = (line: string) =>
  line.length <= 100 &&
  writtenDate(line) !== undefined &&
  !/[.。!！?？]$/u.test(line) &&
  (line.match(/\p{L}+/gu)?.length ?? 0) <= 14;

/** The story's own paragraphs, the titles under a related label, and how many runs of headlines were left. */
function told(lines: readonly string[], headline: string): { own: string[]; related: string[]; runs: number } {
  const own: string[] = [];
  const related: string[] = [];
  let box: "story" | "related" | "after" = "story";
  let runs = 0;
  for (const [at, line] of lines.entries()) {
    if (isRunOn(line, headline)) runs++;
    else if (isRelatedLabel(line)) box = endsHere(lines, at, own) ? "related" : box;
    else if (isLabel(line)) box = endsHere(lines, at, own) ? "after" : box;
    else if (isFurniture(line) || isCreditLine(line)) continue;
    else if (box === "story" && line !== headline) own.push(line);
    else if (box === "related") related.push(line);
  }
  return { own, related, runs };
}

const isLabel = (line: string) => isFinalLabel(line) || isClosingLabel(line) || isMoodRow(line) || isStepRow(line);

/** A label ends the story when no more of it follows: a page may carry one in its middle. */
function endsHere(lines: readonly string[], at: number, own: readonly string[]): boolean {
  const after = lines
    .slice(at + 1)
    .filter((line) => line.length > 120 && /[.。!！?？”"]$/u.test(line) && !isRunOn(line));
  return own.length > 0 && after.length <= own.length * 0.34;
}

const paragraph = (line: string): Block => ({ type: "paragraph", text: merged([{ text: collapsed(line) }]) });

const left = (source: string, reason: string): WireLeft => ({ kind: "left", source, outcome: "skipped", reason });
