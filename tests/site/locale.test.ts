/** The words of the interface: whole in every language, and times that say their zone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../locales/en.json" with { type: "json" };
import zhHans from "../../locales/zh-Hans.json" with { type: "json" };
import { html } from "../../src/base/html.ts";
import { localeOf } from "../../src/site/locale.ts";

const morning = new Date("2026-07-14T01:30:00Z");
const english = localeOf("en", "Asia/Singapore");
const chinese = localeOf("zh-Hans", "Asia/Singapore");

test("every phrase has its words in Chinese with the same blanks", () => {
  const blanks = (phrase: string) => (phrase.match(/\{\w+\}/g) ?? []).filter((blank) => blank !== "{lunar}").sort();
  for (const [name, phrase] of Object.entries(en)) {
    if (name.endsWith(".one")) continue;
    const words = (zhHans as Record<string, string>)[name];
    assert.ok(words, name);
    assert.deepEqual(blanks(words), blanks(phrase), name);
  }
});

test("a moment says its day, time and zone", () => {
  assert.equal(english.moment(morning), "14 July 2026, 09:30 GMT+8");
  assert.equal(chinese.moment(morning), "2026年7月14日 09:30 GMT+8");
  assert.equal(localeOf("en", "UTC").moment(morning), "14 July 2026, 01:30 UTC");
});

test("the zone's short name follows the season", () => {
  const london = localeOf("en", "Europe/London");
  assert.match(london.moment(new Date("2026-07-14T12:00Z")), /13:00 BST$/);
  assert.match(london.moment(new Date("2026-01-14T12:00Z")), /12:00 GMT$/);
});

test("the Chinese date line has the lunar day", () => {
  assert.match(chinese.dateline(morning), /^2026年7月14日\s+星期二\s+农历丙午年六月初一$/);
  assert.equal(english.dateline(morning), "Tuesday, 14 July 2026");
});

test("counts take the plural of their language", () => {
  assert.equal(english.count("claims.sources", 1), "1 source");
  assert.equal(english.count("claims.sources", 3), "3 sources");
  assert.equal(chinese.count("claims.sources", 1), "1 个消息来源");
  assert.equal(english.count("moods.readers", 12345), "12,345 readers have answered");
});

test("markup in a phrase stays, words in it are escaped", () => {
  assert.equal(english.rich("claims.since", { day: html`<b>${"<now>"}</b>` }).text, "since <b>&lt;now&gt;</b>");
});

test("a language without a phrasebook speaks English and keeps its own dates", () => {
  const german = localeOf("de", "UTC");
  assert.equal(german.t("archive"), "Archive");
  assert.match(german.day(morning), /14\. Juli 2026/);
});
