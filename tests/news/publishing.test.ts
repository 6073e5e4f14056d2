/** Publishing and withdrawing: what readers see changes as a whole, or not at all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type Entry, entriesAfter } from "../../src/base/journal.ts";
import { plainReading } from "../../src/base/reading.ts";
import { inlineText } from "../../src/news/copy.ts";
import { keys } from "../../src/news/keys.ts";
import { latestStories, storiesByPerson, storiesOnTopic } from "../../src/news/lists.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import { ledFrom } from "../../src/news/redirects.ts";
import { search } from "../../src/news/searching.ts";
import { storyAt, withdrawnAt } from "../../src/news/stories.ts";
import { aroundFrom, tellAround } from "../../src/news/story_around.ts";
import { topicNamed } from "../../src/news/topics.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { gate } from "../base.ts";
import { atDesk, castDatabase, castTimes, draftIn, ines, paragraphs, publishDraft } from "../cast.ts";

const slugOfDredger = "dredger-returns-to-clear-the-north-channel";

test("a published story is what readers get, with its byline, topics and editions", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = await storyAt(plainReading(database.sql), "en", slugOfDredger);
  assert.equal(story?.story, cast.stories.dredger);
  assert.equal(story?.revision, 1);
  assert.deepEqual(story?.publishedAt, castTimes.dredger);
  assert.deepEqual(
    story?.byline.map(({ name, slug }) => ({ name, slug })),
    [{ name: "Inês Duarte", slug: "ines-duarte" }],
  );
  assert.deepEqual(
    story?.topics.map((topic) => topic.name),
    ["Dredging"],
  );
  assert.deepEqual(story?.editions.map((each) => each.edition).sort(), ["en", "zh-Hans"]);
});

test("readers never see a draft: an edit of a live story stays in the newsroom until it is published", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  const draft = await versionOf(reading, ref);
  await atDesk(database, (work) => saveDrafts(work, [{ ...draft!, headline: "Dredger aground" }]));
  assert.equal((await storyAt(reading, "en", slugOfDredger))?.headline, "Dredger returns to clear the north channel");
  assert.equal(await storyAt(reading, "en", "council-weighs-higher-mooring-rates"), undefined);
});

test("a published revision is frozen: the next publishing makes another and leaves it as it was", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.library, edition: "en" };
  const before = await versionOf(plainReading(database.sql), ref);
  await atDesk(database, async (work) => {
    await saveDrafts(work, [{ ...before!, headline: "Library shut again" }]);
    await publish(work, [ref], { reason: "The volunteers have the flu." });
  });
  const revisions = await database.sql`
    select number, headline, made_by, reason from revision where story = ${ref.story} and edition = 'en' order by number`;
  assert.deepEqual(
    revisions.map((row) => ({ ...row })),
    [
      { number: 1, headline: "Library opens on Sundays again", made_by: ines.id, reason: "" },
      { number: 2, headline: "Library shut again", made_by: ines.id, reason: "The volunteers have the flu." },
    ],
  );
  await assert.rejects(
    database.sql`update revision set headline = 'Never so' where story = ${ref.story}`,
    /revision en\/\d of story \d+ is frozen/,
  );
});

test("publishing again says when it was updated and keeps when it came out", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.dredger, edition: "en" };
  await atDesk(database, (work) => publish(work, [ref]), "2026-11-23T11:30:00Z");
  const story = await storyAt(plainReading(database.sql), "en", slugOfDredger);
  assert.deepEqual(story?.publishedAt, castTimes.dredger);
  assert.deepEqual(story?.updatedAt, new Date("2026-11-23T11:30:00Z"));
  assert.deepEqual(story?.sortAt, castTimes.dredger);
});

test("a story without a date in its source stays without one, and takes its place by when it came in", async (t) => {
  const { database, cast } = await castDatabase(t);
  const at = "2026-11-23T12:00:00Z";
  const ref = await atDesk(
    database,
    async (work) => {
      const [saved] = await saveDrafts(work, [draftIn(cast, { headline: "A page that gives no date" })]);
      await publish(work, [saved!], { dated: false });
      return saved!;
    },
    at,
  );
  const reading = plainReading(database.sql);
  const story = await storyAt(reading, "en", "a-page-that-gives-no-date");
  assert.equal(story?.publishedAt, undefined);
  assert.equal(story?.updatedAt, undefined);
  assert.deepEqual(story?.sortAt, new Date(at));
  await atDesk(database, (work) => publish(work, [ref], { dated: false }), "2026-11-24T12:00:00Z");
  const again = await storyAt(reading, "en", "a-page-that-gives-no-date");
  assert.equal(again?.publishedAt, undefined);
  assert.deepEqual(again?.sortAt, new Date(at));
});

test("a new slug takes the page along: the old address leads to the story", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  const draft = await versionOf(reading, ref);
  await atDesk(database, async (work) => {
    await saveDrafts(work, [{ ...draft!, slug: "marta-vaz-is-back" }]);
    await publish(work, [ref]);
  });
  assert.equal(await storyAt(reading, "en", slugOfDredger), undefined);
  assert.deepEqual(await ledFrom(reading, `/stories/${slugOfDredger}`), {
    ...ref,
    slug: "marta-vaz-is-back",
    gone: undefined,
  });
});

test("going back to an earlier slug makes no loop", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  for (const slug of ["marta-vaz-is-back", slugOfDredger]) {
    const draft = await versionOf(reading, ref);
    await atDesk(database, async (work) => {
      await saveDrafts(work, [{ ...draft!, slug }]);
      await publish(work, [ref]);
    });
  }
  assert.equal((await storyAt(reading, "en", slugOfDredger))?.story, ref.story);
  assert.equal((await ledFrom(reading, "/stories/marta-vaz-is-back"))?.slug, slugOfDredger);
});

test("a withdrawn story is nowhere any more, and its address says since when", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.crossing, edition: "en" };
  const slug = "night-ferry-keeps-running-while-the-channel-is-cleared";
  await atDesk(database, (work) => withdraw(work, [ref], "The company denies it."), "2026-11-23T13:00:00Z");
  assert.equal(await storyAt(reading, "en", slug), undefined);
  assert.deepEqual(await withdrawnAt(reading, "en", slug), {
    at: new Date("2026-11-23T13:00:00Z"),
    reason: "The company denies it.",
  });
  const lists = await Promise.all([
    latestStories(reading, "en", { limit: 50 }),
    storiesOnTopic(reading, "en", cast.topics.dredging, { limit: 50 }),
    storiesByPerson(reading, "en", cast.people.ines, { limit: 50 }),
    search(reading, "en", "ferry soup", { limit: 50, offset: 0 }).then((found) => found.stories),
  ]);
  for (const list of lists) assert.ok(!list.includes(ref.story));
  const chinese = await latestStories(reading, "zh-Hans", { limit: 50 });
  assert.ok(chinese.includes(ref.story), "the other edition still has it");
  assert.equal((await versionOf(reading, ref))?.state, "withdrawn");
});

test("an earlier address of a withdrawn story says gone as well, not lost", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  const draft = await versionOf(reading, ref);
  await atDesk(database, async (work) => {
    await saveDrafts(work, [{ ...draft!, slug: "marta-vaz-is-back" }]);
    await publish(work, [ref]);
    await withdraw(work, [ref]);
  });
  const gone = { at: new Date("2026-11-23T09:00:00Z"), reason: "" };
  for (const slug of [slugOfDredger, "marta-vaz-is-back"])
    assert.deepEqual(await ledFrom(reading, `/stories/${slug}`), { ...ref, slug: undefined, gone });
});

test("what is not live cannot be withdrawn, and nothing is taken along with it", async (t) => {
  const { database, cast } = await castDatabase(t);
  const refs = [cast.stories.dredger, cast.stories.rates].map((story) => ({ story, edition: "en" }));
  await assert.rejects(
    atDesk(database, (work) => withdraw(work, refs)),
    { code: "not-live", status: 409 },
  );
  assert.ok(await storyAt(plainReading(database.sql), "en", slugOfDredger));
});

test("a withdrawn story can be published again at its old address", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.dredger, edition: "en" };
  await atDesk(database, (work) => withdraw(work, [ref]));
  await atDesk(database, (work) => publish(work, [ref]), "2026-11-24T09:00:00Z");
  const story = await storyAt(plainReading(database.sql), "en", slugOfDredger);
  assert.equal(story?.revision, 2);
  assert.deepEqual(story?.sortAt, castTimes.dredger);
  assert.equal(await withdrawnAt(plainReading(database.sql), "en", slugOfDredger), undefined);
});

test("a story without headline or text is refused with both reasons, and nothing of it stays", async (t) => {
  const { database, cast } = await castDatabase(t);
  const before = await journalLength();
  await assert.rejects(
    atDesk(database, (work) => publishDraft(work, draftIn(cast, { headline: "", slug: "empty", copy: [] }))),
    { code: "not-ready", status: 422, message: "The headline is missing. The story has no text." },
  );
  assert.equal(await journalLength(), before);
  assert.equal((await database.sql`select 1 from version where slug = 'empty'`).length, 0);

  async function journalLength() {
    const [row] = await database.sql`select count(*)::int as count from journal`;
    return row!.count;
  }
});

test("a work that fails after publishing leaves nothing: no revision, no live row, no entry, no key", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.rates, edition: "en" };
  const counts = () => database.sql`
    select (select count(*) from revision) as revisions, (select count(*) from live) as lives, (select count(*) from journal) as entries,
      (select max(entry) from key_change) as newest, (select count(*) from search_entry) as searchable, (select count(*) from story_term) as terms`;
  const before = await counts();
  await assert.rejects(
    atDesk(database, async (work) => {
      await publish(work, [ref]);
      throw new Error("the power went");
    }),
    /the power went/,
  );
  assert.deepEqual({ ...(await counts())[0] }, { ...before[0] });
});

test("the entry a publishing answers is the newest, and every key it names points to it", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.rates, edition: "en" };
  const entry = await atDesk(database, (work) => publish(work, [ref]));
  const [written] = (await entriesAfter(database.sql, entry - 1, 10)) as [Entry];
  assert.equal(written.id, entry);
  assert.equal(written.kind, "story.published");
  assert.equal(written.who, ines.id);
  assert.equal(written.story, ref.story);
  const pointed = await database.sql<{ key: string }[]>`select key from key_change where entry = ${entry}`;
  assert.deepEqual(pointed.map((row) => row.key).sort(), [...written.keys].sort());
});

test("a story that comes out is told to the lists it enters and to the stories beside it", async (t) => {
  const { database, cast } = await castDatabase(t);
  const { entry, story } = await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { topics: [cast.topics.budget], publishedAt: new Date("2026-11-10T09:00:00Z") })),
  );
  const told = await keysOf(database, entry);
  const { sections, topics, people, stories } = cast;
  for (const key of [
    keys.story(story, "en"),
    keys.editionsOf(story),
    keys.latest("en"),
    keys.inSection("en", sections.harbour),
    keys.onTopic("en", topics.budget),
    keys.byPerson("en", people.ines),
    keys.inMonth("en", "2026-11"),
    keys.inMonth("en", "2026-11-10"),
    // In the harbour's order it stands between the spring tide and the dredger.
    keys.neighbours(stories.tides, "en"),
    keys.neighbours(stories.dredger, "en"),
  ])
    assert.ok(told.includes(key), `${key} is told`);
  for (const key of [
    keys.neighbours(stories.library, "en"),
    keys.latest("zh-Hans"),
    keys.inSection("en", sections.town),
  ])
    assert.ok(!told.includes(key), `${key} is left alone`);
});

test("a story that moves to another section is told to its neighbours there and to those it leaves", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  const later = await atDesk(database, (work) => publishDraft(work, draftIn(cast)));
  const draft = await versionOf(reading, ref);
  const entry = await atDesk(database, async (work) => {
    await saveDrafts(work, [{ ...draft!, section: cast.sections.town }]);
    return publish(work, [ref]);
  });
  const told = await keysOf(database, entry);
  for (const story of [cast.stories.tides, later.story, cast.stories.library, ref.story])
    assert.ok(told.includes(keys.neighbours(story, "en")), `neighbours of ${story} are told`);
  for (const section of [cast.sections.harbour, cast.sections.town])
    assert.ok(told.includes(keys.inSection("en", section)));
  const [moved] = await tellAround(database.sql, [{ edition: "en", slug: slugOfDredger }]);
  const around = await aroundFrom({ hard: reading, soft: reading }, moved!);
  assert.equal(around.previous?.story, cast.stories.library);
});

test("a story in a section below is told to the sections above it", async (t) => {
  const { database, cast } = await castDatabase(t);
  const { entry } = await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { section: cast.sections.ferries })),
  );
  const told = await keysOf(database, entry);
  assert.ok(told.includes(keys.inSection("en", cast.sections.ferries)));
  assert.ok(told.includes(keys.inSection("en", cast.sections.harbour)));
});

test("a story that drops a topic leaves its list", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const ref = { story: cast.stories.dredger, edition: "en" };
  const draft = await versionOf(reading, ref);
  const entry = await atDesk(database, async (work) => {
    await saveDrafts(work, [{ ...draft!, topics: [cast.topics.budget], bylines: [cast.people.wei] }]);
    return publish(work, [ref]);
  });
  const of = (topic: number) => storiesOnTopic(reading, "en", topic, { limit: 9 });
  assert.ok(!(await of(cast.topics.dredging)).includes(ref.story));
  assert.ok((await of(cast.topics.budget)).includes(ref.story));
  assert.ok(!(await storiesByPerson(reading, "en", cast.people.ines, { limit: 9 })).includes(ref.story));
  const told = await keysOf(database, entry);
  for (const topic of [cast.topics.dredging, cast.topics.budget]) assert.ok(told.includes(keys.onTopic("en", topic)));
});

test("two desks publishing the same story at once make two revisions, one after the other", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.dredger, edition: "en" };
  await Promise.all(Array.from({ length: 6 }, () => atDesk(database, (work) => publish(work, [ref]))));
  const numbers = await database.sql<{ number: number }[]>`
    select number from revision where story = ${ref.story} and edition = 'en' order by number`;
  assert.deepEqual(
    numbers.map((row) => row.number),
    [1, 2, 3, 4, 5, 6, 7],
  );
  assert.equal((await storyAt(plainReading(database.sql), "en", slugOfDredger))?.revision, 7);
});

test("two stories that come out at the same moment know of each other: the later one tells the earlier one's page", async (t) => {
  const { database, cast } = await castDatabase(t);
  const [one, two] = await atDesk(database, (work) =>
    saveDrafts(work, [
      draftIn(cast, { publishedAt: new Date("2026-11-23T08:00:00Z") }),
      draftIn(cast, { publishedAt: new Date("2026-11-23T08:30:00Z") }),
    ]),
  );
  const published = gate();
  const earlier = atDesk(database, async (work) => {
    await publish(work, [one!]);
    published.open();
    await pause(150);
  });
  await published.passed;
  // The earlier one is not committed yet: nobody else sees it.
  const entry = await atDesk(database, (work) => publish(work, [two!]));
  await earlier;
  assert.ok((await keysOf(database, entry)).includes(keys.neighbours(one!.story, "en")));
});

test("a story that is withdrawn while another comes out beside it is told to that one as well", async (t) => {
  const { database, cast } = await castDatabase(t);
  const publishedAt = new Date("2026-11-20T08:00:00Z");
  const [one] = await atDesk(database, (work) => saveDrafts(work, [draftIn(cast, { publishedAt })]));
  const published = gate();
  const between = atDesk(database, async (work) => {
    await publish(work, [one!]);
    published.open();
    await pause(150);
  });
  await published.passed;
  const entry = await atDesk(database, (work) => withdraw(work, [{ story: cast.stories.dredger, edition: "en" }]));
  await between;
  assert.ok((await keysOf(database, entry)).includes(keys.neighbours(one!.story, "en")));
});

test("stories of one headline that are written at the same moment get slugs of their own", async (t) => {
  const { database, cast } = await castDatabase(t);
  const refs = await Promise.all(
    Array.from({ length: 8 }, () => atDesk(database, (work) => publishDraft(work, draftIn(cast)))),
  );
  const rows = await database.sql`select distinct slug from live where story = any(${refs.map((ref) => ref.story)})`;
  assert.equal(rows.length, 8);
});

test("an import that changes stories while editors publish them holds nobody up for good, and is not held up", async (t) => {
  const { database, cast } = await castDatabase(t);
  const stories = [cast.stories.dredger, cast.stories.crossing, cast.stories.library, cast.stories.tides];
  const imports = async () => {
    for (let at = 0; at < 6; at++)
      await atDesk(database, async (work) => {
        await topicNamed(work, { edition: "en", name: `Topic ${at}` });
        const drafts = stories.map((story) => draftIn(cast, { story, headline: `Story ${story}, edition ${at}` }));
        await publish(work, await saveDrafts(work, drafts));
      });
  };
  const editor = async (story: number) => {
    for (let at = 0; at < 6; at++) await atDesk(database, (work) => publish(work, [{ story, edition: "en" }]));
  };
  await Promise.all([imports(), ...stories.map(editor)]);
  const rows = await database.sql<
    { revision: number }[]
  >`select revision from live where edition = 'en' order by story`;
  assert.deepEqual(
    rows.map((row) => row.revision),
    [13, 13, 13, 13],
  );
});

test("many versions are published by one work, each in its edition", async (t) => {
  const { database, cast } = await castDatabase(t);
  const drafts = Array.from({ length: 40 }, (_, at) =>
    draftIn(cast, { headline: `Buoy ${at} is lit`, copy: paragraphs(`Buoy ${at} burns again.`) }),
  );
  await atDesk(database, async (work) => publish(work, await saveDrafts(work, drafts)));
  const reading = plainReading(database.sql);
  assert.equal((await storyAt(reading, "en", "buoy-39-is-lit"))?.headline, "Buoy 39 is lit");
  assert.equal((await latestStories(reading, "en", { limit: 100 })).length, 44);
});

test("a slug that another story is read under is never given to a second one", async (t) => {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const draft = await versionOf(reading, { story: cast.stories.dredger, edition: "en" });
  // The dredger's draft has left its slug, but readers still find it there.
  await atDesk(database, (work) => saveDrafts(work, [{ ...draft!, slug: "marta-vaz-is-back" }]));
  const other = await atDesk(database, (work) => publishDraft(work, draftIn(cast, { slug: slugOfDredger })));
  assert.equal((await storyAt(reading, "en", slugOfDredger))?.story, cast.stories.dredger);
  assert.equal((await versionOf(reading, other))?.slug, `${slugOfDredger}-${other.story}`);
});

test("claims of marks and pictures aside, copy comes back as it was written", async (t) => {
  const { database, cast } = await castDatabase(t);
  const copy = [
    { type: "heading", level: 2, text: inlineText("The bill") },
    {
      type: "paragraph",
      text: [{ text: "Four ", marks: [{ type: "strong" }] }, { text: "hundred thousand.\nNo more." }],
    },
    { type: "divider" },
  ] as const;
  const headline = "The bill for the channel";
  await atDesk(database, (work) => publishDraft(work, draftIn(cast, { headline, copy })));
  assert.deepEqual((await storyAt(plainReading(database.sql), "en", "the-bill-for-the-channel"))?.copy, copy);
});

async function keysOf(
  database: { sql: Parameters<typeof entriesAfter>[0] },
  entry: number,
): Promise<readonly string[]> {
  const [written] = await entriesAfter(database.sql, entry - 1, 1);
  return written!.keys;
}
