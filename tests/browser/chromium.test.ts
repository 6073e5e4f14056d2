/** The browser the other tests of this folder read with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startBrowser } from "./chromium.ts";

test("a browser starts and shows a page in both scripts", async (t) => {
  const browser = await startBrowser();
  t.after(() => browser.close());
  t.diagnostic(`Chromium ${browser.version()}`);
  const page = await browser.newPage();
  await page.setContent("<h1>Saltmarsh 盐沼</h1>");
  assert.equal(await page.textContent("h1"), "Saltmarsh 盐沼");
});
