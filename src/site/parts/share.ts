/** Sharing: plain links that carry nothing but the address and the headline, and load nothing. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Locale } from "../locale.ts";

/** Where an address and a title, both encoded, are shared. */
const channels = {
  mail: (url, title) => `mailto:?subject=${title}&body=${url}`,
  weibo: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  x: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  whatsapp: (url, title) => `https://wa.me/?text=${title}%20${url}`,
  telegram: (url, title) => `https://t.me/share/url?url=${url}&text=${title}`,
} satisfies Record<string, (url: string, title: string) => string>;

const order = {
  zh: ["weibo", "mail", "x", "telegram"],
  other: ["mail", "x", "facebook", "whatsapp", "telegram", "weibo"],
} as const satisfies Record<string, readonly (keyof typeof channels)[]>;

/** The links for a page; the island adds the device's own sheet and “copy link”. */
export function shareLinks(
  page: { readonly url: string; readonly title: string; readonly lang: string },
  say: Locale,
): Html {
  const url = encodeURIComponent(page.url.toWellFormed());
  const title = encodeURIComponent(page.title.toWellFormed());
  const names = page.lang.startsWith("zh") ? order.zh : order.other;
  return html`<share-links data-url="${page.url}" data-title="${page.title}"
    data-copy="${say.t("share.copy")}" data-copied="${say.t("share.copied")}" data-sheet="${say.t("share.sheet")}">
    <ul class="inline">
    ${names.map((name) => html`<li><a href="${channels[name](url, title)}" rel="nofollow">${say.t(`share.${name}`)}</a></li>\n`)}
    </ul></share-links>`;
}
