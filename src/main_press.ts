/** `broadsheet press`: presses pages into the store ahead of their readers. */
import { Refusal } from "./base/errors.ts";
import { plainReading } from "./base/reading.ts";
import type { Talk } from "./cli/talk.ts";
import { openHouse } from "./house.ts";
import { liveCounts, livePlaces, type Mark } from "./news/lists.ts";
import { archivePath, latestPath, sectionPath, storyPath } from "./news/place.ts";
import type { Edition, Publication } from "./news/publication.ts";
import { publicationHere } from "./news/publications.ts";
import { sectionsOf } from "./news/sections.ts";
import { openPaperPress } from "./paper_press.ts";
import { environment, originOf, settingsFrom } from "./settings.ts";
import { makeLook } from "./site/look.ts";

const newestOnly = 200;
const walked = 500;
const atOnce = 8;

/** Presses fronts, lists and stories; all stories when `all`. */
export async function pressAhead(talk: Talk, { all }: { all?: boolean }): Promise<number> {
  const settings = settingsFrom(environment());
  const house = await openHouse(settings);
  let stopped = false;
  const stop = () => (stopped = true);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const failed: string[] = [];
  try {
    const reading = plainReading(house.database.sql);
    const publication = await publicationHere(reading);
    if (publication === undefined)
      throw new Refusal("not-founded", 409, "There is no publication yet; run “bin/broadsheet init” first.");
    const { press } = await openPaperPress(house, { origin: originOf(settings), look: await makeLook() }, (path) =>
      failed.push(path),
    );
    const total = all
      ? [...(await liveCounts(reading)).values()].reduce((sum, each) => sum + each, 0)
      : newestOnly * publication.editions.length;
    let done = 0;
    const started = performance.now();
    for await (const paths of pathsAhead(reading, publication, all ? Number.POSITIVE_INFINITY : newestOnly)) {
      if (stopped) break;
      const queue = [...paths];
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
            await press.fetch(path).catch(() => failed.push(path!));
            talk.progress(++done, total, "pages pressed");
          }
        }),
      );
    }
    await press.close();
    const seconds = (performance.now() - started) / 1000;
    talk.say(
      `${stopped ? "Stopped; run it again to go on. " : ""}${done} pages are pressed (${Math.round(done / seconds)} a second)${failed.length > 0 ? `; ${failed.length} failed: ${failed.slice(0, 5).join(", ")}` : "."}`,
    );
    talk.tell({ pressed: done, failed, seconds });
    return stopped ? 130 : failed.length > 0 ? 1 : 0;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await house.close();
  }
}

async function* pathsAhead(
  reading: ReturnType<typeof plainReading>,
  publication: Publication,
  most: number,
): AsyncGenerator<string[]> {
  const sections = await sectionsOf(reading);
  for (const { code, root } of publication.editions) {
    const fronts = [...sections.values()]
      .flatMap((each) => each.names.get(code) ?? [])
      .map((name) => sectionPath(root, name.path));
    yield [root, latestPath(root), archivePath(root), ...fronts];
  }
  for (const edition of publication.editions) yield* storyPaths(reading, edition, most);
}

async function* storyPaths(
  reading: ReturnType<typeof plainReading>,
  { code, root }: Edition,
  most: number,
): AsyncGenerator<string[]> {
  let after: Mark | undefined;
  for (let left = most; left > 0; ) {
    const places = await livePlaces(reading, code, { limit: Math.min(walked, left), after });
    if (places.length === 0) return;
    left -= places.length;
    after = places.at(-1);
    yield places.map(({ slug }) => storyPath(root, slug));
  }
}
