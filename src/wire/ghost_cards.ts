/** The cards of Ghost's editors (pictures, embeds, bookmarks, boxes) as HTML. Pure. Payloads are read, never trusted. */
import { listed, type Payload, said, within } from "./json_values.ts";
import { embedHtml, escaped, pictureHtml } from "./shortcodes.ts";

const picture = (payload: Payload): string =>
  said(payload, "src") === ""
    ? ""
    : pictureHtml(said(payload, "src"), { alt: said(payload, "alt"), captionHtml: said(payload, "caption") });

const link = (url: string, text: string): string =>
  url === "" ? escaped(text) : `<p><a href="${escaped(url)}">${escaped(text || url)}</a></p>`;

const box = (title: string, html: string): string => `<details><summary>${title}</summary>${html}</details>`;

const nothing = () => "";

const cards: Readonly<Record<string, (payload: Payload) => string>> = {
  image: picture,
  gallery: (payload) => `<div class="gallery">${listed(payload, "images").map(picture).join("")}</div>`,
  html: (payload) => said(payload, "html"),
  embed: (payload) =>
    said(payload, "url")
      ? embedHtml(said(payload, "url"), said(within(payload, "metadata"), "title"))
      : said(payload, "html"),
  bookmark: (payload) => {
    const url = said(payload, "url") || said(within(payload, "metadata"), "url");
    return url === "" ? "" : embedHtml(url, said(within(payload, "metadata"), "title"));
  },
  hr: () => "<hr>",
  code: (payload) => `<pre>${escaped(said(payload, "code"))}</pre>`,
  callout: (payload) => `<p>${said(payload, "calloutText")}</p>`,
  toggle: (payload) => box(said(payload, "heading"), said(payload, "content")),
  button: (payload) => link(said(payload, "buttonUrl"), said(payload, "buttonText")),
  "call-to-action": (payload) =>
    said(payload, "textValue") + link(said(payload, "buttonUrl"), said(payload, "buttonText")),
  audio: (payload) => (said(payload, "src") ? embedHtml(said(payload, "src"), said(payload, "title")) : ""),
  video: (payload) => (said(payload, "src") ? embedHtml(said(payload, "src"), said(payload, "fileName")) : ""),
  file: (payload) => link(said(payload, "src"), said(payload, "fileTitle") || said(payload, "fileName")),
  product: (payload) => box(said(payload, "productTitle"), said(payload, "productDescription")),
  header: (payload) => `<h2>${said(payload, "header")}</h2><p>${said(payload, "subheader")}</p>`,
  paywall: nothing,
  "soft-return": () => "<br>",
};
const aliases: Readonly<Record<string, string>> = {
  horizontalrule: "hr",
  codeblock: "code",
  "image-card": "image",
  "html-card": "html",
};

/** The HTML of the card with this name; undefined for a card that no story can hold. */
export function cardHtml(name: string, payload: Payload): string | undefined {
  const card = aliases[name] ?? name;
  return Object.hasOwn(cards, card) ? cards[card]!(payload) : undefined;
}

/** Markdown written in a card of its own; "" when the card is none. */
export const cardMarkdown = (name: string, payload: Payload): string =>
  /^(?:card-)?markdown(?:-card)?$/.test(name) ? said(payload, "markdown") || said(payload, "content") : "";
