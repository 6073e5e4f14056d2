/** Inboxes: what waits for somebody. Writes the table `inbox`. `tell` is for every act that needs somebody else. */
import type { Sql } from "../base/database.ts";
import { enter, type Happening, takeTurn } from "../base/journal.ts";
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
export const tell = (work: Work, told: Told): Promise<void> => tellEach(work, [told]);

/** The same of many versions at once. */
export async function tellEach(work: Work, tolds: readonly Told[]): Promise<void> {
  const items = tolds.flatMap(({ to, note = "", ...told }) =>
    [...new Set(to)]
      .filter((id) => id !== work.who.id)
      .map((staff) => ({ ...told, staff, note: note.slice(0, longestNote) })),
  );
  if (items.length === 0) return;
  await takeTurn(work);
  const told = await work.sql<Item[]>`
    insert into inbox (staff, kind, story, edition, by, note, at)
    select s.id, i.kind, i.story, i.edition, ${work.who.id}, i.note, ${work.at}
    from jsonb_to_recordset(${work.sql.json(items as never)}) as i(staff text, kind text, story bigint, edition text, note text)
    join staff s on s.id = i.staff where s.left_at is null returning staff, kind, story, edition`;
  await enter(work, happenings("inbox.told", told));
}

/** Finishes what is in anybody's inbox about the versions and waits for nothing any more. */
export async function finishTold(
  work: Work,
  refs: readonly VersionRef[],
  kinds: readonly InboxItem["kind"][],
): Promise<void> {
  await takeTurn(work);
  const done = await work.sql<Item[]>`
    update inbox i set done_at = ${work.at}
    from unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) f(story, edition)
    where i.story = f.story and i.edition = f.edition and i.kind = any(${kinds as string[]}) and i.done_at is null
    returning i.staff, i.kind, i.story, i.edition`;
  await enter(work, happenings("inbox.finished", done));
}

interface Item extends VersionRef {
  readonly staff: string;
  readonly kind: string;
}

/** One happening for each version and kind, with all whose inbox it is. */
const happenings = (kind: string, items: readonly Item[]): Happening[] =>
  [...Map.groupBy(items, (item) => `${item.story} ${item.edition} ${item.kind}`).values()].map((alike) => {
    const { story, edition, kind: of } = alike[0]!;
    return { kind, story, edition, keys: [], facts: { to: alike.map(({ staff }) => staff), kind: of } };
  });

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
