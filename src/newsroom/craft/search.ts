/** Finding words in a text. Pure. */

export interface Search {
  readonly find: string;
  readonly pattern: boolean;
  readonly sameCase: boolean;
  readonly wholeWord: boolean;
}

const mostFound = 2_000;

/** The search as an expression; undefined for one that is empty or no expression at all. */
export function searched({ find, pattern, sameCase, wholeWord }: Search): RegExp | undefined {
  if (find === "") return undefined;
  const literal = pattern ? `(?:${find})` : find.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  try {
    return new RegExp(bounded, sameCase ? "gu" : "giu");
  } catch {
    return undefined;
  }
}

export interface Place {
  readonly from: number;
  readonly to: number;
  readonly match: RegExpExecArray;
}

/** Places of what is found; none of them is empty. */
export function placesOf(text: string, expression: RegExp): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(expression)) {
    const { index, 0: met } = match;
    if (met !== "") places.push({ from: index, to: index + met.length, match });
    if (places.length === mostFound) break;
  }
  return places;
}

/** What stands in place of a match: in a pattern `$1` is its first group, `$&` all of it. */
export function replacement(match: RegExpExecArray, by: string, pattern: boolean): string {
  if (!pattern) return by;
  return by.replace(/\$([$&]|\d)/g, (_, what: string) => {
    if (what === "$") return "$";
    return (what === "&" ? match[0] : match[Number(what)]) ?? "";
  });
}
