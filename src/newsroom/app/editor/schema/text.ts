/**
 * The plain nodes of copy: document, paragraph, heading, text. A line break is a `\n` in the text, as copy has it.
 * Pure. Every content rule of the schema is loose on purpose: what two writers leave behind who take away at once must
 * still be a document, for the binding to Yjs deletes what is none.
 */
import { Node } from "@tiptap/core";
import { suggestionMarks } from "../../../craft/review_marks.ts";

export const DocumentNode = Node.create({
  name: "doc",
  topNode: true,
  content: "block+",
  marks: suggestionMarks,
});

export const TextNode = Node.create({ name: "text", group: "inline" });

export const ParagraphNode = Node.create({
  name: "paragraph",
  // First among the blocks: what Enter makes.
  priority: 1000,
  group: "block",
  content: "text*",
  whitespace: "pre",
  parseHTML: () => [{ tag: "p", preserveWhitespace: false }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

export const HeadingNode = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  defining: true,
  whitespace: "pre",
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: levelOf(level) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${levelOf(node.attrs.level)}`, HTMLAttributes, 0],
});

/** The heading a page may carry that is nearest to `level`. */
export const levelOf = (level: unknown): 2 | 3 | 4 =>
  level === 3 || level === 4 ? level : level === 5 || level === 6 ? 4 : 2;
