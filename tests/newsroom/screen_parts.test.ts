/** Pure parts of the screens: filters in addresses, moves by state and role, what the palette finds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { states } from "../../src/news/version.ts";
import { moveBetween, withCardMoved } from "../../src/newsroom/app/board/columns.ts";
import { boardSearchIn, calendarSearchIn } from "../../src/newsroom/app/frame/searches.ts";
import { filterIn, leavesOut, sameFilter } from "../../src/newsroom/app/list/filter.ts";
import { score } from "../../src/newsroom/app/palette/score.ts";
import { movesFor } from "../../src/newsroom/app/panels/moves.ts";
import type { DeskLine } from "../../src/newsroom/calls/views.ts";
import { may, type Role, type Verb } from "../../src/newsroom/permission.ts";

const movesOf = (state: (typeof states)[number], role: Role, unpublished = false) =>
  movesFor(state, unpublished, (verb: Verb) => may(role, verb, true)).map(({ name }) => name);

test("a filter survives its address, and what is wrong in one is left out", () => {
  assert.deepEqual(filterIn({ find: 1234, state: "ready,live", section: "7", sort: "due", own: "yes" }), {
    ...{ find: "1234", state: "ready,live", section: 7, sort: "due", own: "yes" },
  });
  assert.deepEqual(filterIn({ sort: "sideways", section: "seven", own: "perhaps", find: "", more: 1 }), {});
});

test("two filters are the same whatever their order, and the usual sorting goes without saying", () => {
  assert.ok(sameFilter({ state: "ready", own: "yes" }, { own: "yes", state: "ready", sort: "changed" }));
  assert.ok(!sameFilter({ state: "ready" }, { state: "live" }));
  assert.ok(!leavesOut({ edition: "en", sort: "due" }));
});

test("a reporter hands in, an editor publishes, a live story is corrected or withdrawn", () => {
  assert.deepEqual(movesOf("drafting", "reporter"), ["hand in", "aside"]);
  assert.ok(movesOf("in review", "editor").includes("publish"));
  assert.deepEqual(movesOf("live", "editor"), ["correct", "withdraw", "schedule"]);
  assert.equal(movesOf("live", "editor", true)[0], "update");
  assert.deepEqual(movesOf("live", "reporter"), []);
});

test("nobody from the photo desk moves a story anywhere", () => {
  for (const state of states) assert.deepEqual(movesOf(state, "photo desk"), []);
});

test("on the board a card goes where one move brings it, and nowhere else", () => {
  const editor = (verb: Verb) => may("editor", verb, true);
  assert.equal(moveBetween("drafting", "ready", editor)?.name, "ready");
  assert.equal(moveBetween("ready", "drafting", editor)?.needs, "words");
  assert.equal(moveBetween("ready", "scheduled", editor)?.needs, "time");
  assert.equal(moveBetween("idea", "ready", editor), undefined);
});

test("a card moved is in one column, and both are counted again", () => {
  const card = { story: 3, edition: "en", state: "drafting" } as DeskLine;
  const board = {
    columns: [
      { state: "drafting" as const, count: 1, lines: [card] },
      { state: "ready" as const, count: 4, lines: [] },
    ],
  };
  const after = withCardMoved(board, "3:en", "ready");
  assert.deepEqual(
    after.columns.map(({ count, lines }) => [count, lines.map(({ state }) => state)]),
    [
      [0, []],
      [5, ["ready"]],
    ],
  );
  assert.equal(withCardMoved(board, "9:en", "ready"), board);
});

test("addresses of board and calendar keep what can be shown", () => {
  assert.deepEqual(boardSearchIn({ by: "desk", edition: "en" }), { edition: "en", by: "desk" });
  assert.deepEqual(boardSearchIn({ by: "mood" }), {});
  assert.deepEqual(calendarSearchIn({ day: "2026-11-23", span: "day" }), { day: "2026-11-23", span: "day" });
  assert.deepEqual(calendarSearchIn({ day: "tomorrow", span: "year" }), {});
});

test("the palette finds a beginning before a middle, without accents, and letters that follow one another", () => {
  assert.ok(score("Publish", "pub") > score("Un-publish", "pub"));
  assert.ok(score("Inês", "ines") > 0);
  assert.ok(score("Mark as ready", "mar") > score("Mark as ready", "rdy"));
  assert.equal(score("Calendar", "xyz"), 0);
});
