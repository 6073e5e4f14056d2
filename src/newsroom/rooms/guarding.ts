/**
 * Guards the suggestions of one open room: an update is tried on a second document before the room gets it.
 * Promises: what is refused reaches neither the room nor its log; the second document says what the room says.
 */
import { applyUpdate, ContentFormat, type Doc, decodeUpdate, encodeStateAsUpdate, Item, Doc as YDoc } from "yjs";
import type { Piece } from "../craft/suggestion_pieces.ts";
import { type Hand, type Known, type Refused, refusedFor, remember, settledOf } from "./judging.ts";
import { pieceReader } from "./suggested.ts";

/** What became of an update that was tried. */
export interface Verdict {
  readonly refused?: Refused;
  /** Ids of others' suggestions that it takes or refuses. */
  readonly settled: readonly string[];
  /** True when what is settled changed the text, so was taken. */
  readonly taken: boolean;
}

export interface Guard {
  /** Whether the room may have this update of `hand`'s. */
  readonly judge: (update: Uint8Array, hand: Hand) => Verdict;
}

/** Guards `document`; `known` outlives it, so that an undo finds what was there before everybody had left. */
export function guardOf(document: Doc, known: Known): Guard {
  let trial = trialOf(document);
  let before: readonly Piece[] = trial.pieces();
  remember(known, before);
  document.on("update", (update: Uint8Array) => {
    applyUpdate(trial.doc, update);
    before = trial.pieces();
    remember(known, before);
  });
  return {
    judge: (update, hand) => {
      const accepted = trial.accepted();
      applyUpdate(trial.doc, update);
      const after = trial.pieces();
      const change = { before, after, known, named: (id: string) => idsIn(update).has(id) };
      const refused = refusedFor(hand, change);
      if (refused !== undefined) {
        trial.doc.destroy();
        trial = trialOf(document);
        return { refused, settled: [], taken: false };
      }
      const settled = settledOf(hand, change);
      remember(known, after);
      before = after;
      return { settled, taken: settled.length > 0 && trial.accepted() !== accepted };
    },
  };
}

function trialOf(document: Doc) {
  const doc = new YDoc();
  applyUpdate(doc, encodeStateAsUpdate(document));
  return { doc, ...pieceReader(doc) };
}

/** Ids of suggestions that an update writes marks with. */
function idsIn(update: Uint8Array): Set<string> {
  const ids = decodeUpdate(update).structs.map((struct) => {
    const content = struct instanceof Item ? struct.content : undefined;
    return content instanceof ContentFormat ? (content.value as { id?: unknown } | null)?.id : undefined;
  });
  return new Set(ids.map(String));
}
