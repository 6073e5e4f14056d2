/** The text of a Ghost post as copy, from whatever form the export has it in: HTML, lexical, mobiledoc, Markdown or plain. Pure. */
import { copyFromDom, type FromHtml } from "./copy_from_html.ts";
import { documentOf } from "./dom.ts";
import { htmlOfLexical } from "./ghost_lexical.ts";
import { htmlOfMobiledoc } from "./ghost_mobiledoc.ts";
import { type Payload, said } from "./json_values.ts";
import { htmlOfMarkdown } from "./markdown_html.ts";
import { embedHtml, escaped } from "./shortcodes.ts";
import { boundedCopy, checkBounds } from "./unreadable.ts";

/** The copy of a post, with sentences about what of it could not be held. */
export function bodyOf(post: Payload, baseUrl: string | undefined): FromHtml {
  const { html, notes } = htmlOf(post);
  const found = fromHtml(withoutPlaceholder(html), baseUrl);
  return { ...found, dropped: [...notes, ...found.dropped] };
}

/** Ghost writes its own address as `__GHOST_URL__`: what follows is a path on the site. */
export const withoutPlaceholder = (text: string): string => text.replaceAll(/__GHOST_URL__\/?/g, "/");

function htmlOf(post: Payload): { html: string; notes: string[] } {
  if (said(post, "html").trim() !== "") return { html: said(post, "html"), notes: [] };
  const document = htmlOfLexical(said(post, "lexical")) ?? htmlOfMobiledoc(said(post, "mobiledoc"));
  if (document && (document.html !== "" || said(post, "plaintext") === "")) {
    const left = [...new Set(document.left)].slice(0, 20);
    return { html: document.html, notes: left.map((name) => `The card “${name.slice(0, 60)}” was left out.`) };
  }
  if (said(post, "markdown") !== "") return { html: htmlOfMarkdown(said(post, "markdown")), notes: [] };
  const plain = said(post, "plaintext").trim();
  if (plain === "") return { html: "", notes: [] };
  const html = plain.split(/\n\s*\n/).map((each) => `<p>${escaped(each).replaceAll("\n", "<br>")}</p>`);
  return {
    html: html.join(""),
    notes: ["Only its plain text is in the export: pictures, links and headings are missing."],
  };
}

function fromHtml(html: string, baseUrl: string | undefined): FromHtml {
  checkBounds(html);
  const document = html.includes("kg-") ? documentOf(html) : undefined;
  if (!document?.body) return boundedCopy(html, { baseUrl });
  for (const card of document.querySelectorAll(Object.keys(plainer).join(","))) plain(document, card);
  return copyFromDom(document.body, { baseUrl });
}

const textOf = (card: Element, selector: string): string => card.querySelector(selector)?.textContent.trim() ?? "";
const address = (card: Element, selector: string, name: string): string =>
  card.querySelector(selector)?.getAttribute(name) ?? "";

/** Ghost's cards carry icons, durations and buttons for their players: what they show, in plain HTML. */
const plainer: Readonly<Record<string, (card: Element) => string | undefined>> = {
  ".kg-bookmark-card": (card) => embedded(address(card, "a[href]", "href"), textOf(card, ".kg-bookmark-title")),
  ".kg-audio-card": (card) => embedded(address(card, "audio[src]", "src"), textOf(card, ".kg-audio-title")),
  ".kg-video-card": (card) => embedded(address(card, "video[src]", "src"), textOf(card, "figcaption")),
  ".kg-file-card": (card) => {
    const url = address(card, "a[href]", "href");
    return `<p><a href="${escaped(url)}">${escaped(textOf(card, ".kg-file-card-title") || url)}</a></p>`;
  },
  ".kg-toggle-card": (card) =>
    `<details><summary>${escaped(textOf(card, ".kg-toggle-heading-text"))}</summary>${card.querySelector(".kg-toggle-content")?.innerHTML ?? ""}</details>`,
  ".kg-callout-emoji": () => "",
  ".kg-signup-card": () => "",
};

const embedded = (url: string, title: string): string | undefined => (url === "" ? undefined : embedHtml(url, title));

function plain(document: Document, card: Element): void {
  const selector = Object.keys(plainer).find((each) => card.matches(each));
  const html = selector === undefined ? undefined : plainer[selector]!(card);
  if (html === undefined) return;
  const holder = document.createElement("div");
  holder.innerHTML = html;
  card.replaceWith(holder);
}
