/**
 * Which pictures readers may have: those a live story or a front shows. What is under embargo, a draft's or was withdrawn is not
 * told by its address alone.
 * Promises: one look at a set for a picture known to be shown; a change that was met is known from the next question on.
 */
import type { Database } from "../base/database.ts";
import type { Entry } from "../base/journal.ts";
import { plainReading } from "../base/reading.ts";
import { isPictureShown } from "../news/pictures.ts";

export interface ShownPictures {
  /** True when a live story or an arranged front shows the picture whose digest begins so. */
  readonly isShown: (digest: string) => Promise<boolean>;
  /** To be told of entries of the journal as they are met. */
  readonly meet: (entries: readonly Entry[]) => void;
}

/** Kinds of entries after which a picture may be shown no more. */
const mayHide = /^(story|stories|front)\./;
/** They are 32 letters each. */
const mostKnown = 50_000;

/** Knows nothing at first. */
export function openShownPictures({ sql }: Database): ShownPictures {
  let known = new Set<string>();
  return {
    async isShown(digest) {
      if (known.has(digest)) return true;
      const asked = known;
      const shown = await isPictureShown(plainReading(sql), digest);
      // What was asked before a change says nothing after it: that answer goes into a set nobody looks at any more.
      if (shown && asked.size < mostKnown) asked.add(digest);
      return shown;
    },
    meet(entries) {
      if (entries.some(({ kind }) => mayHide.test(kind))) known = new Set();
    },
  };
}
