/** axe finds nothing on any screen of the newsroom: both languages, light and dark, wide and narrow; nothing runs over. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { type Seat, showNewsroom, speak, standing } from "./newsroom.ts";

const newsroom = showNewsroom();
const wide = { viewport: { width: 1280, height: 900 } };
/** A phone; 1280 pixels at 200 % are wider. */
const narrow = { viewport: { width: 360, height: 740 } };
const looks = {
  "English, wide": { locale: "en", rules: [], ...wide },
  "English, wide, dark": { locale: "en", rules: ["color-contrast"], colorScheme: "dark", ...wide },
  "Chinese, wide": { locale: "zh-Hans", rules: [], ...wide },
  "English, narrow": { locale: "en", rules: [], ...narrow },
  "Chinese, narrow, dark": { locale: "zh-Hans", rules: ["color-contrast"], colorScheme: "dark", ...narrow },
} as const;
const lists = ["/", "/stories", "/board", "/board?by=desk", "/calendar", "/calendar?span=day", "/schedules", "/inbox"];
const house = ["/people", "/audit", "/account"];

for (const [name, { locale, rules, ...look }] of Object.entries(looks))
  test(`axe finds nothing on any screen (${name})`, async (t) => {
    await speak(newsroom.ines(), locale);
    const seat = await newsroom.sitDown(t, newsroom.ines(), look);
    const wrong: string[] = [];
    const judge = async (what: string) => void wrong.push(...(await wrongOn(seat.page, what, rules)));
    for (const path of [...lists, ...house]) {
      await seat.goTo(path);
      await judge(path);
    }
    await overEverything(seat, judge);
    await besideTheText(seat, judge);
    assert.deepEqual(wrong, []);
    assert.deepEqual(seat.complaints, []);
  });

/** The palette, the sheet of keys, a story being begun, lines chosen. */
async function overEverything({ page, goTo }: Seat, judge: (what: string) => Promise<void>): Promise<void> {
  await goTo("/stories#new");
  await page.locator("main input[type=checkbox]").nth(1).check();
  await page.locator(".bulk").waitFor();
  await judge("beginning and choosing");
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open] [role=option]").first().waitFor();
  await judge("palette");
  await page.keyboard.press("Escape");
  await page.locator("main h1").click();
  await page.keyboard.press("?");
  await page.locator("dialog[open] dl").waitFor();
  await judge("keys");
}

async function besideTheText({ page, goTo }: Seat, judge: (what: string) => Promise<void>): Promise<void> {
  await goTo(`/stories/${newsroom.room().cast.stories.dredger}/en`);
  const tabs = page.locator(".panel-tabs [role=tab]");
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click();
    await standing(page);
    await page.waitForLoadState("load");
    await judge(`panel ${at + 1}`);
  }
  await tabs.first().click();
  await page.locator(".move").first().click();
  await page.locator(".move-form").waitFor();
  await judge("a move's form");
}

async function wrongOn(page: Page, what: string, rules: readonly string[]): Promise<string[]> {
  // The page in a preview is the paper's, judged by the paper's own test.
  const builder = new AxeBuilder({ page }).exclude("iframe");
  const { violations } = await (rules.length > 0 ? builder.withRules([...rules]) : builder).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${what}: ${id} (${help}): ${html.slice(0, 200)} ${failureSummary?.slice(0, 300)}`,
      ),
    ),
    ...(over > 0 ? [`${what}: runs over by ${over} pixels`] : []),
  ];
}
