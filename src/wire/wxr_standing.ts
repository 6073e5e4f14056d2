/** Whether a WordPress item is a story, whether readers saw it, and when. Pure. */

import { type WrittenDate, writtenDate } from "./page_written_date.ts";
import { line, lineOfHtml } from "./wire_words.ts";
import { textIn } from "./wxr_file.ts";
import type { XmlNode } from "./xml_tree.ts";

export type Standing =
  | { readonly state: "live" | "draft"; readonly notes: readonly string[] }
  /** Why it is no story of the paper. */
  | { readonly reason: string };

const furniture: Record<string, string> = {
  nav_menu_item: "It is an entry of a menu.",
  revision: "It is an older revision of a post.",
  custom_css: "It is a style sheet.",
  customize_changeset: "It is a change of the site's settings.",
  oembed_cache: "It is a kept answer of another site.",
  wp_block: "It is a reusable block of the site.",
  wp_template: "It is a template of the site.",
  wp_template_part: "It is a template of the site.",
  wp_global_styles: "It is a style sheet.",
  wp_navigation: "It is a menu.",
  "guest-author": "It is an author, not a story.",
};

const drafts: Record<string, string> = {
  draft: "",
  pending: "It was waiting for review.",
  private: "It was private: only people signed in to the site could read it.",
};

/** The standing of an item of this type: posts and pages are stories, the rest is left with a reason. */
export function standingOf(item: XmlNode, type: string): Standing {
  if (type !== "post" && type !== "page")
    return { reason: furniture[type] ?? `It is of the type “${lineOfHtml(type, 60)}”, neither a post nor a page.` };
  const status = textIn(item, "wp:status") || "publish";
  if (status === "trash") return { reason: "It was in the trash." };
  if (status === "auto-draft" || status === "inherit") return { reason: "It was never more than an automatic draft." };
  if (status === "publish") {
    if (textIn(item, "wp:post_password") === "") return { state: "live", notes: [] };
    return { state: "draft", notes: ["It was protected by a password, so it was taken as a draft."] };
  }
  return { state: "draft", notes: draftNotes(item, status) };
}

function draftNotes(item: XmlNode, status: string): string[] {
  if (status === "future") {
    const due = found(item, ["wp:post_date_gmt", "pubDate", "wp:post_date"]);
    return [due ? `It was scheduled for ${due.at.toISOString()}.` : "It was scheduled."];
  }
  const note = drafts[status] ?? `Its status was “${lineOfHtml(status, 60)}”, so it was taken as a draft.`;
  return note === "" ? [] : [note];
}

/** When an item was published and last changed; a draft was never published, whatever date it carries. */
export function timesOf(item: XmlNode, state: "live" | "draft") {
  const wasPublic = state === "live" || /^(?:publish|private)?$/.test(textIn(item, "wp:status"));
  const published = wasPublic ? found(item, ["wp:post_date_gmt", "pubDate", "wp:post_date"]) : undefined;
  const notes: string[] = [];
  if (published && published.exact !== "zone")
    notes.push("Its publication time names no time zone and was read as UTC.");
  if (state === "live" && !published) notes.push("The export gives no publication time.");
  return { publishedAt: published?.at, updatedAt: found(item, ["wp:post_modified_gmt"])?.at, notes };
}

/** The first of these fields that is a time; WordPress writes zero dates as 30 November of the year 1999 or -1. */
function found(item: XmlNode, names: readonly string[]): WrittenDate | undefined {
  for (const name of names) {
    const date = writtenDate(line(textIn(item, name), 100));
    if (!date || (name === "pubDate" && date.at.toISOString() === "1999-11-30T00:00:00.000Z")) continue;
    return name.endsWith("_gmt") ? { at: date.at, exact: "zone" } : date;
  }
  return undefined;
}
