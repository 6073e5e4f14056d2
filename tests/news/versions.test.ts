/** Versions: what the newsroom works on, saved and read back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { obstacles } from "../../src/news/version.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { atDesk, castDatabase, draftIn, paragraphs } from "../cast.ts";

test("a saved draft comes back as it was written, with a slug of its headline", async (t) => {
  const { database, cast } = await castDatabase(t);
  const draft = draftIn(cast, { topics: [cast.topics.budget], bylines: [cast.people.wei, cast.people.ines] });
  const [ref] = await atDesk(database, (work) => saveDrafts(work, [draft]));
  const version = await versionOf(plainReading(database.sql), ref!);
  assert.deepEqual({ ...version, ...draft }, version);
  assert.equal(version?.slug, "pilots-ask-for-a-second-launch");
  assert.equal(version?.state, "drafting");
  assert.equal(version?.revision, 0);
  assert.equal(version?.publishedAt, undefined);
});

test("drafts saved together come back in their order, new stories among known ones", async (t) => {
  const { database, cast } = await castDatabase(t);
  const refs = await atDesk(database, (work) =>
    saveDrafts(work, [
      draftIn(cast, { headline: "First" }),
      draftIn(cast, { headline: "Second", story: cast.stories.rates }),
      draftIn(cast, { headline: "Third" }),
    ]),
  );
  const headlines = await Promise.all(refs.map((ref) => versionOf(plainReading(database.sql), ref)));
  assert.deepEqual(
    headlines.map((version) => version?.headline),
    ["First", "Second", "Third"],
  );
  assert.equal(refs[1]!.story, cast.stories.rates);
});

test("two stories of one headline get two slugs, in one save or in two", async (t) => {
  const { database, cast } = await castDatabase(t);
  const same = draftIn(cast);
  const [first, second] = await atDesk(database, (work) => saveDrafts(work, [same, same]));
  const [third] = await atDesk(database, (work) => saveDrafts(work, [same]));
  const slugs = await Promise.all(
    [first, second, third].map(async (ref) => (await versionOf(plainReading(database.sql), ref!))?.slug),
  );
  assert.equal(new Set(slugs).size, 3);
  assert.equal(slugs[0], "pilots-ask-for-a-second-launch");
  assert.equal(slugs[2], `pilots-ask-for-a-second-launch-${third!.story}`);
});

test("the same slug serves in both editions", async (t) => {
  const { database, cast } = await castDatabase(t);
  const refs = await atDesk(database, async (work) => {
    const [first] = await saveDrafts(work, [draftIn(cast, { slug: "launch" })]);
    return [
      first!,
      ...(await saveDrafts(work, [draftIn(cast, { slug: "launch", edition: "zh-Hans", story: first!.story })])),
    ];
  });
  for (const ref of refs) assert.equal((await versionOf(plainReading(database.sql), ref))?.slug, "launch");
});

test("what is missing is said in sentences", () => {
  assert.deepEqual(obstacles({ headline: "  ", copy: [] }), ["The headline is missing.", "The story has no text."]);
  assert.deepEqual(obstacles({ headline: "A word", copy: paragraphs("Another.") }), []);
});
