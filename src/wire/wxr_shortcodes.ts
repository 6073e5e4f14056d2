/**
 * WordPress shortcodes as HTML: captions, galleries, embeds and players become what they show, the rest is dropped and
 * named. Bracketed words that are no shortcodes (“[sic]”) stay. Pure, one pass over the text.
 */
import { type Attributes, attributesIn, embedAddress, embedHtml, escaped, pictureHtml } from "./shortcodes.ts";
import type { Attachment } from "./wxr_attachments.ts";

/** The media library as shortcodes need it. */
export interface Library {
  at(id: number): Attachment | undefined;
  of(post: number): readonly number[];
}

interface Open {
  readonly name: string;
  readonly attributes: Attributes;
  readonly from: number;
}

// Each pair copies what is inside it, so a text of nothing but pairs would take for ever.
const mostOpen = 50;
const shortcode = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})((?:[\s=:][^[\]]{0,4000})?)\]/g;
const players = new Set(["video", "audio", "playlist", "wpvideo", "videopress", "flv", "mp3"]);
const captions = new Set(["caption", "wp_caption"]);
const embeds =
  /^(?:embed|embedyt|youtube|vimeo|dailymotion|tweet|twitter|instagram|facebook|soundcloud|googlemaps|bandcamp|slideshare|scribd|ted|spotify|tiktok|flickr|gist|iframe)$/;

/** `html` without its shortcodes, and the names of those that were dropped, with how often. */
export function withoutShortcodes(
  html: string,
  library: Library,
  post: number,
): { html: string; dropped: Map<string, number> } {
  const dropped = new Map<string, number>();
  if (!html.includes("[")) return { html, dropped };
  const closed = new Set([...html.matchAll(/\[\/([a-zA-Z][\w-]{0,60})\]/g)].map((each) => each[1]!.toLowerCase()));
  const out: string[] = [];
  const open: Open[] = [];
  let at = 0;
  for (const found of html.matchAll(shortcode)) {
    out.push(html.slice(at, found.index));
    at = found.index + found[0].length;
    out.push(written(found, { closed, out, open, dropped, library, post }));
  }
  out.push(html.slice(at));
  return { html: out.join(""), dropped };
}

interface Writing {
  readonly closed: ReadonlySet<string>;
  readonly out: string[];
  readonly open: Open[];
  readonly dropped: Map<string, number>;
  readonly library: Library;
  readonly post: number;
}

/** What stands in the place of one shortcode's tag. */
function written([tag, doubled, closing, word, rest]: RegExpExecArray, writing: Writing): string {
  const name = word!.toLowerCase();
  const attributes = attributesIn(
    rest!
      .replace(/\/\s*$/, "")
      .replaceAll("&quot;", '"')
      .replace(/[“”″]/g, '"'),
  );
  const shows = captions.has(name) || players.has(name) || embeds.test(name);
  const known = name === "gallery" || (shows && (rest!.trim() !== "" || writing.closed.has(name)));
  if (doubled || !(known || closing || isShortcode(name, rest!, attributes, writing.closed))) return tag;
  if (closing) return closedNow(name, tag, writing);
  if (name === "gallery") return gallery(attributes, writing);
  if (writing.closed.has(name) && writing.open.length < mostOpen && !rest!.trimEnd().endsWith("/")) {
    writing.open.push({ name, attributes, from: writing.out.length });
    return "";
  }
  return shown(name, attributes, "") ?? drop(name, writing);
}

/** A name alone in brackets is a shortcode only when it looks made by a machine or is closed further on. */
const isShortcode = (name: string, rest: string, { named }: Attributes, closed: ReadonlySet<string>): boolean =>
  closed.has(name) ||
  name.includes("_") ||
  /\/\s*$/.test(rest) ||
  (Object.keys(named).length > 0 && !rest.startsWith(":"));

function closedNow(name: string, tag: string, writing: Writing): string {
  const depth = writing.open.findLastIndex((each) => each.name === name);
  if (depth < 0) return /_/.test(name) ? "" : tag;
  const [opened] = writing.open.splice(depth);
  const content = writing.out.splice(opened!.from).join("");
  if (captions.has(name)) return caption(opened!.attributes, content);
  const found = shown(name, opened!.attributes, content);
  if (found !== undefined) return found;
  drop(name, writing);
  return content;
}

const files = ["src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav"];

function shown(name: string, attributes: Attributes, content: string): string | undefined {
  const words = content.replace(/<[^<>]*>/g, "").replaceAll("&amp;", "&");
  const file = files.map((each) => attributes.named[each]).find((each) => each);
  if (players.has(name)) {
    const url = file ?? embedAddress(name, attributes, words);
    return url === undefined ? undefined : `<video src="${escaped(url)}"></video>`;
  }
  const url = embeds.test(name) ? embedAddress(name, attributes, words) : undefined;
  return url === undefined ? undefined : embedHtml(url);
}

function caption({ named }: Attributes, content: string): string {
  const found = /^\s*((?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content);
  if (!found) return content;
  return `<figure>${found[1]}<figcaption>${(found[2]!.trim() || named.caption) ?? ""}</figcaption></figure>`;
}

function gallery({ named }: Attributes, { library, post, dropped }: Writing): string {
  const listed = (named.ids ?? named.include ?? "").split(/[\s,]+/).filter((each) => each !== "");
  const numbers = listed.length > 0 ? listed.map(Number) : library.of(named.id ? Number(named.id) : post);
  const pictures = numbers
    .slice(0, 500)
    .map((id) => library.at(id))
    .filter((each) => each !== undefined);
  if (pictures.length === 0) {
    dropped.set("gallery", (dropped.get("gallery") ?? 0) + 1);
    return "";
  }
  const figures = pictures.map((each) =>
    pictureHtml(each.url, { alt: each.alt, captionHtml: escaped(each.caption ?? "") }),
  );
  return `<div class="gallery">${figures.join("")}</div>`;
}

function drop(name: string, { dropped }: Writing): string {
  dropped.set(name, (dropped.get(name) ?? 0) + 1);
  return "";
}
