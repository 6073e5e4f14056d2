/** Every act of a story, by keys: one story from its beginning to its withdrawal, and what stands beside it. */
import sharp from "sharp";
import { clearLegal, flagLegal } from "../../src/newsroom/calls/plans.ts";
import { setSchedule } from "../../src/newsroom/calls/schedules.ts";
import type { Acts, AtKeys } from "./acts.ts";
import { arrowTo } from "./hand.ts";

const move = (at: AtKeys, name: string) => at.enter(at.page.locator(".move", { hasText: new RegExp(`^${name}$`) }));
const submit = ({ page, enter }: AtKeys) => enter(page.locator(".move-form [type=submit]"));
const state = ({ page }: AtKeys, name: string) => page.locator(".panel-state", { hasText: name }).waitFor();
const panel = async ({ page, press, tabTo }: AtKeys, name: string) => {
  await tabTo(page.locator("[role=tab][aria-selected=true]"));
  for (let turn = 0; turn < 7; turn++) {
    if (((await page.locator("[role=tab][aria-selected=true]").textContent()) ?? "").startsWith(name)) return;
    await press("ArrowRight");
  }
};
/** The version that is open. */
const open = ({ page }: AtKeys) => {
  const [, story, edition] = /stories\/(\d+)\/([\w-]+)/.exec(page.url())!;
  return { story: Number(story), edition: edition! };
};
const text = ({ page }: AtKeys) => page.locator("[contenteditable=true].copy");
const write = async (at: AtKeys, words: string) => {
  await at.tabTo(text(at));
  await at.press("Control+End");
  await at.type(words);
  await at.page.getByText("Saved", { exact: true }).waitFor();
};

export const storyActs: Acts = {
  beginStory: async (at) => {
    await at.goTo("/stories");
    await at.press("n");
    await at.page.getByLabel("Working headline").waitFor();
    await at.type("The last lamp on the pier");
    await at.press("Enter");
    await at.page.waitForURL(/\/stories\/\d+\/en$/);
  },
  setAside: async (at) => {
    await text(at).waitFor();
    await write(at, "It burns all night, wich nobody knew.");
    await move(at, "Set aside");
  },
  beginDrafting: async (at) => {
    await state(at, "Idea");
    await move(at, "Begin drafting");
  },
  handIn: async (at) => {
    await state(at, "Drafting");
    await move(at, "Hand in");
    await submit(at);
  },
  takeBack: async (at) => {
    await state(at, "In review");
    await move(at, "Take back");
  },
  markReady: async (at) => {
    await state(at, "Drafting");
    await move(at, "Mark as ready");
  },
  sendBack: async (at) => {
    await state(at, "Ready");
    await move(at, "Send back");
    await at.page.locator(".move-form textarea:focus").waitFor();
    await at.type("Say who lights it.");
    await submit(at);
  },
  setFields: async (at) => {
    await state(at, "Drafting");
    await at.fill(at.page.locator(".story-fields").getByLabel("By", { exact: true }), "Noor Haddad");
    await at.press("Enter");
  },
  takePictureIn: async (at) => {
    const chooser = at.page.waitForEvent("filechooser");
    await at.tabTo(at.page.locator(".lead-picture input[type=file]"));
    await at.press("Enter");
    await (await chooser).setFiles({
      name: "lamp.png",
      mimeType: "image/png",
      buffer: await sharp({ create: { width: 640, height: 400, channels: 3, background: "#30506e" } })
        .png()
        .toBuffer(),
    });
  },
  describePictureIn: async (at) => {
    await at.fill(at.page.locator(".lead-picture textarea[name=credit]"), "Noor Haddad");
    await at.press("Tab");
  },
  setLeadPicture: async (at) => {
    await at.pressButton("Take it off");
  },
  beginThread: async (at) => {
    await at.tabTo(text(at));
    await at.press("Control+End", "Shift+Control+ArrowLeft");
    // The text hears of the selection a moment later.
    await at.button("Comment").waitFor();
    await at.press("Control+Alt+m");
    await at.page.locator(".remark-field textarea:focus").waitFor();
    await at.type("Who?");
    await at.press("Control+Enter");
  },
  addRemark: async (at) => {
    await at.pressButton("Answer");
    await at.type("The harbour board.");
    await at.press("Control+Enter");
  },
  settleThread: (at) => at.pressButton("Resolve"),
  knowWord: async (at) => {
    await at.page.locator(".finding-spelling").waitFor();
    await at.tabTo(text(at));
    await at.press("Control+Home");
    for (let letter = 0; letter < "It burns all night, wi".length; letter++) await at.press("ArrowRight");
    const menu = at.page.getByRole("menu", { name: "Repairs" });
    for (let again = 0; again < 20 && !(await menu.isVisible()); again++) {
      await at.press("Alt+Enter");
      await at.page.waitForTimeout(100);
    }
    await at.page.getByRole("menuitem", { name: "Add to the words known" }).waitFor();
    await at.page.locator("[role=menuitem]:focus").waitFor();
    await arrowTo(at, "Add to the words known");
  },
  keepStyleWord: async (at) => {
    await panel(at, "Text");
    await at.enter(at.page.locator(".house-style > summary"));
    await at.fill(at.page.getByLabel("Word to avoid", { exact: true }), "utilise");
    await at.press("Enter");
  },
  dropStyleWord: (at) => at.pressButton("Take “utilise” off the list"),
  forgetWord: (at) => at.pressButton("Take “wich” off the list"),
  setPlan: async (at) => {
    await panel(at, "Plan");
    await at.fill(at.page.getByLabel("Notes"), "Ask the keeper.");
    await at.press("Tab");
  },
  assign: async (at) => {
    await at.tabTo(at.page.getByLabel("Wei Lan"));
    await at.press("Space");
  },
  flagLegal: async (at) => {
    await at.pressButton("Raise the legal flag");
    await at.fill(at.page.locator(".move-form textarea"), "A name.");
    await submit(at);
  },
  clearLegal: async (at) => {
    await at.pressButton("Clear the legal flag");
    await at.fill(at.page.locator(".move-form textarea"), "Our lawyer.");
    await submit(at);
  },
  setEmbargo: async (at) => {
    await panel(at, "Workflow");
    await at.pressButton("Set an embargo");
    await at.chooseTime(at.page.getByLabel("Until"));
    await submit(at);
  },
  liftEmbargo: async (at) => {
    await at.pressButton("Lift the embargo");
    await at.fill(at.page.locator(".move-form textarea"), "The board.");
    await submit(at);
  },
  keepRevision: async (at) => {
    await panel(at, "Revisions");
    await at.fill(at.page.getByLabel("Name of this state"), "Before the lawyer");
    await at.press("Enter");
  },
  restoreRevision: async (at) => {
    await at.enter(at.page.getByRole("button", { name: "Restore: Before the lawyer" }));
    await at.fill(at.page.locator(".move-form textarea"), "It said more.");
    await submit(at);
  },
  makePreviewLink: async (at) => {
    await panel(at, "Preview");
    await at.pressButton("Make a link");
  },
  revokePreviewLink: (at) => at.pressButton("End it now"),
  setSchedule: async (at) => {
    await panel(at, "Workflow");
    await move(at, "Schedule");
    await submit(at);
  },
  cancelSchedule: (at) => at.pressButton("Un-schedule"),
  retrySchedule: async (at) => {
    const { newsroom } = at;
    const params = open(at);
    const { clock, newsroom: house } = newsroom.room();
    const due = new Date(clock.now().getTime() + 1000).toISOString();
    await newsroom.ines().ask(setSchedule, { params, body: { what: "publish", at: due } });
    await newsroom.ines().ask(flagLegal, { params, body: { note: "A name." } });
    const time = await house.keepTime();
    for (let round = 0; round < 12; round++) {
      clock.pass(3_600_000);
      await time.run();
    }
    await newsroom.ines().ask(clearLegal, { params, body: { note: "Read." } });
    await at.page.reload();
    await at.pressButton("Try again now");
  },
  correctVersion: async (at) => {
    await at.page.reload();
    await state(at, "Live");
    await at.command("Correct");
    await at.page.locator(".move-form textarea:focus").waitFor();
    await at.type("It burns until dawn.");
    await submit(at);
  },
  updateVersion: async (at) => {
    at.newsroom.room().clock.pass(60_000);
    await write(at, " And the gulls.");
    await move(at, "Publish the update");
    await submit(at);
  },
  withdrawVersion: async (at) => {
    await move(at, "Withdraw");
    await at.page.locator(".move-form textarea:focus").waitFor();
    await at.type("The lamp was another.");
    await submit(at);
  },
  publishVersion: async (at) => {
    await state(at, "Withdrawn");
    await move(at, "Publish");
    await submit(at);
  },
};
