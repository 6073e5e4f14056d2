/**
 * A page's headline: what its linked data, its `<h1>` and its title agree on, without the site's name. Pure.
 */
import { oneLine, type PageMeta, shownWords } from "./page_meta.ts";

export interface Titled {
  readonly document: Document;
  readonly meta: PageMeta;
  /** The headline in the page's linked data. */
  readonly linked?: string | undefined;
  readonly siteName?: string | undefined;
}

const parting = /\s+[|｜–—\-·•»«:›>/\\]+\s+|\s*[|｜_]+\s*|\s*--+\s*|-(?=[^-]*[\p{Script=Han}][^-]*$)/gu;
const longestTitle = 500;

/** The headline, or undefined when the page has none in any place. */
export function headlineOf(page: Titled): string | undefined {
  const written = shownWords(page.document.querySelector("head > title, title"));
  const told = [
    page.linked,
    ...page.meta.all("og:title", "twitter:title", "headline", "dc.title", "sailthru.title"),
  ].map(oneLine);
  const claims = [...told, written].filter((each) => each !== "").map((each) => each.slice(0, 1_000));
  const shown = shownHeadline(page.document, claims, page.siteName);
  const best = shown ?? bare(claims[0] ?? "", page.siteName, claims);
  return best === "" ? undefined : best.replace(/\s*[¶#]$/u, "").slice(0, longestTitle);
}

/** The site's name as the title's end sets it apart from the headline: “… | The Paper”, “…_某某网”. */
export function siteInTitle(title: string, headline: string | undefined): string | undefined {
  const tail = title.split(parting).at(-1) ?? "";
  const apart = headline !== undefined && tail !== title && !letters(headline).includes(letters(tail));
  return apart && tail.length <= 40 && tail !== "" ? tail : undefined;
}

/** The heading on the page that its title repeats; else the only `<h1>` when no title says otherwise. */
function shownHeadline(document: Document, claims: readonly string[], siteName = ""): string | undefined {
  const selector = '[itemprop="headline"],h1,h2,[class*="headline"],[class*="title"],[id*="title"]';
  const shown = [...document.querySelectorAll(selector)].slice(0, 200).map((each) => shownWords(each));
  const fitting = shown.filter(
    (each) => letters(each).length >= 4 && each.length <= 300 && letters(each) !== letters(siteName),
  );
  const whole = fitting.find((each) => claims.some((claim) => letters(claim) === letters(each)));
  const parts = fitting.filter((each) => claims.some((claim) => says(claim, each)));
  const repeated = whole ?? parts.sort((one, other) => other.length - one.length)[0];
  if (repeated !== undefined) return repeated;
  const first = [...document.querySelectorAll("h1")].map((each) => shownWords(each)).filter((each) => each !== "");
  return claims.length === 0 && first.length === 1 ? first[0] : undefined;
}

/** True when `claim` is the heading, with or without a site's name at its end or its beginning. */
function says(claim: string, heading: string): boolean {
  const [whole, part] = [letters(claim), letters(heading)];
  if (whole === part) return true;
  const share = part.length / Math.max(1, whole.length);
  return share > 0.35 && (whole.startsWith(part) || whole.endsWith(part)) && part.length >= 8;
}

/** `title` without the site's name at either end. */
function bare(title: string, siteName: string | undefined, claims: readonly string[]): string {
  const pieces = title.split(parting);
  if (pieces.length < 2) return title;
  const other = claims.find((each) => each !== title && title.startsWith(each) && each.length > 8);
  if (other) return other;
  const isSite = (piece: string) => siteName !== undefined && letters(piece) === letters(siteName);
  const ends = [...title.matchAll(parting)];
  const [first, last] = [ends[0]!, ends.at(-1)!];
  if (isSite(pieces.at(-1)!)) return title.slice(0, last.index);
  if (isSite(pieces[0]!)) return title.slice(first.index + first[0].length);
  return withoutTail(title, last);
}

/** Cuts a short tail that a strong mark sets apart: “… | The Paper”, “…_某某网”. */
function withoutTail(title: string, last: RegExpExecArray): string {
  const head = title.slice(0, last.index);
  const tail = title.slice(last.index + last[0].length);
  const strong = /[|｜_»«]|--/.test(last[0]) || (/^\s*-/.test(last[0]) && /网|頻道|频道|报|新闻|门户/.test(tail));
  const short = tail.length <= 40 && tail.length < head.length;
  const words = head.split(/\s+/).length >= 3 || /\p{Script=Han}{4}/u.test(head);
  return short && words && (strong || /^\s+[-–—·]\s+$/.test(last[0])) ? withoutNext(head) : title;
}

const withoutNext = (head: string): string => {
  const more = [...head.matchAll(/\s*[_|｜]\s*/g)].at(-1);
  return more && head.length - more.index < 16 ? head.slice(0, more.index) : head;
};

/** Only letters and figures, in small letters: what two writings of a title share. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
