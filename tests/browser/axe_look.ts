/** How a screen of the newsroom is looked at: in which language and window, and what is wrong with it there. */
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { cutOff } from "./zoomed.ts";

/** Whether to look in every language, width and light; otherwise each is met once, in another company. */
export const everyLook = process.env.EVERY_LOOK === "1";

export interface Look extends BrowserContextOptions {
  readonly locale: "en" | "zh-Hans";
  /** axe's rules; all of them where nothing is said. */
  readonly rules?: readonly string[];
}

/** axe on a page as it is: in its own frame alone, without the counts of what it found in order. Half the time. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });

/** What axe finds and what is cut off, a line each, beginning with `what`. */
export async function wrongOn(page: Page, what: string, rules: readonly string[] = []): Promise<string[]> {
  // The page in a preview is the paper's, judged by the paper's own test.
  const builder = axeOn(page).exclude("iframe");
  const { violations } = await (rules.length > 0 ? builder.withRules([...rules]) : builder).analyze();
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${what}: ${id} (${help}): ${html.slice(0, 200)} ${failureSummary?.slice(0, 300)}`,
      ),
    ),
    ...(await page.evaluate(cutOff)).map((line) => `${what}: ${line}`),
  ];
}
