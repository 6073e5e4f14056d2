/** Checks of texts in Latin letters: spaces, dashes, signs of the other width, doubled words, long sentences. Pure. */
import { type Finding, found } from "./finding.ts";

const longestWords = 45;

const halfWidth: Readonly<Record<string, string>> = {
  "，": ", ",
  "。": ". ",
  "；": "; ",
  "：": ": ",
  "！": "! ",
  "？": "? ",
  "（": " (",
  "）": ") ",
  "、": ", ",
};

/** Words that may stand twice. */
const mayDouble = new Set(["had", "that", "so", "very", "bye", "no", "ha", "hear", "knock", "now", "there"]);

/** What is to be mended in one paragraph. */
export function latinChecks(text: string): Finding[] {
  return [
    ...found(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/g, () => ({ kind: "spacing", advice: "double-space", repair: " " })),
    ...found(text, /(?<=\p{L})[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu, () => ({
      kind: "spacing",
      advice: "space-before-sign",
      repair: "",
    })),
    ...found(text, /(?<=\p{L}\p{L})[,;!?](?=\p{L})/gu, ([sign]) => ({
      kind: "spacing",
      advice: "no-space-after-sign",
      repair: `${sign} `,
    })),
    ...found(text, /(?<!-)---?(?!-)/g, () => ({ kind: "signs", advice: "dash", repair: "—" })),
    ...found(text, /(?<!\.)\.\.\.(?!\.)/g, () => ({ kind: "signs", advice: "ellipsis", repair: "…" })),
    ...found(text, /[，。；：！？（）、]/g, ([sign]) => ({
      kind: "signs",
      advice: "full-width-sign",
      repair: halfWidth[sign]!.trim(),
    })),
    ...doubledWords(text),
    ...longSentences(text),
  ];
}

function doubledWords(text: string): Finding[] {
  return found(text, /(?<![\p{L}’'-])(\p{L}+)[ \u00a0]+\1(?![\p{L}’'-])/giu, ([, word]) => ({
    kind: "doubled",
    advice: "doubled-word",
    repair: word!,
  })).filter(({ repair }) => !mayDouble.has(repair!.toLowerCase()));
}

function longSentences(text: string): Finding[] {
  return found(text, /\S[^.!?]*(?:[.!?](?!\s|$|["”’)])[^.!?]*)*(?:[.!?]+["”’)]*|$)/g, () => ({
    kind: "long",
    advice: "long-sentence",
  })).filter(
    ({ from, to }) =>
      (text.slice(from, to).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0) > longestWords,
  );
}
