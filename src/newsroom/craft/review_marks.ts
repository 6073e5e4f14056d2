/**
 * The marks of review: where somebody commented, and what somebody suggests to put in or take out; whole blocks carry a
 * suggestion as an attribute, for the binding to Yjs keeps no marks of blocks.
 * For the schema of rooms and editor alike; pure. None of them is copy: what is published never carries one.
 */
import { Extension, Mark } from "@tiptap/core";

/** Names of the marks by which a text is reviewed. */
export const reviewMarks = ["comment", "insertion", "deletion", "modification"] as const;

/** Marks that blocks holding blocks must allow, so that a whole block can be suggested. */
export const suggestionMarks = "insertion deletion modification";

const carried = (name: string, attribute: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
  renderHTML: (attributes: Readonly<Record<string, unknown>>) =>
    attributes[name] === null ? {} : { [attribute]: String(attributes[name]) },
});

/** The words that a thread of comments is about; several threads may lie on the same words. */
export const CommentMark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({ thread: carried("thread", "data-thread") }),
  parseHTML: () => [{ tag: "span[data-thread]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "commented" }, 0],
});

const suggestion = (name: "insertion" | "deletion", tag: "ins" | "del", excludes: string) =>
  Mark.create({
    name,
    inclusive: false,
    excludes,
    addAttributes: () => ({ id: carried("id", "data-suggestion") }),
    parseHTML: () => [{ tag: `${tag}[data-suggestion]` }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/** Words that somebody suggests to put in. */
export const InsertionMark = suggestion("insertion", "ins", "deletion modification insertion");

/** Words that somebody suggests to take out. */
export const DeletionMark = suggestion("deletion", "del", "insertion modification deletion");

/** Words whose other marks somebody suggests to change. */
export const ModificationMark = Mark.create({
  name: "modification",
  inclusive: false,
  excludes: "deletion insertion",
  addAttributes: () => ({
    id: carried("id", "data-suggestion"),
    type: { default: "mark", rendered: false },
    attrName: { default: null, rendered: false },
    previousValue: { default: null, rendered: false },
    newValue: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "span[data-modified]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, "data-modified": "" }, 0],
});

/** A block that somebody suggests, `in <id>` or `out <id>`; it does not travel with what is copied. */
export const SuggestedBlocks = Extension.create({
  name: "suggestedBlocks",
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "quote", "list", "picture", "gallery", "embed", "table", "facts", "divider"],
      attributes: {
        suggested: {
          default: null,
          parseHTML: () => null,
          renderHTML: ({ suggested }) => (suggested ? { "data-suggested": String(suggested).split(" ")[0] } : {}),
        },
      },
    },
  ],
});

/** All of them, for the list of extensions. */
export const reviewExtensions = [CommentMark, InsertionMark, DeletionMark, ModificationMark, SuggestedBlocks];
