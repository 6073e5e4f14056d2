/** The short texts of an item (headlines, names, captions): plain, on one line, fit to be stored. Pure. */
import { type Copy, plainText, wordsOf } from "../news/copy.ts";
import { inlineFromHtml } from "./copy_from_html.ts";
import { storable } from "./html_words.ts";

/** `text` on one line, without what a database or a page could not hold; at most `longest` characters. */
export function line(text: string, longest = 1000): string {
  const whole = storable(text.slice(0, longest * 4))
    .replace(/\s+/g, " ")
    .trim();
  return whole.length <= longest
    ? whole
    : `${whole
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** The words of a piece of HTML on one line: tags gone, entities read. */
export function lineOfHtml(html: string, longest = 1000): string {
  if (!/[<&]/.test(html)) return line(html, longest);
  return line(wordsOf(inlineFromHtml(html.slice(0, longest * 20))), longest);
}

/** `line`, or undefined when nothing is left. */
export const lineOrNone = (text: string, longest?: number): string | undefined => line(text, longest) || undefined;

/** The first words of a text, for an item that has no headline of its own. */
export function firstWords(text: string, longest = 80): string {
  const whole = line(text, 400);
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(" ") > longest / 2 ? cut.lastIndexOf(" ") : longest).trimEnd()}…`;
}

/** `count` of something, as a sentence has it: “1 comment”, “12 comments”. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A copy of a short text that stands alone: a slice kept for long would keep alive the whole file it was cut from. */
export const kept = (text: string): string => Buffer.from(text).toString();

/** So much of an item's words as it takes to tell their language. */
export const tongueSample = (headline: string, standfirst: string | undefined, copy: Copy): string =>
  `${headline}\n${standfirst ?? ""}\n${plainText(copy.slice(0, 30))}`.slice(0, 1500);
