/** Sharing: plain links that carry nothing but the address and the headline, and load nothing. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Locale } from "../locale.ts";

interface Channel {
  readonly name: string;
  readonly link: (url: string, title: string) => string;
}

const channels = {
  mail: { name: "share.mail", link: (url, title) => `mailto:?subject=${title}&body=${url}` },
  weibo: {
    name: "share.weibo",
    link: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  },
  x: { name: "share.x", link: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}` },
  facebook: { name: "share.facebook", link: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  whatsapp: { name: "share.whatsapp", link: (url, title) => `https://wa.me/?text=${title}%20${url}` },
  telegram: { name: "share.telegram", link: (url, title) => `https://t.me/share/url?url=${url}&text=${title}` },
} satisfies Record<string, Channel>;

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
  return html`<share-links data-url="${page.url}" data-title="${page.title}" data-copy="${say.t("share.copy")}" data-copied="${say.t("share.copied")}" data-sheet="${say.t("share.sheet")}"><ul class="inline">
    ${names.map((name) => html`<li><a href="${channels[name].link(url, title)}" rel="nofollow">${say.t(channels[name].name as "share.mail")}</a></li>\n`)}</ul></share-links>`;
}
