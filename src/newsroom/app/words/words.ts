/**
 * Words of the screens, in every language of the newsroom. Each part of the app keeps its own beside it:
 * `const words = wordsIn({ en: {…}, "zh-Hans": {…} })`, and reads them with `useWords(words)`.
 */
import { createContext, useContext } from "react";
import type { Locale } from "../../calls/session.ts";

export type Words<T> = Readonly<Record<Locale, T>>;

/** Words of one part; the second language must have every word the first has. */
export const wordsIn = <T extends Readonly<Record<string, unknown>>>(said: {
  en: T;
  "zh-Hans": Widened<T>;
}): Words<T> => said as Words<T>;

/** Same names and kinds; other words. */
type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends Readonly<Record<string, unknown>>
      ? Widened<T[K]>
      : T[K];
};

export const LocaleContext = createContext<Locale>("en");

/** The language of the screens. */
export const useLocale = (): Locale => useContext(LocaleContext);

/** The words of a part in the language of who is here. */
export const useWords = <T>(words: Words<T>): T => words[useLocale()];
