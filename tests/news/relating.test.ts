/** Related stories: by likeness of words, shared topics and nearness in time, in each edition's own language. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading, type Reading } from "../../src/base/reading.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { atDesk, castDatabase, draftIn, paragraphs, publishDraft } from "../cast.ts";

/** Related stories as kept, best first, live or not. */
async function relatedTo({ sql }: Reading, { story, edition }: VersionRef): Promise<number[]> {
  const rows = await sql<{ other: number }[]>`
    select other from related where story = ${story} and edition = ${edition} order by place`;
  return rows.map((row) => row.other);
}

test("a story is related to the one that speaks of the same, in both languages", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  for (const edition of ["en", "zh-Hans"])
    assert.deepEqual(await relatedTo(reading, { story: cast.stories.crossing, edition }), [cast.stories.dredger]);
});

test("a story that shares nothing is related to nothing", async (t) => {
  const { database, cast } = await castDatabase(t);
  const copy = paragraphs("Quince marmalade wants patience, sugar and a copper kettle.");
  const draft = draftIn(cast, { headline: "Quince marmalade", standfirst: "", copy });
  const ref = await atDesk(database, (work) => publishDraft(work, draft));
  assert.deepEqual(await relatedTo(plainReading(database.sql), ref), []);
});

test("a shared topic counts beside shared words", async (t) => {
  const { database, cast } = await castDatabase(t);
  const copy = paragraphs("The council settles its budget in January, after the library has been heard.");
  const about = { standfirst: "", copy, topics: [cast.topics.budget] };
  const ref = await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { headline: "Budget hearing", ...about })),
  );
  assert.equal((await relatedTo(plainReading(database.sql), ref))[0], cast.stories.library);
});

test("of two stories equally like it, the one nearer in time comes first", async (t) => {
  const { database, cast } = await castDatabase(t);
  const copy = paragraphs("The lighthouse keeper polished the lantern and the brass rail of the gallery.");
  const tell = (headline: string, at: string) =>
    atDesk(database, (work) =>
      publishDraft(work, draftIn(cast, { headline, standfirst: "", copy, publishedAt: new Date(at) })),
    );
  const old = await tell("Lantern polished", "2024-01-05T08:00:00Z");
  const recent = await tell("Lantern polished", "2026-11-05T08:00:00Z");
  const now = await tell("Lantern polished", "2026-11-20T08:00:00Z");
  assert.deepEqual(await relatedTo(plainReading(database.sql), now), [recent.story, old.story]);
});

test("no story is related to itself, nor to one that was withdrawn before", async (t) => {
  const { database, cast } = await castDatabase(t);
  const refs = {
    dredger: { story: cast.stories.dredger, edition: "en" },
    crossing: { story: cast.stories.crossing, edition: "en" },
  };
  await atDesk(database, (work) => withdraw(work, [refs.dredger]));
  await atDesk(database, (work) => publish(work, [refs.crossing]));
  const related = await relatedTo(plainReading(database.sql), refs.crossing);
  assert.ok(!related.includes(cast.stories.dredger));
  assert.ok(!related.includes(cast.stories.crossing));
});
