/**
 * Checks of Chinese texts: spaces where Chinese and Latin letters meet, signs of the other width, quotes of the other
 * script, doubled particles, long sentences. Pure.
 */
import { type Finding, found } from "./finding.ts";
import { quotesOf } from "./quotes.ts";

const longestCharacters = 110;
const han = "\\p{Script=Han}";
const latin = "[A-Za-z0-9]";
const fullSigns = "\\u3001\\u3002\\uff01\\uff08\\uff09\\uff0c\\uff1a\\uff1b\\uff1f《》〈〉【】";

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

const spaced = new RegExp(`(?<=${han})[ \\u00a0]+(?=${latin})|(?<=${latin})[ \\u00a0]+(?=${han})`, "gu");
const joined = new RegExp(`(?<=${han})(?=${latin})|(?<=${latin})(?=${han})`, "gu");

/** How Chinese and Latin letters meet in most places of these texts; undefined where they nowhere do. */
export function spacingHabit(texts: readonly string[]): boolean | undefined {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);
  const [apart, together] = [count(spaced), count(joined)];
  return apart + together === 0 ? undefined : apart >= together;
}

/** What is to be mended in one paragraph; `apart` says how Chinese and Latin letters are to meet. */
export function chineseChecks(text: string, edition: string, apart: boolean | undefined): Finding[] {
  return [
    ...meetings(text, apart),
    ...found(text, new RegExp(`(?<=[${han}${fullSigns}])[ \\u00a0]+(?=[${han}${fullSigns}])`, "gu"), () => ({
      kind: "spacing",
      advice: "space-in-chinese",
      repair: "",
    })),
    ...signs(text),
    ...otherQuotes(text, edition),
    ...found(text, /(的|了|是|在|和|与|就)\1(?!士)/gu, ([, word]) => ({
      kind: "doubled",
      advice: "doubled-word",
      repair: word!,
    })),
    ...found(text, /[^。！？!?\n]+[。！？!?]*/g, () => ({ kind: "long", advice: "long-sentence" }) as const).filter(
      ({ from, to }) => to - from > longestCharacters,
    ),
  ];
}

function meetings(text: string, apart: boolean | undefined): Finding[] {
  if (apart === undefined) return [];
  if (!apart) return found(text, spaced, () => ({ kind: "spacing", advice: "space-at-latin", repair: "" }));
  // The letter before the place is taken along: a finding that is empty could not be seen.
  return [...text.matchAll(joined)].map(({ index }) => ({
    from: index - 1,
    to: index + 1,
    kind: "spacing",
    advice: "no-space-at-latin",
    repair: `${text[index - 1]} ${text[index]}`,
  }));
}

function signs(text: string): Finding[] {
  const half = new RegExp(
    `(?<=[${han}”’」』》）"'])[,;:!?](?!${latin})|(?<=[${han}”’」』》）"'])\\.(?![\\w.])|(?<=${han})\\((?=[^)]*\\))|(?<=\\([^()]*${han}[^()]*)\\)|(?<=${han}),(?=${latin})`,
    "gu",
  );
  return [
    ...found(text, half, ([sign]) => ({ kind: "signs", advice: "half-width-sign", repair: fullWidth[sign]! })),
    ...found(text, /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g, ([wide]) => ({
      kind: "signs",
      advice: "full-width-letters",
      repair: wide.normalize("NFKC"),
    })),
    ...found(text, /\.{3,}|。{2,}|(?<!…)…(?!…)/g, () => ({ kind: "signs", advice: "ellipsis", repair: "……" })),
    ...found(text, /(?<!-)--(?!-)|(?<!—)—(?!—)/g, () => ({ kind: "signs", advice: "dash", repair: "——" })),
    ...found(text, /([！？])\1+/g, ([, sign]) => ({ kind: "signs", advice: "repeated-sign", repair: sign! })),
    ...found(text, /([，、；：])\1+/g, ([, sign]) => ({ kind: "signs", advice: "repeated-sign", repair: sign! })),
  ];
}

function otherQuotes(text: string, edition: string): Finding[] {
  const { double, single } = quotesOf(edition);
  const others = double[0] === "「" ? ["“", "”", "‘", "’"] : ["「", "」", "『", "』"];
  const ours = [...double, ...single];
  return found(text, new RegExp(`[${others.join("")}]`, "g"), ([mark]) => ({
    kind: "quotes",
    advice: "other-quotes",
    repair: ours[others.indexOf(mark)]!,
  }));
}
