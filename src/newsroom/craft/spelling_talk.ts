/** What the page and its spelling worker say to each other. Pure. */
import type { SpeltWord } from "./spelling.ts";

export type ToSpelling =
  | { readonly say: "known"; readonly words: readonly string[] }
  | { readonly say: "check"; readonly id: number; readonly text: string }
  | { readonly say: "suggest"; readonly id: number; readonly word: string };

export type FromSpelling =
  | { readonly say: "checked"; readonly id: number; readonly words: readonly SpeltWord[] }
  | { readonly say: "suggested"; readonly id: number; readonly words: readonly string[] };
