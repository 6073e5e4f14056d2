/** Earlier stories of sections, topics and people: month by month, each story once, exact after a publish, at addresses that stay. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Database } from "../../src/base/database.ts";
import type { House } from "../../src/house.ts";
import { monthOf, monthsBetween } from "../../src/news/month.ts";
import { publish, withdraw } from "../../src/news/publishing.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { openPaperPress } from "../../src/paper_press.ts";
import { bodyIn } from "../../src/press/page.ts";
import { settingsFrom } from "../../src/settings.ts";
import { atEnd, type Ending, freshFolder } from "../base.ts";
import { atDesk, type Cast, castDatabase, draftIn } from "../cast.ts";
import { pressed, testSite } from "./site.ts";

const hourMs = 3_600_000;

/** Publishes `count` ferry stories by Wei, on dredging, an hour apart from `first` on. */
const publishMany = (database: Database, cast: Cast, count: number, first: string, edition = "en") =>
  atDesk(database, async (work) => {
    const drafts = Array.from({ length: count }, (_, at) =>
      draftIn(cast, {
        edition,
        section: cast.sections.ferries,
        bylines: [cast.people.wei],
        topics: [cast.topics.dredging],
        headline: `${edition} crossing ${at + 1} since ${first.slice(0, 10)}`,
        publishedAt: new Date(new Date(first).getTime() + at * hourMs),
      }),
    );
    const refs = await saveDrafts(work, drafts);
    return { refs, entry: await publish(work, refs, { dated: false }) };
  });

const storiesOn = (body: string): string[] =>
  [...body.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, path]) => path!);
const wayOn = (body: string, rel: "next" | "prev") => new RegExp(`<a rel="${rel}" href="([^"]+)"`).exec(body)?.[1];
/** The way from a list's own page to its months. */
const olderOn = (body: string) => /<a (?:rel="next" )?href="([^"]+\/earlier\/[^"]+)"/.exec(body)?.[1];

/** Three lists that the many stories stand in; the months they have then, and the oldest that the cast's alone have. */
const lists = {
  section: {
    path: "/harbour/",
    oldest: "2026-10",
    months: ["2026-11/", "2026-10/", "2026-09/", "2026-09/1/", "2026-07/"],
  },
  topic: { path: "/topics/dredging/", oldest: "2026-11", months: ["2026-11/", "2026-09/", "2026-09/1/", "2026-07/"] },
  person: {
    path: "/people/wei-lan/",
    oldest: "2026-10",
    months: ["2026-11/", "2026-10/", "2026-09/", "2026-09/1/", "2026-07/"],
  },
} as const;

const storiesIn = async ({ sql }: Database, list: keyof typeof lists, { sections, topics, people }: Cast) => {
  const standing = {
    section: sql`section = any(${[sections.harbour, sections.ferries]})`,
    topic: sql`story in (select story from live_topic t where t.edition = 'en' and topic = ${topics.dredging})`,
    person: sql`story in (select story from live_person b where b.edition = 'en' and person = ${people.wei})`,
  };
  const rows = await sql<{ path: string }[]>`
    select '/stories/' || slug as path from live where edition = 'en' and ${standing[list]} order by sort_at desc, story desc`;
  return rows.map(({ path }) => path);
};

for (const [list, { path: own, months }] of Object.entries(lists))
  test(`a reader who goes on from the page of a ${list} meets every story once, newest first, and comes back the same way`, async (t) => {
    const { database, cast } = await castDatabase(t);
    await publishMany(database, cast, 3, "2026-07-30T22:00:00Z");
    await publishMany(database, cast, 120, "2026-09-05T08:00:00Z");
    await publishMany(database, cast, 60, "2026-11-02T08:00:00Z");
    const paths: string[] = [];
    const stories: string[] = [];
    const back: (string | undefined)[] = [];
    for (let path = olderOn((await pressed(database, own)).body); path !== undefined; ) {
      const { status, body } = await pressed(database, path);
      assert.equal(status, 200, path);
      assert.match(body, new RegExp(`<link rel="canonical" href="https://courier.example${path}">`));
      assert.doesNotMatch(body, /noindex|hreflang="en"/);
      paths.push(path);
      stories.push(...storiesOn(body));
      back.push(wayOn(body, "prev"));
      path = wayOn(body, "next");
    }
    assert.deepEqual(
      paths,
      months.map((month) => `${own}earlier/${month}`),
    );
    assert.deepEqual(back, [own, ...paths.slice(0, -1)]);
    assert.equal(new Set(stories).size, stories.length);
    assert.deepEqual(stories, await storiesIn(database, list as keyof typeof lists, cast));
  });

test("months are those of the paper's zone, and the other edition has its own", async (t) => {
  const { database, cast } = await castDatabase(t);
  // Lisbon is an hour ahead of UTC in July.
  await publishMany(database, cast, 2, "2026-07-31T22:30:00Z");
  await publishMany(database, cast, 1, "2026-07-31T10:00:00Z", "zh-Hans");
  assert.equal(storiesOn((await pressed(database, "/harbour/ferries/earlier/2026-08/")).body).length, 1);
  assert.equal(storiesOn((await pressed(database, "/harbour/ferries/earlier/2026-07/")).body).length, 1);
  const [row] = await database.sql<{ path: string }[]>`
    select path from section_name where edition = 'zh-Hans' and section = ${cast.sections.ferries}`;
  const { status, body } = await pressed(
    database,
    `/zh/${row!.path.split("/").map(encodeURIComponent).join("/")}/earlier/2026-07/`,
  );
  assert.equal(status, 200);
  assert.match(body, /<h1>2026年7月<\/h1>/);
  for (const path of ["/topics/dredging/", "/people/wei-lan/"])
    assert.equal(storiesOn((await pressed(database, `${path}earlier/2026-08/`)).body).length, 1);
  for (const [path, newer] of [
    ["/zh/topics/shu-jun/", "/zh/topics/shu-jun/earlier/2026-11/"],
    ["/zh/people/wei-lan/", "/zh/people/wei-lan/"],
  ]) {
    const { body } = await pressed(database, `${path}earlier/2026-07/`);
    assert.match(body, /<h1>2026年7月<\/h1>/);
    assert.equal(wayOn(body, "prev"), newer);
  }
});

test("a list whose stories all stand on its own page leads nowhere else", async (t) => {
  const { database } = await castDatabase(t);
  for (const { path } of Object.values(lists)) assert.equal(olderOn((await pressed(database, path)).body), undefined);
});

test("what is no month, no part or empty is not there", async (t) => {
  const { database, cast } = await castDatabase(t);
  await publishMany(database, cast, 120, "2026-09-05T08:00:00Z");
  const wrong = ["2026-08/", "2026-13/", "0000-01/", "2026-09/2/", "2026-09/0/", "2026-09/01/", ""];
  for (const { path: own } of Object.values(lists))
    for (const path of wrong) assert.equal((await pressed(database, `${own}earlier/${path}`)).status, 404, own + path);
  assert.equal((await pressed(database, "/topics/nothing/earlier/2026-09/")).status, 404);
  assert.equal((await pressed(database, "/people/nobody/earlier/2026-09/")).status, 404);
  assert.equal((await pressed(database, "/archive/0000/01/")).status, 404);
  assert.equal((await pressed(database, "/harbour/earlier/2026-09/1")).location, "/harbour/earlier/2026-09/1/");
});

async function house(ending: Ending) {
  const { database, cast } = await castDatabase(ending);
  const settings = settingsFrom({ DATA_DIR: await freshFolder(ending) });
  const now = () => new Date("2026-11-23T09:00:00Z");
  const opened = { settings, database, pictures: "", now, close: database.close } as House;
  const { press } = await openPaperPress(opened, testSite() as never, (path, error) => assert.fail(`${path} ${error}`));
  atEnd(ending, press.close);
  const read = async (path: string) => {
    const { page } = await press.fetch(path);
    return { status: page.status, body: String(await bodyIn(page, "identity")), pressedAs: page };
  };
  return { database, cast, press, read };
}

for (const [list, { path: own, oldest }] of Object.entries(lists)) {
  const at = (month: string) => `${own}earlier/${month}/`;
  test(`after a publish the months of a ${list} and the ways to them are exact`, async (t) => {
    const { database, cast, press, read } = await house(t);
    await press.caughtUp((await publishMany(database, cast, 120, "2026-06-05T08:00:00Z")).entry);
    assert.equal(wayOn((await read(at("2026-06/1"))).body, "next"), undefined);
    assert.equal(wayOn((await read(at("2026-06"))).body, "prev"), at(oldest));

    const late = await publishMany(database, cast, 1, "2026-08-01T08:00:00Z");
    await press.caughtUp(late.entry);
    assert.equal(wayOn((await read(at("2026-06"))).body, "prev"), at("2026-08"));
    assert.equal(wayOn((await read(at(oldest))).body, "next"), at("2026-08"));
    assert.equal(storiesOn((await read(at("2026-08"))).body).length, 1);

    await press.caughtUp(await atDesk(database, (work) => withdraw(work, late.refs)));
    assert.equal((await read(at("2026-08"))).status, 404);
    assert.equal(wayOn((await read(at("2026-06"))).body, "prev"), at(oldest));

    await press.caughtUp((await publishMany(database, cast, 1, "2026-03-01T08:00:00Z")).entry);
    assert.equal(wayOn((await read(at("2026-06/1"))).body, "next"), at("2026-03"));
  });

  test(`a gap of years in a ${list} is met in one step, and filled when a story comes out in it`, async (t) => {
    const { database, cast, press, read } = await house(t);
    await press.caughtUp((await publishMany(database, cast, 1, "2011-05-01T08:00:00Z")).entry);
    assert.equal(wayOn((await read(at("2011-05"))).body, "prev"), at(oldest));
    await press.caughtUp((await publishMany(database, cast, 1, "2018-05-01T08:00:00Z")).entry);
    assert.equal(wayOn((await read(at("2011-05"))).body, "prev"), at("2018-05"));
    assert.equal(wayOn((await read(at(oldest))).body, "next"), at("2018-05"));
  });

  test(`a story of this month leaves a middle part of an old month of a ${list} untouched`, async (t) => {
    const { database, cast, press, read } = await house(t);
    await press.caughtUp((await publishMany(database, cast, 200, "2026-06-05T08:00:00Z")).entry);
    const middle = await read(at("2026-06/2"));
    await press.caughtUp((await publishMany(database, cast, 1, "2026-11-22T08:00:00Z")).entry);
    assert.equal(press.at(at("2026-06/2"))!.page, middle.pressedAs);
  });
}

test("the page of a topic leads on as soon as a story has no place on it", async (t) => {
  const { database, cast, press, read } = await house(t);
  await press.caughtUp((await publishMany(database, cast, 48, "2026-06-05T08:00:00Z")).entry);
  assert.equal(olderOn((await read("/topics/dredging/")).body), undefined);
  await press.caughtUp((await publishMany(database, cast, 1, "2026-03-01T08:00:00Z")).entry);
  assert.equal(olderOn((await read("/topics/dredging/")).body), "/topics/dredging/earlier/2026-03/");
});

test("earlier stories are in no sitemap: their stories are", async (t) => {
  const { database, cast } = await castDatabase(t);
  await publishMany(database, cast, 45, "2026-09-05T08:00:00Z");
  for (const path of ["/sitemap.xml", "/sitemaps/sections.xml", "/sitemaps/2026-09.xml"])
    assert.doesNotMatch((await pressed(database, path)).body, /earlier/, path);
});

test("months are counted across years and told in a zone", () => {
  assert.deepEqual(monthsBetween("2025-11", "2026-02"), ["2025-11", "2025-12", "2026-01", "2026-02"]);
  assert.deepEqual(monthsBetween("2026-02", "2026-01"), []);
  assert.equal(monthOf(new Date("2026-10-31T17:00:00Z"), "Asia/Singapore"), "2026-11");
  assert.equal(monthOf(new Date("0987-01-05T12:00:00Z"), "UTC"), "0987-01");
});
