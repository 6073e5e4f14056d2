/**
 * Every screen of the newsroom and every part of one that stands only when asked for, for the tests that look at them
 * all. Promises: a route that nobody wrote a place for here fails the test that reads them.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { Page } from "playwright-core";
import { beginFront } from "../../src/newsroom/calls/fronts.ts";
import { photograph, takeFile } from "../newsroom/pictures.ts";
import { checkout } from "../server.ts";
import { type NewsroomShown, type Seat, standing } from "./newsroom.ts";

/** Told of every screen that stands, by its name; it may look at the page and must leave it as it is. */
export type Judge = (what: string) => Promise<void>;

/** Addresses of each route inside, as somebody reaches them; the story's are found by its number. */
const inside: Readonly<Record<string, readonly string[]>> = {
  "/": ["/"],
  "/stories": ["/stories", "/stories?find=nothing-has-these-words"],
  "/board": ["/board", "/board?by=desk"],
  "/calendar": ["/calendar", "/calendar?span=day"],
  "/schedules": ["/schedules"],
  "/inbox": ["/inbox"],
  "/people": ["/people"],
  "/audit": ["/audit"],
  "/account": ["/account"],
  "/fronts": ["/fronts"],
  "/pictures": ["/pictures", "/pictures?flag=rights%20end%20soon"],
  "/webhooks": ["/webhooks"],
  "/api-docs": ["/api-docs"],
};
/** Those one sees before one is in. */
const outside: Readonly<Record<string, string>> = {
  "/sign-in": "/sign-in",
  "/welcome": "/welcome?token=none",
  "/join": "/join?token=none",
  "/reset": "/reset",
};
const story = "/stories/$story/$edition";
const front = "/fronts/$front";
const picture = "/pictures/$picture";

/** Throws for a route of `app/routes.tsx` that has no place here. */
export function assertEveryRouteHasAPlace(): void {
  // The routes are JSX, which node does not load.
  const source = readFileSync(joinPath(checkout, "src/newsroom/app/routes.tsx"), "utf8");
  const routes = [...source.matchAll(/\bpath: "([^"]+)"/g)].map(([, path]) => path!);
  assert.deepEqual(
    routes.toSorted(),
    [...Object.keys(inside), ...Object.keys(outside), story, front, picture].toSorted(),
  );
}

/** Goes to every screen inside, and has `judge` look at it and at all that can be opened on it. */
export async function throughTheHouse(newsroom: NewsroomShown, seat: Seat, judge: Judge): Promise<void> {
  for (const path of Object.values(inside).flat()) {
    await seat.goTo(path);
    await judge(path);
  }
  const body = { edition: "en", place: "home", name: "", about: "" };
  const begun = await newsroom.ines().ask(beginFront, { body });
  await seat.goTo(`/fronts/${begun.front}`);
  await seat.page.locator(".front-card").first().waitFor();
  await judge(front);
  const taken = await takeFile(newsroom.ines(), await photograph(300, 200).png().toBuffer(), "quay.png");
  await seat.goTo(`/pictures/${taken.picture}`);
  await judge(picture);
  await overEverything(seat, judge);
  await besideTheText(newsroom, seat, judge);
}

/** Goes to every screen before the door, for who is not in. */
export async function beforeTheDoor({ page, goTo }: Seat, judge: Judge): Promise<void> {
  for (const path of Object.values(outside)) {
    await goTo(path);
    await page.waitForLoadState("load");
    await judge(path);
  }
}

/** The palette, the sheet of keys, a story being begun, lines chosen. */
async function overEverything({ page, goTo }: Seat, judge: Judge): Promise<void> {
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
  await page.keyboard.press("Escape");
}

async function besideTheText(newsroom: NewsroomShown, { page, goTo }: Seat, judge: Judge): Promise<void> {
  await goTo(`/stories/${newsroom.room().cast.stories.dredger}/en`);
  const tabs = page.locator(".panel-tabs [role=tab]");
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click();
    await settled(page);
    await judge(`panel ${at + 1}`);
  }
  await tabs.first().click();
  const moves = await page.locator(".move").count();
  for (let at = 0; at < moves; at++) {
    await page.locator(".move").nth(at).click();
    await page.locator(".move-form").waitFor();
    await judge(`form of move ${at + 1}`);
  }
}

async function settled(page: Page): Promise<void> {
  await standing(page);
  await page.waitForLoadState("load");
}
