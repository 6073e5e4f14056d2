/** Looking for pictures among twenty thousand: every way of asking answers within the newsroom's budget. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { findPictures, likePictures, type PictureSearch } from "../../src/news/picture_searching.ts";
import { pictureLines } from "../../src/newsroom/picture_lines.ts";
import { castDatabase } from "../cast.ts";

const many = 20_000;
const budgetMs = 200;

test(`each way of looking among ${many} pictures answers within ${budgetMs} ms`, async (t) => {
  const { database } = await castDatabase(t);
  const { sql } = database;
  await sql`
    insert into picture (digest, media_type, width, height, bytes, color, taken_in_at, name, creator, people, likeness, rights_end_at)
    select encode(sha256(n::text::bytea), 'hex'), 'image/jpeg', 600 + n % 900, 800, 1, '#' || lpad(to_hex(n * 733 % 16777216), 6, '0'),
      timestamptz '2026-11-20' - n * interval '1 minute', 'quay ' || n, 'Maker ' || n % 50, array['Person ' || n % 400],
      hashint8extended(n, 7), case when n % 100 = 0 then timestamptz '2026-11-25' end
    from generate_series(1, ${many}) n`;
  await sql`insert into picture_text select id, 'en', case when id % 30 = 0 then '' else 'Courier' end, 'A boat ' || id, 'A boat' from picture`;
  await sql`insert into picture_entry select id, to_tsvector('simple', name || ' boat courier ' || id) from picture`;
  await sql`analyze`;
  const now = new Date("2026-11-23T09:00:00Z");
  const asked: Readonly<Record<string, Partial<PictureSearch>>> = {
    everything: {},
    "a common word": { find: "boat" },
    "a rare word": { find: "quay 777" },
    somebody: { person: "person 17" },
    "a month": { from: "2026-11-01", to: "2026-11-30" },
    "a colour and a shape": { color: "blue", orientation: "portrait" },
    "without credit": { flag: "without credit" },
    "rights that end soon": { flag: "rights end soon" },
    unused: { flag: "unused" },
    live: { flag: "live" },
  };
  const slow: string[] = [];
  for (const [what, search] of Object.entries(asked)) {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      const found = await findPictures(plainReading(sql), { ...search, limit: 60, now });
      await pictureLines(
        sql,
        found.map(({ id }) => id),
      );
      times.push(performance.now() - began);
    }
    const ms = times.toSorted((one, other) => one - other)[2]!;
    t.diagnostic(`${what}: ${ms.toFixed(0)} ms`);
    if (ms > budgetMs) slow.push(`${what}: ${ms.toFixed(0)} ms`);
  }
  const began = performance.now();
  await likePictures(plainReading(sql), 777);
  t.diagnostic(`alike: ${(performance.now() - began).toFixed(0)} ms`);
  assert.deepEqual(slow, []);
});
