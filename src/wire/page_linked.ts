/**
 * The linked data (JSON-LD) of a page: its article, its breadcrumb. Pure, and forgiving:
 * what is not valid JSON is mended where that is plain, else it is as if it were not there.
 */
import { oneLine } from "./page_meta.ts";

/** One thing of the linked data, with unknown values. */
export type Thing = Readonly<Record<string, unknown>>;

const longestScript = 2_000_000;
const mostThings = 2_000;
const articleTypes =
  /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review\w*|ClaimReview|SocialMediaPosting|CreativeWork|Recipe|VideoObject)$/;
const weak = /(?:CreativeWork|VideoObject|ClaimReview|Recipe)$/;

/** Every thing in the page's JSON-LD, graphs unfolded, in order. */
export function thingsOf(document: Document): Thing[] {
  const found: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    gather(parsed(script.textContent), found, 0);
  return found;
}

/** The article that the page is about, when its linked data names one. */
export function articleIn(things: readonly Thing[]): Thing | undefined {
  const articles = things.filter((each) => typesOf(each).some((type) => articleTypes.test(type)));
  return articles.find((each) => !typesOf(each).some((type) => weak.test(type))) ?? articles[0];
}

/** The types of a thing. */
export const typesOf = (thing: Thing): readonly string[] =>
  listOf(thing["@type"]).filter((each) => typeof each === "string");

/** A value as a list: undefined is empty, one is a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A value's words: a string itself, a thing's name or address. */
export function wordOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  if (typeof first === "string" || typeof first === "number") return unescaped(oneLine(String(first))) || undefined;
  if (!isThing(first)) return undefined;
  return wordOf(first.name ?? first["@value"] ?? first.url ?? first["@id"]);
}

/** True for a JSON object. */
export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The names of the longest BreadcrumbList, outermost first. */
export function breadcrumbIn(things: readonly Thing[]): readonly string[] {
  const lists = things.filter((each) => typesOf(each).includes("BreadcrumbList"));
  const paths = lists.map((each) => namesIn(listOf(each.itemListElement)));
  return paths.sort((one, other) => other.length - one.length)[0] ?? [];
}

function namesIn(elements: readonly unknown[]): string[] {
  const items = elements.filter(isThing);
  const placed = items.map((each, at) => ({ place: Number(each.position ?? at) || at, name: nameOf(each) }));
  return placed
    .sort((one, other) => one.place - other.place)
    .map((each) => each.name)
    .filter((name) => name !== undefined);
}

const nameOf = (element: Thing) =>
  wordOf(element.name) ?? (isThing(element.item) ? wordOf(element.item.name) : undefined);

function gather(value: unknown, found: Thing[], depth: number): void {
  if (depth > 6 || found.length >= mostThings) return;
  if (Array.isArray(value)) for (const each of value) gather(each, found, depth + 1);
  else if (isThing(value)) {
    found.push(value);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "breadcrumb", "itemReviewed"])
      if (typeof value[key] === "object") gather(value[key], found, depth + 1);
  }
}

function parsed(script: string): unknown {
  if (script.length > longestScript) return undefined;
  const bare = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g,
    "",
  );

  const mended = bare
    .replace(/\p{Cc}+/gu, " ")
    .replace(/,\s*([}\]])/g, "$1")
    .replace(/;\s*$/, "");
  return [bare, mended].map(tryJson).find((value) => value !== undefined);
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the page says nothing here, and other places will be asked.
    return undefined;
  }
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  "#x27": "'",
};
const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos|nbsp|#39|#x27|#\d{2,6});/g,
    (whole, name: string) =>
      entities[name] ?? (name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1)) % 0x110000) : whole),
  );
