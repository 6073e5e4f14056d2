/** Tables: the first rows may be headings; short rows are filled, so that every row has as many cells. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Block, Inline } from "../../news/copy.ts";

type Table = Extract<Block, { type: "table" }>;

/** `<table>`; nothing for one without cells. */
export function tableHtml({ caption, rows, headRows }: Table, inline: (text: Inline) => Html): Html | false {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = (row: readonly Inline[]) => Array.from({ length: width }, (_, index) => inline(row[index] ?? []));
  const head = rows.slice(0, headRows).map((row) => html`<tr>${cells(row).map(headCell)}</tr>\n`);
  const body = rows.slice(headRows).map((row) => html`<tr>${cells(row).map((cell) => html`<td>${cell}</td>`)}</tr>\n`);
  return (
    width > 0 &&
    html`<table>${caption && html`<caption>${inline(caption)}</caption>`}
    ${head.length > 0 && html`<thead>${head}</thead>`}${body.length > 0 && html`<tbody>${body}</tbody>`}</table>`
  );
}

/** The corner above a column of names heads nothing. */
const headCell = (cell: Html): Html =>
  String(cell).trim() === "" ? html`<td></td>` : html`<th scope="col">${cell}</th>`;
