/**
 * What is suggested in a room's copy, read from the Yjs document itself: words that carry a mark of review, and blocks
 * that carry a suggestion. Pure over the document; texts that did not change are not read again.
 */
import { type Doc, type Transaction, XmlElement, type XmlFragment, XmlText } from "yjs";
import { anchor, blockSuggestion } from "../craft/suggestion.ts";
import type { Piece } from "../craft/suggestion_pieces.ts";

/** Reads the pieces of a document again and again. */
export interface PieceReader {
  readonly pieces: () => Piece[];
  /** The text as it is with nothing taken: what no insertion put there. */
  readonly accepted: () => string;
}

const marks = /^(insertion|deletion|modification)(?:--|$)/;

interface Read {
  readonly pieces: readonly Piece[];
  readonly accepted: string;
}

/** A reader of `doc`'s copy. */
export function pieceReader(doc: Doc): PieceReader {
  const held = new WeakMap<XmlText, Read>();
  doc.on("afterTransaction", ({ changed }: Transaction) => {
    for (const type of changed.keys()) held.delete(type as unknown as XmlText);
  });
  const read = (text: XmlText): Read => {
    const known = held.get(text) ?? readText(text);
    held.set(text, known);
    return known;
  };
  const copy = doc.getXmlFragment("copy");
  return {
    pieces: () => partsOf(copy).flatMap((part) => (part instanceof XmlText ? read(part).pieces : blockPieces(part))),
    accepted: () =>
      partsOf(copy, false)
        .map((part) => (part instanceof XmlText ? read(part).accepted : "\n"))
        .join(""),
  };
}

/** Texts and blocks in their order; those that are only suggested too, or not. */
function partsOf(within: XmlFragment, suggested = true): (XmlText | XmlElement)[] {
  return within.toArray().flatMap((part) => {
    if (part instanceof XmlText) return [part];
    if (!(part instanceof XmlElement) || (!suggested && blockPieces(part)[0]?.kind === "in")) return [];
    return [part, ...partsOf(part, suggested)];
  });
}

function blockPieces(block: XmlElement): Piece[] {
  const found = blockSuggestion(block.getAttribute("suggested"));
  return found === undefined ? [] : [{ id: found.id, kind: found.act, words: "¶" }];
}

function readText(text: XmlText): Read {
  const pieces: Piece[] = [];
  let accepted = "";
  let open = new Map<string, number>();
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    const words = typeof insert === "string" ? insert.replaceAll(anchor, "") : "";
    const here = new Map<string, number>();
    for (const [name, value] of Object.entries(attributes)) {
      const kind = marks.exec(name)?.[1];
      if (kind === undefined) continue;
      const id = String((value as { id?: unknown } | null)?.id);
      const at = open.get(`${kind} ${id}`) ?? pieces.push({ id, kind, words: "" }) - 1;
      pieces[at] = { id, kind, words: pieces[at]!.words + words };
      here.set(`${kind} ${id}`, at);
    }
    if (!("insertion" in attributes)) accepted += words;
    open = here;
  }
  return { pieces, accepted };
}
