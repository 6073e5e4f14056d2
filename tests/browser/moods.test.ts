/** Moods and sharing in a real browser on the real server: with script and without, one a reader, changeable. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { desktop, phone, showPaper } from "./paper.ts";

const paper = showPaper();

const countOf = async (page: Page, mood: string): Promise<number> =>
  Number(await page.locator(`form[action$="/moods"] [value="${mood}"] b`).textContent());

test("with script a mood is counted on the page, and changed there", async (t) => {
  const { story } = await paper.kinds("/");
  const { page, complaints } = await paper.visit(t, story!, phone);
  const happy = page.locator('[value="happy"]');
  const angry = page.locator('[value="angry"]');
  const before = { happy: await countOf(page, "happy"), angry: await countOf(page, "angry") };
  await happy.click();
  await page.locator('[value="happy"][aria-pressed="true"]').waitFor();
  assert.equal(await countOf(page, "happy"), before.happy + 1);
  await angry.click();
  await page.locator('[value="angry"][aria-pressed="true"]').waitFor();
  assert.equal(await countOf(page, "happy"), before.happy);
  assert.equal(await countOf(page, "angry"), before.angry + 1);
  assert.ok(page.url().endsWith(story!));
  await page.reload();
  await page.locator("form[action$='/moods']").scrollIntoViewIfNeeded();
  await page.locator('[value="angry"][aria-pressed="true"]').waitFor();
  assert.equal(await countOf(page, "angry"), before.angry + 1);
  assert.deepEqual(complaints, []);
});

test("without script a mood is a plain form, answered by a page that knows it, and counted once", async (t) => {
  const { story } = await paper.kinds("/zh/");
  const { page } = await paper.visit(t, story!, { ...desktop, javaScriptEnabled: false });
  await page.locator('[value="touched"]').click();
  assert.match(page.url(), /\/zh\/moods\/\d+$/);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  assert.equal(await page.locator('[value="touched"]').getAttribute("aria-pressed"), "true");
  const counted = await countOf(page, "touched");
  await page.locator('[value="touched"]').click();
  assert.equal(await countOf(page, "touched"), counted);
  await page.locator('[value="sad"]').click();
  assert.equal(await countOf(page, "touched"), counted - 1);
  assert.equal(await page.locator('[value="sad"]').getAttribute("aria-pressed"), "true");
});

test("two readers are two votes; one reader in two windows is one", async (t) => {
  const { story } = await paper.kinds("/");
  const { page, context } = await paper.visit(t, story!);
  const first = await countOf(page, "amused");
  await page.locator('[value="amused"]').click();
  await page.locator('[value="amused"][aria-pressed="true"]').waitFor();
  const second = await context.newPage();
  await second.goto(paper.origin() + story);
  await second.locator('[value="amused"]').click();
  await second.locator('[value="amused"][aria-pressed="true"]').waitFor();
  assert.equal(await countOf(second, "amused"), first + 1);
  const { page: other } = await paper.visit(t, story!);
  await other.locator('[value="amused"]').click();
  await other.locator('[value="amused"][aria-pressed="true"]').waitFor();
  assert.equal(await countOf(other, "amused"), first + 2);
});

test("a vote leaves one cookie, for us alone, and a page that is only read leaves none", async (t) => {
  const { story } = await paper.kinds("/");
  const { page, context } = await paper.visit(t, story!);
  assert.deepEqual(await context.cookies(), []);
  await page.locator('[value="happy"]').click();
  await page.locator('[value="happy"][aria-pressed="true"]').waitFor();
  const cookies = await context.cookies();
  assert.equal(cookies.length, 1);
  assert.ok(cookies[0]!.httpOnly);
  assert.equal(cookies[0]!.sameSite, "Lax");
});

test("a story is shared by plain links without trackers, and by the device's own sheet where there is one", async (t) => {
  const { story } = await paper.kinds("/");
  const { page, context } = await paper.visit(t, story!, { ...desktop, javaScriptEnabled: false });
  const address = paper.origin() + story;
  const links = await page
    .locator("[class*=share] a")
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  assert.ok(links.length >= 3, `${links.length} links`);
  for (const link of links) assert.ok(decodeURIComponent(link).includes(address) || link.startsWith("mailto:"), link);
  await context.close();
  const { page: device, context: own } = await paper.visit(t, "/", phone);
  await own.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    navigator.share = async (data) => void shared.push(data ?? {});
  });
  await device.goto(address);
  await device.locator("share-links button, share-story button, [class*=share] button").first().click();
  const shared = await device.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
  assert.equal(shared[0]?.url, address);
});
