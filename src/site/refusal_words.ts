/**
 * What a refusal says in the language of an edition: its sentence in locales/, by its code. Pure.
 * A code without one, which no door of the reader site throws, says what it was thrown with.
 */
import type { Refusal } from "../base/errors.ts";
import { isCountPhrase, isPhrase, type Locale } from "./locale.ts";

/** The refusal's sentence; one that counts tells the seconds after which to ask again. */
export function refusalSentence(say: Locale, { code, message, retryAfterSeconds = 0 }: Refusal): string {
  const name = `refusal.${code}`;
  if (isPhrase(name)) return say.t(name);
  return isCountPhrase(name) ? say.count(name, retryAfterSeconds) : message;
}
