/**
 * What is said to a person when something is refused: the server's own sentence in English, ours in Chinese by its code.
 * Pure. `tests/newsroom/refusals.test.ts` sees that no code of the server is missing.
 */
import type { Locale } from "../../calls/session.ts";
import { Refused } from "../ask.ts";
import { chineseRefusals } from "./refusals_zh.ts";

/** The sentence of an error in the person's language. */
export function sentenceFor(error: unknown, locale: Locale): string {
  if (error instanceof Refused) return refusalSentence(error.code, error.message, locale);
  return error instanceof Error ? error.message : String(error);
}

/** The sentence of a refusal that came as data. */
export function refusalSentence(code: string, sentence: string, locale: Locale): string {
  if (locale !== "zh-Hans") return sentence;
  // How long to wait is in the server's sentence alone.
  return chineseRefusals[code]?.replace("{seconds}", /\d+/.exec(sentence)?.[0] ?? "60") ?? sentence;
}
