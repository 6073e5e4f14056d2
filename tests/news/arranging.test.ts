/** Arranging a front: what every act keeps true, whoever acts in whatever order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Refusal } from "../../src/base/errors.ts";
import { arranged, type FrontAct, reverseOf } from "../../src/news/arranging.ts";
import { type Arrangement, type Container, shapeSizes, shapes, slotsOf } from "../../src/news/front.ts";
import { fillFront } from "../../src/news/front_filling.ts";

const empty: Arrangement = { containers: [], banner: null };
const names = fc.constantFrom("a", "b", "c", "d");
const slots = fc.constantFrom("s1", "s2", "s3", "s4", "s5", "s6");
const story = fc.integer({ min: 1, max: 8 });
/** As JSON brings one: deepEqual knows an object without a prototype for another. */
const slot = fc.record({ id: slots, story }, { noNullPrototype: true });
const before = fc.option(slots);
const shape = fc.constantFrom(...shapes);

const acts: fc.Arbitrary<FrontAct> = fc.oneof(
  fc.record({ act: fc.constant("place" as const), container: names, slot, before }),
  fc.record({ act: fc.constant("move" as const), slot: slots, container: names, before }),
  fc.record({ act: fc.constant("take" as const), slot: slots }),
  fc.record({
    act: fc.constant("word" as const),
    slot: slots,
    words: fc.record({ headline: fc.constantFrom("", "Short") }),
  }),
  fc.record({
    act: fc.constant("open" as const),
    container: fc.record({
      id: names,
      shape,
      title: fc.constant(""),
      size: fc.constant(2),
      fill: fc.constant({ by: "newest" as const }),
      slots: fc.constant<Container["slots"]>([]),
    }),
    before: fc.option(names),
  }),
  fc.record({ act: fc.constant("shift" as const), container: names, before: fc.option(names) }),
  fc.record({ act: fc.constant("change" as const), container: names, shape, size: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ act: fc.constant("close" as const), container: names }),
  fc.constantFrom<FrontAct>({ act: "banner", banner: { text: "Flood gates shut" } }, { act: "banner", banner: null }),
);

/** The front after those of the acts that were not refused. */
function after(front: Arrangement, some: readonly FrontAct[]): Arrangement {
  return some.reduce((now, act) => attempt(now, act) ?? now, front);
}

function attempt(front: Arrangement, act: FrontAct): Arrangement | undefined {
  try {
    return arranged(front, act);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

const twice = (list: readonly unknown[]) => new Set(list).size < list.length;

test("no story stands twice by hand, and no shape holds more than it has room for, whatever is done", () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (some) => {
      const front = after(empty, some);
      assert.ok(!twice(slotsOf(front).map((slot) => slot.story)));
      assert.ok(!twice([...front.containers, ...slotsOf(front)].map(({ id }) => id)));
      for (const each of front.containers) {
        assert.ok(each.slots.length <= each.size);
        assert.ok(each.slots.length <= shapeSizes[each.shape].most);
      }
    }),
    { numRuns: 500 },
  );
});

test("what takes an act back leaves the front as it was", () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), acts, (some, act) => {
      const front = after(empty, some);
      const changed = attempt(front, act);
      if (changed === undefined) return;
      const back = arranged(changed, reverseOf(front, act));
      assert.deepEqual(ordered(back), ordered(front));
    }),
    { numRuns: 1000 },
  );
});

/** Sizes aside: a container grows with its cards and need not shrink again. */
const ordered = ({ containers, banner }: Arrangement) => ({
  containers: containers.map(({ size: _, ...each }) => each),
  banner,
});

test("of two who arrange at once neither loses a card, whoever comes first", () => {
  const container = (id: string): Container => ({
    ...{ id, shape: "list", title: "", size: 6, fill: { by: "newest" }, slots: [] },
  });
  const start = after(empty, [
    { act: "open", container: container("a"), before: null },
    { act: "open", container: container("b"), before: null },
    { act: "place", container: "a", slot: { id: "s1", story: 1 }, before: null },
  ]);
  const hers: FrontAct[] = [
    { act: "place", container: "a", slot: { id: "s2", story: 2 }, before: "s1" },
    { act: "place", container: "b", slot: { id: "s3", story: 3 }, before: null },
  ];
  const his: FrontAct[] = [
    { act: "move", slot: "s1", container: "b", before: null },
    { act: "place", container: "a", slot: { id: "s4", story: 4 }, before: "s1" },
  ];
  for (const order of [
    [...hers, ...his],
    [...his, ...hers],
    [hers[0]!, his[0]!, hers[1]!, his[1]!],
  ])
    assert.deepEqual(
      slotsOf(after(start, order))
        .map((slot) => slot.story)
        .sort(),
      [1, 2, 3, 4],
    );
});

test("the rule fills what no hand filled, with no story twice and none that is not live", () => {
  const lists = fc.array(story, { maxLength: 12 }).map((some) => [...new Set(some)]);
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), lists, fc.array(story), (some, offered, live) => {
      const front = after(empty, some);
      const filled = fillFront(front, new Set(live), new Map(front.containers.map(({ id }) => [id, offered])));
      const shown = filled.flatMap(({ stories }) => stories);
      assert.ok(!twice(shown.map((each) => each.story)));
      for (const { container, stories } of filled) {
        assert.ok(stories.length > 0 && stories.length <= container.size);
        for (const { slot, story } of stories) assert.ok(slot === undefined || live.includes(story));
      }
    }),
    { numRuns: 500 },
  );
});
