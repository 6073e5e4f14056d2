/** The audit: its lines by filter, and the same as a file that is written while it is read. */

import { Readable } from "node:stream";
import { type AuditFilter, actsKnown, auditLines } from "../audit.ts";
import { csvHead, csvLine, jsonLine } from "../audit_file.ts";
import { auditChoices, exportAudit, seeAudit } from "../calls/audit.ts";
import type { Locale } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { everybody } from "../staff/members.ts";
import { answer } from "./answer.ts";

const linesOnAPage = 100;
const linesAtOnce = 1000;

export const auditAnswers = [
  answer(seeAudit, async ({ desk, query: { before, ...filter } }) => {
    const page = { past: before, limit: linesOnAPage + 1, newestFirst: true };
    const found = await auditLines(desk.database.sql, filter, page);
    const lines = found.slice(0, linesOnAPage);
    return {
      lines: lines.map((line) => ({ ...line, at: line.at.toISOString() })),
      before: found.length > linesOnAPage ? lines.at(-1)!.id : undefined,
    };
  }),

  answer(auditChoices, async ({ desk }) => {
    const [people, acts] = await Promise.all([everybody(desk.database.sql), actsKnown(desk.database.sql)]);
    return { people: people.map(({ id, name, leftAt }) => ({ id, name, left: leftAt !== null })), acts };
  }),

  answer(exportAudit, async ({ desk, member, query: { as, ...filter }, work, note, at }) => {
    // Who took the audit away is in the audit.
    note({ as, ...filter });
    await work(async () => undefined);
    const name = `audit-${at.toISOString().slice(0, 10)}.${as}`;
    return new Response(
      Readable.toWeb(Readable.from(fileOf(desk, filter, { as, locale: member.locale }))) as ReadableStream,
      {
        headers: {
          "content-type": as === "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8",
          "content-disposition": `attachment; filename="${name}"`,
        },
      },
    );
  }),
];

interface FileKind {
  readonly as: "csv" | "jsonl";
  /** The language of its sentences. */
  readonly locale: Locale;
}

async function* fileOf(desk: Desk, filter: AuditFilter, { as, locale }: FileKind): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  const lineOf = as === "csv" ? csvLine : jsonLine;
  if (as === "csv") yield bytes.encode(csvHead);
  for (let past: number | undefined; ; ) {
    const lines = await auditLines(desk.database.sql, filter, { past, limit: linesAtOnce, newestFirst: false });
    if (lines.length > 0) yield bytes.encode(lines.map((line) => lineOf(line, locale)).join(""));
    if (lines.length < linesAtOnce) return;
    past = lines.at(-1)!.id;
  }
}
