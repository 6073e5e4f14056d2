/** Threads of comments on a text. Writes `thread` and `remark`; tells who is named and who took part. */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "../news/version.ts";
import { noVersion } from "../news/versions.ts";
import type { Thread } from "./calls/threads.ts";
import { mentioned } from "./craft/mention.ts";
import { tell } from "./inbox.ts";
import { naming } from "./names.ts";

interface ThreadRow {
  readonly id: string;
  readonly quote: string;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
}

interface RemarkRow {
  readonly id: number;
  readonly thread: string;
  readonly by: string;
  readonly at: Date;
  readonly text: string;
}

export interface ThreadRef extends VersionRef {
  readonly thread: string;
}

const noThread = () => new Refusal("no-thread", 404, "There is no such comment any more; look at the list again.");

/** The threads on a text, those begun first first. */
export async function threadsOf(sql: Sql, { story, edition }: VersionRef): Promise<Thread[]> {
  const threads = await sql<ThreadRow[]>`
    select id, quote, resolved_by as "resolvedBy", resolved_at as "resolvedAt"
    from thread where story = ${story} and edition = ${edition} order by begun_at, id`;
  const remarks = await sql<RemarkRow[]>`
    select id, thread, by, at, text from remark where thread = any(${threads.map((each) => each.id)}) order by id`;
  const named = await naming(sql, [...threads.map((each) => each.resolvedBy), ...remarks.map((each) => each.by)]);
  return threads.map(({ id, quote, resolvedBy, resolvedAt }) => ({
    id,
    quote,
    ...(resolvedAt === null ? {} : { resolved: { by: named(resolvedBy), at: resolvedAt.toISOString() } }),
    remarks: remarks
      .filter((each) => each.thread === id)
      .map((each) => ({ id: each.id, by: named(each.by), at: each.at.toISOString(), text: each.text })),
  }));
}

/** How many threads on a text are open. */
export async function openThreads(sql: Sql, { story, edition }: VersionRef): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from thread where story = ${story} and edition = ${edition} and resolved_at is null`;
  return row!.count;
}

/** Begins a thread with its first remark; said twice with the same id, it is begun once. */
export async function beginThread(
  work: Work,
  ref: VersionRef,
  { id, quote, text }: { readonly id: string; readonly quote: string; readonly text: string },
): Promise<void> {
  await takeTurn(work);
  const there = await work.sql`select 1 from version where story = ${ref.story} and edition = ${ref.edition}`;
  if (there.length === 0) throw noVersion();
  const begun = await work.sql`
    insert into thread (id, story, edition, quote, begun_by, begun_at)
    values (${id}, ${ref.story}, ${ref.edition}, ${quote}, ${work.who.id}, ${work.at})
    on conflict (id) do nothing returning id`;
  if (begun.length === 0) await heldThread(work, { ...ref, thread: id });
  else await say(work, { ...ref, thread: id }, text);
}

/** Says something in a thread; a resolved thread is open again. */
export async function addRemark(work: Work, ref: ThreadRef, text: string): Promise<void> {
  await takeTurn(work);
  await heldThread(work, ref);
  await work.sql`update thread set resolved_by = null, resolved_at = null where id = ${ref.thread}`;
  await say(work, ref, text);
}

/** Resolves a thread or opens it again. */
export async function settleThread(work: Work, ref: ThreadRef, resolved: boolean): Promise<void> {
  await takeTurn(work);
  await heldThread(work, ref);
  await work.sql`
    update thread set resolved_by = ${resolved ? work.who.id : null}, resolved_at = ${resolved ? work.at : null}
    where id = ${ref.thread} and (resolved_at is null) = ${resolved}`;
  await changed(work, ref);
}

async function heldThread({ sql }: Work, { thread, story, edition }: ThreadRef): Promise<void> {
  const rows = await sql`
    select 1 from thread where id = ${thread} and story = ${story} and edition = ${edition} for update`;
  if (rows.length === 0) throw noThread();
}

async function say(work: Work, ref: ThreadRef, text: string): Promise<void> {
  const { sql, who, at } = work;
  await sql`insert into remark (thread, by, at, text) values (${ref.thread}, ${who.id}, ${at}, ${text})`;
  const staff = await sql<{ id: string; name: string }[]>`
    select id, name from staff where left_at is null and position(lower(name) in ${text.toLowerCase()}) > 0`;
  const { story, edition } = ref;
  const to = mentioned(text, staff).map((each) => each.id);
  await tell(work, { kind: "mentioned", to, story, edition, note: text });
  await changed(work, ref);
}

const changed = (work: Work, { story, edition, thread }: ThreadRef) =>
  enter(work, [{ kind: "thread.changed", story, edition, keys: [], facts: { thread } }]);
