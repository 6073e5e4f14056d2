/** Language tags as exports and file names write them. Pure. */

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A BCP 47 tag in its usual spelling (`zh_cn` is `zh-CN`); undefined for what is no tag of a known language. */
export function languageTag(said: string): string | undefined {
  const tag = said.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical && names.of(canonical.split("-")[0]!) !== undefined ? canonical : undefined;
  } catch {
    // Shaped like a tag and none: as if nothing were said.
    return undefined;
  }
}
