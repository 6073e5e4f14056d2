/** From publishing to new bytes: at the story, the front, its section and the feed, asked for over HTTP. */

import { plainReading } from "../../src/base/reading.ts";
import { inWork, theHouse } from "../../src/base/work.ts";
import { sectionPath, storyPath } from "../../src/news/place.ts";
import { publish } from "../../src/news/publishing.ts";
import { sectionAt, sectionsOf } from "../../src/news/sections.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { type Figure, percentile } from "../figure.ts";
import type { Served, Stand } from "../stand.ts";

const publishes = 300;

/** Publishes new stories one after another, readers' pages warm, and waits for each to be everywhere. */
export async function measurePublish({ house }: Stand, { press, port }: Served): Promise<Figure[]> {
  const section = await inWork(house.database, { who: theHouse, at: house.now() }, (work) =>
    sectionAt(work, "en", ["Business", "Markets"]),
  );
  const way = (await sectionsOf(plainReading(house.database.sql))).get(section)!.names.get("en")!.path;
  const answered: number[] = [];
  const visible: number[] = [];
  for (let at = 0; at < publishes; at++) {
    const headline = `Measured headline number ${at}`;
    const lists = ["/", sectionPath("/", way), "/rss.xml"];
    await Promise.all(lists.map((path) => textAt(port, path)));
    const started = performance.now();
    const slug = `measured-headline-number-${at}`;
    const entry = await inWork(house.database, { who: theHouse, at: house.now() }, async (work) => {
      const draft = {
        edition: "en",
        section,
        slug,
        headline,
        standfirst: "",
        copy: [{ type: "paragraph", text: [{ text: `The text of number ${at}, which is short.` }] }] as const,
        bylines: [],
        topics: [],
      };
      const refs = await saveDrafts(work, [draft]);
      return publish(work, refs);
    });
    await press.caughtUp(entry);
    answered.push(performance.now() - started);
    const texts = await Promise.all([storyPath("/", slug), ...lists].map((path) => textAt(port, path)));
    visible.push(performance.now() - started);
    if (texts.some((text) => !text.includes(headline)))
      throw new Error(`${headline} is not everywhere after its publishing was answered`);
  }
  return [
    { what: "publish answered, p50", value: percentile(answered, 0.5), unit: "ms", budget: "–", kept: undefined },
    {
      what: "publish → new bytes at story, front, section and feed, p99",
      value: percentile(visible, 0.99),
      unit: "ms",
      budget: "≤ 100 ms",
      kept: percentile(visible, 0.99) <= 100,
    },
  ];
}

const textAt = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
