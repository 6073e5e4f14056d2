/** Revisions: listed, read, kept under a name, restored. */
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import { plainText } from "../../news/copy.ts";
import { keepState } from "../../news/keeping.ts";
import { countWords, type RevisionLine, revisionOf, revisionsOf } from "../../news/revisions.ts";
import type { VersionRef } from "../../news/version.ts";
import { noVersion, versionOf } from "../../news/versions.ts";
import {
  keepRevision,
  listRevisions,
  openRevision,
  restoreRevision,
  type RevisionLine as Shown,
} from "../calls/revisions.ts";
import type { Desk } from "../desk.ts";
import { naming } from "../names.ts";
import { flushRooms } from "../outgoing.ts";
import { answer } from "./answer.ts";

const linesOnAPage = 100;

async function shown({ database: { sql } }: Desk, lines: readonly RevisionLine[]): Promise<Shown[]> {
  const named = await naming(
    sql,
    lines.map(({ by }) => by),
  );
  return lines.map((line) => ({ ...line, number: line.number ?? null, at: line.at.toISOString(), by: named(line.by) }));
}

async function mustFind(desk: Desk, ref: VersionRef, id: string) {
  const found = await revisionOf(plainReading(desk.database.sql), ref, id);
  if (found === undefined) throw new Refusal("no-such-revision", 404, "There is no such revision of this story.");
  return found;
}

async function lineOf(desk: Desk, ref: VersionRef, id: string): Promise<Shown> {
  const {
    copy: _copy,
    standfirst: _,
    slug: __,
    section: ___,
    leadPicture: ____,
    ...line
  } = await mustFind(desk, ref, id);
  const [only] = await shown(desk, [line]);
  return only!;
}

/** The version as it stands in its room, in the shape of a revision that nobody kept. */
async function standingNow(desk: Desk, ref: VersionRef, at: Date) {
  await flushRooms(desk, [ref]);
  const version = await versionOf(plainReading(desk.database.sql), ref);
  if (version === undefined) throw noVersion();
  const { headline, standfirst, copy, slug, section, leadPicture } = version;
  const line = { id: "now", kind: "now" as const, number: null, name: "", why: "now", note: "", at: at.toISOString() };
  const by = { id: "", name: "" };
  return {
    ...line,
    by,
    headline,
    words: countWords(plainText(copy)),
    standfirst,
    copy,
    slug,
    section,
    leadPicture: leadPicture ?? null,
  };
}

function markIn(after: string): { at: Date; id: string } {
  const [at = "", id = ""] = after.split(" ");
  if (!Number.isNaN(new Date(at).getTime()) && /^[pk]\d{1,15}$/.test(id)) return { at: new Date(at), id };
  throw new Refusal("bad-request", 422, "This is not a place in the list; begin at its top.");
}

export const revisionAnswers = [
  answer(listRevisions, async ({ desk, params, query }) => {
    const found = await revisionsOf(plainReading(desk.database.sql), params, {
      limit: linesOnAPage + 1,
      after: query.after === undefined ? undefined : markIn(query.after),
    });
    const lines = found.slice(0, linesOnAPage);
    const last = lines.at(-1);
    const after = found.length > linesOnAPage ? `${last!.at.toISOString()} ${last!.id}` : undefined;
    return { revisions: await shown(desk, lines), after };
  }),

  answer(openRevision, async ({ desk, params, at }) => {
    if (params.revision === "now") return standingNow(desk, params, at);
    const revision = await mustFind(desk, params, params.revision);
    const [line] = await shown(desk, [revision]);
    const { standfirst, copy, slug, section, leadPicture } = revision;
    return { ...line!, standfirst, copy, slug, section, leadPicture: leadPicture ?? null };
  }),

  answer(keepRevision, async ({ desk, work, params, body }) => {
    await flushRooms(desk, [params]);
    const id = await work((inside) => keepState(inside, params, "named", { name: body.name }));
    if (id === undefined) throw noVersion();
    return lineOf(desk, params, `k${id}`);
  }),

  answer(restoreRevision, async ({ desk, member, work, params, body, note }) => {
    await flushRooms(desk, [params]);
    const { headline, standfirst, copy } = await mustFind(desk, params, params.revision);
    note({ revision: params.revision });
    const words = { headline, standfirst, copy };
    await work(async (inside) => {
      await keepState(inside, params, "before restoring", { note: body.note });
    });
    await desk.rooms.replace(params, words, member);
    await desk.rooms.flush(params);
    const kept = await work((inside) =>
      keepState(inside, params, "restored", { name: params.revision, note: body.note }),
    );
    if (kept === undefined) throw noVersion();
    return lineOf(desk, params, `k${kept}`);
  }),
];
