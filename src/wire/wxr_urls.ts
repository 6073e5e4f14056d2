/** Where a WordPress post was on the web, and what its address was made of. Pure. */
import { pathIn } from "./picture_folder.ts";
import { line } from "./wire_words.ts";
import { metaIn, textIn } from "./wxr_file.ts";
import type { XmlNode } from "./xml_tree.ts";

/** The post's slug, with its percent signs read (`%e4%b8%ad` is 中). */
export const writtenSlug = (item: XmlNode): string | undefined =>
  line(pathIn(textIn(item, "wp:post_name")), 300) || undefined;

/** Addresses that led to the post: its link, its guid when that is one, and the link with each slug it had before. */
export function oldUrlsOf(item: XmlNode, link: string | undefined, state: "live" | "draft"): string[] {
  const guid = item.children.find((child) => child.name === "guid");
  const permanent = guid?.attributes.isPermaLink === "true" ? line(guid.text, 2000) : "";
  // A draft's link is only a number on the site that nobody could follow.
  const shown = link !== undefined && !(state === "draft" && /\/\?(?:p|page_id)=\d+$/.test(link)) ? link : undefined;
  const slug = textIn(item, "wp:post_name");
  const before =
    shown === undefined || slug === "" ? [] : formerly(shown, slug, metaIn(item).get("_wp_old_slug") ?? []);
  return [...new Set([shown, /^https?:\/\//.test(permanent) ? permanent : undefined, ...before])].filter(
    (url) => url !== undefined,
  );
}

/** The link as it was when the post had another slug. */
function formerly(link: string, slug: string, slugs: readonly string[]): string[] {
  const at = link.toLowerCase().lastIndexOf(`/${slug.toLowerCase()}`);
  if (at < 0) return [];
  return slugs
    .filter((each) => each !== "" && each.length <= 300 && !/[\s/]/.test(each))
    .map((each) => `${link.slice(0, at + 1)}${each}${link.slice(at + 1 + slug.length)}`);
}
