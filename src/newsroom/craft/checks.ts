/**
 * All checks of a text but spelling, in the order of the text. Pure.
 * Promises: findings with a repair do not overlap, so that all can be mended at once; what they mend is not found again.
 */
import { chineseChecks } from "./chinese_checks.ts";
import { type Finding, found, type HouseRules, type StyleWord } from "./finding.ts";
import { latinChecks } from "./latin_checks.ts";
import { straightQuotes } from "./quotes.ts";

/** True for an edition in Chinese. */
export const isChineseEdition = (edition: string): boolean => /^zh\b/i.test(edition);

/** What the checks find in one paragraph. */
export function checkText(text: string, { edition, styleWords, spaced }: HouseRules): Finding[] {
  const addresses = [...text.matchAll(/https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.\S+/g)];
  const inAddress = ({ from, to }: Finding) =>
    addresses.some(({ index, 0: address }) => from < index + address.length && to > index);
  const all = [
    ...straightQuotes(text, edition).map(({ at, mark }): Finding => {
      return { from: at, to: at + 1, kind: "quotes", advice: "straight-quote", repair: mark };
    }),
    ...(isChineseEdition(edition) ? chineseChecks(text, edition, spaced) : latinChecks(text)),
    ...styleWords.flatMap((word) => styleChecks(text, word)),
  ];
  return apart(all.filter((finding) => finding.kind === "long" || !inAddress(finding)));
}

function styleChecks(text: string, { word, instead, advice }: StyleWord): Finding[] {
  const literal = word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  if (literal === "") return [];
  const bounded = /[\p{Script=Han}]/u.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
  return found(text, new RegExp(bounded, "giu"), ([met]) => ({
    kind: "style",
    advice: "style-word",
    said: advice,
    ...(instead === "" ? {} : { repair: asMet(instead, met) }),
  }));
}

/** `instead` with a capital where the text had one. */
const asMet = (instead: string, met: string) =>
  /^\p{Lu}/u.test(met) ? instead[0]!.toUpperCase() + instead.slice(1) : instead;

/** Of findings that overlap the first stays; advice on a whole sentence overlaps nothing. */
function apart(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return sorted.filter(({ from, to, kind }) => {
    if (kind === "long") return true;
    if (from < end) return false;
    end = to;
    return true;
  });
}
