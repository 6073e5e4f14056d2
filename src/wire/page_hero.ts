/**
 * The lead picture of a page: the one its head names, with the caption and credit that its figure or a line near it gives. Pure.
 */
import { pictureUrl, saidBy } from "./html_picture.ts";
import type { WirePicture } from "./item.ts";
import { isThing, listOf, type Thing, wordOf } from "./page_linked.ts";
import { oneLine, type PageMeta, shownWords } from "./page_meta.ts";
import { bareCredit } from "./picture_credit.ts";

export interface Hero {
  readonly picture?: WirePicture | undefined;
  /** A credit line that the page shows for its lead picture, wherever the picture is. */
  readonly credit?: string | undefined;
}

const logo = /logo|icon|sprite|placeholder|default[-_]|avatar|share[-_]?img|fallback|blank\.|\/150\.jpg|\.svg(?:$|\?)/i;

/** The lead picture that `document`'s head names, and the credit the page shows for it. */
export function heroOf(document: Document, meta: PageMeta, article: Thing | undefined, baseUrl?: string): Hero {
  const credit = creditLine(document);
  const url = named(meta, article)
    .map((each) => resolved(each, baseUrl))
    .find((each) => each !== undefined && !logo.test(each));
  if (url === undefined) return credit === undefined ? {} : { credit };
  const shown = [...document.querySelectorAll("img")].find((img) => samePicture(pictureUrl(img, baseUrl) ?? "", url));
  const figure = shown?.closest("figure") ?? undefined;
  const said = figure ? saidBy(figure) : {};
  const alt = oneLine(shown?.getAttribute("alt")) || meta.first("og:image:alt", "twitter:image:alt");
  const picture = {
    key: url.slice(0, 500),
    url,
    ...(alt ? { alt } : {}),
    ...said,
    ...((said.credit ?? credit) ? { credit: said.credit ?? credit } : {}),
  };
  return { picture, credit };
}

/** True when two addresses show one picture, cut or scaled differently. */
export function samePicture(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [fileName(one), fileName(other)];
  return a.length >= 8 && a === b;
}

const fileName = (url: string) =>
  (url.split(/[?#]/)[0]!.split("/").at(-1) ?? "")
    .replace(/\.\w{3,4}$/, "")
    .replace(/[-_]?\d{2,4}x\d{2,4}$|[-_](?:small|medium|large|thumb|scaled|\d{3,4}w?)$/i, "");

function named(meta: PageMeta, article: Thing | undefined): string[] {
  const linked = listOf(article?.image).map((each) =>
    isThing(each) ? wordOf(each.url ?? each.contentUrl ?? each["@id"]) : wordOf(each),
  );
  return [
    ...meta.all("og:image", "og:image:url", "og:image:secure_url"),
    ...linked,
    ...meta.all("twitter:image", "twitter:image:src"),
  ].filter((each) => each !== undefined);
}

function resolved(url: string, baseUrl: string | undefined): string | undefined {
  const whole = baseUrl === undefined ? url : URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href : undefined;
  return whole && /^https?:\/\//.test(whole) ? whole : undefined;
}

const line =
  /^(?:(?:hero |cover |lead )?(?:photo(?:graph)?s?|pictures?|images?)(?: (?:credit|by|courtesy(?: of)?))?\s*[:：/]|图片?(?:来源)?\s*[:：/／]|图源\s*[:：]|摄影\s*[:：/／]|题图\s*[:：]|资料图\s*[:：])\s*\S.{1,80}$/iu;

/** A short line that is nothing but a credit: “Photo: Jane Doe”, “图：王芳”. */
export function creditLine(document: Document): string | undefined {
  for (const element of [...document.querySelectorAll("p,span,div,small,em,i,td,cite,figcaption")].slice(0, 4_000)) {
    const text = element.children.length <= 2 ? shownWords(element) : "";
    if (text.length <= 100 && line.test(text) && isCreditLine(text)) return bareCredit(text);
  }
  return undefined;
}

const agency =
  /^(?:[\p{L}\p{N} .,'’&-]{2,40}\s?[|/]\s?){0,3}(?:AP(?: Photo)?|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|iStock|Shutterstock|Alamy|Bloomberg|Xinhua|USA TODAY Sports|PA(?: Wire| Media)?|新华社|视觉中国|东方IC|中新社)(?:\s?[|/]\s?[\p{L} ]{2,40}){0,2}$/u;

/** True for a line that says only who made a picture. */
export const isCreditLine = (text: string): boolean =>
  (line.test(text) && !/[。！？!?]$/u.test(text)) || agency.test(text);
