/** One post of a Ghost export as a story of the wire. Pure but for the index it reads. */
import { plainText } from "../news/copy.ts";
import { bodyOf, withoutPlaceholder } from "./ghost_html.ts";
import { authorsOf, type GhostIndex, type GhostTag, idOf, personOf, tagOf, tagsOf } from "./ghost_index.ts";
import type { WireItem, WirePerson, WirePicture } from "./item.ts";
import { listed, type Payload, said } from "./json_values.ts";
import { languageOf } from "./page_language.ts";
import { writtenDate } from "./page_written_date.ts";
import { captioned } from "./picture_credit.ts";
import type { FindPicture } from "./picture_folder.ts";
import { languageTag } from "./wire_language.ts";
import { firstWords, line, lineOfHtml, lineOrNone, tongueSample } from "./wire_words.ts";

/** Where and how a post was found. */
export interface Found {
  /** Named when the post itself has no number. */
  readonly where: string;
  /** True for the rows of a table of pages. */
  readonly isPage: boolean;
  readonly index: GhostIndex;
  readonly find: FindPicture;
}

/** The story in a post's row, or why it was left. */
export function storyOf(row: Payload, { where, isPage, index, find }: Found): WireItem {
  const post = unwrapped(row);
  const id = idOf(post);
  const source = idOf(post, "uuid") || id || lineOrNone(said(row, "url"), 500) || said(post, "slug") || where;
  const body = bodyOf(post, lineOrNone(said(post, "url") || said(row, "url"), 2000));
  const title = line(said(post, "title"), 500);
  if (title === "" && body.copy.length === 0)
    return { kind: "left", source, outcome: "skipped", reason: "It has neither a headline nor text." };
  const page = isPage || post.page === true || post.page === 1 || said(post, "type") === "page";
  const standfirst = lineOrNone(said(post, "custom_excerpt"), 2000);
  const standing = standingOf(post, index, id);
  const tags = tagsIn(post, index, id);
  const lead = leadOf(post, index, id);
  const pictures = [...(lead ? [lead] : []), ...body.pictures].map((each) => ({ ...each, file: find(each.url ?? "") }));
  return {
    kind: "story",
    source,
    language: languageOf(tongueSample(title, standfirst, body.copy), languageIn(post) ?? index.language),
    state: standing.state,
    headline: title || firstWords(plainText(body.copy)) || "Untitled",
    standfirst,
    slug: lineOrNone(said(post, "slug"), 300),
    copy: body.copy,
    pictures,
    lead: lead?.key,
    byline: authorsIn(post, index, id),
    sections: page ? [["Pages"]] : tags.sections,
    topics: tags.topics,
    publishedAt: standing.state === "live" || standing.wasPublic ? timeIn(post, "published_at") : undefined,
    updatedAt: timeIn(post, "updated_at"),
    oldUrls: standing.wasPublic ? oldUrls(post, row) : [],
    related: [],
    notes: [
      ...(page ? ["It was a page of the site, not a dated post."] : []),
      ...standing.notes,
      ...tags.notes,
      ...leftAside(post),
      ...body.dropped,
    ],
  };
}

/** Exports made by migration tools wrap each post: `{url, data}`. */
function unwrapped(row: Payload): Payload {
  const [inner] = listed({ list: [row.data] }, "list");
  return inner && Object.keys(inner).length > 0 && row.title === undefined ? inner : row;
}

interface Standing {
  readonly state: "live" | "draft";
  /** Whether readers could ever see it. */
  readonly wasPublic: boolean;
  readonly notes: readonly string[];
}

function standingOf(post: Payload, index: GhostIndex, id: string): Standing {
  const draft = (note: string | undefined, wasPublic: boolean): Standing => ({
    state: "draft",
    wasPublic,
    notes: note === undefined ? [] : [note],
  });
  const status = said(post, "status") || "published";
  const due = timeIn(post, "published_at");
  if (status === "scheduled")
    return draft(due ? `It was scheduled for ${due.toISOString()}.` : "It was scheduled.", false);
  if (status === "sent" || post.email_only === true || index.posts.get(id)?.lead?.mailOnly)
    return draft("It was sent as mail only and never stood on the site.", false);
  if (status === "draft") return draft(undefined, false);
  if (status !== "published") return draft(`Its status was “${line(status, 60)}”, so it was taken as a draft.`, false);
  const visibility = said(post, "visibility") || "public";
  if (visibility === "public") return { state: "live", wasPublic: true, notes: [] };
  return draft(
    `Only ${visibility === "members" ? "members" : "paying members"} could read it, so it was taken as a draft.`,
    true,
  );
}

/** The first public tag is the story's section, the others are topics; internal tags are named and left. */
function tagsIn(post: Payload, index: GhostIndex, id: string) {
  const written = listed(post, "tags")
    .map(unwrapped)
    .map(tagOf)
    .filter((tag) => tag !== undefined);
  const all: GhostTag[] = written.length > 0 ? written : tagsOf(index, id);
  const internal = all.filter((tag) => tag.internal).map((tag) => tag.name);
  const [primary, ...others] = [...new Set(all.filter((tag) => !tag.internal).map((tag) => tag.name))];
  const notes = internal.length > 0 ? [`The internal tags ${internal.slice(0, 20).join(", ")} were not taken.`] : [];
  return { sections: primary === undefined ? [] : [[primary]], topics: others, notes };
}

function authorsIn(post: Payload, index: GhostIndex, id: string): WirePerson[] {
  const { author } = post;
  const written = [
    ...listed(post, "authors"),
    ...(typeof author === "object" ? listed({ list: [author] }, "list") : []),
  ];
  const named = written
    .map(unwrapped)
    .map(personOf)
    .filter((person) => person !== undefined);
  if (named.length > 0) return named;
  const together = authorsOf(index, id);
  const alone = index.people.get(idOf(post, "author_id"));
  return together.length > 0 || !alone ? together : [alone];
}

function leadOf(post: Payload, index: GhostIndex, id: string): WirePicture | undefined {
  const url = withoutPlaceholder(said(post, "feature_image") || said(post, "image")).slice(0, 2000);
  if (url === "") return undefined;
  const words = index.posts.get(id)?.lead;
  const found = captioned(lineOfHtml(said(post, "feature_image_caption") || (words?.caption ?? ""), 2000));
  const alt = lineOrNone(said(post, "feature_image_alt") || (words?.alt ?? ""));
  return { key: "feature-image", url, caption: found.caption, credit: found.credit, alt };
}

const languageIn = (post: Payload): string | undefined => languageTag(said(post, "locale") || said(post, "language"));

/** Ghost keeps its times in UTC, as text or as milliseconds. */
function timeIn(post: Payload, name: string): Date | undefined {
  const value = post[name];
  if (typeof value === "string") return writtenDate(line(value, 100))?.at;
  const time = typeof value === "number" ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time : undefined;
}

function oldUrls(post: Payload, row: Payload): string[] {
  const slug = line(said(post, "slug"), 300);
  const written = [said(post, "url"), said(row, "url")].filter((url) => /^https?:\/\//.test(url));
  return [...new Set([...(slug === "" ? [] : [`/${slug}/`]), ...written.map((url) => line(url, 2000))])];
}

/** What belongs to the post and has no place in a story. */
function leftAside(post: Payload): string[] {
  const canonical = line(said(post, "canonical_url"), 500);
  const injected = ["codeinjection_head", "codeinjection_foot"].some((name) => said(post, name).trim() !== "");
  return [
    ...(canonical === "" ? [] : [`It names ${canonical} as the place where it first stood.`]),
    ...(injected ? ["The code that the post puts into its page was not taken."] : []),
  ];
}
