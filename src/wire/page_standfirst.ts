/**
 * Whether a page's description is a standfirst: not the beginning of its text, not its headline again,
 * not what the site says of itself on every page. Pure.
 */
import { letters } from "./page_title.ts";

const longest = 600;
const leastShared = 0.4;

/** The standfirst in a description, or nothing. */
export function standfirstOf(described: string | undefined, headline: string, words: string): { standfirst?: string } {
  if (described === undefined || described.length > longest) return {};
  const [bare, title] = [letters(described.replace(/(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$/u, "")), letters(headline)];
  const again = bare.startsWith(title) || title.startsWith(bare);
  if (bare === "" || again || letters(words.slice(0, 6_000)).includes(bare)) return {};
  return shared(described, `${headline} ${words}`) < leastShared ? {} : { standfirst: described };
}

/** The share of a description's words (of its character pairs, in Chinese) that the story has too. */
function shared(described: string, story: string): number {
  const [some, all] = [pieces(described), new Set(pieces(story))];
  return some.filter((each) => all.has(each)).length / Math.max(1, some.length);
}

function pieces(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/^\p{Script=Han}/u.test(word)) return word.length > 3 ? [word] : [];
    return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  });
}
