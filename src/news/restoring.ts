/**
 * A paper put back as it left, but for its stories: every row with the number and the times it had. Writes the tables
 * of the trade beside their own writers, and only where no paper was; the secret is a new one.
 */

import { randomBytes } from "node:crypto";
import { Refusal } from "../base/errors.ts";
import { type Entry, enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import { numberFrom, putBack, type Row, takeOutAll } from "../base/rows.ts";
import type { Work } from "../base/work.ts";
import type { NewClaim } from "./claims.ts";
import { keys } from "./keys.ts";
import { moods } from "./mood.ts";
import { putRecordsBack } from "./picture_records.ts";
import { rootOf } from "./publications.ts";
import type { Extent, WholeKnownWord, WholePaper, WholePicture, WholeStyleWord, WholeVote } from "./whole.ts";

/** The export that a paper comes from: whose it is, and how far its journal went. */
export interface Origin {
  readonly foundedAt: string;
  readonly journal: number;
}

/** The export that is being put back here; undefined when none is, or all of it is there. */
export async function originHere({ sql }: Reading): Promise<Origin | undefined> {
  const [row] = await sql<{ kind: string; facts: Origin }[]>`
    select kind, facts from journal where kind in ('publication.restoring', 'publication.restored') order by id desc limit 1`;
  return row?.kind === "publication.restoring" ? row.facts : undefined;
}

/** Says that the export is being put back from here on, after the record that came with it. */
export const beginRestoring = (work: Work, origin: Origin): Promise<number> =>
  enter(work, [{ kind: "publication.restoring", keys: [keys.publication, keys.sections], facts: origin }]);

/** Says that all of the export is there. */
export const endRestoring = (work: Work, origin: Origin): Promise<number> =>
  enter(work, [{ kind: "publication.restored", keys: [keys.publication], facts: origin }]);

/** The refusal where there is a paper already. */
export const alreadyFounded = () =>
  new Refusal("already-founded", 409, "This data folder already holds a publication.");

/** Founds the paper anew, with a secret of its own; refused when there is one. */
export async function restorePaper({ sql }: Work, paper: WholePaper): Promise<void> {
  const [there] = await sql`select 1 from publication`;
  if (there !== undefined) throw alreadyFounded();
  const secret = `\\x${randomBytes(32).toString("hex")}`;
  await putBack(sql, "publication", [
    { home_edition: paper.homeEdition, time_zone: paper.timeZone, founded_at: paper.foundedAt, secret },
  ]);
  const editions = paper.editions.map(({ code, name, paperName, tagline, texts }, position) => ({
    code,
    name,
    paper_name: paperName,
    tagline,
    root: rootOf(code, paper),
    position,
    texts,
  }));
  await putBack(sql, "edition", editions);
  const besides = new Map<number | undefined, number>();
  const sections = paper.sections.map(({ id, parent }) => {
    const position = besides.get(parent) ?? 0;
    besides.set(parent, position + 1);
    return { id, parent: parent ?? null, position };
  });
  await putBackNamed({ sql }, "section", sections, paper.sections);
  await putBackNamed({ sql }, "person", paper.people.map(onlyId), paper.people);
  await putBackNamed({ sql }, "topic", paper.topics.map(onlyId), paper.topics);
  await putBack(
    sql,
    "desk",
    paper.desks.map(({ id, name }) => ({ id, name })),
  );
  await numberFrom(sql, "desk");
}

const onlyId = ({ id }: { readonly id: number }) => ({ id });
const atOnce = 1000;

type Named = { readonly id: number; readonly names: readonly object[] };

async function putBackNamed(
  { sql }: Pick<Work, "sql">,
  table: "section" | "person" | "topic",
  rows: readonly Row[],
  named: readonly Named[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await putBack(sql, table, rows.slice(at, at + atOnce));
    const names = named
      .slice(at, at + atOnce)
      .flatMap(({ id, names }) => names.map((name) => ({ [table]: id, ...name })));
    await putBack(sql, `${table}_name`, names);
  }
  await numberFrom(sql, table);
}

/** Puts pictures back; their files are for the caller to keep. */
export async function restorePictures({ sql }: Work, pictures: readonly WholePicture[]): Promise<void> {
  const rows = pictures.map(({ id, digest, mediaType, width, height, bytes, color, focal, takenInAt }) => ({
    id,
    digest,
    media_type: mediaType,
    width,
    height,
    bytes,
    color,
    focal_x: focal[0],
    focal_y: focal[1],
    taken_in_at: takenInAt,
  }));
  await putBack(sql, "picture", rows);
  await putRecordsBack(sql, pictures);
  await putBack(
    sql,
    "picture_text",
    pictures.flatMap(({ id, texts }) => texts.map((text) => ({ picture: id, ...text }))),
  );
}

/** Numbers of the pictures by their digests; those that are not there are left out. */
export async function pictureNumbers({ sql }: Reading, digests: readonly string[]): Promise<Map<string, number>> {
  if (digests.length === 0) return new Map();
  const rows = await sql<
    { digest: string; id: number }[]
  >`select digest, id from picture where digest = any(${digests})`;
  return new Map(rows.map((row) => [row.digest, row.id]));
}

/** Puts claims back; the first attribution gets the number after `lastAttribution`, the last one's is answered. */
export async function restoreClaims(
  { sql }: Work,
  claims: readonly NewClaim[],
  lastAttribution: number,
): Promise<number> {
  let id = lastAttribution;
  const attributions = claims.flatMap((claim) =>
    claim.attributions.map((each, position) => ({ ...each, id: ++id, position, claim: claim.key })),
  );
  await putBack(
    sql,
    "claim",
    claims.map(({ key, standing, since }) => ({ key, standing, since })),
  );
  await putBack(
    sql,
    "claim_text",
    claims.flatMap(({ key, texts }) => texts.map((text) => ({ claim: key, ...text }))),
  );
  await putBack(
    sql,
    "attribution",
    attributions.map(({ id, claim, position, kind, stance, sources, saidAt }) => ({
      id,
      claim,
      position,
      kind,
      stance,
      sources: sources ?? null,
      said_at: saidAt ?? null,
    })),
  );
  await putBack(
    sql,
    "attribution_text",
    attributions.flatMap(({ id, texts }) => texts.map((text) => ({ attribution: id, ...text }))),
  );
  return id;
}

/** Puts back what happened before the paper left. */
export function restoreEntries({ sql }: Work, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((each) => ({ ...each, story: each.story ?? null, edition: each.edition ?? null }));
  return putBack(sql, "journal", rows);
}

/** Forgets the words that a new paper is given to begin with: what returns brings its own, or chose to have none. */
export const forgetStyleWords = ({ sql }: Work): Promise<void> => takeOutAll(sql, "style_word");

/** Puts back words that the house avoids. */
export const restoreStyleWords = ({ sql }: Work, words: readonly WholeStyleWord[]): Promise<void> =>
  putBack(
    sql,
    "style_word",
    words.map((word) => ({ ...word })),
  );

/** Puts back words that spelling takes as right. */
export const restoreKnownWords = ({ sql }: Work, words: readonly WholeKnownWord[]): Promise<void> =>
  putBack(
    sql,
    "known_word",
    words.map(({ edition, word, addedBy, addedAt }) => ({ edition, word, added_by: addedBy, added_at: addedAt })),
  );

/** Lets new numbers begin after those that are there or, for stories and what lies with them, still to come. */
export async function numberAfresh({ sql }: Work, last: Omit<Extent, "stories" | "pictures">): Promise<void> {
  for (const table of ["picture", "attribution", "style_word", "journal"]) await numberFrom(sql, table);
  await numberFrom(sql, "story", last.lastStory);
  await numberFrom(sql, "correction", last.lastCorrection);
  await numberFrom(sql, "schedule", last.lastSchedule);
  await numberFrom(sql, "version_keep", last.lastKept);
}

/** Puts votes back; those already there stay. */
export async function restoreVotes({ sql }: Work, votes: readonly WholeVote[]): Promise<void> {
  const rows = votes.map(({ story, reader, mood, at }) => ({
    story,
    reader: `\\x${reader.toString("hex")}`,
    mood: moods.indexOf(mood),
    at,
  }));
  await putBack(sql, "mood_vote", rows, { again: true });
}
