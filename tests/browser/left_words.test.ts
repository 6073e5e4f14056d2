/** A room is begun anew on the server: what a browser kept of the old one is shown, and put in or thrown away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { showNewsroom } from "./newsroom.ts";

const newsroom = showNewsroom();

test("words that only this browser has are told, read, and put in", async (t) => {
  const { room, ines } = { room: newsroom.room(), ines: newsroom.ines() };
  const body = { edition: "en", section: room.cast.sections.harbour, headline: "Salt on the road" };
  const { story } = await ines.ask(beginStory, { body });
  const { page, goTo, context } = await newsroom.sitDown(t, ines);
  const saved = () => page.locator('.room-state[data-state="saved"]').waitFor();
  await goTo(`/stories/${story}/en`);
  await saved();
  await page.locator(".copy").click();
  await page.keyboard.type("The gritters were out early.");
  await saved();
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nobody had told the harbour.");
  await page.locator('.room-state[data-state="offline"]').waitFor();
  await room.newsroom.rooms.flush({ story, edition: "en" });
  // As after a restore: the text is there, the room is another.
  const { sql } = room.house.database;
  await page.close();
  // Whoever kept the room open writes it once more when it is let go.
  for (let gone = 0; gone < 4; gone++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await sql`delete from room_update where story = ${story}`;
    const back = await sql`delete from room where story = ${story} returning 1`;
    if (back.length > 0) gone = 0;
  }
  await sql`
    update version set copy = ${sql.json([{ type: "paragraph", text: [{ text: "The gritters were out early." }] }])}
    where story = ${story}`;
  await context.setOffline(false);
  const again = await context.newPage();
  again.setDefaultTimeout(60_000);
  await again.goto(`${room.origin}/newsroom/stories/${story}/en`);
  const left = again.getByRole("region", { name: "5 words kept in this browser are not in the story" });
  await left.waitFor();
  await left.getByText("Read").click();
  assert.deepEqual(await left.locator("blockquote p").allTextContents(), ["Nobody had told the harbour."]);
  const { violations } = await new AxeBuilder({ page: again }).include(".left-here").analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await left.getByRole("button", { name: "Put in at the end" }).click();
  await left.waitFor({ state: "detached" });
  assert.deepEqual(await again.locator(".copy p").allTextContents(), [
    "The gritters were out early.",
    "Nobody had told the harbour.",
  ]);
  await again.locator('.room-state[data-state="saved"]').waitFor();
  await again.reload();
  await again.locator(".copy p").nth(1).waitFor();
  assert.equal(await again.locator(".left-here").count(), 0);
});
