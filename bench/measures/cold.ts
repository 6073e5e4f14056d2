/** Cold pages at a hundred connections, and what the press makes in a second of one core. */
import { plainReading } from "../../src/base/reading.ts";
import { livePlaces } from "../../src/news/lists.ts";
import { archivePath, latestPath, sectionPath, storyPath } from "../../src/news/place.ts";
import { sectionsOf } from "../../src/news/sections.ts";
import type { Figure } from "../figure.ts";
import { putLoad } from "../load.ts";
import { type Served, type Stand, serveStand } from "../stand.ts";

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
      what: "pages in memory",
      value: press.memory.bytes() / 1e6,
      unit: "MB",
      budget: "bounded by setting",
      kept: undefined,
    },
  ];
}

/** Every front, list and archive page of the home edition, each cold in a server of its own, so many rounds. */
const rounds = 5;

/** Fronts, lists and archive pages that nobody asked for before. */
export async function measureLists(stand: Stand): Promise<Figure[]> {
  const paths = await listPaths(plainReading(stand.house.database.sql));
  const times: { readonly path: string; readonly ms: number }[] = [];
  for (let round = 0; round < rounds; round++) times.push(...(await coldTimes(stand, paths)));
  times.sort((a, b) => a.ms - b.ms);
  const p95 = times[Math.ceil(times.length * 0.95) - 1]!.ms;
  const slowest = times.at(-1)!;
  return [
    { what: "cold front, list or archive page, p95", value: p95, unit: "ms", budget: "≤ 50 ms", kept: p95 <= 50 },
    {
      what: "the slowest of them",
      value: slowest.ms,
      unit: `ms (${slowest.path})`,
      budget: "–",
      kept: undefined,
    },
  ];
}

async function coldTimes(stand: Stand, paths: readonly string[]): Promise<{ path: string; ms: number }[]> {
  await stand.house.database.sql`truncate page`;
  const served = await serveStand(stand);
  const times: { path: string; ms: number }[] = [];
  for (const path of paths) {
    const started = performance.now();
    await (await fetch(`http://127.0.0.1:${served.port}${path}`)).arrayBuffer();
    times.push({ path, ms: performance.now() - started });
  }
  await served.close();
  return times;
}

async function listPaths(reading: ReturnType<typeof plainReading>): Promise<string[]> {
  const sections = [...(await sectionsOf(reading)).values()].flatMap((each) => each.names.get("en") ?? []);
  const fronts = sections.map((name) => sectionPath("/", name.path));
  return ["/", latestPath("/"), archivePath("/"), "/rss.xml", ...fronts];
}
