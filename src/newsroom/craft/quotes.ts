/** Quotation marks as each language draws them, and which one a straight quote stands for. Pure. */

interface Quotes {
  /** Outer marks, then those inside them: opening, closing. */
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

const english: Quotes = { double: ["“", "”"], single: ["‘", "’"] };

const byLanguage: Readonly<Record<string, Quotes>> = {
  "zh-Hant": { double: ["「", "」"], single: ["『", "』"] },
  "zh-TW": { double: ["「", "」"], single: ["『", "』"] },
  "zh-HK": { double: ["「", "」"], single: ["『", "』"] },
  ja: { double: ["「", "」"], single: ["『", "』"] },
  de: { double: ["„", "“"], single: ["‚", "‘"] },
  fr: { double: ["«\u202f", "\u202f»"], single: ["‹\u202f", "\u202f›"] },
  es: { double: ["«", "»"], single: ["“", "”"] },
  it: { double: ["«", "»"], single: ["“", "”"] },
  ru: { double: ["«", "»"], single: ["„", "“"] },
};

/** The quotation marks of an edition's language. */
export const quotesOf = (edition: string): Quotes =>
  byLanguage[edition] ?? byLanguage[edition.split("-")[0]!] ?? english;

/** The mark that a straight quote, typed after `before`, stands for. */
export function smartQuote(before: string, straight: '"' | "'", edition: string): string {
  const { double, single } = quotesOf(edition);
  if (straight === "'" && /[\p{L}\p{N}]$/u.test(before) && !isChineseEnd(before)) return "’";
  const [open, close] = straight === '"' ? double : single;
  return opens(before, open, close) ? open : close;
}

/** In Chinese no space tells opening from closing: what is open is closed. */
function opens(before: string, open: string, close: string): boolean {
  if (before === "" || /[\s([{（【《—–/]$/.test(before)) return true;
  if (/[“‘「『«‹„‚]\s?$/.test(before)) return true;
  return isChineseEnd(before) && before.lastIndexOf(open) <= before.lastIndexOf(close);
}

const isChineseEnd = (before: string) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before);

/** Places of straight quotes in a text, each with the mark it stands for; feet and inches stay as they are. */
export function straightQuotes(text: string, edition: string): { readonly at: number; readonly mark: string }[] {
  const found: { at: number; mark: string }[] = [];
  let curly = "";
  for (const [at, char] of [...units(text)]) {
    if (char !== '"' && char !== "'") curly += char;
    else {
      const mark = decade(char, text, at) ? "’" : smartQuote(curly, char, edition);
      const measure = /\d$/.test(curly) && !isOpen(curly, edition, char);
      curly += measure ? char : mark;
      if (!measure) found.push({ at, mark });
    }
  }
  return found;
}

const units = (text: string): [number, string][] => text.split("").map((char, at) => [at, char]);

/** ’90s */
const decade = (char: string, text: string, at: number) => char === "'" && /^'\d0s\b/.test(text.slice(at));

function isOpen(curly: string, edition: string, straight: string): boolean {
  const [open, close] = straight === '"' ? quotesOf(edition).double : quotesOf(edition).single;
  return curly.lastIndexOf(open) > curly.lastIndexOf(close);
}
