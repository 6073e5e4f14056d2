/**
 * Copy → the HTML of a story page. Pure.
 * Before each block stand the margin notes of claims that it is the first to anchor; headings never skip a level.
 */
import { type Html, html } from "../../base/html.ts";
import type { Block, Copy, Inline } from "../../news/copy.ts";
import type { Locale } from "../locale.ts";
import { marginNote } from "../parts/claims.ts";
import { figure, places } from "../parts/picture.ts";
import type { ClaimView, PictureView } from "../views.ts";
import { embedHtml } from "./embed.ts";
import { inlineHtml } from "./inline.ts";
import { listHtml } from "./list.ts";
import { quoteHtml } from "./quote.ts";
import { tableHtml } from "./table.ts";

export interface CopyContext {
  readonly say: Locale;
  readonly pictures: Readonly<Record<string, PictureView>>;
  readonly claims: Readonly<Record<string, ClaimView>>;
}

interface Setting extends CopyContext {
  /** Claims that have had their note. */
  readonly noted: Set<string>;
  /** Notes waiting to stand before the block being set. */
  readonly notes: Html[];
  /** Level of the last heading. */
  level: number;
  readonly inline: (text: Inline) => Html;
}

/** The markup of a story's text. */
export function copyHtml(copy: Copy, context: CopyContext): Html {
  const setting = settingOf(context);
  return html`${copy.map((block) => {
    const set = blockHtml(block, setting);
    return [setting.notes.splice(0), set, "\n"];
  })}`;
}

function settingOf(context: CopyContext): Setting {
  const noted = new Set<string>();
  const notes: Html[] = [];
  const anchor = (key: string, words: Parameters<typeof html>[1]) => {
    const claim = Object.hasOwn(context.claims, key) ? context.claims[key] : undefined;
    if (claim === undefined) return undefined;
    if (noted.has(key)) return html`<a class="claim" href="#claim-${key}">${words}</a>`;
    noted.add(key);
    notes.push(marginNote(claim, context.say));
    return html`<a class="claim" id="said-${key}" href="#claim-${key}">${words}</a>`;
  };
  return { ...context, noted, notes, level: 1, inline: (text) => inlineHtml(text, { anchor }) };
}

function blockHtml(block: Block, setting: Setting): Html | false {
  const { inline, say } = setting;
  switch (block.type) {
    case "paragraph":
      return html`<p>${inline(block.text)}</p>`;
    case "heading":
      return headingHtml(block, setting);
    case "quote":
      return quoteHtml(block, inline);
    case "list":
      return listHtml(block.items, block.ordered, inline);
    case "picture":
      return pictureHtml(block.picture, setting);
    case "gallery":
      return galleryHtml(block.pictures, setting);
    case "embed":
      return embedHtml(block);
    case "table":
      return scrolled(tableHtml(block, inline), say);
    case "facts":
      return factsHtml(block, inline);
    case "divider":
      return html`<hr>`;
  }
}

const factsHtml = ({ title, paragraphs }: Extract<Block, { type: "facts" }>, inline: (text: Inline) => Html) =>
  html`<aside class="facts" aria-label="${title}"><p class="label">${title}</p>
  ${paragraphs.map((each) => html`<p>${inline(each)}</p>`)}</aside>`;

function headingHtml({ level, text }: Extract<Block, { type: "heading" }>, setting: Setting): Html {
  setting.level = Math.min(level, setting.level + 1);
  const words = setting.inline(text);
  if (setting.level === 2) return html`<h2>${words}</h2>`;
  return setting.level === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
}

function galleryHtml(keys: readonly string[], setting: Setting): Html | false {
  const figures = keys.map((key) => pictureHtml(key, setting, places.gallery)).filter((each) => each !== false);
  return figures.length > 0 && html`<div class="gallery">${figures}</div>`;
}

/** A table wider than the text scrolls by itself, by keyboard too. */
const scrolled = (table: Html | false, say: Locale) =>
  table && html`<section class="scroll" tabindex="0" aria-label="${say.t("table")}">${table}</section>`;

function pictureHtml(key: string, { pictures, say }: Setting, place = places.text): Html | false {
  const picture = Object.hasOwn(pictures, key) ? pictures[key] : undefined;
  return picture !== undefined && figure(picture, place, say);
}
