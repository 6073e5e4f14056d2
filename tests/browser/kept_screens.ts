/** Screens that are kept for the documentation, small; nothing is written unless KEEP_SCREENS is 1. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { checkout } from "../server.ts";

const folder = join(checkout, "docs", "screens", "newsroom");
const largestBytes = 120_000;

/** Keeps what the window shows as `name`.png in docs/screens/newsroom. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env.KEEP_SCREENS !== "1") return;
  await page.waitForFunction(() => !document.querySelector(".loading-bar, [aria-busy=true]"));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = await page.screenshot({ animations: "disabled", caret: "initial" });
  await mkdir(folder, { recursive: true });
  for (const colours of [256, 128, 64, 32]) {
    const small = sharp(shot).png({ palette: true, colours, effort: 10, dither: 0.5 });
    const { length } = await small.clone().toBuffer();
    if (length > largestBytes && colours > 32) continue;
    await small.toFile(join(folder, `${name}.png`));
    return;
  }
}
