/**
 * Pictures as HTML shows them: an `<img>` (lazy or not), the best of a srcset, and the figure around it. Pure.
 * Nothing is fetched: a picture is its address, caption, credit and alternative text.
 */
import { storable } from "./html_words.ts";
import type { WirePicture } from "./item.ts";
import { bareCredit, captioned } from "./picture_credit.ts";

const longestKey = 500;
const lazy = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-orig-file",
  "data-full-src",
  "data-url",
  "data-hi-res-src",
];

/** Where the picture of an `<img>`, `<amp-img>` or `<source>` lies, as absolute as `baseUrl` allows; undefined when it has no address. */
export function pictureUrl(img: Element, baseUrl?: string): string | undefined {
  const written = [
    ...lazy.map((name) => img.getAttribute(name)),
    img.getAttribute("src"),
    widest(img.getAttribute("srcset") ?? img.getAttribute("data-srcset") ?? img.getAttribute("data-lazy-srcset")),
  ].find((each) => each && isAddress(each));
  if (!written) return undefined;
  const address = storable(written.trim().replace(/[\t\r\n]/g, ""));
  if (baseUrl !== undefined && URL.canParse(address, baseUrl)) return new URL(address, baseUrl).href;
  return address.startsWith("//") ? `https:${address}` : address;
}

/** True for a picture that readers never see: a counting pixel or a spacer. */
export function isPixel(img: Element): boolean {
  const small = ["width", "height"].every((side) => /^[0-3](?:px)?$/.test(img.getAttribute(side) ?? ""));
  return small || /(?:^|\/)(?:spacer|blank|pixel|transparent|1x1)\.(?:gif|png)/i.test(img.getAttribute("src") ?? "");
}

/** The picture of `img`, named by its address, with what `figure` (its `<figure>`, when it has one) says about it. */
export function pictureOf(img: Element, url: string, figure?: Element): WirePicture {
  const alt = clean(img.getAttribute("alt"));
  return {
    key: url.length <= longestKey ? url : `${url.slice(0, longestKey - 20)}…${String(url.length)}${checksum(url)}`,
    url,
    ...(alt === "" ? {} : { alt }),
    ...(figure ? saidBy(figure) : {}),
  };
}

const creditMarks =
  '[itemprop="copyrightHolder"],[itemprop="author"],[itemprop="creator"],[class*="credit"],[class*="Credit"],[class*="copyright"],[class*="photographer"],[class*="caption-source"],[class*="caption__source"],[class*="source"],cite,small';

/** Caption and credit as a figure's `<figcaption>` or its credit element says them. */
export function saidBy(figure: Element): { caption?: string; credit?: string } {
  const caption = captionIn(figure);
  const marked = (caption ?? figure).querySelector(creditMarks) ?? figure.querySelector(creditMarks);
  const credit = marked && marked !== caption ? bareCredit(marked.textContent) : "";
  const words = clean(caption?.textContent);
  if (credit !== "" && marked) {
    const rest = clean(words.replace(clean(marked.textContent), " ")).replace(/[\s|–—-]+$/u, "");
    return { ...(rest === "" ? {} : { caption: rest }), credit };
  }
  const found = captioned(words);
  return { ...(found.caption ? { caption: found.caption } : {}), ...(found.credit ? { credit: found.credit } : {}) };
}

/** The caption element of this figure, not of a figure inside it. */
export function captionIn(figure: Element): Element | undefined {
  const found = [...figure.querySelectorAll("figcaption,.wp-caption-text")];
  return found.find((each) => each.localName !== "figcaption" || each.closest("figure") === figure);
}

const clean = (text: string | null | undefined) =>
  storable(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
/** True for a web address or a path: a scheme of any other kind names nothing that could be taken. */
const isAddress = (text: string) => /^\s*(?:https?:|(?![a-z][a-z0-9+.-]*:)[^#{\s])/i.test(text);

/** The address of the widest picture in a srcset. */
function widest(srcset: string | null): string | undefined {
  const choices = [...(srcset ?? "").matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  const best = choices.sort((one, other) => Number(other[2] ?? 1) - Number(one[2] ?? 1))[0];
  return best?.[1];
}

const checksum = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 1e9, 7);
