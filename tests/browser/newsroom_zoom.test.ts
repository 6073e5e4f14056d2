/**
 * Every screen of the newsroom in a window of 1280 × 800 at 200 %. A browser's zoom halves the CSS pixels and doubles
 * what each is drawn with, which is a viewport of 640 × 400 at a scale of 2; the protocol's page scale is a pinch, and
 * would lay nothing out anew.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { everyLook, type Look, wrongOn } from "./axe_look.ts";
import { showNewsroom, speak } from "./newsroom.ts";
import { beforeTheDoor, throughTheHouse } from "./newsroom_screens.ts";
import { tabbedThrough } from "./zoomed.ts";

const newsroom = showNewsroom();
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
const looks: Readonly<Record<string, Look>> = {
  English: { locale: "en" },
  "Chinese, dark": { locale: "zh-Hans", colorScheme: "dark" },
  ...(everyLook && {
    "English, dark": { locale: "en", colorScheme: "dark" },
    Chinese: { locale: "zh-Hans" },
  }),
};

for (const [name, { locale, ...look }] of Object.entries(looks))
  test(`at 200 % axe finds nothing on any screen, and nothing is cut off (${name})`, async (t) => {
    await speak(newsroom.ines(), locale);
    const seat = await newsroom.sitDown(t, newsroom.ines(), { ...zoomed, ...look });
    const outside = await newsroom.sitDown(t, { cookies: new Map() }, { ...zoomed, ...look, locale });
    const wrong: string[] = [];
    await throughTheHouse(newsroom, seat, async (what) => void wrong.push(...(await wrongOn(seat.page, what))));
    await beforeTheDoor(outside, async (what) => void wrong.push(...(await wrongOn(outside.page, what))));
    assert.deepEqual(wrong, []);
    assert.deepEqual(seat.complaints, []);
  });

for (const locale of ["en", "zh-Hans"] as const)
  test(`at 200 % Tab reaches every control of every screen, and none under a bar (${locale})`, async (t) => {
    await speak(newsroom.ines(), locale);
    const seat = await newsroom.sitDown(t, newsroom.ines(), zoomed);
    const outside = await newsroom.sitDown(t, { cookies: new Map() }, { ...zoomed, locale });
    const wrong: string[] = [];
    for (const [{ page }, walk] of [
      [seat, (judge: (what: string) => Promise<void>) => throughTheHouse(newsroom, seat, judge)],
      [outside, (judge: (what: string) => Promise<void>) => beforeTheDoor(outside, judge)],
    ] as const)
      await walk(async (what) => {
        for (const line of await tabbedThrough(page)) wrong.push(`${what}: ${line}`);
      });
    assert.deepEqual(wrong, []);
  });
