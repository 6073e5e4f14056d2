/** Lists, nested as deep as they come. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Inline, ListItem } from "../../news/copy.ts";

/** `<ul>` or `<ol>`; inner lists keep the outer's kind. */
export function listHtml(items: readonly ListItem[], ordered: boolean, inline: (text: Inline) => Html): Html {
  const lines = items.map(
    (item) =>
      html`<li>${inline(item.text)}${item.items && item.items.length > 0 && listHtml(item.items, ordered, inline)}</li>\n`,
  );
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}
