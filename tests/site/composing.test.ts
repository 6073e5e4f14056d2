/** How a front fills itself: even columns, whole rows, no story twice, with few stories and with many. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Composed, composeFull, composeYoung, fullFrom, rowOf } from "../../src/site/composing.ts";
import { linesOf } from "../../src/site/measure.ts";
import { rowsOf } from "../../src/site/rows.ts";
import type { StoryCard } from "../../src/site/views.ts";
import { cardOf, type Language, languages } from "./fixtures.ts";

const cards = (count: number, lang: Language = "en", more: Partial<StoryCard> = {}) =>
  Array.from({ length: count }, (_, index) => cardOf(lang, index, { path: `/stories/${index}`, ...more }));

const placed = ({ lead, seconds, under, picks, rest }: Composed) =>
  [...(lead ? [lead] : []), ...seconds, ...under, ...picks, ...rest].map(({ path }) => path);

const blocks = (...lengths: number[]) =>
  lengths.map((length, at) => ({ name: `${at}`, path: `/${at}/`, stories: cards(length) }));

for (const lang of languages) {
  test(`a full front in ${lang} has every column and no story twice`, () => {
    for (const count of [fullFrom, 28, 40]) {
      const front = composeFull(cards(count, lang), []);
      const all = [...placed(front), ...front.latest.map(({ path }) => path)];
      assert.equal(new Set(all).size, all.length);
      assert.ok(front.lead && front.seconds.length >= 3 && front.picks.length > 0 && front.latest.length >= 3);
      assert.equal(front.under.length % 2, 0);
    }
  });
}

test("room under the lead is filled in twos, and less where opinion stands", () => {
  const bare = composeFull(cards(40), []);
  const opinion = cards(4, "en", { headline: "word ".repeat(30) });
  assert.ok(bare.under.length >= 2);
  assert.ok(composeFull(cards(40), opinion).under.length < bare.under.length);
});

test("a taller front has room for more headlines beside it", () => {
  const tall = composeFull(cards(40), cards(4, "en", { headline: "word ".repeat(60) }));
  assert.ok(tall.latest.length > composeFull(cards(40), []).latest.length);
});

test("the lead is the newest story with a picture, or the newest where there is none", () => {
  const [first, second, third] = cards(3);
  const bare = { ...first!, picture: undefined };
  assert.equal(composeYoung([bare, second!, third!]).lead, second);
  assert.equal(composeYoung([bare]).lead, bare);
});

test("a young front shows each of its stories once, in whole rows", () => {
  for (let count = 1; count < fullFrom; count++) {
    const front = composeYoung(cards(count));
    assert.deepEqual(
      placed(front).toSorted(),
      cards(count)
        .map(({ path }) => path)
        .toSorted(),
    );
    assert.ok(front.rest.length === 0 || rowOf(front.rest.length) !== undefined, `${count} stories`);
  }
});

test("a paper without stories has a front without places", () => {
  assert.deepEqual(placed(composeYoung([])), []);
});

test("blocks stand in threes; what is over takes the page's width, with the most stories it can", () => {
  const shape = (...lengths: number[]) => rowsOf(blocks(...lengths)).map((row) => row.length);
  assert.deepEqual(shape(), []);
  assert.deepEqual(shape(2), [1]);
  assert.deepEqual(shape(2, 3), [2]);
  assert.deepEqual(shape(2, 3, 1), [3]);
  assert.deepEqual(shape(1, 3, 3, 5), [3, 1]);
  assert.deepEqual(shape(5, 3, 3, 1), [1, 3]);
  assert.deepEqual(shape(1, 1, 3, 5, 5), [3, 2]);
  assert.deepEqual(shape(3, 3, 3, 3, 3, 3, 4), [3, 3, 1]);
});

test("rows keep the order of the sections, and no block hangs far below its neighbours", () => {
  const row = rowsOf(blocks(5, 1, 2)).flat();
  assert.deepEqual(
    row.map(({ name, stories }) => [name, stories.length]),
    [
      ["0", 3],
      ["1", 1],
      ["2", 2],
    ],
  );
});

test("Chinese letters take a whole place of the line, Latin ones about half", () => {
  assert.equal(linesOf("安".repeat(17), 1, 17.5), 2);
  assert.equal(linesOf("a".repeat(30), 1, 17.5), 1);
  assert.equal(linesOf("", 1, 17.5), 1);
});
