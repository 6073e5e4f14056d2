/**
 * Suggestions in a text: words that somebody would put in or take out, as the marks carry them. Pure over the nodes.
 * The id of a suggestion says whose it is and when it was made.
 */
import type { Node } from "@tiptap/pm/model";

export interface Suggestion {
  readonly id: string;
  /** Staff id; empty where the id says none. */
  readonly author: string;
  readonly at: Date | undefined;
  /** What is put in and taken out; `¶` where paragraphs are parted or joined. */
  readonly inserted: string;
  readonly deleted: string;
  /** Blocks that are put in and taken out, whole. */
  readonly blocks: readonly SuggestedBlock[];
  /** Where it begins and ends in the document. */
  readonly from: number;
  readonly to: number;
}

export interface SuggestedBlock {
  readonly act: "in" | "out";
  /** Name of the node. */
  readonly type: string;
  readonly words: string;
}

/** Stands where nothing else can carry the mark: at the edge of a paragraph that is parted or joined. */
export const anchor = "\u200b";

/** A suggestion of a whole block: to put it in, or to take it out. */
export interface BlockSuggestion {
  readonly id: string;
  readonly act: "in" | "out";
}

/** The suggestion in a block's attribute; undefined where there is none. */
export function blockSuggestion(value: unknown): BlockSuggestion | undefined {
  const [, act, id] = /^(in|out) (.+)$/.exec(String(value)) ?? [];
  return act === undefined ? undefined : { id: id!, act: act as BlockSuggestion["act"] };
}

/** A new id. */
export const suggestionId = (author: string, at: Date, chance: string): string =>
  `${author}~${at.getTime().toString(36)}~${chance}`;

/** Whose suggestion it is, and since when. */
export function suggestionBy(id: unknown): { readonly author: string; readonly at: Date | undefined } {
  const [author = "", time = ""] = String(id).split("~");
  const ms = Number.parseInt(time, 36);
  return { author: time === "" ? "" : author, at: Number.isNaN(ms) ? undefined : new Date(ms) };
}

/** The suggestions in a document, in the order in which they begin. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Suggestion & { readonly block: number }>();
  const heldOr = (id: string, from: number) =>
    found.get(id) ?? { id, ...suggestionBy(id), inserted: "", deleted: "", blocks: [], from, to: from, block: -1 };
  doc.descendants((node, from) => {
    const whole = blockSuggestion(node.attrs.suggested);
    if (whole !== undefined) {
      const before = heldOr(whole.id, from);
      const block = { act: whole.act, type: node.type.name, words: node.textBetween(0, node.content.size, " ") };
      found.set(whole.id, { ...before, blocks: [...before.blocks, block], to: from + node.nodeSize });
    }
    const mark = node.marks.find(({ type }) => type.name === "insertion" || type.name === "deletion");
    if (mark === undefined || !node.isText) return;
    const id = String(mark.attrs.id);
    const before = heldOr(id, from);
    const block = doc.resolve(from).index(0);
    const side = mark.type.name === "insertion" ? "inserted" : "deleted";
    const parted = before.block !== -1 && before.block !== block ? "¶" : "";
    const words = (node.text ?? "").replaceAll(anchor, "");
    found.set(id, { ...before, [side]: before[side] + parted + words, to: from + node.nodeSize, block });
  });
  return [...found.values()].map(({ block: _, ...suggestion }) => suggestion);
}
