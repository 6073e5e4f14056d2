/** What the first reading of a Ghost export keeps: people, tags, who wrote what, what is said of lead pictures. Compact. */

import type { WirePerson } from "./item.ts";
import { type Payload, said } from "./json_values.ts";
import { kept, line, lineOfHtml } from "./wire_words.ts";

export interface GhostTag {
  readonly name: string;
  /** Internal tags (`#newsletter`) are for the site's own use. */
  readonly internal: boolean;
}

/** The `posts_meta` of a post, as far as a story holds it. */
export interface LeadWords {
  readonly alt: string;
  readonly caption: string;
  readonly mailOnly: boolean;
}

export interface GhostIndex {
  readonly people: Map<string, WirePerson>;
  readonly tags: Map<string, GhostTag>;
  readonly posts: Map<string, PostLinks>;
  /** Keys of tags and people as small numbers, so that a post holds no text. */
  readonly numbers: Map<string, number>;
  readonly keys: string[];
  language: string | undefined;
  /** Rows of all tables; 0 means that this is no Ghost export. */
  rows: number;
}

/** What belongs to one post; each link is its place in the order and the number of a key, in one number. */
interface PostLinks {
  tags: number[] | undefined;
  authors: number[] | undefined;
  lead: LeadWords | undefined;
}

/** An index that holds nothing yet. */
export const emptyIndex = (): GhostIndex => ({
  people: new Map(),
  tags: new Map(),
  posts: new Map(),
  numbers: new Map(),
  keys: [],
  language: undefined,
  rows: 0,
});

/** A row's number or name as text, whatever the export has it as. */
export function idOf(row: Payload, name = "id"): string {
  const value = row[name];
  return typeof value === "string" || typeof value === "number" ? line(String(value), 100) : "";
}

const mostLinks = 50;
const mostKeys = 2 ** 30;

const takers: Readonly<Record<string, (index: GhostIndex, row: Payload) => void>> = {
  users: (index, row) => {
    const person = personOf(row);
    if (person) index.people.set(idOf(row), person);
  },
  tags: (index, row) => {
    const tag = tagOf(row);
    if (tag) index.tags.set(idOf(row), tag);
  },
  posts_tags: (index, row) => {
    const links = linksOf(index, row);
    links.tags = withLink(links.tags, linkTo(index, idOf(row, "tag_id"), row));
  },
  posts_authors: (index, row) => {
    const links = linksOf(index, row);
    links.authors = withLink(links.authors, linkTo(index, idOf(row, "author_id"), row));
  },
  posts_meta: (index, row) => {
    const [alt, caption] = [said(row, "feature_image_alt"), said(row, "feature_image_caption")];
    const mailOnly = row.email_only === 1 || row.email_only === true;
    if (alt !== "" || caption !== "" || mailOnly)
      linksOf(index, row).lead = { alt: line(alt), caption: caption.slice(0, 5000), mailOnly };
  },
  settings: (index, row) => {
    if (/^(?:default_locale|locale|lang)$/.test(said(row, "key")))
      index.language = line(said(row, "value"), 40) || undefined;
  },
};

/** Takes one row of a table into the index. */
export function take(index: GhostIndex, table: string, row: Payload): void {
  index.rows += 1;
  takers[table]?.(index, row);
}

/** A user, or an author written into the post itself. */
export function personOf(row: Payload): WirePerson | undefined {
  const name = line(said(row, "name"), 200);
  const about = lineOfHtml(said(row, "bio"), 1000);
  return name === "" ? undefined : { name: kept(name), ...(about === "" ? {} : { about: kept(about) }) };
}

/** A tag, or one written into the post itself. */
export function tagOf(row: Payload): GhostTag | undefined {
  const name = line(said(row, "name"), 200);
  const internal =
    name.startsWith("#") || said(row, "visibility") === "internal" || said(row, "slug").startsWith("hash-");
  return name === "" ? undefined : { name: kept(name), internal };
}

function linksOf({ posts }: GhostIndex, row: Payload): PostLinks {
  const post = idOf(row, "post_id");
  const known = posts.get(post);
  if (known) return known;
  const links: PostLinks = { tags: undefined, authors: undefined, lead: undefined };
  posts.set(post, links);
  return links;
}

function linkTo({ numbers, keys }: GhostIndex, key: string, row: Payload): number {
  const known = numbers.get(key);
  if (known === undefined) {
    numbers.set(key, keys.length);
    keys.push(key);
  }
  const order = Math.min(Math.max(Number(row.sort_order) || 0, 0), 10_000);
  return order * mostKeys + (known ?? keys.length - 1);
}

const withLink = (links: number[] | undefined, link: number): number[] =>
  links && links.length >= mostLinks ? links : [...(links ?? []), link];

/** The tags of a post, in the order the export gives. */
export const tagsOf = (index: GhostIndex, post: string): GhostTag[] =>
  linked(index, index.posts.get(post)?.tags, index.tags);

/** The authors of a post, in the order the export gives. */
export const authorsOf = (index: GhostIndex, post: string): WirePerson[] =>
  linked(index, index.posts.get(post)?.authors, index.people);

function linked<T>({ keys }: GhostIndex, links: readonly number[] | undefined, all: ReadonlyMap<string, T>): T[] {
  const sorted = [...(links ?? [])].sort((one, other) => one - other);
  return sorted.map((link) => all.get(keys[link % mostKeys] ?? "")).filter((each) => each !== undefined);
}
