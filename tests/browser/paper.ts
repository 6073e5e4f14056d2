/** The sample paper in a browser: one server and one Chromium for a file of tests, and one address of every kind of page. */
import { before } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { atEnd, type Ending, fileEnd } from "../base.ts";
import { freshPlace, type Running, startPaper } from "../walks/house.ts";
import { startBrowser } from "./chromium.ts";

export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console said as warning or error, what was refused, what was asked of others. */
  readonly complaints: string[];
}

export interface Shown {
  readonly origin: () => string;
  /** Opens a page as a reader with `options`; the context is closed with `ending`. */
  readonly visit: (ending: Ending, path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Path of one page of each kind, by its name, in the edition whose root is `root`. */
  readonly kinds: (root: string) => Promise<Readonly<Record<string, string>>>;
}

/** Has the paper and a browser running while the tests of this file run. */
export function showPaper(): Shown {
  let paper: Running;
  let browser: Browser;
  before(async () => {
    [paper, browser] = await Promise.all([
      freshPlace(fileEnd).then((place) => startPaper(fileEnd, place)),
      startBrowser(),
    ]);
    atEnd(fileEnd, () => browser.close());
  });
  const origin = () => paper.origin;

  async function visit(ending: Ending, path: string, options: BrowserContextOptions = desktop): Promise<Visit> {
    const context = await browser.newContext(options);
    ending.after(() => context.close());
    const page = await context.newPage();
    const complaints = listenTo(page, origin());
    await page.goto(origin() + path, { waitUntil: "load" });
    return { page, context, complaints };
  }

  async function firstLink(path: string, selector: RegExp): Promise<string> {
    const text = await (await fetch(origin() + path)).text();
    const link = [...text.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!).find((href) => selector.test(href));
    if (link === undefined) throw new Error(`No link like ${selector} on ${path}`);
    return link;
  }

  async function kinds(root: string): Promise<Record<string, string>> {
    const at = (pattern: string) => new RegExp(`^${root}${pattern}`);
    const story = await longestStory(root);
    const section = await firstLink(
      story,
      at("(?!stories|topics|people|latest|archive|about|ethics|corrections)[a-z-]+/$"),
    );
    const topic = await firstLink(story, at("topics/"));
    const person = await firstLink(story, at("people/"));
    return {
      home: root,
      story,
      section,
      "section's month": await monthOf(root, section),
      topic,
      "topic's month": await monthOf(root, topic),
      person,
      "person's month": await monthOf(root, person),
      latest: `${root}latest/`,
      archive: `${root}archive/`,
      month: await firstLink(`${root}archive/`, at("archive/\\d{4}/\\d{2}/$")),
      search: `${root}search?q=${encodeURIComponent(root === "/" ? "harbour" : "港")}`,
      "search for nothing": `${root}search?q=zzzz`,
      about: `${root}about`,
      ethics: `${root}ethics`,
      corrections: `${root}corrections`,
      moods: `${root}moods/${await storyNumber(story)}`,
      missing: `${root}nothing-here`,
    };
  }

  /** The newest month of the archive in which the list has stories: a paper may be founded on the first of one. */
  async function monthOf(root: string, list: string): Promise<string> {
    const archive = await (await fetch(`${origin()}${root}archive/`)).text();
    for (const [, year, month] of archive.matchAll(/archive\/(\d{4})\/(\d{2})\/"/g)) {
      const path = `${list}earlier/${year}-${month}/`;
      if ((await fetch(origin() + path)).ok) return path;
    }
    throw new Error(`${list} has no month with stories`);
  }

  /** The story of the newest twenty whose page is longest: it has the most to show. */
  async function longestStory(root: string): Promise<string> {
    const text = await (await fetch(`${origin()}${root}latest/`)).text();
    const links = new Set([...text.matchAll(/href="([^"]*\/stories\/[^"]+)"/g)].map((match) => match[1]!));
    const pages = await Promise.all(
      [...links]
        .filter((link) => link.startsWith(root))
        .slice(0, 20)
        .map(async (link) => ({ link, length: (await (await fetch(origin() + link)).text()).length })),
    );
    return pages.sort((a, b) => b.length - a.length)[0]!.link;
  }

  const storyNumber = async (path: string): Promise<string> =>
    /name="story" value="(\d+)"/.exec(await (await fetch(origin() + path)).text())![1]!;

  return { origin, visit, kinds };
}

function listenTo(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") complaints.push(`asked of another: ${url}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What was on its way when the reader went on.
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  return complaints;
}

/** Scrolls to the end and back, so that everything that loads late has loaded. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await pause(30);
  }
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => window.scrollTo(0, 0));
}
