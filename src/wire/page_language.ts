/**
 * The language of a text: what is declared, corrected by what the letters themselves say. Pure.
 */

const sample = 20_000;
const traditional = /[們這個國學會說對時來為與發現過還關點話電車長門問間東見貝馬魚鳥龍義無實體]/gu;
const simplified = /[们这个国学会说对时来为与发现过还关点话电车长门问间东见贝马鱼鸟龙义无实体]/gu;
const stopWords: Record<string, RegExp> = {
  en: /\b(?:the|and|of|to|in|that|for|is|was|with)\b/giu,
  de: /\b(?:der|die|und|das|den|nicht|mit|ist|von|ein)\b/giu,
  fr: /\b(?:le|les|des|est|une|dans|que|pour|qui|sur)\b/giu,
  es: /\b(?:el|los|las|una|que|por|con|para|del|está)\b/giu,
  it: /\b(?:il|che|della|una|per|con|sono|gli|del|nel)\b/giu,
  pt: /\b(?:os|uma|que|não|com|para|dos|da|em|mais)\b/giu,
};

/** A BCP 47 tag for `text`: the `declared` one where the letters agree with it, else what they tell; undefined when neither does. */
export function languageOf(text: string, declared?: string): string | undefined {
  const tag = canonical(declared);
  const script = scriptOf(text);
  if (script === "zh") return tag && /^(?:zh|yue|ja)\b/i.test(tag) ? tag : chineseOf(text);
  if (script === "ja" || script === "ko") return tag?.startsWith(script) ? tag : script;
  if (script === undefined) return tag;
  const told = latinOf(text);
  if (tag && /^(?:zh|ja|ko)\b/i.test(tag)) return told;
  return tag ?? told;
}

/** The share of `text`'s letters that are Chinese characters, 0 to 1. */
export function hanShare(text: string): number {
  const part = text.slice(0, sample);
  const han = count(part, /\p{Script=Han}/gu);
  // A Latin word says as much as one or two characters do.
  const words = count(part, /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]+/gu);
  return han / Math.max(1, han + words * 1.5);
}

function scriptOf(text: string): "zh" | "ja" | "ko" | "other" | undefined {
  const part = text.slice(0, sample);
  const [han, kana, hangul] = [
    /\p{Script=Han}/gu,
    /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    /\p{Script=Hangul}/gu,
  ].map((each) => count(part, each));
  const all = count(part, /\p{L}/gu);
  if (all < 8) return undefined;
  if (kana! > 4 && kana! > (han! + kana!) * 0.15 && kana! + han! > all * 0.3) return "ja";
  if (hangul! > all * 0.3) return "ko";
  return hanShare(part) > 0.4 ? "zh" : "other";
}

const chineseOf = (text: string) =>
  count(text.slice(0, sample), traditional) > 2 * count(text.slice(0, sample), simplified) ? "zh-Hant" : "zh";

function latinOf(text: string): string | undefined {
  const part = text.slice(0, sample);
  const words = count(part, /\p{L}+/gu);
  const ranked = Object.entries(stopWords)
    .map(([tag, pattern]) => ({ tag, hits: count(part, pattern) }))
    .sort((one, other) => other.hits - one.hits);
  const [best, next] = ranked;
  return best && best.hits > words * 0.06 && best.hits > (next?.hits ?? 0) * 1.3 ? best.tag : undefined;
}

function canonical(declared: string | undefined): string | undefined {
  const written =
    declared
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, "-") ?? "";
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written)) return undefined;
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    // Not a tag: as if nothing were declared.
    return undefined;
  }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
