/**
 * The journal of a room in this browser (IndexedDB): every change is put there as it is made, and read before the server
 * is asked. It goes when the room is left with everything kept by the server, so that texts do not gather in a browser
 * that others may sit down at.
 */
import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";

export interface Journal {
  /** True for changes that come from it. */
  readonly is: (origin: unknown) => boolean;
  /** Reads what an earlier sitting left: whether there was anything, and how many changes only this browser has. */
  readonly read: () => Promise<{ readonly found: boolean; readonly unkept: number }>;
  readonly noteUnkept: (count: number) => void;
  readonly close: (unkept: number) => Promise<void>;
}

const longestReadMs = 3_000;
/** The note that all is kept may come late: the next sitting asks anyway. */
const noteMs = 2_000;

/** Opens the journal; `broken` is called where the browser keeps none. */
export function openJournal(name: string, doc: Doc, broken: () => void): Journal {
  const without = { is: () => false, noteUnkept: () => undefined, close: async () => undefined };
  const none = async () => {
    broken();
    return { found: false, unkept: 0 };
  };
  if (typeof indexedDB === "undefined") return { ...without, read: none };
  const kept = new IndexeddbPersistence(name, doc);
  let noted: number | undefined;
  let noting: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const note = async (count: number) => {
    if (closed || count === noted) return;
    noted = count;
    await kept.set("unkept", count).catch(broken);
  };
  return {
    is: (origin) => origin === kept,
    read: async () => {
      const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), longestReadMs));
      if ((await Promise.race([kept.whenSynced, late])) === "late") return none();
      const unkept = Number((await kept.get("unkept")) ?? 0);
      noted = unkept;
      return { found: doc.share.size > 0 && doc.store.clients.size > 0, unkept };
    },
    noteUnkept: (count) => {
      // At once when it begins: the tab may be killed with the first letter.
      if (noted === 0 || noted === undefined) void note(count);
      else {
        clearTimeout(noting);
        noting = setTimeout(() => void note(count), noteMs);
      }
    },
    close: async (unkept) => {
      clearTimeout(noting);
      if (unkept === 0) await kept.clearData().catch(() => undefined);
      else {
        await note(unkept);
        await kept.destroy();
      }
      closed = true;
    },
  };
}
