/**
 * The tag of a version, and `If-Match` (RFC 9110 §13.1.1): a write that was thought out on an older state is refused.
 * Promises: the tag is compared in the transaction of the write, after everybody before it has had their turn.
 */
import type { Sql } from "../../base/database.ts";
import { Refusal } from "../../base/errors.ts";
import { takeTurn } from "../../base/journal.ts";
import type { Work } from "../../base/work.ts";
import type { VersionRef } from "../../news/version.ts";

/** The entity tag of a version, with its quotes; undefined where there is none. */
export async function tagOf(sql: Sql, { story, edition }: VersionRef): Promise<string | undefined> {
  const [row] = await sql<{ tag: string }[]>`
    select edit || '.' || revision || '.' || replace(state, ' ', '-') as tag from version
    where story = ${story} and edition = ${edition}`;
  return row && `"${row.tag}"`;
}

/** Refuses (412) when the version is not as `ifMatch` says. */
export async function mustMatch(work: Work, ref: VersionRef, ifMatch: string): Promise<void> {
  await takeTurn(work);
  const tag = await tagOf(work.sql, ref);
  const wanted = ifMatch.split(",").map((each) => each.trim());
  if (tag !== undefined && (wanted.includes(tag) || wanted.includes("*"))) return;
  throw new Refusal(
    "changed-since",
    412,
    "The version has changed since you read it; read it again, and write what you mean now.",
  );
}
