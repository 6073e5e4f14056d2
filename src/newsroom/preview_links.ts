/**
 * Private preview links: a draft for somebody without an account, until an end. Writes the table `preview_link`.
 * Promises: the token is kept nowhere (only its digest); an ended, revoked or embargoed one opens nothing.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import { refuseEmbargoed } from "../news/embargoes.ts";
import type { VersionRef } from "../news/version.ts";
import type { PreviewLink } from "./calls/previews.ts";
import { naming } from "./names.ts";

const longestMs = 30 * 86_400_000;
const tokenBytes = 32;

const digestOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Makes a link that is good until `endsAt`; answers its number and its token, which is told this once. */
export async function makeLink(work: Work, ref: VersionRef, endsAt: Date): Promise<{ id: number; token: string }> {
  await takeTurn(work);
  if (endsAt <= work.at || endsAt.getTime() - work.at.getTime() > longestMs)
    throw new Refusal("bad-end", 422, "Choose an end between now and 30 days from now.");
  await refuseEmbargoed(work, [ref.story]);
  const token = randomBytes(tokenBytes).toString("base64url");
  const [row] = await work.sql<{ id: number }[]>`
    insert into preview_link (digest, story, edition, made_by, made_at, ends_at)
    values (${digestOf(token)}, ${ref.story}, ${ref.edition}, ${work.who.id}, ${work.at}, ${endsAt}) returning id`;
  await enter(work, [{ kind: "preview.shared", ...ref, keys: [], facts: { link: row!.id, endsAt } }]);
  return { id: row!.id, token };
}

/** Ends a link now. */
export async function revokeLink(work: Work, { story, edition }: VersionRef, id: number): Promise<void> {
  await takeTurn(work);
  const rows = await work.sql`
    update preview_link set revoked_at = ${work.at}
    where id = ${id} and story = ${story} and edition = ${edition} and revoked_at is null returning 1`;
  if (rows.length === 0) throw new Refusal("no-such-link", 404, "There is no such link, or it was revoked already.");
  await enter(work, [{ kind: "preview.revoked", story, edition, keys: [], facts: { link: id } }]);
}

/** Ends every link of a story, because it came under embargo: they stay ended when it is over. */
export async function revokeAll({ sql, at }: Work, story: number): Promise<void> {
  await sql`update preview_link set revoked_at = ${at} where story = ${story} and revoked_at is null`;
}

const isOpen = (sql: Sql, token: string, now: Date) => sql`
  digest = ${digestOf(token)} and revoked_at is null and ends_at > ${now}
  and not exists (select 1 from embargo e where e.story = l.story and e.until > ${now})`;

/** What a token opens, and that it was used. Every token that opens nothing is refused alike. */
export async function openLink(sql: Sql, token: string, now: Date): Promise<VersionRef> {
  const [row] = await sql<VersionRef[]>`
    update preview_link l set last_used_at = ${now}, uses = uses + 1 where ${isOpen(sql, token, now)} returning story, edition`;
  if (row === undefined) throw linkOver();
  return row;
}

/** What a token opens, for what belongs to its page: its use is not counted once more. */
export async function linkTo(sql: Sql, token: string, now: Date): Promise<VersionRef> {
  const [row] = await sql<VersionRef[]>`
    select story, edition from preview_link l where ${isOpen(sql, token, now)}`;
  if (row === undefined) throw linkOver();
  return row;
}

/** The refusal of a link that is over, was revoked or never was. */
export const linkOver = () =>
  new Refusal("link-over", 410, "This preview link is over or was revoked. Ask whoever sent it for another.");

type Row = Omit<PreviewLink, "madeBy" | "madeAt" | "endsAt" | "revokedAt" | "lastUsedAt"> & {
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
};

/** The links made for a version, newest first. */
export async function linksOf(sql: Sql, { story, edition }: VersionRef): Promise<PreviewLink[]> {
  const rows = await sql<Row[]>`
    select id, made_by as "madeBy", made_at as "madeAt", ends_at as "endsAt", revoked_at as "revokedAt",
      last_used_at as "lastUsedAt", uses
    from preview_link where story = ${story} and edition = ${edition} order by id desc limit 100`;
  const named = await naming(
    sql,
    rows.map((row) => row.madeBy),
  );
  return rows.map((row) => ({
    ...row,
    madeBy: named(row.madeBy),
    madeAt: row.madeAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
