/** Inboxes: what waits for somebody. Writes the table `inbox`. `tell` is for every act that needs somebody else. */
import type { Sql } from "../base/database.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "../news/version.ts";
import type { InboxItem, inboxKinds } from "./calls/inbox.ts";
import { naming } from "./names.ts";

export interface Told extends VersionRef {
  readonly kind: (typeof inboxKinds)[number];
  /** Staff ids; who acts is not told of what they did themselves. */
  readonly to: readonly string[];
  readonly note?: string;
}

const longestNote = 2000;

/** Puts something into the inboxes of those named, in the transaction of what happened; strangers are passed over. */
export async function tell(work: Work, { kind, to, story, edition, note = "" }: Told): Promise<void> {
  const others = [...new Set(to)].filter((id) => id !== work.who.id);
  if (others.length === 0) return;
  await takeTurn(work);
  const told = await work.sql`
    insert into inbox (staff, kind, story, edition, by, note, at)
    select s.id, ${kind}, ${story}, ${edition}, ${work.who.id}, ${note.slice(0, longestNote)}, ${work.at}
    from staff s where s.id = any(${others}) and s.left_at is null returning 1`;
  if (told.length > 0)
    await enter(work, [{ kind: "inbox.told", story, edition, keys: [], facts: { to: others, kind } }]);
}

type Row = Omit<InboxItem, "from" | "at" | "readAt" | "doneAt"> & {
  readonly by: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly doneAt: Date | null;
};

/** What is in somebody's inbox, newest first. */
export async function inboxOf(
  sql: Sql,
  staff: string,
  { done, before, limit }: { readonly done: boolean; readonly before?: number | undefined; readonly limit: number },
): Promise<InboxItem[]> {
  const rows = await sql<Row[]>`
    select i.id, i.kind, i.story, i.edition, v.headline, i.by, i.note, i.at, i.read_at as "readAt", i.done_at as "doneAt"
    from inbox i join version v using (story, edition)
    where i.staff = ${staff} and i.done_at is ${done ? sql`not null` : sql`null`} ${before === undefined ? sql`` : sql`and i.id < ${before}`}
    order by i.id desc limit ${limit}`;
  const named = await naming(
    sql,
    rows.map((row) => row.by),
  );
  return rows.map(({ by, at, readAt, doneAt, ...row }) => ({
    ...row,
    from: named(by),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
  }));
}

/** How many wait for somebody, and how many of them are unseen. */
export async function inboxCounts(sql: Sql, staff: string): Promise<{ waiting: number; unread: number }> {
  const [row] = await sql<{ waiting: number; unread: number }[]>`
    select count(*)::int as waiting, (count(*) filter (where read_at is null))::int as unread
    from inbox where staff = ${staff} and done_at is null`;
  return row!;
}

/** Marks items of one's own as seen; all when none is named. */
export async function markRead({ sql, who, at }: Work, items: readonly number[] | undefined): Promise<void> {
  await sql`
    update inbox set read_at = ${at} where staff = ${who.id} and read_at is null and done_at is null
      ${items === undefined ? sql`` : sql`and id = any(${items as number[]})`}`;
}

/** Marks items of one's own as done, or as waiting again. */
export async function markFinished({ sql, who, at }: Work, items: readonly number[], done: boolean): Promise<void> {
  await sql`
    update inbox set done_at = ${done ? at : null}, read_at = coalesce(read_at, ${at})
    where staff = ${who.id} and id = any(${items as number[]})`;
}
