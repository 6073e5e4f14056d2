/** Lists: a list is ordered or not from its top, an item is a line of text with lists below it. Pure. */
import { Node } from "@tiptap/core";
import { suggestionMarks } from "../../../craft/review_marks.ts";

export const ListNode = Node.create({
  name: "list",
  group: "block",
  content: "listItem*",
  marks: suggestionMarks,
  addAttributes: () => ({ ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: "ul", attrs: { ordered: false } },
    { tag: "ol", attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.ordered ? "ol" : "ul", HTMLAttributes, 0],
});

export const ListItemNode = Node.create({
  name: "listItem",
  content: "(paragraph | list)*",
  marks: suggestionMarks,
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});
