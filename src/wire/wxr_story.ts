/** One item of a WordPress export as a story of the wire, or the reason why it is none. Pure but for the index it reads. */
import { plainText } from "../news/copy.ts";
import type { WireItem, WirePicture } from "./item.ts";
import { languageOf } from "./page_language.ts";
import { namesOtherFile } from "./picture_folder.ts";
import { itemOr } from "./unreadable.ts";
import { counted, firstWords, kept, line, lineOfHtml, tongueSample } from "./wire_words.ts";
import { bodyOf, type Library, pictureOf } from "./wxr_body.ts";
import { allIn, metaIn, textIn } from "./wxr_file.ts";
import type { WxrIndex } from "./wxr_index.ts";
import { standingOf, timesOf } from "./wxr_standing.ts";
import { bylineOf, sectionsOf, topicsOf } from "./wxr_terms.ts";
import { oldUrlsOf, writtenSlug } from "./wxr_urls.ts";
import type { XmlNode } from "./xml_tree.ts";

/** The story in an item, or why it was left; undefined for a file of the media library, which stories show. */
export function storyOf(item: XmlNode, where: string, index: WxrIndex, find: Library["find"]): WireItem | undefined {
  const type = textIn(item, "wp:post_type") || "post";
  if (type === "attachment") return undefined;
  const source = sourceOf(item, where, index);
  const standing = standingOf(item, type);
  if ("reason" in standing) return { kind: "left", source, outcome: "skipped", reason: standing.reason };
  const content = textIn(item, "content:encoded");
  const library = { attachments: index.attachments, find };
  return itemOr(source, () => written(item, { type, source, content, standing, library, index }));
}

interface Known {
  readonly type: string;
  readonly source: string;
  readonly content: string;
  readonly standing: { readonly state: "live" | "draft"; readonly notes: readonly string[] };
  readonly library: Library;
  readonly index: WxrIndex;
}

function written(item: XmlNode, { type, source, content, standing, library, index }: Known): WireItem {
  const link = absolute(textIn(item, "link"), index.site);
  const body = bodyOf(content, Number(textIn(item, "wp:post_id")), library, link ?? index.site);
  const title = lineOfHtml(textIn(item, "title"), 500);
  if (title === "" && body.copy.length === 0)
    return { kind: "left", source, outcome: "skipped", reason: "It has neither a headline nor text." };
  const lead = leadOf(item, body.pictures, library);
  const times = timesOf(item, standing.state);
  const byline = bylineOf(item, index);
  const standfirst = lineOfHtml(textIn(item, "excerpt:encoded"), 2000) || undefined;
  const slug = writtenSlug(item);
  return {
    kind: "story",
    source,
    language: languageOf(tongueSample(title, standfirst, body.copy), category(item, "language") ?? index.language),
    state: standing.state,
    headline: title || firstWords(plainText(body.copy)) || slug || "Untitled",
    standfirst,
    slug,
    copy: body.copy,
    pictures: lead.pictures,
    lead: lead.key,
    byline: byline.people,
    sections: type === "page" ? [["Pages"]] : sectionsOf(item, index),
    topics: topicsOf(item),
    publishedAt: times.publishedAt,
    updatedAt: times.updatedAt,
    oldUrls: oldUrlsOf(item, link, standing.state),
    translationOf: translationOf(item, source, index),
    related: [],
    notes: [
      ...(title === "" ? ["The post has no title: its first words stand as the headline."] : []),
      ...(type === "page" ? ["It was a page of the site, not a dated post."] : []),
      ...[standing.notes, times.notes, byline.notes, lead.notes, body.dropped].flat(),
      ...leftBehind(item, content),
    ],
  };
}

/** What a second run recognises the item by: its guid, which copied sites give to several posts, and its number. */
function sourceOf(item: XmlNode, where: string, index: WxrIndex): string {
  const guid = line(textIn(item, "guid"), 500);
  const number = line(textIn(item, "wp:post_id"), 40);
  if (guid !== "") return kept(number === "" || guid.endsWith(`=${number}`) ? guid : `${guid}#${number}`);
  return kept(number === "" ? line(textIn(item, "link"), 500) || where : `${index.site ?? "wordpress"}#${number}`);
}

function absolute(link: string, site: string | undefined): string | undefined {
  const written = link.trim();
  if (written === "" || !URL.canParse(written, site ?? "https://unknown.invalid")) return undefined;
  if (/^https?:\/\//i.test(written)) return written.slice(0, 2000);
  return site === undefined ? undefined : new URL(written, site).href.slice(0, 2000);
}

const category = (item: XmlNode, domain: string): string | undefined =>
  allIn(item, "category").find((each) => each.attributes.domain === domain)?.attributes.nicename;

function leadOf(item: XmlNode, shown: readonly WirePicture[], { attachments, find }: Library) {
  const said = Number(metaIn(item).get("_thumbnail_id")?.[0] ?? "");
  if (!Number.isSafeInteger(said) || said <= 0) return { key: undefined, pictures: shown, notes: [] };
  const attachment = attachments.at(said);
  if (!attachment || namesOtherFile(attachment.url)) {
    const why = attachment ? "is not a picture" : "is not in the export";
    return { key: undefined, pictures: shown, notes: [`Its lead picture (attachment ${said}) ${why}.`] };
  }
  const same = shown.find((each) => each.url === attachment.url);
  if (same) return { key: same.key, pictures: shown, notes: [] };
  const lead = pictureOf(attachment, find);
  return { key: lead.key, pictures: [lead, ...shown], notes: [] };
}

/** Polylang marks translations by a common group: the first story met stands for the others. */
function translationOf(item: XmlNode, source: string, { translations }: WxrIndex): string | undefined {
  const group = category(item, "post_translations");
  if (group === undefined) return undefined;
  const first = translations.get(group);
  if (first === undefined) translations.set(kept(group), source);
  return first === source ? undefined : first;
}

/** Comments, and letters that the file's encoding has lost. */
function leftBehind(item: XmlNode, content: string): string[] {
  const comments = allIn(item, "wp:comment").filter(
    (each) =>
      !/^(?:spam|trash)$/.test(textIn(each, "wp:comment_approved")) &&
      !/^(?:pingback|trackback)$/.test(textIn(each, "wp:comment_type")),
  ).length;
  return [
    ...(comments === 0 ? [] : [`${counted(comments, "comment")} ${comments === 1 ? "was" : "were"} not taken.`]),
    ...(content.includes("\ufffd") ? ["Some letters in the file could not be read; they stand as “\ufffd”."] : []),
  ];
}
