/** Reading the paper in a real browser: quiet, still, at every width, by keyboard, with and without script. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { desktop, phone, scrollThrough, showPaper } from "./paper.ts";

const paper = showPaper();
const roots = ["/", "/zh/"] as const;

for (const root of roots)
  for (const [name, look] of Object.entries({ phone, desktop }))
    test(`no page of ${root} complains, asks anything of others or moves its text when pictures come (${name})`, async (t) => {
      const kinds = await paper.kinds(root);
      const wrong: string[] = [];
      const { page, complaints } = await paper.visit(t, root, look);
      await page.addInitScript(watchShifts);
      for (const [kind, path] of Object.entries(kinds)) {
        complaints.splice(0);
        await page.goto(paper.origin() + path, { waitUntil: "load" });
        await scrollThrough(page);
        const shift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
        if (shift > 0.01) wrong.push(`${kind} ${path} shifted by ${shift.toFixed(3)}`);
        const broken = await page.evaluate(() =>
          [...document.images]
            .filter((each) => each.complete && each.naturalWidth === 0)
            .map((each) => each.currentSrc),
        );
        wrong.push(...broken.map((each) => `${kind}: broken picture ${each}`));
        // A page that is not there says 404 in the console, as it must.
        wrong.push(
          ...complaints
            .filter((each) => kind !== "missing" || !each.includes("404"))
            .map((each) => `${kind} ${path}: ${each}`),
        );
      }
      assert.deepEqual(wrong, []);
    });

/** Adds up layout shifts that no click of the reader's caused. */
function watchShifts(): void {
  const seen = window as unknown as { shifted: number };
  seen.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

for (const root of roots)
  test(`no page of ${root} is wider than a screen of 320, or than text at 200 %`, async (t) => {
    const wrong: string[] = [];
    const { page } = await paper.visit(t, root, { viewport: { width: 320, height: 640 } });
    for (const [kind, path] of Object.entries(await paper.kinds(root))) {
      await page.goto(paper.origin() + path);
      if ((await widthOver(page)) > 0) wrong.push(`${kind} ${path} is ${await widthOver(page)} px too wide at 320`);
    }
    // Zoomed to 200 %, a screen of 1280 is one of 640.
    await page.setViewportSize({ width: 640, height: 512 });
    for (const [kind, path] of Object.entries(await paper.kinds(root))) {
      await page.goto(paper.origin() + path);
      if ((await widthOver(page)) > 0) wrong.push(`${kind} ${path} is ${await widthOver(page)} px too wide at 200 %`);
    }
    assert.deepEqual(wrong, []);
  });

const widthOver = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a story is read without script: text, pictures, neighbours, and the same story in the other language", async (t) => {
  const { story } = await paper.kinds("/");
  const { page } = await paper.visit(t, story!, { ...desktop, javaScriptEnabled: false });
  assert.ok((await page.locator("article p").count()) > 3);
  assert.ok(await page.locator("h1").isVisible());
  await page.locator('a[hreflang="zh-Hans"]').first().click();
  assert.match(page.url(), /\/zh\//);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
});

test("the whole way from the front to a story and on to the next is walked by keyboard", async (t) => {
  const { page } = await paper.visit(t, "/");
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  assert.match((await skip.getAttribute("href")) ?? "", /^#/, "the first stop skips to the text");
  await page.keyboard.press("Enter");
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const outline = await focused.evaluate((each) => {
      const { outlineStyle, boxShadow, textDecorationLine } = getComputedStyle(each);
      return outlineStyle !== "none" || boxShadow !== "none" || textDecorationLine !== "none";
    });
    assert.ok(outline, `${await focused.evaluate((each) => each.outerHTML.slice(0, 100))} shows no focus`);
    if (/\/stories\//.test((await focused.getAttribute("href")) ?? "")) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/stories\//);
  assert.ok(await page.locator("h1").isVisible());
});

test("the paper is dark where the reader's system is, and prints black on white without its furniture", async (t) => {
  const { story } = await paper.kinds("/");
  const { page } = await paper.visit(t, story!, { ...desktop, colorScheme: "dark" });
  const lightness = () =>
    page.evaluate(() => {
      const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number) as [
        number,
        number,
        number,
      ];
      return (red + green + blue) / 3;
    });
  assert.ok((await lightness()) < 60, "ink, not grey");
  await page.emulateMedia({ colorScheme: "light" });
  assert.ok((await lightness()) > 220);
  await page.emulateMedia({ media: "print" });
  assert.ok((await lightness()) > 220);
  assert.equal(await page.locator("form[action$='/moods']").isVisible(), false);
  assert.ok(await page.locator("article p").first().isVisible());
});

test("a story weighs at most 30 KB without its pictures, script at most 6 KB of it", async (t) => {
  for (const root of roots) {
    const { story } = await paper.kinds(root);
    const { page } = await paper.visit(t, root);
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.setCacheDisabled", { cacheDisabled: true });
    const kindsOf = new Map<string, string>();
    const bytes = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Fetch: 0, Other: 0, Image: 0 } as Record<
      string,
      number
    >;
    client.on("Network.responseReceived", ({ requestId, type }) => void kindsOf.set(requestId, type));
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kindsOf.get(requestId) ?? "Other";
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    });
    await page.goto(paper.origin() + story, { waitUntil: "networkidle" });
    const { Image: _, ...rest } = bytes;
    const sum = Object.values(rest).reduce((total, each) => total + each, 0);
    t.diagnostic(
      `${root}: ${sum} bytes (${Object.entries(rest)
        .filter(([, each]) => each > 0)
        .map(([kind, each]) => `${kind} ${each}`)
        .join(", ")})`,
    );
    assert.ok(sum <= 30_000, `${sum} bytes`);
    assert.ok(bytes.Script! <= 6_000, `${bytes.Script} bytes of script`);
  }
});
