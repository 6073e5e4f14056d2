/** What an editor writes in a field of date and time is meant in the paper's zone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOn, daysAt } from "../../src/newsroom/app/calendar/days.ts";
import { timesIn } from "../../src/newsroom/app/time/times.ts";
import { atClock, clockSeconds, clockTime, dayAfter, startOf } from "../../src/newsroom/app/time/zone.ts";

test("a clock time in the paper's zone is a moment, and back", () => {
  const at = atClock("2026-11-23T09:05", "Asia/Shanghai")!;
  assert.equal(at.toISOString(), "2026-11-23T01:05:00.000Z");
  assert.equal(clockTime(at, "Asia/Shanghai"), "2026-11-23T09:05");
  assert.equal(clockTime(at, "America/New_York"), "2026-11-22T20:05");
});

test("an hour that clocks skip is the one after it, of one that comes twice the first is meant", () => {
  assert.equal(atClock("2026-03-29T01:30", "Europe/Lisbon")!.toISOString(), "2026-03-29T01:30:00.000Z");
  assert.equal(atClock("2026-10-25T01:30", "Europe/Lisbon")!.toISOString(), "2026-10-25T00:30:00.000Z");
});

test("seconds that are written count, and are none where they are not", () => {
  assert.equal(atClock("2026-11-23T09:05:07", "Asia/Shanghai")!.toISOString(), "2026-11-23T01:05:07.000Z");
  assert.equal(clockSeconds(new Date("2026-11-23T01:05:07Z"), "Asia/Shanghai"), "2026-11-23T09:05:07");
  assert.equal(atClock("2026-11-23T09:05", "Asia/Shanghai")!.toISOString(), "2026-11-23T01:05:00.000Z");
});

test("half a date is no moment", () => {
  for (const half of ["", "2026-11", "2026-11-23", "soon"]) assert.equal(atClock(half, "Europe/Lisbon"), undefined);
});

test("a day begins at midnight of the paper, also where clocks change at midnight", () => {
  assert.equal(startOf("2026-11-23", "Asia/Shanghai").toISOString(), "2026-11-22T16:00:00.000Z");
  assert.equal(dayAfter("2026-12-31"), "2027-01-01");
});

test("a week goes from its Monday, and on by sevens", () => {
  assert.deepEqual(daysAt("2026-11-29", "week"), [
    ...["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"],
    ...["2026-11-27", "2026-11-28", "2026-11-29"],
  ]);
  assert.equal(dayOn("2026-11-29", "week", -1), "2026-11-22");
  assert.deepEqual(daysAt("2026-11-29", "day"), ["2026-11-29"]);
});

test("times near are short, and in the person's language", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const [english, chinese] = [timesIn("en", "Europe/Lisbon"), timesIn("zh-Hans", "Europe/Lisbon")];
  assert.equal(english.near("2026-11-23T14:05:00Z", now), "14:05");
  assert.equal(english.near("2026-11-24T14:05:00Z", now), "tomorrow 14:05");
  assert.equal(chinese.near("2026-11-22T14:05:00Z", now), "昨天 14:05");
  assert.equal(english.away("2026-11-23T09:00:00Z", now), "3 hours ago");
});
