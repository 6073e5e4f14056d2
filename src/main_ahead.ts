/** What a server does behind its readers' backs: draws the pictures of its fronts ahead. */
import { plainReading } from "./base/reading.ts";
import type { House } from "./house.ts";
import type { PaperPress } from "./paper_press.ts";
import { bodyIn } from "./press/page.ts";
import { openDrawer } from "./site/drawer.ts";
import { type DrawingAhead, openDrawingAhead } from "./site/drawing_ahead.ts";
import { frontPaths } from "./site/front_paths.ts";
import type { Renditions } from "./site/renditions.ts";

/** Kinds of entries that may change what stands on a front. */
const onFronts = /^(story|stories|front|picture|section|publication)\./;

/** Draws ahead what the fronts of the pressed paper show. */
export function drawFrontsAhead(
  { database }: House,
  { press, heed }: PaperPress,
  renditions: Renditions,
  trouble: (path: string, error: unknown) => void,
): DrawingAhead {
  const ahead = openDrawingAhead({
    fronts: () => frontPaths(plainReading(database.sql)),
    front: async (path) => {
      const { page } = await press.fetch(path);
      return { etag: page.etag, body: String(await bodyIn(page, "identity")) };
    },
    renditions,
    drawer: openDrawer(),
    trouble,
  });
  heed((entries) => {
    if (entries.some(({ kind }) => onFronts.test(kind))) ahead.wake();
  });
  return ahead;
}
