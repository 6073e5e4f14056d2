/** Every screen in a real browser: valid HTML, nothing axe can blame, no line wider than a phone; and what the script adds. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../browser/chromium.ts";
import { openRoom, owner, type Room } from "./room.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "long-title": "off", "require-sri": ["error", { target: "crossorigin" }] },
});
const phone = { width: 360, height: 740 };
const desk = { width: 1360, height: 900 };

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** A page of somebody who came in by the first owner's link. */
async function signedIn(room: Room): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: room.origin, viewport: desk })).newPage();
  await page.goto((await room.newsroom.firstOwnerLink())!);
  for (const [name, value] of Object.entries(owner)) await page.fill(`#${name}`, value);
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Stories" }).waitFor();
  return page;
}

/** What is wrong with the screen the browser is on. */
async function faultsOn(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: "light" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const light = await new AxeBuilder({ page }).analyze();
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  const blamed = [...light.violations, ...dark.violations].map((each) => `${name}: ${each.id} ${each.nodes[0]?.html}`);
  return over > 0 ? [`${name} is ${over} px wider than a phone`, ...blamed] : blamed;
}

async function invalidIn(text: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap((each) => each.messages.map((m) => `${name} ${m.line}: ${m.ruleId} ${m.message}`));
}

test("every screen is valid, open to everybody, and fits a phone", async (t) => {
  const room = await openRoom(t);
  const guest = await (await browser.newContext({ baseURL: room.origin })).newPage();
  const faults: string[] = [];
  const look = async (page: Page, path: string) => {
    const answer = await page.goto(path);
    faults.push(...(await invalidIn(await answer!.text(), path)), ...(await faultsOn(page, path)));
  };
  await look(guest, "/newsroom/sign-in");
  await look(guest, (await room.newsroom.firstOwnerLink())!);
  await look(guest, "/newsroom/welcome?token=spent");
  const page = await signedIn(room);
  const { library, dredger } = room.cast.stories;
  await look(page, "/newsroom/");
  await look(page, "/newsroom/?find=nothing+like+it");
  await look(page, "/newsroom/stories/new");
  await look(page, `/newsroom/stories/${dredger}/zh-Hans`);
  await look(page, `/newsroom/stories/${library}/zh-Hans`);
  await look(page, `/newsroom/stories/${library}/en?done=publish&ms=34&pages=7`);

  await page.locator("[name=edit]").evaluate((field: HTMLInputElement) => {
    field.value = "0";
  });
  await page.fill("#text", "Another text.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "As it is saved now" }).waitFor();
  faults.push(...(await faultsOn(page, "conflict")));
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("[name=carried]").waitFor({ state: "attached" });
  faults.push(...(await faultsOn(page, "ended session")));
  assert.deepEqual(faults, []);
});

test("Ctrl+S saves, and leaving with unsaved words asks first", async (t) => {
  const room = await openRoom(t);
  const page = await signedIn(room);
  await page.goto(`/newsroom/stories/${room.cast.stories.rates}/en`);
  const unsaved = page.getByText("unsaved words");
  assert.equal(await unsaved.isVisible(), false);
  await page.fill("#headline", "Mooring rates rise");
  assert.equal(await unsaved.isVisible(), true);
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.dismiss();
    return dialog.type();
  });
  await page.getByRole("link", { name: "Stories" }).click();
  assert.equal(await asked, "beforeunload");
  assert.match(page.url(), /\/en$/);
  await page.keyboard.press("Control+s");
  await page.getByText("Saved.").waitFor();
  assert.equal(await page.inputValue("#headline"), "Mooring rates rise");
  assert.equal(await unsaved.isVisible(), false);
});
