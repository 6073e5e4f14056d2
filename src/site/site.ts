/** What the reader site is told once, at start. Pure types. */
import type { MadeLook } from "./look.ts";

export interface Site {
  /** Scheme and host of the paper, without a slash at the end. */
  readonly origin: string;
  readonly look: MadeLook;
}
