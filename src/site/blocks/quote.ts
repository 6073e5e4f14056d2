/** Quotations set off from the text, with their source. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Block, Inline } from "../../news/copy.ts";

type Quote = Extract<Block, { type: "quote" }>;

/** `<blockquote>`. */
export const quoteHtml = ({ paragraphs, source }: Quote, inline: (text: Inline) => Html): Html =>
  html`<blockquote>${paragraphs.map((each) => html`<p>${inline(each)}</p>`)}${source && html`<footer>${inline(source)}</footer>`}</blockquote>`;
