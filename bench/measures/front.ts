/** From publishing an arranged front of sixty cards to its new bytes, asked for over HTTP; beside it the same unchanged. */
import { inWork, theHouse } from "../../src/base/work.ts";
import type { Arrangement, Container } from "../../src/news/front.ts";
import { arrange, closeFront, openFront, publishFront } from "../../src/news/fronts.ts";
import { type Figure, percentile } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const publishes = 100;
const perContainer = 6;
const cards = 60;

/** Changes a card's headline, makes the front live, and waits until readers have it; then asks again, nothing changed. */
export async function measureFront({ house }: Stand, { press, port }: Served): Promise<Figure[]> {
  const { sql } = house.database;
  const work = () => ({ who: theHouse, at: house.now() });
  const stories = await sql<{ story: number }[]>`
    select story from live where edition = 'en' order by story desc limit ${cards}`;
  const first = arrangementOf(stories.map(({ story }) => story));
  const place = { edition: "en", place: "home" };
  const { id } = await inWork(house.database, work(), (inside) =>
    openFront(inside, place, first, { name: "", about: "" }),
  );
  await inWork(house.database, work(), (inside) => arrange(inside, id, [{ act: "restore", arrangement: first }]));
  const visible: number[] = [];
  const unchanged: number[] = [];
  for (let at = 0; at < publishes; at++) {
    const headline = `Front headline number ${at}`;
    await textAt(port);
    await inWork(house.database, work(), (inside) =>
      arrange(inside, id, [{ act: "word", slot: "s0", words: { headline } }]),
    );
    const started = performance.now();
    const { entry } = await inWork(house.database, work(), (inside) => publishFront(inside, id, ""));
    await press.caughtUp(entry);
    const text = await textAt(port);
    visible.push(performance.now() - started);
    if (!text.includes(headline)) throw new Error(`${headline} is not on the front after its publishing was answered`);
    const again = performance.now();
    await textAt(port);
    unchanged.push(performance.now() - again);
  }
  const entry = await inWork(house.database, work(), (inside) => closeFront(inside, id));
  await press.caughtUp(entry);
  const p99 = percentile(visible, 0.99);
  return [
    {
      what: "front of 60 cards, asked for without any change, p99",
      value: percentile(unchanged, 0.99),
      unit: "ms",
      budget: "–",
      kept: undefined,
    },
    {
      what: "publish a front of 60 cards → new bytes, p50",
      value: percentile(visible, 0.5),
      unit: "ms",
      budget: "–",
      kept: undefined,
    },
    {
      what: "publish a front of 60 cards → new bytes, p99",
      value: p99,
      unit: "ms",
      budget: "≤ 100 ms",
      kept: p99 <= 100,
    },
  ];
}

/** All sixty by hand, in strips of six, a lead first. */
function arrangementOf(stories: readonly number[]): Arrangement {
  const containers = Array.from({ length: Math.ceil(stories.length / perContainer) }, (_, at): Container => {
    const from = at * perContainer;
    const slots = stories.slice(from, from + perContainer).map((story, index) => ({ id: `s${from + index}`, story }));
    return {
      ...{ id: `c${at}`, shape: at === 0 ? "lead" : "strip", title: "", size: perContainer },
      fill: { by: "hand" },
      slots,
    };
  });
  return { containers, banner: null };
}

const textAt = async (port: number) => (await fetch(`http://127.0.0.1:${port}/`)).text();
