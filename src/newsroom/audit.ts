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
