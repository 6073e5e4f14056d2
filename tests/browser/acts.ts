/** What an act by keyboard is given: the hands, the newsroom, and what ends with the test. */
import type { BrowserContext } from "playwright-core";
import type { Ending } from "../base.ts";
import type { Hand } from "./hand.ts";
import type { NewsroomShown } from "./newsroom.ts";

export interface AtKeys extends Hand {
  readonly context: BrowserContext;
  readonly newsroom: NewsroomShown;
  readonly ending: Ending;
}

/** Acts by the name of the call they make, in the order they are done: one leaves its screen to the next. */
export type Acts = Readonly<Record<string, (at: AtKeys) => Promise<void>>>;
