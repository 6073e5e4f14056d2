/** One picture's screen in the browser: its focal point, words in two languages, rights; two at once; in Chinese by keyboard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { changePicture, openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { setLeadPicture } from "../../src/newsroom/calls/stories.ts";
import { photograph, takeFile } from "../newsroom/pictures.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { handOf } from "./hand.ts";
import { keepScreen } from "./kept_screens.ts";
import { type Seat, showNewsroom, speak } from "./newsroom.ts";
import { desktop, phone } from "./paper.ts";

const newsroom = showNewsroom();
let at = 0;
/** A picture of one's own for each test. */
async function pictureOf(name: string): Promise<number> {
  at += 0.15;
  return (await takeFile(newsroom.ines(), await photograph(960, 640, { at }).jpeg().toBuffer(), name)).picture;
}
const recordOf = (picture: number) => newsroom.ines().ask(openPicture, { params: { picture } });
const words = (page: Page, edition: string, label: string) =>
  page.locator(`[data-edition="${edition}"]`).getByLabel(label);
const saved = (page: Page) => page.locator(".picture-state[data-state=saved]").waitFor();
/** What axe finds on the screen as it stands, and whether it runs over the window. */
async function wrongOn({ page }: Seat): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    ...(over > 0 ? [`runs over by ${over} pixels`] : []),
  ];
}

test("the focal point moves the cuts, words are kept in two languages, the end of rights is told", async (t) => {
  const seat = await newsroom.sitDown(t, newsroom.ines());
  const { page, goTo, complaints } = seat;
  const lead = await pictureOf("quay.jpg");
  const params = { story: newsroom.room().cast.stories.rates, edition: "en" };
  await newsroom.ines().ask(setLeadPicture, { params, body: { picture: lead, credit: "", caption: "", alt: "" } });
  await goTo(`/pictures/${lead}`);
  await page.locator(".picture-used a.headline").first().waitFor();
  await page.locator(".picture-warnings", { hasText: "No alt text in" }).waitFor();
  await page.locator("[data-verdict=none]").waitFor();
  const square = page.locator("[data-shape='1:1'] img");
  const before = await square.getAttribute("style");
  await page.locator(".picture-focal").focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("Shift+ArrowRight");
  assert.notEqual(await square.getAttribute("style"), before);
  await words(page, "en", "Caption").fill("The quay at noon");
  await words(page, "zh-Hans", "图片说明")
    .or(words(page, "zh-Hans", "Caption"))
    .first()
    .fill("正午的码头");
  await page.keyboard.press("Control+s");
  await saved(page);
  const record = await recordOf(lead);
  assert.deepEqual([record.focal, record.crops["1:1"]?.[0]], [[0.8, 0.5], 0.3333]);
  assert.deepEqual([record.words.en?.caption, record.words["zh-Hans"]?.caption], ["The quay at noon", "正午的码头"]);
  const end = new Date(newsroom.room().clock.now().getTime() + 3 * 86_400_000 + 3_600_000);
  await page.getByLabel("Rights end on").fill(end.toISOString().slice(0, 16));
  await page.keyboard.press("Tab");
  await page.locator(".picture-warnings", { hasText: "Its rights end in 3 days" }).waitFor();
  assert.deepEqual(await wrongOn(seat), []);
  await page.evaluate(() => scrollTo(0, 0));
  await keepScreen(page, "16-picture");
  assert.deepEqual(complaints, []);
});

test("two at once lose nothing: another field comes in, the same field is shown both", async (t) => {
  const picture = await pictureOf("crane.jpg");
  const kofi = await takenOn(newsroom.room(), newsroom.ines(), "photo desk", "Kofi Mensah");
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo(`/pictures/${picture}`);
  await page.getByLabel("Place", { exact: true }).fill("Lisbon");
  const theirs = { place: "Porto", source: "Harbour board" };
  await kofi.ask(changePicture, { params: { picture }, body: theirs });
  await page.keyboard.press("Tab");
  await page.locator(".picture-theirs", { hasText: "Porto" }).waitFor();
  assert.equal(await page.getByLabel("Place", { exact: true }).inputValue(), "Lisbon");
  assert.equal(await page.getByLabel("Source", { exact: true }).inputValue(), "Harbour board");
  assert.equal((await recordOf(picture)).place, "Porto");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await saved(page);
  const { place, source } = await recordOf(picture);
  assert.deepEqual([place, source], ["Lisbon", "Harbour board"]);
  assert.deepEqual(complaints, []);
  await page.route("**/api/pictures/*", (route) => route.abort());
  await page.getByLabel("Licence").fill("One year");
  await page.keyboard.press("Tab");
  await page.locator(".picture-state[data-state=failed]").waitFor();
  await page.unroute("**/api/pictures/*");
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
  assert.equal((await recordOf(picture)).licence, "One year");
});

test("in Chinese, on a phone in the dark, by keyboard alone; a picture that is not there says so", async (t) => {
  const picture = await pictureOf("码头.jpg");
  await speak(newsroom.ines(), "zh-Hans");
  t.after(() => speak(newsroom.ines(), "en"));
  const seat = await newsroom.sitDown(t, newsroom.ines(), { ...phone, colorScheme: "dark" });
  const { page, goTo, complaints } = seat;
  await goTo(`/pictures/${picture}`);
  const hand = handOf(seat);
  await hand.tabTo(page.locator(".picture-focal"));
  await hand.press("ArrowDown", "ArrowDown");
  await hand.fill(words(page, "zh-Hans", "替代文字"), "两种颜色");
  await hand.enter(hand.button("网页"));
  await page.locator(".picture-warnings", { hasText: "不可用于报纸网页" }).waitFor();
  await saved(page);
  const record = await recordOf(picture);
  assert.deepEqual(
    [record.focal, record.words["zh-Hans"]?.alt, record.uses],
    [[0.5, 0.54], "两种颜色", ["social", "print", "archive"]],
  );
  assert.deepEqual(await wrongOn(seat), []);
  await page.evaluate(() => scrollTo(0, 0));
  await keepScreen(page, "17-picture-phone");
  assert.deepEqual(complaints, []);
  await page.goto(`${newsroom.room().origin}/newsroom/pictures/999999`);
  await page.locator("[role=alert]", { hasText: "没有这张图片" }).waitFor();
});

test("who may only look finds no field to write in", async (t) => {
  const picture = await pictureOf("bench.jpg");
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.wei(), desktop);
  await goTo(`/pictures/${picture}`);
  await page.getByText("You may look at this picture, not change it.").waitFor();
  assert.equal(await page.locator("main :is(input, textarea):not([readonly]):not(:disabled)").count(), 0);
  assert.deepEqual(complaints, []);
});
