/** Which pictures' rights end soon or have ended, and what was done about it. */
import type { Sql } from "../../base/database.ts";
import { soonMs } from "../../news/picture_searching.ts";
import { listRights, type RightsLine } from "../calls/picture_rights.ts";
import { liveUses, pictureLines } from "../picture_lines.ts";
import { receiptsOf } from "../receipts.ts";
import { answer } from "./answer.ts";

const endedShownMs = 30 * 86_400_000;
const most = 200;

interface Row {
  readonly picture: number;
  readonly endAt: Date;
  readonly withdrawnAt: Date | null;
  readonly tries: number;
  readonly trouble: string;
  readonly receipts: readonly number[];
  readonly stories: readonly { readonly story: number; readonly edition: string }[];
}

export const pictureRightsAnswers = [
  answer(listRights, async ({ desk, at }) => {
    const { sql } = desk.database;
    const rows = await sql<Row[]>`
      select p.id as picture, p.rights_end_at as "endAt", p.withdrawn_at as "withdrawnAt", coalesce(r.tries, 0) as tries,
        coalesce(r.trouble, '') as trouble, coalesce(r.receipts, '{}') as receipts, coalesce(r.stories, '[]') as stories
      from picture p left join lateral (select * from rights_end r where r.picture = p.id and r.what = 'withdraw'
        and r.state <> 'cancelled' order by r.id desc limit 1) r on true
      where p.rights_end_at between ${new Date(at.getTime() - endedShownMs)} and ${new Date(at.getTime() + soonMs)}
      order by p.rights_end_at, p.id limit ${most}`;
    const lines = await linesOf(sql, rows, at);
    return {
      soon: lines.filter(({ state }) => state === "soon"),
      ended: lines.filter(({ state }) => state !== "soon").reverse(),
    };
  }),
];

async function linesOf(sql: Sql, rows: readonly Row[], at: Date): Promise<RightsLine[]> {
  const ids = rows.map(({ picture }) => picture);
  const given = rows.flatMap((row) => row.receipts);
  const [pictures, uses, receipts] = await Promise.all([
    pictureLines(sql, ids),
    liveUses(sql, ids),
    given.length === 0 ? [] : receiptsOf(sql, { limit: given.length, ids: given }),
  ]);
  const byId = new Map(pictures.map((each) => [each.id, each]));
  return rows.flatMap((row) => {
    const picture = byId.get(row.picture);
    if (picture === undefined) return [];
    const own = receipts.filter(({ id }) => row.receipts.includes(id));
    return [lineOf(row, at, { picture, uses: uses.get(row.picture) ?? [], receipts: own })];
  });
}

function lineOf(row: Row, at: Date, { picture, uses, receipts }: Pick<RightsLine, "picture" | "uses" | "receipts">) {
  const then = new Set(row.stories.map(({ story, edition }) => `${story} ${edition}`));
  const gone = row.withdrawnAt !== null;
  const state = gone ? ("withdrawn" as const) : row.endAt > at ? ("soon" as const) : ("failed" as const);
  return {
    picture,
    endAt: row.endAt.toISOString(),
    uses: uses.filter(({ story, edition }) => !gone || then.has(`${story} ${edition}`)),
    state,
    trouble: row.trouble,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    receipts,
  };
}
