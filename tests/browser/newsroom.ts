/** The newsroom in a browser: one house and one Chromium for a file of tests, with a day's work on its desks. */
import { before } from "node:test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { assign, openDesk, setEmbargo, setPlan } from "../../src/newsroom/calls/plans.ts";
import { setSchedule } from "../../src/newsroom/calls/schedules.ts";
import { setLocale, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { saveView } from "../../src/newsroom/calls/views.ts";
import { correctVersion, handIn, markReady } from "../../src/newsroom/calls/workflow.ts";
import { atEnd, type Ending, fileEnd } from "../base.ts";
import { type Caller, welcomedOwner } from "../newsroom/caller.ts";
import { openRoom, type Room } from "../newsroom/room.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { startBrowser } from "./chromium.ts";
import { desktop } from "./paper.ts";

export interface NewsroomShown {
  readonly room: () => Room;
  /** Inês, the owner; work waits for her. */
  readonly ines: () => Caller;
  readonly wei: () => Caller;
  /** Numbers of the stories that are being worked on. */
  readonly stories: () => Readonly<Record<"launch" | "ferries" | "bench", number>>;
  /** A page of who `caller` is, without a screen yet; the context is closed with `ending`. */
  readonly sitDown: (ending: Ending, caller: Pick<Caller, "cookies">, options?: BrowserContextOptions) => Promise<Seat>;
}

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was thrown in the page, and what its console says is wrong. */
  readonly complaints: string[];
  /** Goes to a screen and waits until it stands. */
  readonly goTo: (path: string) => Promise<void>;
}

/** Has the newsroom and a browser running while the tests of this file run. */
export function showNewsroom(settings: Parameters<typeof openRoom>[2] = {}): NewsroomShown {
  let room: Room;
  let browser: Browser;
  let ines: Caller;
  let wei: Caller;
  let stories: Awaited<ReturnType<typeof workOfADay>>;
  before(async () => {
    [room, browser] = await Promise.all([openRoom(fileEnd, undefined, settings), startBrowser()]);
    atEnd(fileEnd, () => browser.close());
    ines = await welcomedOwner(room);
    wei = await takenOn(room, ines, "reporter", "Wei Lan");
    stories = await workOfADay(room, ines, wei);
  });

  async function sitDown(
    ending: Ending,
    caller: Pick<Caller, "cookies">,
    options: BrowserContextOptions = desktop,
  ): Promise<Seat> {
    const context = await browser.newContext({ ...options, timezoneId: "America/New_York" });
    ending.after(() => context.close());
    const url = room.origin;
    await context.addCookies([...caller.cookies].map(([name, value]) => ({ name, value, url })));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.clock.setFixedTime(room.clock.now());
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      // What could not be loaded is told below, by its address.
      const { type, text } = { type: message.type(), text: message.text() };
      if (type === "error" && !text.startsWith("Failed to load")) complaints.push(`console: ${text}`);
    });
    page.on("response", (answer) => {
      // Pictures and scripts of the paper have no door here.
      const ours = new URL(answer.url()).pathname.startsWith("/newsroom/");
      if (ours && answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
    });
    const goTo = async (path: string) => {
      // The first to come waits for the screens to be built.
      await page.goto(`${room.origin}/newsroom${path}`, { timeout: 60_000 });
      await standing(page);
    };
    return { page, context, complaints, goTo };
  }

  return { room: () => room, ines: () => ines, wei: () => wei, stories: () => stories, sitDown };
}

/** Waits until a screen has its heading and nothing on it is still loading. */
export async function standing(page: Page): Promise<void> {
  await page.locator("main h1, main [data-field=headline]").first().waitFor();
  await page.waitForFunction(() => !document.querySelector(".mantine-Loader-root, .loading-bar, [aria-busy=true]"));
}

/** Speaks another language from now on. */
export const speak = (caller: Caller, locale: "en" | "zh-Hans") => caller.ask(setLocale, { body: { locale } });

async function workOfADay(room: Room, ines: Caller, wei: Caller) {
  const { sections, stories } = room.cast;
  const away = (hours: number) => new Date(room.clock.now().getTime() + hours * 3_600_000).toISOString();
  const begun = async (who: Caller, headline: string) =>
    (await who.ask(beginStory, { body: { edition: "en", section: sections.harbour, headline } })).story;
  const launch = await begun(wei, "Pilots ask for a second launch");
  const ferries = await begun(ines, "The ferry timetable nobody can read");
  const bench = await begun(ines, "A bench by the quay");
  const version = (story: number) => ({ story, edition: "en" });
  const desk = await ines.ask(openDesk, { body: { name: "Harbour" } });
  await ines.ask(setPlan, { params: version(ferries), body: { desk: desk.id, dueAt: away(-3) } });
  await ines.ask(setPlan, { params: version(bench), body: { dueAt: away(5) } });
  await ines.ask(setEmbargo, { params: { story: bench }, body: { until: away(30), reason: "Agreed with the board" } });
  await ines.ask(assign, { params: version(ferries), body: { staff: [await idOf(wei)], note: "By noon." } });
  const editor = await idOf(ines);
  await wei.ask(handIn, { params: version(launch), body: { note: "The second figure is new.", reviewers: [editor] } });
  await ines.ask(markReady, { params: version(stories.rates), body: {} });
  await ines.ask(setSchedule, { params: version(stories.rates), body: { what: "publish", at: away(4) } });
  const text = "An earlier version gave the wrong year.";
  await ines.ask(correctVersion, { params: version(stories.dredger), body: { text } });
  await ines.ask(saveView, { body: { name: "In review", filter: { state: "in review" } } });
  return { launch, ferries, bench };
}

const idOf = async (caller: Caller): Promise<string> => (await caller.ask(whoIsHere)).member.id;
