/** Cold pages at a hundred connections, and what the press makes in a second of one core. */
import { plainReading } from "../../src/base/reading.ts";
import { livePlaces } from "../../src/news/lists.ts";
import { archivePath, latestPath, sectionPath, storyPath } from "../../src/news/place.ts";
import { sectionsOf } from "../../src/news/sections.ts";
import type { Figure } from "../figure.ts";
import { putLoad } from "../load.ts";
import type { Served, Stand } from "../stand.ts";

const storiesAsked = 3000;
const connections = 100;

/** Story pages that nobody asked for before, over HTTP; then the same from the store. */
export async function measureCold({ house }: Stand, { port, press }: Served): Promise<Figure[]> {
  const reading = plainReading(house.database.sql);
  const places = await livePlaces(reading, "en", { limit: storiesAsked });
  const paths = places.map(({ slug }) => storyPath("/", slug));
  await house.database.sql`truncate page`;
  const before = process.threadCpuUsage();
  const load = await putLoad({ port, paths, connections, seconds: 120, once: true });
  const cpu = process.threadCpuUsage(before);
  if (load.notOk > 0) throw new Error(`${load.notOk} cold pages were not answered with 200`);
  const perCpuSecond = (load.answers / (cpu.user + cpu.system)) * 1_000_000;
  const lists = await listTimes(reading, port);
  return [
    {
      what: `cold story pages, ${connections} connections, p95`,
      value: load.p95Ms,
      unit: "ms",
      budget: "≤ 50 ms",
      kept: load.p95Ms <= 50,
    },
    { what: "cold story pages, whole server", value: load.perSecond, unit: "pages/s", budget: "–", kept: undefined },
    {
      what: "story pages pressed a second of the press' own thread (compression is on others)",
      value: perCpuSecond,
      unit: "pages/s",
      budget: "≥ 1,000",
      kept: perCpuSecond >= 1000,
    },
    {
      what: "slowest cold front, list or archive page",
      value: lists.ms,
      unit: `ms (${lists.path})`,
      budget: "≤ 50 ms",
      kept: lists.ms <= 50,
    },
    {
      what: "pages in memory",
      value: press.memory.bytes() / 1e6,
      unit: "MB",
      budget: "bounded by setting",
      kept: undefined,
    },
  ];
}

async function listTimes(
  reading: ReturnType<typeof plainReading>,
  port: number,
): Promise<{ path: string; ms: number }> {
  const sections = [...(await sectionsOf(reading)).values()].flatMap((each) => each.names.get("en") ?? []);
  const paths = [
    "/",
    latestPath("/"),
    archivePath("/"),
    "/rss.xml",
    ...sections.map((name) => sectionPath("/", name.path)),
  ];
  let slowest = { path: "", ms: 0 };
  for (const path of paths) {
    const started = performance.now();
    await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer();
    const ms = performance.now() - started;
    if (ms > slowest.ms) slowest = { path, ms };
  }
  return slowest;
}
