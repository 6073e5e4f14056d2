/** How long a text is: words, characters, minutes to read. Pure. */
import { isChineseEdition } from "./checks.ts";

export interface Counts {
  readonly words: number;
  /** As Chinese counts length: each character and sign one, each Latin word one. */
  readonly characters: number;
  /** At least 1 where there is anything to read. */
  readonly minutes: number;
}

/** Silent reading of non-fiction: 238 words or 260 Chinese words (of 1.5 characters) a minute; Brysbaert 2019. */
const wordsPerMinute = 238;
const charactersPerMinute = 390;

const letter = "(?!\\p{Script=Han})[\\p{L}\\p{N}]";
const latinWord = new RegExp(`(?:${letter})+(?:[’'.,-](?:${letter})+)*`, "gu");

/** Length of the paragraphs of an edition's text. */
export function countsOf(texts: readonly string[], edition: string): Counts {
  let words = 0;
  let wide = 0;
  for (const text of texts) {
    words += text.match(latinWord)?.length ?? 0;
    wide += text.match(/[\p{Script=Han}\u3001-\u303f\uff01-\uff60“”‘’…—]/gu)?.length ?? 0;
  }
  const chinese = isChineseEdition(edition);
  const characters = chinese ? wide + words : texts.reduce((sum, text) => sum + [...text].length, 0);
  const minutes = chinese ? characters / charactersPerMinute : words / wordsPerMinute;
  return { words, characters, minutes: minutes === 0 ? 0 : Math.max(1, Math.round(minutes)) };
}
