/** Quotes with a source, and boxes of facts with a title. Pure. */
import { Node } from "@tiptap/core";
import { suggestionMarks } from "../../../craft/review_marks.ts";

export const QuoteNode = Node.create({
  name: "quote",
  group: "block",
  content: "(paragraph | quoteSource)*",
  marks: suggestionMarks,
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
});

export const QuoteSourceNode = Node.create({
  name: "quoteSource",
  content: "text*",
  whitespace: "pre",
  parseHTML: () => [{ tag: "footer", context: "quote/" }, { tag: "footer[data-source]" }],
  renderHTML: () => ["footer", { "data-source": "" }, 0],
});

export const FactsNode = Node.create({
  name: "facts",
  group: "block",
  content: "(paragraph | factsTitle)*",
  marks: suggestionMarks,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "aside[data-facts]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { ...HTMLAttributes, "data-facts": "" }, 0],
});

export const FactsTitleNode = Node.create({
  name: "factsTitle",
  content: "text*",
  marks: "",
  whitespace: "pre",
  parseHTML: () => [{ tag: "[data-facts-title]" }],
  renderHTML: () => ["div", { "data-facts-title": "" }, 0],
});
