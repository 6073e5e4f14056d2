/**
 * Likeness: which of the stories that share words with a story are most like it. Pure but for what `openShelf` holds:
 * the newest stories with each word, so that who relates many in a row need not ask the database for them again.
 */
import { openRecall } from "./recall.ts";

/** A story as one of its words knows it. */
export interface Mention {
  readonly story: number;
  /** Of the word in the story, 0–1. */
  readonly weight: number;
  readonly sortMs: number;
}

/** A story like another; the higher the score the more. */
export interface Like {
  readonly story: number;
  readonly score: number;
}

/** So many of the newest stories with a word are looked at: a word that more have tells little. */
const lookedAt = 24;
/** So many are kept of a word: those that are looked at, and the story that looks. */
export const mentionsKept = lookedAt + 1;
/** Likeness halves in so long. */
const halvedInMs = 90 * 24 * 3_600_000;

/** A story's own words, each with the newest stories that have it, newest first; the story may be among them. */
export interface Shared {
  readonly term: string;
  readonly weight: number;
  readonly mentions: readonly Mention[];
}

/** Those most like a story of `sortMs`, best first, at most `most`. */
export function likest(own: { story: number; sortMs: number }, shared: readonly Shared[], most: number): Like[] {
  const found = new Map<number, { score: number; words: number; topic: boolean; sortMs: number }>();
  for (const { term, weight, mentions } of shared) {
    const others = mentions.filter((each) => each.story !== own.story).slice(0, lookedAt);
    const telling = weight / (1 + Math.log(1 + others.length));
    for (const other of others) {
      const known = found.get(other.story) ?? { score: 0, words: 0, topic: false, sortMs: other.sortMs };
      known.score += telling * other.weight;
      known.words++;
      known.topic ||= term.startsWith("#");
      found.set(other.story, known);
    }
  }
  return (
    [...found]
      // One common word is chance, one common topic is not.
      .filter(([, { words, topic }]) => words >= 2 || topic)
      .map(([story, { score, sortMs }]) => ({ story, score: score / (1 + Math.abs(sortMs - own.sortMs) / halvedInMs) }))
      .sort((a, b) => b.score - a.score || b.story - a.story)
      .slice(0, most)
  );
}

/** The newest stories with each word, as far as they are known; a word is its edition and itself. */
export interface Shelf {
  readonly mentions: (word: string) => readonly Mention[] | undefined;
  /** Puts down all that is known of a word, newest first. */
  readonly put: (word: string, mentions: readonly Mention[]) => void;
  /** Adds one to a word that is on the shelf. */
  readonly add: (word: string, mention: Mention) => void;
  readonly drop: (word: string) => void;
  readonly clear: () => void;
}

/** So many words are held, and as many that were wanted before them: 40 MB at the very most. */
const wordsHeld = 15_000;

/** An empty shelf. */
export function openShelf(): Shelf {
  const held = openRecall<Mention[]>(wordsHeld);
  return {
    mentions: held.get,
    put: (word, mentions) => held.set(word, [...mentions]),
    add(word, mention) {
      const known = held.get(word);
      if (known === undefined) return;
      const place = known.findIndex((each) => isNewer(mention, each));
      known.splice(place < 0 ? known.length : place, 0, mention);
      if (known.length > mentionsKept) known.pop();
    },
    drop: held.drop,
    clear: held.clear,
  };
}

const isNewer = (a: Mention, b: Mention): boolean =>
  a.sortMs > b.sortMs || (a.sortMs === b.sortMs && a.story > b.story);
