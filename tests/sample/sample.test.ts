/** The sample paper is whole: what one file names, another has. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { claimsIn } from "../../src/news/claims.ts";
import { reservedWords } from "../../src/news/section.ts";
import { isSlug } from "../../src/news/slug.ts";
import { editionsOf, folder, paper, sections, stories, versions } from "./paper.ts";

const unique = (values: readonly string[]) => new Set(values).size === values.length;

test("the paper is large enough to look like one", () => {
  const nested = new Set(sections.filter(({ depth }) => depth > 1).map(({ section }) => section.key));
  const used = new Set(stories.map((story) => story.section));
  assert.ok(stories.length >= 28, `${stories.length} stories`);
  assert.ok(stories.filter((story) => editionsOf(story).length === 2).length >= 15);
  assert.ok([...used].filter((key) => nested.has(key)).length >= 8, "stories over eight nested sections");
  assert.equal(Math.max(...sections.map(({ depth }) => depth)), 3);
  assert.ok(stories.filter((story) => story.claims.length > 0).length >= 10, "ten stories with claims");
});

test("every key that a story names is a section, a topic or a person of the paper", () => {
  const sectionKeys = new Set(sections.map(({ section }) => section.key));
  const topics = new Set(paper.topics.map(({ key }) => key));
  const people = new Set(paper.people.map(({ key }) => key));
  for (const story of stories) {
    assert.ok(sectionKeys.has(story.section), `${story.key}: section ${story.section}`);
    for (const topic of story.topics) assert.ok(topics.has(topic), `${story.key}: topic ${topic}`);
    for (const person of story.byline) assert.ok(people.has(person), `${story.key}: byline ${person}`);
    assert.ok(story.byline.length > 0, `${story.key} has a byline`);
  }
});

test("no section, topic or person is there without a name in both editions, and every topic has its stories", () => {
  const all = [...sections.map(({ section }) => section), ...paper.people, ...paper.topics];
  for (const { key, name } of all) {
    for (const edition of paper.editions) assert.ok(name[edition], `${key} has a name in ${edition}`);
  }
  assert.ok(unique(all.map(({ key }) => key)));
  for (const { key } of paper.topics) {
    assert.ok(stories.filter((story) => story.topics.includes(key)).length >= 2, `two stories on ${key}`);
  }
});

test("nothing stands in the paper's file that its founding does not read", async () => {
  const told = JSON.parse(await readFile(new URL("paper.json", folder), "utf8")) as object;
  assert.deepEqual(
    Object.keys(told).filter((name) => !(name in paper)),
    [],
  );
});

test("slugs can stand in a URL, differ within an edition, and take no word that the paper needs", () => {
  for (const edition of paper.editions) {
    const heads = versions.filter((each) => each.edition === edition).map(({ head }) => head.slug ?? "");
    assert.ok(heads.every(isSlug) && unique(heads));
    for (const { section, depth } of sections) {
      assert.ok(isSlug(section.slug[edition]!), `${section.key} in ${edition}`);
      if (depth === 1) assert.ok(!reservedWords.has(section.slug[edition]!), `${section.key} in ${edition}`);
    }
  }
});

test("a story is dated within twelve days before the founding and updated before it, too", () => {
  const ages = stories.map(({ hoursAgo }) => hoursAgo);
  assert.ok(Math.min(...ages) < 1 && Math.max(...ages) > 240 && Math.max(...ages) <= 288);
  assert.ok(unique(ages.map(String)), "no two stories at the same minute");
  for (const { key, hoursAgo, updatedMinutesAfter } of stories)
    assert.ok((updatedMinutesAfter ?? 0) < hoursAgo * 60, key);
});

test("each claim is anchored in every version of its story, and each anchor has its claim", () => {
  for (const { story, name, read } of versions) {
    const claims = story.claims.map(({ key }) => key);
    assert.deepEqual(claimsIn(read.copy).sort(), claims.sort(), name);
  }
  assert.ok(unique(stories.flatMap((story) => story.claims.map(({ key }) => key))));
});

test("each claim says who says so, in the words of every edition of its story; all five standings occur", () => {
  for (const story of stories) {
    for (const claim of story.claims) {
      assert.ok(claim.attributions.length > 0, claim.key);
      for (const edition of editionsOf(story)) {
        assert.ok(claim.text[edition], `${claim.key} in ${edition}`);
        assert.ok(
          claim.attributions.every(({ who }) => who[edition]),
          `${claim.key} in ${edition}`,
        );
      }
    }
  }
  const standings = new Set(stories.flatMap((story) => story.claims.map(({ standing }) => standing)));
  assert.equal(standings.size, 5);
});

test("every picture has credit, caption and alternative text in each edition of its story", () => {
  for (const { story, edition, name } of versions) {
    const { credit, caption, alt, focal } = story.picture!;
    assert.ok(credit[edition] && caption[edition] && alt[edition], name);
    assert.ok(
      focal!.every((share) => share > 0 && share < 1),
      name,
    );
  }
});

test("about, ethics and corrections are written in both editions", () => {
  for (const page of ["about", "ethics", "corrections"]) {
    for (const edition of paper.editions)
      assert.ok((paper.pages[page]?.text[edition] ?? "").length > 200, `${page} ${edition}`);
  }
});
