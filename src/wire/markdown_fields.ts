/** What front matter says of a text, under the many names that generators and their themes give it. Pure. */

import type { WirePerson } from "./item.ts";
import { asPayload, type Payload } from "./json_values.ts";
import { htmlOfMarkdownLine } from "./markdown_html.ts";
import { slugWords, titled } from "./markdown_places.ts";
import { type WrittenDate, writtenDate } from "./page_written_date.ts";
import { captioned } from "./picture_credit.ts";
import { line, lineOfHtml, lineOrNone } from "./wire_words.ts";

export type Fields = ReadonlyMap<string, unknown>;

/** The first of these fields that says something, as one line; "" when none does. */
export function said(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const value = fields.get(name);
    const text = typeof value === "string" || typeof value === "number" ? line(String(value), 4000) : "";
    if (text !== "") return text;
  }
  return "";
}

/** The same as plain words: Markdown and HTML read. */
export const words = (fields: Fields, ...names: string[]): string => plainWords(said(fields, ...names));

const plainWords = (text: string): string =>
  /[<&*_`[\\]/.test(text) ? lineOfHtml(htmlOfMarkdownLine(text), 2000) : text;

/** The texts in a field, be it one, a list, or words with commas between. */
export function listSaid(fields: Fields, ...names: string[]): string[] {
  const value = names
    .map((name) => fields.get(name))
    .find((each) => each !== undefined && each !== null && each !== "");
  const all = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,;]/) : [value];
  const texts = all.map((each) =>
    typeof each === "string" || typeof each === "number" ? line(String(each), 500) : "",
  );
  return [...new Set(texts)].filter((each) => each !== "").slice(0, 200);
}

/** The first of these fields that is a time. */
export function dateSaid(fields: Fields, ...names: string[]): WrittenDate | undefined {
  return names.map((name) => writtenDate(said(fields, name).slice(0, 100))).find((date) => date !== undefined);
}

/** True for a field that says yes, in whatever spelling. */
export const isTrue = (fields: Fields, name: string): boolean =>
  /^(?:true|yes|1)$/i.test(String(fields.get(name) ?? ""));

/** True for a field that says no. */
export const isFalse = (fields: Fields, name: string): boolean =>
  /^(?:false|no|0)$/i.test(String(fields.get(name) ?? ""));

/** Section paths: `categories` are each a path of one name, unless “World > Asia” writes out the way. */
export function sectionsSaid(fields: Fields): string[][] {
  const names = listSaid(fields, "sections", "section", "categories", "category");
  return names.map((name) =>
    name
      .split(/\s*>\s*/)
      .map((part) => titled(plainWords(part)))
      .filter((part) => part !== ""),
  );
}

/** The topics, their slugs as words. */
export const topicsSaid = (fields: Fields): string[] => [
  ...new Set(listSaid(fields, "topics", "topic", "tags", "tag", "keywords").map((each) => slugWords(plainWords(each)))),
];

/** The byline; slugs are looked up among the profiles, else read as names. */
export function bylineSaid(
  fields: Fields,
  profiles: ReadonlyMap<string, WirePerson>,
): { people: WirePerson[]; notes: string[] } {
  const value = ["authors", "author", "byline", "by", "creator"].map((name) => fields.get(name)).find((each) => each);
  const all = Array.isArray(value) ? value : typeof value === "string" ? peopleIn(value) : [value];
  const found = all
    .slice(0, 50)
    .map((each) => personOf(each, profiles))
    .filter((each) => each !== undefined);
  const made = found.some((each) => each.madeFromSlug);
  const notes = made ? ["The front matter names its authors by slugs, from which their names were made."] : [];
  return { people: found.map(({ person }) => person), notes };
}

/** “Jane Doe, John Roe” are two people; “Doe, Jane” is one. */
function peopleIn(text: string): string[] {
  const parts = text.split(/\s*[,;]\s*/);
  return parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part)) ? parts : [text];
}

function personOf(value: unknown, profiles: ReadonlyMap<string, WirePerson>) {
  const fields: Fields = new Map(Object.entries(typeof value === "string" ? { name: value } : asPayload(value)));
  const said = words(fields, "name", "display_name", "title", "slug");
  if (said === "") return undefined;
  const profile = profiles.get(said.toLowerCase());
  if (profile) return { person: profile, madeFromSlug: false };
  const name = nameOf(said);
  const about = words(fields, "about", "bio", "description");
  return { person: { name, ...(about === "" ? {} : { about }) }, madeFromSlug: name !== said };
}

const small = /^(?:of|and|the|for|in|de|la|van|von|der|del|at|on)$/;

/** `office-of-the-mayor` is “Office of the Mayor”. */
function nameOf(slug: string): string {
  const parts = slugWords(slug).split(" ");
  if (slugWords(slug) === slug) return slug;
  return parts
    .map((part, at) => (at > 0 && small.test(part) ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join(" ");
}

export interface LeadSaid {
  /** File, path, URL or bare name. */
  readonly address: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

const leads = [
  "featured_image",
  "featuredimage",
  "featureimage",
  "feature_image",
  "lead_image",
  "hero_image",
  "hero",
  "cover",
  "cover_image",
  "image",
  "images",
  "header_image",
  "header",
  "banner",
  "thumbnail",
  "primary_image",
  "og_image",
];

/** The lead picture as front matter names it: an address, or an object with what is said of the picture. */
export function leadSaid(fields: Fields): LeadSaid | undefined {
  for (const name of leads) {
    const value = fields.get(name);
    const first = Array.isArray(value) ? value[0] : value;
    const about: Payload = typeof first === "string" ? { src: first } : asPayload(first);
    const own: Fields = new Map(Object.entries(about));
    const address = said(own, "src", "url", "path", "image", "file", "filename", "href", "uid");
    if (address === "") continue;
    const around = (what: string) => words(fields, `${name}_${what}`, `image_${what}`, `image${what}`);
    const found = captioned(words(own, "caption", "title") || around("caption"));
    const credit = words(own, "credit", "attribution", "photographer", "copyright") || around("credit") || found.credit;
    const alt = words(own, "alt", "description") || around("alt");
    return { address, alt: lineOrNone(alt), caption: found.caption, credit: lineOrNone(credit ?? "", 300) };
  }
  return undefined;
}
