/** The islands in a real browser: each improves a page that works without it. Pages are set from fixtures, no server. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { look } from "../site/fixtures.ts";
import { everyPage } from "../site/pages.ts";
import { startBrowser } from "./chromium.ts";

const origin = "https://tidings.example";
const made = await look();
const story = everyPage("en", made).story().text;
const counts = { touched: 1, sympathetic: 0, bored: 0, angry: 0, amused: 0, sad: 0, happy: 8, "no-comment": 0 };

let browser: Browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Opens the story; `moods` answers what is asked of /moods. */
async function openStory(options: BrowserContextOptions, moods: (route: Route) => Promise<void>): Promise<Page> {
  const context = await browser.newContext(options);
  await context.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/moods") return moods(route);
    const file = made.files.find(({ path }) => path === pathname);
    if (file) return route.fulfill({ contentType: file.type, body: file.text });
    if (pathname !== "/port/story-0") return route.fulfill({ status: 404 });
    const headers = { "content-security-policy": made.policy };
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: story, headers });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/port/story-0`);
  return page;
}

const answering = (route: Route) =>
  route.fulfill({ json: { counts, mine: route.request().method() === "POST" ? "happy" : null } });

test("a mood is left without leaving the page, and the bars move", async () => {
  const posted: (string | null)[] = [];
  const page = await openStory({}, (route) => {
    if (route.request().method() === "POST") posted.push(route.request().postData());
    return answering(route);
  });
  await page.getByRole("button", { name: "Happy" }).click();
  await page.locator('[value="happy"][aria-pressed="true"]').waitFor();
  assert.deepEqual(posted, ["story=k3v9&mood=happy"]);
  assert.equal(await page.locator('[value="happy"] b').textContent(), "8");
  assert.equal(await page.locator(".moods [role=status]").textContent(), "Counted: Happy");
  assert.equal(page.url(), `${origin}/port/story-0`);
  await page.context().close();
});

test("when the answer is no use, the form posts as it is", async () => {
  const page = await openStory({}, (route) =>
    route.request().headers().accept === "application/json"
      ? route.fulfill({ status: 503 })
      : route.fulfill({ contentType: "text/html", body: "<h1>Counted</h1>" }),
  );
  await page.getByRole("button", { name: "Sad" }).click();
  await page.getByRole("heading", { name: "Counted" }).waitFor();
  await page.context().close();
});

test("without script the form posts story and mood", async () => {
  const posted: (string | null)[] = [];
  const page = await openStory({ javaScriptEnabled: false }, (route) => {
    posted.push(route.request().postData());
    return route.fulfill({ contentType: "text/html", body: "<h1>Counted</h1>" });
  });
  await page.getByRole("button", { name: "Bored" }).click();
  await page.getByRole("heading", { name: "Counted" }).waitFor();
  assert.deepEqual(posted, ["story=k3v9&mood=bored"]);
  await page.context().close();
});

test("the chosen theme outlives the page, and choosing the device's own forgets it", async () => {
  const page = await openStory({ colorScheme: "light" }, answering);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Light or dark" }).click();
  assert.notEqual(await ground(), light);
  await page.reload();
  assert.notEqual(await ground(), light);
  await page.getByRole("button", { name: "Light or dark" }).click();
  assert.equal(await ground(), light);
  assert.equal(await page.evaluate(() => localStorage.getItem("theme")), null);
  await page.context().close();
});

test("the link is copied, and the device's sheet is offered where there is one", async () => {
  const page = await openStory({ permissions: ["clipboard-read", "clipboard-write"] }, answering);
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${origin}/port/story-0`);
  const hasSheet = await page.evaluate(() => "share" in navigator);
  assert.equal(await page.getByRole("button", { name: "Share…" }).count(), hasSheet ? 1 : 0);
  await page.context().close();
});

test("times of the last day are told as how long ago, with the moment as a title", async () => {
  const context = await browser.newContext();
  await context.clock.install({ time: new Date("2026-07-14T08:00:00Z") });
  await context.route("**/*", (route) => {
    const file = made.files.find(({ path }) => route.request().url().endsWith(path));
    return file
      ? route.fulfill({ contentType: file.type, body: file.text })
      : route.fulfill({ contentType: "text/html", body: story });
  });
  const page = await context.newPage();
  await page.goto(`${origin}/port/story-0`);
  const first = page.locator(".latest time").first();
  await page.locator(".latest time[title]").first().waitFor();
  assert.match((await first.textContent()) ?? "", /^3 hr\.? ago$/);
  assert.equal(await first.getAttribute("title"), "14 Jul, 12:43");
  await context.close();
});
