/**
 * Rights of pictures that end: what is due then, as rows. Writes the table `rights_end`, and `withdrawn_at` of `picture`.
 * Promises: of each picture one warning and one withdrawal are due at most; each is done once, whoever meets it first.
 */
import type { Sql } from "../base/database.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { CheckedPicture } from "./checklist.ts";
import { keys } from "./keys.ts";
import { soonMs } from "./picture_searching.ts";
import type { VersionRef } from "./version.ts";

/** One that is due. */
export interface RightsDue {
  readonly id: number;
  readonly picture: number;
  readonly what: "warn" | "withdraw";
  readonly at: Date;
  readonly tries: number;
}

const pausesMs = [1000, 5000, 30_000, 120_000, 600_000];

/** Sets what is due when the rights end at `endAt`; what was due before is not any more. A later end gives a picture back. */
export async function planRightsEnd(work: Work, picture: number, endAt: Date | null): Promise<void> {
  const { sql, at } = work;
  await sql`
    update rights_end set state = 'cancelled', done_at = ${at} where picture = ${picture} and state in ('due', 'failed')`;
  if (endAt === null || endAt > at) await giveBack(work, picture);
  const [file] = await sql<{ digest: string }[]>`select digest from picture where id = ${picture}`;
  await enter(work, [{ kind: "picture.rights-planned", keys: [], facts: { picture, digest: file?.digest, endAt } }]);
  if (endAt === null) return;
  const warnAt = new Date(endAt.getTime() - soonMs);
  const due = [
    ...(endAt > at ? [{ picture, what: "warn", at: warnAt < at ? at : warnAt }] : []),
    { picture, what: "withdraw", at: endAt },
  ];
  await sql`
    insert into rights_end (picture, what, at, next_try_at)
    select picture, what, at, at from jsonb_to_recordset(${sql.json(due as never)}) as d(picture bigint, what text, at timestamptz)`;
}

/** Has the ends of rights due again that an export brought; nothing was in the journal of this paper. */
export async function planEndsAgain(sql: Sql, pictures: readonly number[]): Promise<void> {
  await sql`
    insert into rights_end (picture, what, at, next_try_at)
    select p.id, d.what, d.at, d.at from picture p
    cross join lateral (values ('warn', p.rights_end_at - ${soonMs} * interval '1 ms'), ('withdraw', p.rights_end_at)) d(what, at)
    where p.id = any(${pictures as number[]}) and p.rights_end_at is not null and p.withdrawn_at is null
    order by p.id, d.at`;
}

async function giveBack(work: Work, picture: number): Promise<void> {
  const rows = await work.sql<{ digest: string }[]>`
    update picture set withdrawn_at = null where id = ${picture} and withdrawn_at is not null returning digest`;
  for (const { digest } of rows)
    await enter(work, [{ kind: "picture.given-back", keys: [keys.picture(picture)], facts: { picture, digest } }]);
}

/** Those whose time is there, first come first. */
export function rightsDue(sql: Sql, now: Date, most: number): Promise<RightsDue[]> {
  return sql<RightsDue[]>`
    select id, picture, what, at, tries from rights_end where state = 'due' and next_try_at <= ${now}
    order by next_try_at, id limit ${most}`;
}

/** When the next is to be done. */
export async function nextRightsDue(sql: Sql): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | null }[]>`select min(next_try_at) as at from rights_end where state = 'due'`;
  return row?.at ?? undefined;
}

/** What a withdrawal did: its journal entry, and where readers saw the picture. */
export interface Withdrawn {
  readonly entry: number;
  readonly stories: readonly VersionRef[];
}

/** Does one that is due; undefined when somebody else has. */
export async function endRights(work: Work, due: RightsDue): Promise<Withdrawn | undefined> {
  await takeTurn(work);
  const { sql, at } = work;
  const held = await sql`select 1 from rights_end where id = ${due.id} and state = 'due' for update skip locked`;
  if (held.length === 0) return undefined;
  const stories = await liveUsesOf(work, due.picture);
  const entry = due.what === "warn" ? await warn(work, due, stories) : await withdraw(work, due, stories);
  await sql`
    update rights_end set state = 'done', done_at = ${at}, tries = tries + 1, trouble = '', entry = ${entry},
      stories = ${sql.json(stories as never)} where id = ${due.id}`;
  return { entry, stories };
}

const warn = (work: Work, { picture }: RightsDue, stories: readonly VersionRef[]): Promise<number> =>
  enter(work, [{ kind: "picture.rights-warned", keys: [], facts: { picture, stories: stories.length } }]);

async function withdraw(work: Work, { picture }: RightsDue, stories: readonly VersionRef[]): Promise<number> {
  const [row] = await work.sql<{ digest: string }[]>`
    update picture set withdrawn_at = ${work.at} where id = ${picture} returning digest`;
  const facts = { picture, digest: row?.digest, stories: stories.length };
  return enter(work, [{ kind: "picture.withdrawn", keys: [keys.picture(picture)], facts }]);
}

/** Versions in which readers see the picture. */
async function liveUsesOf({ sql }: Pick<Reading, "sql">, picture: number): Promise<VersionRef[]> {
  const rows = await sql<VersionRef[]>`
    select distinct story, edition from picture_use where picture = ${picture} and live order by story, edition`;
  return rows.map(({ story, edition }) => ({ story, edition }));
}

/** Notes that a try failed, and when the next is made. */
export async function rightsFailed({ sql, at }: Work, due: RightsDue, trouble: string): Promise<void> {
  const pauseMs = pausesMs[Math.min(due.tries, pausesMs.length - 1)]!;
  // A picture that may not be shown is tried for ever.
  await sql`
    update rights_end set tries = tries + 1, trouble = ${trouble}, next_try_at = ${new Date(at.getTime() + pauseMs)}
    where id = ${due.id} and state = 'due'`;
}

/** Keeps the receipts of a withdrawal beside it. */
export async function keepRightsReceipts(sql: Sql, id: number, receipts: readonly number[]): Promise<void> {
  await sql`update rights_end set receipts = ${receipts as number[]} where id = ${id}`;
}

/** What readers may not see at `now`, and until when they may see the rest that has an end: by digest. */
export async function rightsOfFiles(
  { sql }: Reading,
  only?: readonly number[],
): Promise<{ digest: string; endAt: Date | null; gone: boolean; former: string[] }[]> {
  return sql<{ digest: string; endAt: Date | null; gone: boolean; former: string[] }[]>`
    select p.digest, p.rights_end_at as "endAt", p.withdrawn_at is not null as gone,
      array(select f.digest from picture_former f where f.picture = p.id) as former
    from picture p where ${only === undefined ? sql`p.rights_end_at is not null or p.withdrawn_at is not null or exists (select 1 from picture_former f where f.picture = p.id)` : sql`p.id = any(${only as number[]})`}`;
}

/** Words and rights of the pictures a version shows, for its checklist; those that are not there are left out. */
export async function checkedPictures(
  { sql }: Reading,
  edition: string,
  ids: readonly number[],
  at: Date,
): Promise<Omit<CheckedPicture, "lead">[]> {
  if (ids.length === 0) return [];
  const rows = await sql<(Omit<CheckedPicture, "lead" | "endsAt"> & { endsAt: Date | null })[]>`
    select p.id, coalesce(t.credit, '') as credit, coalesce(t.caption, '') as caption, coalesce(t.alt, '') as alt,
      p.withdrawn_at is not null or coalesce(p.rights_end_at <= ${at}, false) as ended, 'web' = any(p.uses) as allowed,
      case when p.rights_end_at > ${at} and p.rights_end_at <= ${new Date(at.getTime() + soonMs)} then p.rights_end_at end as "endsAt"
    from unnest(${[...new Set(ids)]}::bigint[]) with ordinality as f(id, place) join picture p using (id)
    left join picture_text t on t.picture = p.id and t.edition = ${edition} order by f.place`;
  return rows.map((row) => ({ ...row, endsAt: row.endsAt ?? undefined }));
}
