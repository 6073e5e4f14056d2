/**
 * The audit: who did or tried what, when and from where. Writes the table `audit`, which the database itself refuses to
 * change. An act that is done writes its line in its own transaction.
 */
import type { Sql } from "../base/database.ts";

export interface Act {
  readonly at: Date;
  /** Staff id; undefined for somebody who is not signed in. */
  readonly who: string | undefined;
  /** Name and role as they were then. */
  readonly name: string;
  readonly role: string;
  /** Verb and call: `publish: POST /stories/:story/:edition/publish`. */
  readonly act: string;
  readonly story: number | undefined;
  readonly edition: string | undefined;
  readonly outcome: "done" | "refused" | "failed";
  readonly address: string;
  readonly browser: string;
  /** What an auditor needs to know beside; never a password, never a text. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Writes a line of the audit. */
export async function noteAct(sql: Sql, act: Act): Promise<void> {
  await sql`
    insert into audit (at, who, name, role, act, story, edition, outcome, address, browser, facts)
    values (${act.at}, ${act.who ?? null}, ${act.name}, ${act.role}, ${act.act}, ${act.story ?? null}, ${act.edition ?? null},
      ${act.outcome}, ${act.address}, ${act.browser.slice(0, 300)}, ${sql.json(act.facts as never)})`;
}

/** Which lines; what is undefined does not matter. */
export interface AuditFilter {
  /** Staff id; `-` for who was not signed in. */
  readonly who?: string | undefined;
  readonly act?: string | undefined;
  readonly story?: number | undefined;
  readonly outcome?: Act["outcome"] | undefined;
  readonly from?: string | undefined;
  /** Before this moment. */
  readonly to?: string | undefined;
}

/** A line as it was written. */
export interface AuditRow extends Omit<Act, "who" | "story" | "edition"> {
  readonly id: number;
  readonly who: string | null;
  readonly story: number | null;
  readonly edition: string | null;
  /** The story's headline as it is now; null where the line is of no story. */
  readonly headline: string | null;
  /** Name of the person it was done to. */
  readonly person: string | null;
}

/** Acts on many stories at once; their lines name them in their facts. */
const bulkActs = ["plan: POST /bulk/plan", "review: POST /bulk/move"];

/** Lines that the filter lets through, by number; at most `limit`, beyond the line `past`. */
export function auditLines(
  sql: Sql,
  filter: AuditFilter,
  page: { readonly past?: number | undefined; readonly limit: number; readonly newestFirst: boolean },
): Promise<AuditRow[]> {
  const { who, act, story, outcome, from, to } = filter;
  const { past, limit, newestFirst } = page;
  return sql<AuditRow[]>`
    select id, at, who, name, role, act, story, edition, outcome, address, browser, facts,
      (select headline from version where version.story = audit.story
        order by version.edition = audit.edition desc nulls last, version.edition limit 1) as headline,
      (select staff.name from staff where staff.id = audit.facts->>'staff') as person
    from audit where true
      ${who === undefined ? sql`` : who === "-" ? sql`and who is null` : sql`and who = ${who}`}
      ${act === undefined ? sql`` : sql`and act = ${act}`}
      ${story === undefined ? sql`` : sql`and (story = ${story} or (act = any(${bulkActs}) and facts @> ${sql.json({ stories: [story] })}))`}
      ${outcome === undefined ? sql`` : sql`and outcome = ${outcome}`}
      ${from === undefined ? sql`` : sql`and at >= ${from}`}
      ${to === undefined ? sql`` : sql`and at < ${to}`}
      ${past === undefined ? sql`` : newestFirst ? sql`and id < ${past}` : sql`and id > ${past}`}
    order by ${newestFirst ? sql`id desc` : sql`id`} limit ${limit}`;
}

/** Every act the audit knows; from the index alone, so a long audit costs no more than its acts. */
export async function actsKnown(sql: Sql): Promise<string[]> {
  const rows = await sql<{ act: string }[]>`
    with recursive known as (
      (select act from audit order by act limit 1)
      union all
      select (select act from audit where act > known.act order by act limit 1) from known where known.act is not null
    )
    select act from known where act is not null`;
  return rows.map(({ act }) => act);
}
