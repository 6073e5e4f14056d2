/** The language an item is in, as the wire says it, unless its letters say otherwise. Pure. */

/** A BCP 47 tag in its usual spelling (`zh_cn` is `zh-CN`); undefined for what is no tag of a known language. */
export function languageTag(said: string): string | undefined {
  const tag = said.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical && names.of(canonical.split("-")[0]!) !== undefined ? canonical : undefined;
  } catch {
    return undefined;
  }
}

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/**
 * The language said for a site, unless the text is plainly Chinese and the site's language is not, or the other way
 * round: sites keep the language they were installed in.
 */
export function languageOf(said: string | undefined, text: string): string | undefined {
  const start = text.slice(0, 4000);
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = start.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (han >= 20 && han > latin && kana < han / 20) return said && /^(?:zh|yue|ja)\b/.test(said) ? said : "zh";
  if (said && /^(?:zh|yue)\b/.test(said) && han === 0 && latin >= 20) return undefined;
  if (said && /^en\b/.test(said) && letters > 200 && latin < letters / 40) return undefined;
  return said;
}
