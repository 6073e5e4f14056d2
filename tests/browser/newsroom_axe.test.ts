/** axe finds nothing on any screen of the newsroom, on a desk and on a phone, in both languages; nothing is cut off. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Look, wrongOn } from "./axe_look.ts";
import { showNewsroom, speak } from "./newsroom.ts";
import { assertEveryRouteHasAPlace, beforeTheDoor, throughTheHouse } from "./newsroom_screens.ts";

const newsroom = showNewsroom();
const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 } };
const looks: Readonly<Record<string, Look>> = {
  "English, wide": { locale: "en", ...wide },
  "Chinese, wide": { locale: "zh-Hans", ...wide },
  "Chinese, phone, dark": { locale: "zh-Hans", colorScheme: "dark", rules: ["color-contrast"], ...phone },
};

test("every route has a place among the screens that are looked at", assertEveryRouteHasAPlace);

for (const [name, { locale, rules, ...look }] of Object.entries(looks))
  test(`axe finds nothing on any screen, and nothing is cut off (${name})`, async (t) => {
    await speak(newsroom.ines(), locale);
    const seat = await newsroom.sitDown(t, newsroom.ines(), look);
    const outside = await newsroom.sitDown(t, { cookies: new Map() }, { ...look, locale });
    const wrong: string[] = [];
    await throughTheHouse(newsroom, seat, async (what) => void wrong.push(...(await wrongOn(seat.page, what, rules))));
    await beforeTheDoor(outside, async (what) => void wrong.push(...(await wrongOn(outside.page, what, rules))));
    assert.deepEqual(wrong, []);
    assert.deepEqual(seat.complaints, []);
  });
