/**
 * Copy → HTML for feeds: plain elements without classes, every address absolute, claims as text. Pure.
 * Feed readers have no stylesheet of ours, so a picture keeps its caption and credit beside it.
 */
import { type Html, html } from "../../base/html.ts";
import type { Block, Copy, Inline } from "../../news/copy.ts";
import { pictureUrl } from "../parts/picture.ts";
import type { PictureView } from "../views.ts";
import { embedHtml } from "./embed.ts";
import { inlineHtml } from "./inline.ts";
import { listHtml } from "./list.ts";
import { quoteHtml } from "./quote.ts";
import { tableHtml } from "./table.ts";

export interface FeedContext {
  /** Scheme and host of the paper. */
  readonly origin: string;
  /** Absolute address of the story. */
  readonly url: string;
  readonly pictures: Readonly<Record<string, PictureView>>;
}

/** The markup of a story's text for a feed. */
export function feedHtml(copy: Copy, context: FeedContext): Html {
  const inline = (text: Inline) => inlineHtml(text, undefined, (href) => absolute(href, context));
  return html`${copy.map((block) => [blockHtml(block, context, inline), "\n"])}`;
}

function absolute(href: string, { origin, url }: FeedContext): string {
  if (href.startsWith("#")) return url + href;
  return href.startsWith("/") ? origin + href : href;
}

function blockHtml(block: Block, context: FeedContext, inline: (text: Inline) => Html): Html | false | Html[] {
  switch (block.type) {
    case "paragraph":
      return html`<p>${inline(block.text)}</p>`;
    case "heading":
      return html`<h2>${inline(block.text)}</h2>`;
    case "quote":
      return quoteHtml(block, inline);
    case "list":
      return listHtml(block.items, block.ordered, inline);
    case "picture":
      return feedPicture(block.picture, context);
    case "gallery":
      return block.pictures.map((key) => feedPicture(key, context)).filter((each) => each !== false);
    case "embed":
      return embedHtml({ ...block, url: absolute(block.url, context) });
    case "table":
      return tableHtml(block, inline);
    case "facts":
      return html`<blockquote><p><strong>${block.title}</strong></p>${block.paragraphs.map((each) => html`<p>${inline(each)}</p>`)}</blockquote>`;
    case "divider":
      return html`<hr>`;
  }
}

/** A picture with caption and credit, as feeds show it; nothing for one that is not known. */
export function feedPicture(key: string, { origin, pictures }: FeedContext): Html | false {
  const picture = Object.hasOwn(pictures, key) ? pictures[key] : undefined;
  if (picture === undefined || picture.withdrawn) return false;
  const words = [picture.caption, picture.credit].filter((each) => each !== undefined).join(" ");
  const { alt, width, height } = picture;
  return html`<figure><img src="${origin}${pictureUrl(picture, 1200)}" alt="${alt}" width="${width}" height="${height}">
    ${words !== "" && html`<figcaption>${words}</figcaption>`}</figure>`;
}
