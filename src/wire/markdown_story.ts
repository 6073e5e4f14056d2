/** One Markdown file as a story of the wire. Pure: what lies beside the file is asked of `around`. */
import { type Copy, wordsOf } from "../news/copy.ts";
import type { FromHtml } from "./copy_from_html.ts";
import type { FrontMatter } from "./front_matter.ts";
import { safeHref } from "./html_link.ts";
import type { WirePerson, WirePicture, WireStory } from "./item.ts";
import {
  bylineSaid,
  dateSaid,
  type Fields,
  isFalse,
  isTrue,
  leadSaid,
  listSaid,
  said,
  sectionsSaid,
  topicsSaid,
  words,
} from "./markdown_fields.ts";
import { htmlOfMarkdown } from "./markdown_html.ts";
import { ownPath, type Place, sectionOf, titled } from "./markdown_places.ts";
import { nowhere, type Resolve, withoutTags } from "./markdown_shortcodes.ts";
import { languageOf } from "./page_language.ts";
import { type WrittenDate, writtenDate } from "./page_written_date.ts";
import { boundedCopy } from "./unreadable.ts";
import { languageTag } from "./wire_language.ts";
import { line, lineOrNone, tongueSample } from "./wire_words.ts";

/** What a file cannot say by itself. */
export interface Around {
  /** Titles of sections, by their folders. */
  readonly titles: ReadonlyMap<string, string>;
  /** Authors by slug. */
  readonly profiles: ReadonlyMap<string, WirePerson>;
  readonly resolve: Resolve;
  /** The file of a picture that the text of this place names so. */
  readonly find: (address: string, place: Place) => string | undefined;
}

/** The story in a file with this front matter. `translationOf` is for the caller to add: it takes all files to know. */
export function storyOf(place: Place, { fields, body }: FrontMatter, around: Around): WireStory {
  const found = bodyOf(place, body, around);
  const { headline, copy, notes } = headed(words(fields, "title", "headline", "linktitle"), found.copy, place);
  const dates = datesOf(fields, place);
  const byline = bylineSaid(fields, around.profiles);
  const shown = picturesOf(fields, found.pictures, place, around);
  const standing = standingOf(fields, place);
  const standfirst = lineOrNone(words(fields, ...standfirsts), 2000);
  const slug = lineOrNone(said(fields, "slug", "basename"), 300) ?? bareName(place);
  return {
    kind: "story",
    source: place.file,
    language: languageOf(tongueSample(headline, standfirst, copy), languageSaid(fields) ?? place.language),
    state: standing.state,
    headline,
    standfirst,
    slug,
    copy: copy.length > 0 ? copy : elsewhere(fields, headline),
    ...shown,
    byline: byline.people,
    sections: sectionsOf(fields, place, around),
    topics: topicsSaid(fields),
    publishedAt: dates.publishedAt,
    updatedAt: dates.updatedAt,
    oldUrls: standing.state === "live" ? oldUrls(fields, place, slug) : [],
    related: [],
    notes: [...notes, ...dates.notes, ...byline.notes, ...standing.notes, ...asideNotes(fields), ...found.dropped],
  };
}

const standfirsts = ["standfirst", "deck", "dek", "subtitle", "summary", "description", "excerpt", "lead"];

function sectionsOf(fields: Fields, place: Place, { titles }: Around): string[][] {
  const named = sectionsSaid(fields);
  const folders = sectionOf(place, titles);
  return named.length > 0 || folders.length === 0 ? named : [folders];
}

/** A post without words of its own that only points to a text on another site. */
function elsewhere(fields: Fields, headline: string): Copy {
  const url = safeHref(said(fields, "source_url"));
  return url !== undefined && /^https?:/.test(url) ? [{ type: "embed", url, title: headline }] : [];
}

function bodyOf(place: Place, body: string, { resolve }: Around): FromHtml {
  const { markdown, dropped } = withoutTags(body, resolve);
  const html = /\.html?$/i.test(place.file)
    ? markdown
    : htmlOfMarkdown(markdown, (href) => linked(href, place, resolve));
  const found = boundedCopy(html);
  const names = [...dropped]
    .slice(0, 50)
    .map(([name, times]) => `The shortcode “${name}” was dropped${times > 1 ? ` (${times} times)` : ""}.`);
  return { ...found, dropped: [...names, ...found.dropped.map(plainly)] };
}

/** What is said of a link to a file that the import does not have. */
const plainly = (sentence: string): string =>
  sentence.replace(
    new RegExp(`^The link to “${nowhere}([^”]*)” cannot stand on a page and was dropped`),
    "The link to “$1” leads to nothing in this import and was dropped",
  );

/** A link as the page had it: other files by their addresses, the rest seen from the folder of the text. */
function linked(href: string, place: Place, resolve: Resolve): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(href) || href === "") return href;
  const from = `https://here.invalid${ownPath(place).replace(/[^/]+\/$/, "")}`;
  if (/\.(?:md|markdown)(?:[#?]|$)/i.test(href)) return resolve(href) ?? `${nowhere}${href}`;
  return URL.canParse(href, from) ? new URL(href, from).href.replace("https://here.invalid", "") : href;
}

/** The headline, and the copy without it: a first heading that says the same again, or stands in for a missing title. */
function headed(title: string, copy: Copy, place: Place): { headline: string; copy: Copy; notes: string[] } {
  const [first] = copy;
  const heading = first?.type === "heading" ? line(wordsOf(first.text), 500) : "";
  if (title !== "")
    return { headline: line(title, 500), copy: heading === line(title, 500) ? copy.slice(1) : copy, notes: [] };
  if (heading !== "")
    return {
      headline: heading,
      copy: copy.slice(1),
      notes: ["It has no title: its first heading stands as the headline."],
    };
  return {
    headline: titled(bareName(place)),
    copy,
    notes: ["It has no title: its file's name stands as the headline."],
  };
}

const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_]?(?=.)/;
const bareName = ({ name }: Place): string => name.replace(dated, "") || name;

function datesOf(fields: Fields, { name }: Place) {
  const own = dateSaid(
    fields,
    "publishdate",
    "date",
    "pubdate",
    "published_at",
    "publisheddate",
    "published",
    "created",
  );
  const inName: WrittenDate | undefined = own ? undefined : writtenDate(dated.exec(name)?.[1] ?? "");
  const published = own ?? inName;
  const updated = dateSaid(fields, "lastmod", "modified", "updated", "last_modified_at", "updated_at");
  const notes: string[] = [];
  if (inName) notes.push("Its publication date was taken from the file's name.");
  else if (!published) notes.push("It gives no publication time.");
  else if (published.exact !== "zone") notes.push("Its publication time names no time zone and was read as UTC.");
  return { publishedAt: published?.at, updatedAt: updated?.at, notes };
}

function standingOf(fields: Fields, { file }: Place): { state: "live" | "draft"; notes: string[] } {
  const onward = said(fields, "redirectto", "redirect_to", "external_url");
  if (onward !== "")
    return { state: "draft", notes: [`It sent its readers on to ${onward}, so it was taken as a draft.`] };
  const isDraft =
    isTrue(fields, "draft") ||
    isFalse(fields, "published") ||
    isTrue(fields, "private") ||
    /^(?:draft|private|pending)$/i.test(said(fields, "status"));
  return { state: isDraft || /(?:^|\/)_drafts\//.test(file) ? "draft" : "live", notes: [] };
}

const languageSaid = (fields: Fields): string | undefined => languageTag(said(fields, "lang", "language", "locale"));

/** The pictures of the text and the one that leads it, with their files; a bare name is a key and no address. */
function picturesOf(fields: Fields, shown: readonly WirePicture[], place: Place, { find }: Around) {
  const lead = leadSaid(fields);
  const key = lead?.address.slice(0, 500);
  const led =
    lead && key !== undefined && !shown.some((each) => each.key === key) ? [{ ...lead, key, url: lead.address }] : [];
  const pictures = [...led, ...shown].map(
    ({ key, url, caption, credit, alt }): WirePicture => ({
      key,
      url: url !== undefined && /^(?:https?:\/)?\//.test(url) ? url.slice(0, 2000) : undefined,
      file: find(url ?? key, place),
      caption,
      credit,
      alt,
    }),
  );
  return { pictures, lead: key };
}

/** Where the text was: the address it names, its aliases, and where the generator puts it when nobody says otherwise. */
function oldUrls(fields: Fields, place: Place, slug: string): string[] {
  const named = [said(fields, "url", "permalink"), ...listSaid(fields, "aliases", "alias", "redirect_from")];
  const folder = ownPath(place).replace(/[^/]+\/$/, "");
  // A permalink with `:title` in it is a pattern, not an address.
  const rooted = named
    .filter((each) => each !== "" && !/[\s:]/.test(each.replace(/^https?:/, "")))
    .map((each) => (/^(?:https?:\/\/|\/)/.test(each) ? each : `${folder}${each}`));
  return [...new Set([...rooted, ownPath(place, slug), ownPath(place)])];
}

function asideNotes(fields: Fields): string[] {
  const [source, sourceUrl] = [words(fields, "source"), said(fields, "source_url")];
  const canonical = said(fields, "canonical", "canonical_url", "canonicalurl");
  const expiry = dateSaid(fields, "expirydate", "expires");
  return [
    ...(source || sourceUrl
      ? [`It first stood elsewhere: ${[source, sourceUrl].filter((each) => each !== "").join(", ")}.`]
      : []),
    ...(canonical ? [`It names ${canonical} as its proper address.`] : []),
    ...(expiry ? [`It was to expire on ${expiry.at.toISOString().slice(0, 10)}.`] : []),
  ];
}
