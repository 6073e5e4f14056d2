/** Two hands on a keyboard and none on a pointer: goes to a control by Tab, presses it, types. */
import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Call } from "../../src/newsroom/calls/call.ts";
import type { Seat } from "./newsroom.ts";

export type Hand = ReturnType<typeof handOf>;

/** More than a screen has controls. */
const mostTabs = 160;

/** The keyboard of a seat. */
export function handOf({ page, goTo }: Pick<Seat, "page" | "goTo">) {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Presses Tab until the control has focus. */
  const tabTo = async (sought: Locator) => {
    await sought.first().waitFor({ state: "attached" });
    for (let step = 0; step < mostTabs; step++) {
      if (await sought.first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${sought}`);
  };
  /** Goes to the control and presses Enter. */
  const enter = async (sought: Locator) => {
    await tabTo(sought);
    await press("Enter");
  };
  return {
    page,
    goTo,
    press,
    tabTo,
    enter,
    type: (text: string) => page.keyboard.type(text),
    button: (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" }),
    /** Goes to the button of that name and presses it. */
    pressButton: (name: string) => enter(page.getByRole("button", { name, exact: true })),
    /** Goes to the field and writes over what it holds. */
    fill: async (sought: Locator, text: string) => {
      await tabTo(sought);
      await press("Control+a");
      await page.keyboard.type(text);
    },
    /** Chooses in a list by typing how the choice begins. */
    choose: async (sought: Locator, text: string) => {
      await tabTo(sought);
      await page.keyboard.type(text);
    },
    /** Writes a day of a year to come into a field of time. */
    chooseTime: async (sought: Locator) => {
      await tabTo(sought);
      await page.keyboard.type("03152027");
      await press("ArrowRight");
      await page.keyboard.type("0930AM");
    },
    /** Opens the palette and does what its first line for `text` says. */
    command: async (text: string) => {
      await press("Control+k");
      await page.locator("dialog[open] [role=combobox]:focus").waitFor();
      await page.keyboard.type(text);
      await page.locator("[role=option][aria-selected=true]", { hasText: new RegExp(text, "i") }).waitFor();
      await press("Enter");
    },
  };
}

/** Goes down an open menu to the line of that name and presses it. */
export async function arrowTo({ page, press }: Pick<Hand, "page" | "press">, name: string): Promise<void> {
  for (let step = 0; step < 20; step++) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return press("Enter");
    await press("ArrowDown");
  }
  throw new Error(`The arrows do not reach ${name}`);
}

/** Does an act and waits until the call was made and answered well. */
export async function makes(page: Page, { method, path }: Call<never, never, never, never>, act: () => Promise<void>) {
  const address = new RegExp(`/newsroom/api${path.replace(/:\w+/g, "[^/]+")}$`);
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === method.toUpperCase() && address.test(new URL(answer.url()).pathname),
    { timeout: 12_000 },
  );
  answered.catch(() => undefined);
  await act();
  const answer = await answered;
  assert.ok(answer.ok(), `${answer.status()} ${method} ${path}`);
}
