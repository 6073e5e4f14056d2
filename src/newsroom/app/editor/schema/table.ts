/** Tables: a caption and rows of cells, the first so many rows headings; rows may differ in length. Pure. */
import { Node } from "@tiptap/core";
import { suggestionMarks } from "../../../craft/review_marks.ts";
import { carried } from "./attributes.ts";

export const TableNode = Node.create({
  name: "table",
  group: "block",
  content: "(tableRow | tableCaption)*",
  marks: suggestionMarks,
  isolating: true,
  addAttributes: () => ({ headRows: carried("headRows", 1) }),
  parseHTML: () => [
    {
      tag: "table",
      getAttrs: (element) =>
        element.hasAttribute("data-headRows") ? null : { headRows: element.querySelectorAll("tr:has(> th)").length },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});

export const TableCaptionNode = Node.create({
  name: "tableCaption",
  content: "text*",
  whitespace: "pre",
  isolating: true,
  parseHTML: () => [{ tag: "caption" }, { tag: "tr[data-caption]" }],
  renderHTML: () => ["tr", { "data-caption": "" }, ["td", { colspan: "100" }, 0]],
});

export const TableRowNode = Node.create({
  name: "tableRow",
  content: "tableCell*",
  marks: suggestionMarks,
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableCellNode = Node.create({
  name: "tableCell",
  content: "text*",
  whitespace: "pre",
  isolating: true,
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: () => ["td", 0],
});
