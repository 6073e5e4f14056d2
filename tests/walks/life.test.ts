/** The life of a story, from the owner's first link to the reader's last look, by the doors that people use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { parseHTML } from "linkedom";
import { broadsheet, freshPlace, startPaper } from "./house.ts";
import { publishAgain, publishStory, signedIn, withdrawStory } from "./paper_desk.ts";
import { readerAt } from "./reader.ts";

test("an owner founds a paper, signs in, writes, publishes, corrects and withdraws; readers see each step at once", async (t) => {
  const place = await freshPlace(t);
  const founded = await broadsheet(
    place,
    "init",
    "--name",
    "The Bar Light",
    "--edition",
    "zh-Hans=沙洲灯",
    "--section",
    "Harbour/Ferries",
    "--time-zone",
    "Europe/Lisbon",
  );
  assert.equal(founded.code, 0, founded.err);
  const paper = await startPaper(t, place);
  const reader = readerAt(paper.origin);
  const owner = await signedIn(paper.origin, paper.firstOwner!);

  assert.equal((await reader.ask("/stories/lamp-lit-on-the-bar")).status, 404);
  const story = await publishStory(owner, {
    headline: "Lamp lit on the bar",
    text: "The lamp burns again after nine dark years.\n\nBoats may come in by night.",
    section: "Ferries",
  });

  const page = await reader.ask("/stories/lamp-lit-on-the-bar");
  assert.equal(page.status, 200);
  assert.equal(page.document.querySelector("h1")?.textContent?.trim(), "Lamp lit on the bar");
  assert.match(page.text, /nine dark years/);
  for (const path of ["/", "/latest/", "/rss.xml", "/feed.json", "/harbour/", "/harbour/ferries/", "/news-sitemap.xml"])
    assert.match((await reader.ask(path)).text, /lamp-lit-on-the-bar/, path);
  assert.doesNotMatch((await reader.ask("/zh/latest/")).text, /lamp-lit-on-the-bar/);
  const found = await reader.ask("/search?q=nine+dark");
  assert.match(found.text, /lamp-lit-on-the-bar/);

  await publishAgain(owner, story, "Lamp lit on the bar again");
  const again = await reader.ask("/stories/lamp-lit-on-the-bar");
  assert.equal(again.document.querySelector("h1")?.textContent?.trim(), "Lamp lit on the bar again");
  assert.match((await reader.ask("/")).text, /Lamp lit on the bar again/);

  await withdrawStory(owner, story, "The lamp went out.");
  const gone = await reader.ask("/stories/lamp-lit-on-the-bar");
  assert.equal(gone.status, 410);
  assert.match(gone.text, /The lamp went out\./);
  for (const path of ["/", "/latest/", "/rss.xml", "/search?q=nine+dark"])
    assert.doesNotMatch((await reader.ask(path)).text, /\/stories\/lamp-lit-on-the-bar/, path);
});

test("a reader leaves a mood by a plain form, changes it, and finds it counted once, after a restart as well", async (t) => {
  const place = await freshPlace(t);
  let paper = await startPaper(t, place);
  const reader = readerAt(paper.origin);
  const home = await reader.ask("/latest/");
  const path = home.document.querySelector('main a[href^="/stories/"]')!.getAttribute("href")!;
  const story = (await reader.ask(path)).document
    .querySelector("form[action$='/moods'] [name=story]")!
    .getAttribute("value")!;
  const leave = (mood: string) =>
    reader.ask("/moods", {
      method: "POST",
      body: new URLSearchParams({ story, mood }),
      headers: { origin: paper.origin },
    });
  const counted = async (on: string) => {
    const { document } = parseHTML((await reader.ask(on)).text);
    return Object.fromEntries(
      [...document.querySelectorAll("form[action$='/moods'] button")].map((each) => [
        each.getAttribute("value"),
        Number(each.querySelector("b")!.textContent),
      ]),
    );
  };
  const before = await counted(path);
  assert.equal((await leave("sad")).status, 200);
  await leave("touched");
  const after = { ...before, touched: before.touched! + 1 };
  assert.deepEqual(await counted(`/moods/${story}`), after);
  await paper.kill();
  paper = await startPaper(t, { ...place, env: { ...place.env, PORT: new URL(paper.origin).port } });
  // The story's own page may lag, by its recipe's half minute; the page of moods may not.
  assert.deepEqual(await counted(`/moods/${story}`), after);
});

test("what another process imports is on the running server's pages as soon as the import has ended", async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--edition", "zh-Hans=沙洲灯", "--section", "Harbour");
  const paper = await startPaper(t, place);
  const reader = readerAt(paper.origin);
  assert.equal((await reader.ask("/latest/")).status, 200);
  const folder = new URL("../fixtures/pages", import.meta.url).pathname;
  const imported = await broadsheet(place, "import", "page", folder, "--json");
  assert.equal(imported.code, 0, imported.err);
  const summary = JSON.parse(imported.out.trim().split("\n").at(-1)!);
  assert.equal(summary.failed, 0);
  assert.ok(summary.taken >= 3, imported.out);
  for (const { url, outcome } of summary.stories as { url: string; outcome: string }[]) {
    if (outcome !== "taken") continue;
    const page = await reader.ask(new URL(url, paper.origin).pathname);
    assert.equal(page.status, 200, url);
  }
  for (let waited = 0; !/\/stories\//.test((await reader.ask("/latest/")).text); waited += 20) {
    assert.ok(waited < 1000, "the list of a server that another process told shows it within a second");
    await pause(20);
  }
  const again = await broadsheet(place, "import", "page", folder, "--json");
  const second = JSON.parse(again.out.trim().split("\n").at(-1)!);
  assert.deepEqual([second.taken, second.changed, second.failed], [0, 0, 0]);
});
