/** Slugs: the words of a URL. Pure but for its dictionaries. Han is written as pinyin, Latin loses its accents. */
import { pinyin } from "pinyin-pro";

const longest = 80;
const han = /\p{Script=Han}/u;

/** The last part of a URL for `title`; `fallback` when no letter or digit is left. */
export function slugOf(title: string, fallback: string): string {
  // Compatibility forms first: a Han character has several, and pinyin knows one.
  const plain = title.normalize("NFKC");
  const latin = han.test(plain)
    ? pinyin(plain, { toneType: "none", nonZh: "consecutive", v: true, traditional: true })
    : plain;
  const words = latin
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? fallback : cutAtWord(words);
}

function cutAtWord(words: readonly string[]): string {
  let slug = "";
  for (const word of words) {
    if (slug !== "" && slug.length + 1 + word.length > longest) break;
    slug += (slug === "" ? "" : "-") + word;
  }
  // Half a character beyond the basic plane is none.
  return slug.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
}

/** True when `slug` may stand in a URL as it is. */
export const isSlug = (slug: string): boolean =>
  /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u.test(slug) && slug.length <= 200;
