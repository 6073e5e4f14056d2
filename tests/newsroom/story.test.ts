import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { plainReading } from "../../src/base/reading.ts";
import { storyAt } from "../../src/news/stories.ts";
import { versionOf } from "../../src/news/versions.ts";
import { freshDatabase } from "../base.ts";
import type { Cast } from "../cast.ts";
import { fieldOn, noticesOn, openRoom, type Page, type Room, visitor, welcomedOwner } from "./room.ts";

const words = (room: Room) => ({
  headline: "Lock keeper retires after forty tides a month",
  standfirst: "Nobody has been found who will get up for the night ones.",
  text: "The keeper of the sea lock left on **Friday**.\n\n## The nights\n\nThey are [not paid](https://courier.example/pay).",
  byline: "Wei Lan, Rui Salgado",
  topics: "dredging, Locks",
  section: String(room.cast.sections.harbour),
});

const storyOf = (page: Page) => Number(/stories\/(\d+)\//.exec(page.url)![1]);

test("a story is written, published, changed, published again and withdrawn", async (t) => {
  const room = await openRoom(t);
  const { sql } = room.house.database;
  const ines = await welcomedOwner(room);
  const fresh = await ines.ask("/newsroom/stories/new");
  const saved = await ines.send(fresh, words(room), { press: "save" });
  assert.match(saved.url, /\/newsroom\/stories\/\d+\/en\?done=save$/);
  assert.equal(noticesOn(saved), "Saved.");
  const slug = "lock-keeper-retires-after-forty-tides-a-month";
  assert.equal(await storyAt(plainReading(sql), "en", slug), undefined);

  const live = await ines.send(saved, {}, { press: "publish" });
  assert.match(noticesOn(live), /^Published: live after \d+ ms(; \d+ pages? pressed)?\.$/);
  const story = (await storyAt(plainReading(sql), "en", slug))!;
  assert.deepEqual(
    story.byline.map((each) => each.name),
    ["Wei Lan", "Rui Salgado"],
  );
  assert.deepEqual(story.topics.map((each) => each.id)[0], room.cast.topics.dredging);
  assert.equal(story.topics[1]!.name, "Locks");
  const path = live.document.querySelector('a[href^="/stories/"]')!.getAttribute("href")!;
  const reader = visitor(room.origin);
  assert.match((await reader.ask(path)).text, /forty tides a month/);

  room.clock.pass(60_000);
  const edited = await ines.send(live, { headline: "Lock keeper retires; nobody wants the nights" }, { press: "save" });
  assert.match(edited.text, /with unpublished changes/);
  assert.match((await reader.ask(path)).text, /forty tides a month/);
  const again = await ines.send(edited, {}, { press: "publish" });
  assert.match((await reader.ask(path)).text, /nobody wants the nights/);
  assert.doesNotMatch(again.text, /with unpublished changes/);

  const gone = await ines.send(again, { reason: "Wrong keeper" }, { press: "withdraw" });
  assert.match(noticesOn(gone), /^Withdrawn: gone after \d+ ms/);
  assert.equal((await reader.ask(path)).status, 410);
  const [entry] = await sql`select who, facts from journal where kind = 'story.withdrawn'`;
  assert.deepEqual(entry!.facts, { reason: "Wrong keeper" });
  const [staff] = await sql`select id from staff`;
  assert.equal(entry!.who, staff!.id);
});

test("the text comes back as it was written, and untouched copy stays the very same", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const saved = await ines.send(await ines.ask("/newsroom/stories/new"), words(room), { press: "save" });
  assert.equal(fieldOn(saved, "text"), words(room).text);
  const ref = { story: storyOf(saved), edition: "en" };
  const before = await versionOf(plainReading(room.house.database.sql), ref);
  await ines.send(saved, { standfirst: "Another." }, { press: "save" });
  const after = await versionOf(plainReading(room.house.database.sql), ref);
  assert.deepEqual(after!.copy, before!.copy);
  assert.deepEqual(after!.bylines, before!.bylines);
  assert.equal(after!.standfirst, "Another.");
});

test("a save on an old text answers 409, shows both, and a second press saves", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const opened = await ines.ask(`/newsroom/stories/${room.cast.stories.rates}/en`);
  await ines.send(opened, { text: "Wei’s paragraph.\n\n| | a |\n|---|---|\n| b | c |" }, { press: "save" });
  const conflict = await ines.send(
    opened,
    { text: "Inês’s paragraph.", headline: "Inês’s headline" },
    { press: "save" },
  );
  assert.equal(conflict.status, 409);
  assert.equal(fieldOn(conflict, "text"), "Inês’s paragraph.");
  assert.equal(fieldOn(conflict, "headline"), "Inês’s headline");
  assert.match(conflict.document.querySelector(".theirs")!.textContent!, /Wei’s paragraph\./);
  const settled = await ines.send(conflict, {}, { press: "save" });
  assert.equal(settled.status, 200);
  assert.equal(fieldOn(settled, "text"), "Inês’s paragraph.");
});

test("what is refused comes back with a sentence and every word", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const fresh = await ines.ask("/newsroom/stories/new");
  const refusals: [Record<string, string>, RegExp][] = [
    [{ section: "" }, /Choose the section/],
    [{ headline: "x".repeat(301) }, /headline is too long: at most 300/],
    [{ text: "{{block 4: table}}" }, /names a block that this story does not have/],
  ];
  for (const [wrong, sentence] of refusals) {
    const page = await ines.send(fresh, { ...words(room), ...wrong }, { press: "save" });
    assert.equal(page.status, 422);
    assert.match(noticesOn(page), sentence);
    assert.equal(fieldOn(page, "standfirst"), words(room).standfirst);
    assert.equal(fieldOn(page, "text"), wrong.text ?? words(room).text);
  }
  const text = "A link to [nowhere](javascript:x).";
  const left = await ines.send(fresh, { ...words(room), text }, { press: "save" });
  assert.match(noticesOn(left), /Saved\.\nThe link to javascript:x was left out/);
});

test("a story without headline or text is saved, and says why it cannot go live", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const fresh = await ines.ask("/newsroom/stories/new");
  const page = await ines.send(fresh, { section: String(room.cast.sections.town) }, { press: "publish" });
  assert.equal(page.status, 422);
  assert.match(noticesOn(page), /Saved, but no more: The headline is missing\. The story has no text\./);
  const live = await ines.send(page, words(room), { press: "publish" });
  assert.match(noticesOn(live), /^Published/);
});

test("a session that ends while one writes loses no word", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const path of ["/newsroom/stories/new", `/newsroom/stories/${room.cast.stories.rates}/en`]) {
    const opened = await ines.ask(path);
    ines.cookies.clear();
    const shut = await ines.send(opened, words(room), { press: "save" });
    assert.equal(shut.status, 401);
    assert.match(noticesOn(shut), /what you wrote is kept/);
    const wrong = await ines.send(shut, { email: "ines@courier.example", password: "not this one, surely" });
    assert.equal(wrong.status, 401);
    const back = await ines.send(wrong, { email: "ines@courier.example", password: "four plain salt words" });
    assert.equal(back.status, 200);
    for (const [name, value] of Object.entries(words(room))) assert.equal(fieldOn(back, name), value);
    const saved = await ines.send(back, {}, { press: "save" });
    assert.equal(noticesOn(saved), "Saved.");
  }
});

test("a picture needs its credit to be published, and is shown with it", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  const fresh = await ines.ask("/newsroom/stories/new");
  const file = { name: "lock.jpg", bytes };
  const uncredited = await ines.send(fresh, words(room), { press: "publish", file });
  assert.equal(uncredited.status, 422);
  assert.match(noticesOn(uncredited), /has no credit/);
  const credit = "Photo: Wei Lan / Courier";
  const live = await ines.send(uncredited, { credit, alt: "The lock at low water" }, { press: "publish" });
  assert.match(noticesOn(live), /^Published/);
  const path = live.document.querySelector('a[href^="/stories/"]')!.getAttribute("href")!;
  assert.match((await visitor(room.origin).ask(path)).text, /Photo: Wei Lan \/ Courier/);
  const broken = await ines.send(
    live,
    {},
    { press: "save", file: { name: "x.jpg", bytes: Buffer.from("no picture") } },
  );
  assert.equal(broken.status, 422);
  assert.match(noticesOn(broken), /no picture/);
  const without = await ines.send(live, { unpicture: "1" }, { press: "save" });
  assert.equal(without.document.querySelector("img"), null);
});

test("a story gets its version in the other edition, with what holds in both filled in", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const english = await ines.ask(`/newsroom/stories/${room.cast.stories.library}/en`);
  const link = [...english.document.querySelectorAll("a")].find((each) => /Write the/.test(each.textContent!))!;
  const blank = await ines.ask(link.getAttribute("href")!);
  assert.equal(fieldOn(blank, "headline"), "");
  assert.equal(fieldOn(blank, "section"), String(room.cast.sections.town));
  assert.ok(blank.document.querySelector(".original pre")!.textContent!.length > 20);
  const chinese = { headline: "图书馆周日开门", text: "市图书馆从下周起**周日**开门。", byline: "卫岚" };
  const live = await ines.send(blank, chinese, { press: "publish" });
  assert.match(noticesOn(live), /^Published/);
  const path = live.document.querySelector('a[href^="/zh/stories/"]')!.getAttribute("href")!;
  assert.match((await visitor(room.origin).ask(path)).text, /图书馆周日开门/);
  const late = await ines.send(blank, { ...chinese, headline: "别人先写了" }, { press: "save" });
  assert.equal(late.status, 409);
});

test("the list shows each edition, finds headlines and leads to older ones", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const list = await ines.ask("/newsroom/");
  assert.equal(list.document.querySelectorAll(".stories li").length, 5);
  const chinese = await ines.ask("/newsroom/?edition=zh-Hans");
  assert.equal(chinese.document.querySelectorAll(".stories li").length, 2);
  const headline = list.document.querySelector(".stories a")!.textContent!;
  const found = await ines.ask(`/newsroom/?find=${encodeURIComponent(headline.slice(3, 14))}`);
  assert.equal(found.document.querySelector(".stories a")!.textContent, headline);
  assert.match((await ines.ask("/newsroom/?find=100%25")).text, /No headline in this edition holds “100%”/);
});

test("when saving fails on our side, the words come back to be sent again", async (t) => {
  const room = await openRoom(t);
  const { sql } = room.house.database;
  const ines = await welcomedOwner(room);
  const fresh = await ines.ask("/newsroom/stories/new");
  await sql`alter table version rename to hidden`;
  const fault = await ines.send(fresh, words(room), { press: "save" });
  assert.equal(fault.status, 500);
  assert.equal(room.troubles.length, 1);
  assert.match(noticesOn(fault), /it has been noted.*What you wrote is still here/);
  await sql`alter table hidden rename to version`;
  const saved = await ines.send(fault, {});
  assert.equal(noticesOn(saved), "Saved.");
  for (const name of ["headline", "standfirst", "text"] as const) assert.equal(fieldOn(saved, name), words(room)[name]);
});

test("when publishing fails on our side, the story is saved once and says so", async (t) => {
  const room = await openRoom(t);
  const { sql } = room.house.database;
  const ines = await welcomedOwner(room);
  await sql`alter table revision add constraint shut check (number < 0) not valid`;
  const page = await ines.send(await ines.ask("/newsroom/stories/new"), words(room), { press: "publish" });
  assert.equal(page.status, 500);
  assert.match(noticesOn(page), /^Saved, but no more: something failed on our side/);
  await sql`alter table revision drop constraint shut`;
  assert.match(noticesOn(await ines.send(page, {}, { press: "publish" })), /^Published/);
  const [found] = await sql`select count(*)::int as count from version where headline = ${words(room).headline}`;
  assert.equal(found!.count, 1);
});

test("a house without a paper says how to found one", async (t) => {
  const database = await freshDatabase(t);
  const room = await openRoom(t, Promise.resolve({ database, cast: {} as Cast }));
  const ines = await welcomedOwner(room);
  const list = await ines.ask("/newsroom/");
  assert.equal(list.status, 409);
  assert.match(noticesOn(list), /no paper yet.*broadsheet init/);
});

test("what is not there is a page of the newsroom, and a fault is a sentence", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  for (const path of [
    "/newsroom/nowhere",
    "/newsroom/stories/999999/en",
    "/newsroom/stories/1/fr",
    "/newsroom/stories/x/en",
  ])
    assert.equal((await ines.ask(path)).status, 404, path);
  await room.house.database.sql`alter table version rename to hidden`;
  const fault = await ines.ask("/newsroom/");
  assert.equal(fault.status, 500);
  assert.match(fault.text, /it has been noted/);
  assert.equal(room.troubles.length, 1);
});

test("answers are kept by nobody, framed by nobody, and run no script but ours", async (t) => {
  const room = await openRoom(t);
  const page = await visitor(room.origin).ask("/newsroom/sign-in");
  assert.equal(page.headers.get("cache-control"), "no-store");
  assert.match(page.headers.get("content-security-policy")!, /default-src 'none'.*frame-ancestors 'none'/);
  const styles = await visitor(room.origin).ask(
    page.document.querySelector("link[rel=stylesheet]")!.getAttribute("href")!,
  );
  assert.match(styles.headers.get("cache-control")!, /immutable/);
});
