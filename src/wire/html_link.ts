/** Links as HTML writes them, as addresses that copy may carry. Pure. */
import { isSafeHref } from "../news/copy.ts";

const longestHref = 2048;

/** `href` as an address a page may carry, resolved against `baseUrl`; undefined when it is unsafe, too long or cannot be resolved. */
export function safeHref(href: string, baseUrl?: string): string | undefined {
  const written = href.trim().replace(/[\t\r\n]/g, "");
  if (written === "") return undefined;
  const found = resolved(written, baseUrl);
  return found !== undefined && found.length <= longestHref && isSafeHref(found) ? found : undefined;
}

function resolved(href: string, baseUrl: string | undefined): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("#")) return href;
  if (baseUrl !== undefined && URL.canParse(href, baseUrl)) return new URL(href, baseUrl).href;
  if (/^\/\/[^/\\]/.test(href)) return `https:${href}`;
  return href.startsWith("/") ? href : undefined;
}
