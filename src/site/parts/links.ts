/** Links in a row. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Link } from "../views.ts";

/** `<ul>` of links that stand beside each other and wrap. */
export const linkRow = (links: readonly Link[]): Html =>
  html`<ul class="inline">${links.map((each) => html`<li><a href="${each.path}">${each.name}</a></li>\n`)}</ul>`;
