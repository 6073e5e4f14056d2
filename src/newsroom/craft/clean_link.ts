/** Links as they come from other programs, without what follows readers about. Pure. */
import { isSafeHref } from "../../news/copy.ts";

const tracking =
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|mkt_tok|vero_id|wickedid|s_kwcid|ref_src|ref_url|spm|scm|share_(?:source|medium|from|token)|sharer_.*|chksm|srcid|cmpid|ocid|xtor)$/i;

/** Doors that lead elsewhere by way of a counter, and the parameter that says where. */
const counters: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, "q"],
  [/^(?:www\.)?google\.[a-z.]+\/url$/, "url"],
  [/^lm?\.facebook\.com\/l\.php$/, "u"],
  [/\.safelinks\.protection\.outlook\.com\//, "url"],
  [/^link\.zhihu\.com\//, "target"],
  [/^(?:www\.)?douban\.com\/link2\/$/, "url"],
];

/** The address a reader is meant to get to; undefined for what is no link a page may carry. */
export function cleanLink(href: string): string | undefined {
  const written = href.trim().replace(/[\t\r\n]/g, "");
  if (/^mailto:/i.test(written)) return isSafeHref(written) ? written : undefined;
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return undefined;
  const url = target(new URL(written), 3);
  const followed = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  for (const name of followed) url.searchParams.delete(name);
  url.hash = url.hash.replace(/:~:.*$/, "").replace(/^#$/, "");
  // An address that was clean stays letter for letter as it was.
  const clean = followed.length === 0 && written === href && url.href === new URL(href).href ? written : url.href;
  return clean.length <= 2048 && isSafeHref(clean) ? clean : undefined;
}

function target(url: URL, deepest: number): URL {
  const door = `${url.host}${url.pathname}`;
  for (const [counter, name] of counters) {
    const to = counter.test(door) ? url.searchParams.get(name) : null;
    if (to && /^https?:/i.test(to) && URL.canParse(to) && deepest > 0) return target(new URL(to), deepest - 1);
  }
  return url;
}
