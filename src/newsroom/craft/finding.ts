/** What the checks of a text find: where, what, and how it can be mended. Pure. */

export const findingKinds = ["quotes", "spacing", "signs", "style", "doubled", "long", "spelling"] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  /** Places in the text, in UTF-16 units; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: FindingKind;
  /** Code of a sentence that says what is wrong; the screens have it in both languages. */
  readonly advice: string;
  /** An editor's own advice, for words of the house style. */
  readonly said?: string;
  /** What to write instead; empty takes the place away. */
  readonly repair?: string;
}

/** A word or phrase that the house avoids. */
export interface StyleWord {
  readonly word: string;
  /** Empty where advice is all there is. */
  readonly instead: string;
  readonly advice: string;
}

/** What the checks go by. */
export interface HouseRules {
  readonly edition: string;
  readonly styleWords: readonly StyleWord[];
  /** How Chinese and Latin letters meet in this story; undefined where it says nothing about it. */
  readonly spaced?: boolean | undefined;
}

/** Findings of one pattern, by its first group or the whole match. */
export function found(
  text: string,
  pattern: RegExp,
  made: (match: RegExpExecArray) => Pick<Finding, "kind" | "advice"> & Partial<Finding>,
): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    ...made(match as RegExpExecArray),
  }));
}
