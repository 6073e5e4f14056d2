/** The lists of a paper that grow with it (pictures, claims, words, moods, the journal), walked some hundred lines at a time. */
import { type Entry, entriesAfter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { NewClaim } from "../news/claims.ts";
import type { WholeKnownWord, WholePicture, WholeStyleWord, WholeVote } from "../news/whole.ts";
import { wholeClaims, wholeKnownWords, wholePictures, wholeStyleWords, wholeVotes } from "../news/whole_papers.ts";
import { claimLineOf } from "./export_paper.ts";
import type { ClaimLine, EntryLine, KnownWordLine, StyleWordLine, VoteLine } from "./export_shapes.ts";

const atOnce = 500;

async function* walk<T>(next: (last: T | undefined) => Promise<readonly T[]>): AsyncGenerator<readonly T[]> {
  for (let chunk = await next(undefined); chunk.length > 0; chunk = await next(chunk.at(-1))) yield chunk;
}

/** Every picture. */
export const pictureWalk = (reading: Reading): AsyncGenerator<readonly WholePicture[]> =>
  walk((last) => wholePictures(reading, last?.id ?? 0, atOnce));

/** Every claim. */
export async function* claimLines(reading: Reading): AsyncGenerator<ClaimLine[]> {
  for await (const claims of walk<NewClaim>((last) => wholeClaims(reading, last?.key ?? "", atOnce)))
    yield claims.map(claimLineOf);
}

/** Every word the house avoids. */
export async function* styleWordLines(reading: Reading): AsyncGenerator<StyleWordLine[]> {
  for await (const words of walk<WholeStyleWord>((last) => wholeStyleWords(reading, last?.id ?? 0, atOnce)))
    yield words.map(({ id, ...word }) => ({ number: id, ...word }));
}

const noWord = { edition: "", word: "" };

/** Every word that spelling takes as right. */
export async function* knownWordLines(reading: Reading): AsyncGenerator<KnownWordLine[]> {
  for await (const words of walk<WholeKnownWord>((last) => wholeKnownWords(reading, last ?? noWord, atOnce)))
    yield words.map((word) => ({ ...word, addedAt: word.addedAt.toISOString() }));
}

const nobody = { story: 0, reader: Buffer.alloc(0) };

/** Every vote. */
export async function* voteLines(reading: Reading): AsyncGenerator<VoteLine[]> {
  for await (const votes of walk<WholeVote>((last) => wholeVotes(reading, last ?? nobody, atOnce)))
    yield votes.map(({ story, reader, mood, at }) => ({
      story,
      reader: reader.toString("hex"),
      mood,
      at: at.toISOString(),
    }));
}

/** Everything that happened. */
export async function* entryLines({ sql }: Reading): AsyncGenerator<EntryLine[]> {
  for await (const entries of walk<Entry>((last) => entriesAfter(sql, last?.id ?? 0, atOnce)))
    yield entries.map(({ id, at, who, kind, story, edition, keys, facts }) => ({
      id,
      at: at.toISOString(),
      who,
      kind,
      story: story ?? undefined,
      edition: edition ?? undefined,
      keys: [...keys],
      facts,
    }));
}
