/** The picture archive in the browser: many files at once through a cut network; collections by keyboard alone; rights that end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { changePicture, findPictures, openPicture } from "../../src/newsroom/calls/picture_desk.ts";
import { photograph, takeFile } from "../newsroom/pictures.ts";
import { until } from "../newsroom/writer.ts";
import { handOf } from "./hand.ts";
import { showNewsroom, speak } from "./newsroom.ts";
import { phone } from "./paper.ts";

const newsroom = showNewsroom();
const find = (words: string) => newsroom.ines().ask(findPictures, { query: { find: words } });
const one = (picture: number) => newsroom.ines().ask(openPicture, { params: { picture } });

/** Twelve pictures that do not look alike, one of them large, and a text that calls itself one. */
async function files() {
  const drawn = await Promise.all(
    Array.from({ length: 11 }, async (_, at) => ({
      name: `wharf-${at}.jpg`,
      mimeType: "image/jpeg",
      buffer: await photograph(640, 400 + at * 40, { at: 0.08 * (at + 1), left: `#${at % 10}0${9 - (at % 10)}080` })
        .jpeg()
        .toBuffer(),
    })),
  );
  const large = { name: "wharf-wide.png", mimeType: "image/png", buffer: await noise() };
  const text = { name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture at all") };
  return [...drawn, large, text];
}

/** Some megabytes that cannot be made smaller. */
async function noise(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
  return sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#777", noise } })
    .png()
    .toBuffer();
}

/** Drops files on the screen, as a hand does that brings them from a folder. */
async function dropFiles(
  page: Page,
  all: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const data = await page.evaluateHandle(
    (dropped) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of dropped)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type }));
      return transfer;
    },
    all.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, base64: buffer.toString("base64") })),
  );
  await page.locator(".archive-screen").dispatchEvent("dragover", { dataTransfer: data });
  await page.locator(".archive-screen[data-over]").waitFor();
  await page.locator(".archive-screen").dispatchEvent("drop", { dataTransfer: data });
}

test("thirteen files are dropped, the network is cut, another screen is opened: twelve are taken, one is refused", async (t) => {
  const { page, context, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/pictures");
  const all = await files();
  await dropFiles(page, all);
  const tray = page.getByRole("region", { name: "Uploads" });
  await tray.waitFor();
  await context.setOffline(true);
  await tray.getByText("waiting for the newsroom").first().waitFor();
  await context.setOffline(false);
  await page.getByRole("link", { name: "Stories", exact: true }).click();
  await tray.getByText("All uploads are done · 1 refused").waitFor();
  await tray.locator("li", { hasText: "notes.jpg" }).locator(".refused").waitFor();
  await page.getByRole("link", { name: "Pictures", exact: true }).click();
  await page.getByRole("searchbox", { name: "Words of caption" }).fill("wharf");
  await page.waitForFunction(() => document.querySelectorAll(".archive > li").length === 12);
  assert.equal((await find("wharf")).pictures.length, 12);
  await tray.getByRole("button", { name: "Clear", exact: true }).click();
  await tray.waitFor({ state: "detached" });
  assert.deepEqual(
    // The refused file is the only one the server said no to.
    complaints.filter((each) => !/^422 .*uploads/.test(each)),
    [],
  );
});

test("by keyboard alone: found, into a new collection, that one renamed, opened from it, dropped", async (t) => {
  const { picture } = await takeFile(newsroom.ines(), await photograph(1200, 800).jpeg().toBuffer(), "lantern.jpg");
  const seat = await newsroom.sitDown(t, newsroom.ines());
  const { page, goTo, complaints } = seat;
  const hand = handOf(seat);
  await goTo("/pictures");
  await page.locator("main h1").click();
  await hand.press("/");
  await page.keyboard.type("lantern");
  await page.waitForFunction(() => document.querySelectorAll(".archive > li").length === 1);
  await hand.tabTo(page.getByRole("checkbox", { name: "Choose lantern.jpg" }));
  await hand.press("Space");
  await hand.fill(page.getByRole("textbox", { name: "Name of a new collection" }), "Lamps");
  await hand.press("Enter");
  await page.getByText("Now in “Lamps”").waitFor();
  const { collections } = await one(picture);
  await goTo(`/pictures?collection=${collections[0]!.id}`);
  await hand.fill(page.getByRole("textbox", { name: "Name of the collection" }), "Harbour lamps");
  await hand.press("Enter");
  await until(async () => (await one(picture)).collections[0]?.name === "Harbour lamps");
  await hand.enter(page.locator(`[data-line="${picture}"]`));
  await page.locator(".picture-focal").waitFor();
  await page.goBack();
  await hand.enter(page.getByRole("button", { name: "Drop the collection" }));
  await hand.press("Enter");
  await until(async () => (await one(picture)).collections.length === 0);
  assert.deepEqual(complaints, []);
});

test("in Chinese and on a phone: rights that end within a week are told over the archive, and listed", async (t) => {
  const { picture } = await takeFile(newsroom.ines(), await photograph(900, 900).jpeg().toBuffer(), "steps.jpg");
  const soon = new Date(newsroom.room().clock.now().getTime() + 3 * 86_400_000).toISOString();
  await newsroom.ines().ask(changePicture, { params: { picture }, body: { rightsEndAt: soon } });
  await speak(newsroom.ines(), "zh-Hans");
  t.after(() => speak(newsroom.ines(), "en"));
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines(), phone);
  await goTo("/pictures");
  await page.getByText("有 1 张图片的授权将在一周内到期。").waitFor();
  await page.getByRole("button", { name: "查看" }).click();
  await page.getByRole("region", { name: "一周内到期的授权" }).getByRole("link", { name: "steps.jpg" }).waitFor();
  await page.locator(".archive .want", { hasText: "授权即将到期" }).waitFor();
  assert.deepEqual(complaints, []);
});
