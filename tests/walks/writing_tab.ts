/** A tab of a real browser in which somebody writes a story. */
import type { BrowserContext, Page } from "playwright-core";
import type { VersionRef } from "../../src/news/version.ts";
import type { Leaf } from "../../src/newsroom/rooms/manuscript.ts";
import type { Caller } from "../newsroom/caller.ts";

/** Gives the browser the session of a caller. */
export const carryCookies = (context: BrowserContext, { cookies }: Pick<Caller, "cookies">, origin: string) =>
  context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));

/** Opens the story in a new tab; there when one can write. */
export async function openTab(context: BrowserContext, origin: string, ref: VersionRef): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/newsroom/stories/${ref.story}/${ref.edition}`);
  await page.locator(".copy[contenteditable=true]").waitFor({ timeout: 60_000 });
  return page;
}

/** Puts the caret at the end of the paragraph at `at` from the top, or from the bottom when negative. */
export const caretAtEnd = (page: Page, at: number): Promise<void> =>
  page.evaluate((which) => {
    const place = document.querySelector<HTMLElement>(".copy");
    if (place === null) throw new Error(`There is no text on the screen: ${document.body.textContent.slice(0, 800)}`);
    place.focus();
    const block = [...place.children].at(which)!;
    const range = document.createRange();
    range.selectNodeContents(block);
    range.collapse(false);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, at);

/** What the editor shows, as its document. */
export const shownIn = (page: Page): Promise<Leaf> =>
  page.evaluate(() =>
    (document.querySelector(".copy") as unknown as { editor: { getJSON(): never } }).editor.getJSON(),
  );

/** All letters on the screen, headline and standfirst included. */
export const lettersIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { editor } = document.querySelector(".copy") as unknown as { editor: { getText(): string } };
    return [...document.querySelectorAll("textarea")].map(({ value }) => value).join(" ") + " " + editor.getText();
  });

/** The word of the line that says where the text has got to. */
export const stateOf = (page: Page): Promise<string | null> => page.locator(".room-state").getAttribute("data-state");

/** Resolves when everything typed until now is in the browser's journal. */
export const inJournal = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith("room ")) continue;
      // A read begun now is answered after the writes begun before it.
      await new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const counted = asked.result.transaction("updates", "readonly").objectStore("updates").count();
          counted.onsuccess = () => {
            asked.result.close();
            resolve();
          };
        };
      });
    }
  });
