/** Search: stories are found by their words in both languages, the best and newest first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { inlineText } from "../../src/news/copy.ts";
import { sameWords, textsOf } from "../../src/news/found_texts.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import { type Part, search } from "../../src/news/searching.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, castDatabase, draftIn, publishDraft } from "../cast.ts";

const first: Part = { limit: 20, offset: 0 };

async function courier(t: Parameters<typeof castDatabase>[0]) {
  const { database, cast } = await castDatabase(t);
  const reading = plainReading(database.sql);
  const find = async (edition: string, text: string, part: Part = first) =>
    (await search(reading, edition, text, part)).stories;
  return { database, cast, reading, find };
}

test("English words are found in every form, all of them wanted", async (t) => {
  const { cast, find } = await courier(t);
  const { crossing, dredger } = cast.stories;
  assert.deepEqual(await find("en", "ferries soup"), [crossing]);
  assert.deepEqual(await find("en", "FERRY passengers"), [crossing]);
  assert.deepEqual((await find("en", "dredging")).toSorted(), [crossing, dredger].toSorted());
  assert.deepEqual(await find("en", "soup library"), []);
});

test("quotation marks hold words together, a hyphen excludes", async (t) => {
  const { cast, find } = await courier(t);
  const { crossing, dredger, library } = cast.stories;
  assert.deepEqual((await find("en", '"north channel"')).toSorted(), [crossing, dredger].toSorted());
  assert.deepEqual(await find("en", '"channel north"'), []);
  assert.deepEqual(await find("en", "channel -soup"), [dredger]);
  assert.deepEqual(await find("en", "“reading room”"), [library]);
});

test("Chinese is found by any of its words, single characters and names", async (t) => {
  const { cast, find } = await courier(t);
  const { crossing, dredger } = cast.stories;
  assert.deepEqual(await find("zh-Hans", "免费的汤"), [crossing]);
  assert.deepEqual(await find("zh-Hans", "汤"), [crossing]);
  assert.deepEqual(await find("zh-Hans", "杜阿尔特"), [dredger]);
  assert.deepEqual((await find("zh-Hans", "航道的淤泥")).toSorted(), [crossing, dredger].toSorted());
  assert.deepEqual(await find("zh-Hans", "“北航道清理”"), []);
  assert.deepEqual(await find("zh-Hans", "图书馆"), []);
});

test("Traditional characters find Simplified text", async (t) => {
  const { cast, find } = await courier(t);
  assert.deepEqual(await find("zh-Hans", "免費一碗湯"), [cast.stories.crossing]);
  assert.deepEqual(await find("zh-Hans", "港務長"), [cast.stories.dredger]);
});

test("a query may mix languages, widths and accents", async (t) => {
  const { database, cast, find } = await courier(t);
  const text = "渡轮公司试用 Café Marés 的ＡＰＰ订汤，编号 A7。";
  const copy = [{ type: "paragraph" as const, text: inlineText(text) }];
  const draft = draftIn(cast, { edition: "zh-Hans", headline: "渡轮订汤有了新办法", copy, bylines: [] });
  const { story } = await atDesk(database, (work) => publishDraft(work, draft));
  for (const query of ["cafe 订汤", "Mares渡轮", "app", "A7 渡轮", "ＣＡＦÉ"])
    assert.deepEqual(await find("zh-Hans", query), [story], query);
});

test("each edition finds its own stories only", async (t) => {
  const { find } = await courier(t);
  assert.deepEqual(await find("zh-Hans", "soup"), []);
  assert.deepEqual(await find("en", "渡轮"), []);
});

test("headlines weigh more than text, newer more than older; or the newest stand first", async (t) => {
  const { database, cast, find } = await courier(t);
  const body = [
    { type: "paragraph" as const, text: inlineText("The council met about lamps, ropes and one lighthouse.") },
  ];
  const publishAt = (headline: string, at: string) =>
    atDesk(database, (work) => publishDraft(work, draftIn(cast, { headline, standfirst: "", copy: body })), at);
  const named = await publishAt("Lighthouse painted white", "2026-11-20T09:00:00Z");
  const passing = await publishAt("Council meets", "2026-11-22T09:00:00Z");
  const old = await publishAt("Lighthouse painted red", "2019-05-01T09:00:00Z");
  assert.deepEqual(await find("en", "lighthouse"), [named.story, old.story, passing.story]);
  assert.deepEqual(await find("en", "lighthouse", { ...first, order: "newest" }), [
    passing.story,
    named.story,
    old.story,
  ]);
});

test("stories of all times are found, the newest months first and the rest after them", async (t) => {
  const { database, cast, reading, find } = await courier(t);
  const months = ["2026-11", "2026-10", "2026-08", "2026-01", "2024-03", "1999-12", "1851-09"];
  const stories: number[] = [];
  for (const month of months) {
    const draft = draftIn(cast, { headline: `Whale seen in ${month}`, publishedAt: new Date(`${month}-15T12:00:00Z`) });
    stories.push((await atDesk(database, (work) => publishDraft(work, draft))).story);
  }
  assert.deepEqual(await find("en", "whale", { ...first, order: "newest" }), stories);
  assert.deepEqual(await search(reading, "en", "whale", { limit: 2, offset: 2, order: "newest" }), {
    stories: stories.slice(2, 4),
    total: 7,
  });
});

test("a section narrows, and a story that moves is found in its new one", async (t) => {
  const { database, cast, find } = await courier(t);
  const { harbour, ferries, town } = cast.sections;
  const { crossing, dredger } = cast.stories;
  assert.deepEqual(await find("en", "channel", { ...first, sections: [ferries] }), [crossing]);
  assert.deepEqual(
    (await find("en", "channel", { ...first, sections: [harbour, ferries] })).toSorted(),
    [dredger, crossing].toSorted(),
  );
  await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { story: crossing, section: town, headline: "Channel tour" })),
  );
  assert.deepEqual(await find("en", "channel", { ...first, sections: [ferries] }), []);
  assert.deepEqual(await find("en", "channel", { ...first, sections: [town] }), [crossing]);
});

test("what was withdrawn or is a draft is not found, what was edited is found by its new words", async (t) => {
  const { database, cast, find } = await courier(t);
  const { crossing, library } = cast.stories;
  assert.deepEqual(await find("en", "mooring rates"), []);
  await atDesk(database, (work) => withdraw(work, [{ story: crossing, edition: "en" }]));
  assert.deepEqual(await find("en", "soup"), []);
  await atDesk(database, (work) =>
    publishDraft(work, draftIn(cast, { story: library, headline: "Bookbinder moves in" })),
  );
  assert.deepEqual(await find("en", "bookbinder"), [library]);
  assert.deepEqual(await find("en", "volunteers"), []);
});

test("many at once are entered as one", async (t) => {
  const { database, cast, reading } = await courier(t);
  const drafts = Array.from({ length: 450 }, (_, at) =>
    draftIn(cast, { headline: `Gull number ${at} ringed`, slug: `gull-${at}` }),
  );
  await atDesk(database, async (work) => publish(work, await saveDrafts(work, drafts)));
  const found = await search(reading, "en", "gull ringed", { limit: 20, offset: 380 });
  assert.equal(found.total, 400, "counted up to a bound");
  assert.equal(found.stories.length, 20);
  assert.equal((await search(reading, "en", "gull 449", first)).total, 1);
  assert.deepEqual(await search(reading, "en", "gull 449", { limit: 20, offset: 20 }), { stories: [], total: 1 });
});

test("nonsense and hostile queries find nothing and break nothing", async (t) => {
  const { find } = await courier(t);
  for (const query of [
    "",
    "the",
    "'",
    "\\",
    "a' | 'b':*",
    "!!! & |",
    "\u0000",
    "\ud83d",
    "%",
    "(((",
    "<->",
    "的".repeat(300),
    "x".repeat(5000),
  ])
    assert.deepEqual(await find("en", query), [], JSON.stringify(query));
});

test("the other forms of a word are known by its language", async (t) => {
  const { reading } = await courier(t);
  const words = new Set(["ferries", "ferry", "ferrous", "ferment"]);
  assert.deepEqual([...(await sameWords(reading, "en", ["ferry"], words))].toSorted(), ["ferries", "ferry"]);
  assert.deepEqual([...(await sameWords(reading, "zh-Hans", ["app"], new Set(["app", "apps"])))], ["app"]);
});

test("the texts of found stories are plain", async (t) => {
  const { cast, reading } = await courier(t);
  const texts = await textsOf(reading, "en", [cast.stories.library, 999_999]);
  assert.deepEqual([...texts.keys()], [cast.stories.library]);
  assert.match(texts.get(cast.stories.library)!, /^The town library opens on Sundays again/);
});
