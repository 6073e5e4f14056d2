/** A session ends while somebody writes: they sign in again beside the text, and lose neither a letter nor their place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { URI } from "otpauth";
import type { Page } from "playwright-core";
import { beginSecondFactor, confirmSecondFactor } from "../../src/newsroom/calls/account.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { atEnd, type Ending } from "../base.ts";
import { owner, welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";
import { startBrowser } from "./chromium.ts";

const virtualDevice = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** Inês writes in a story of her own; rooms ask again soon who may be in them. */
async function writing(t: Ending) {
  const room = await openRoom(t, undefined, { host: "localhost", recheckRoomsMs: 300 });
  const ines = await welcomedOwner(room);
  const { paper } = await ines.ask(whoIsHere);
  const body = { edition: "en", section: paper.sections[0]!.id, headline: "A bench by the quay" };
  const { story } = await ines.ask(beginStory, { body });
  const browser = await startBrowser();
  atEnd(t, () => browser.close());
  const context = await browser.newContext({ baseURL: room.origin, locale: "en-GB" });
  context.setDefaultTimeout(40_000);
  await context.addCookies([...ines.cookies].map(([name, value]) => ({ name, value, url: `${room.origin}/newsroom` })));
  const page = await context.newPage();
  await page.goto(`/newsroom/stories/${story}/en`);
  await page.locator(".copy").click();
  await page.keyboard.type("The tide was in");
  await stands(page, "saved");
  const endSession = async () => {
    await room.house.database.sql`delete from staff_session`;
    await stands(page, "signed-out");
  };
  return { room, ines, story, page, context, endSession };
}

const stands = (page: Page, state: string) => page.locator(`.room-state[data-state="${state}"]`).waitFor();
const textOf = (page: Page) => page.locator(".copy p").allTextContents();

test("by password and code, on the same page, by keys alone; what was typed meanwhile is saved", async (t) => {
  const { room, ines, story, page, endSession } = await writing(t);
  const { uri } = await ines.ask(beginSecondFactor, { body: { password: owner.password } });
  const app = URI.parse(uri) as { generate: () => string };
  await ines.ask(confirmSecondFactor, { body: { code: app.generate() } });
  await endSession();
  const address = page.url();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.keyboard.type(", and nobody");
  assert.deepEqual(await textOf(page), ["The tide was in, and nobody"], "nothing took the keys");
  await page.keyboard.press("Control+j");
  const panel = page.getByRole("region", { name: "Sign in again" });
  await panel.waitFor();
  assert.equal(await panel.getByLabel("E-mail").inputValue(), owner.email);
  const { violations } = await new AxeBuilder({ page }).include(".sign-in-again").analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.keyboard.press("Escape");
  await page.keyboard.type(" came");
  await page.keyboard.press("Control+j");
  await page.keyboard.type("not her password");
  await page.keyboard.press("Enter");
  await panel.getByText("do not belong together").waitFor();
  await panel.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.keyboard.press("Enter");
  await panel.getByLabel("Code").waitFor();
  await page.keyboard.type(app.generate());
  await page.keyboard.press("Enter");
  await stands(page, "saved");
  await page.keyboard.type(" home.");
  await stands(page, "saved");
  assert.deepEqual(await textOf(page), ["The tide was in, and nobody came home."]);
  assert.equal(page.url(), address);
  assert.equal(await page.evaluate(() => "stillHere" in window), true, "the page was never left");
  await room.newsroom.rooms.flush({ story, edition: "en" });
  const [{ copy }] = (await room.house.database.sql`
    select copy::text from version where headline = 'A bench by the quay'`) as unknown as [{ copy: string }];
  assert.match(copy, /nobody came home\./);
});

test("by a passkey, which the field offers by itself", async (t) => {
  const { page, context, endSession } = await writing(t);
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options: virtualDevice });
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Your password").fill(owner.password);
  await page.locator("form button[type=submit]", { hasText: "Add a passkey" }).click();
  await page.getByRole("button", { name: /^Remove:/ }).waitFor();
  await page.goBack();
  await stands(page, "saved");
  await page.locator(".copy").click();
  await device.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled: false });
  await endSession();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(", and out");
  await page.keyboard.press("Control+j");
  await page.getByRole("region", { name: "Sign in again" }).waitFor();
  // Nobody has touched the device yet.
  await stands(page, "signed-out");
  await device.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled: true });
  await page.keyboard.press("Control+j");
  await page.keyboard.press("Control+j");
  await stands(page, "saved");
  assert.deepEqual(await textOf(page), ["The tide was in, and out"]);
});
