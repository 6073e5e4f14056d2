/**
 * Draws every picture of the sample again: `node sample/drawing/print.ts`.
 * Writes sample/stories/<key>/picture.svg for each story that has a drawing of its key; the dice make it repeatable.
 */
import { readdir, writeFile } from "node:fs/promises";

const stories = new URL("../stories/", import.meta.url);

/** The picture of the story `key` as SVG. */
export async function drawn(key: string): Promise<string> {
  const { draw } = (await import(new URL(`pictures/${key}.ts`, import.meta.url).href)) as { draw: () => string };
  return draw();
}

if (import.meta.main) {
  for (const key of await readdir(stories)) {
    await writeFile(new URL(`${key}/picture.svg`, stories), `${await drawn(key)}\n`);
  }
}
