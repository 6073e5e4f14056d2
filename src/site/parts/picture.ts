/**
 * Pictures: AVIF, WebP and JPEG in the widths a place needs, with their size, so that nothing shifts. Pure.
 * No picture leaves here without its credit, except inside a `<figure>` that prints it.
 */
import { attribute, type Html, html } from "../../base/html.ts";
import type { CropShape } from "../../news/picture.ts";
import type { Locale } from "../locale.ts";
import { type RenditionFormat, renditionFile } from "../rendition.ts";
import type { PictureView } from "../views.ts";

/** Where a picture stands: how wide it is drawn there, and the widest rendition worth sending. */
export interface Place {
  readonly sizes: string;
  readonly widest: number;
  /** Drawn before anything else of the page. */
  readonly first?: boolean;
}

/** The places of the paper's pages. */
export const places = {
  hero: { sizes: "(min-width:75rem) 56rem, (min-width:60rem) 75vw, 100vw", widest: 2000, first: true },
  text: { sizes: "(min-width:42rem) 38rem, 100vw", widest: 1600 },
  gallery: { sizes: "(min-width:42rem) 19rem, 50vw", widest: 1000 },
  lead: { sizes: "(min-width:75rem) 36rem, (min-width:60rem) 50vw, 100vw", widest: 1600, first: true },
  wide: { sizes: "(min-width:60rem) 36rem, 100vw", widest: 1200 },
  column: { sizes: "(min-width:75rem) 17rem, (min-width:40rem) 50vw, 100vw", widest: 900 },
  thumb: { sizes: "(min-width:60rem) 10rem, 7rem", widest: 480 },
} satisfies Record<string, Place>;

/** The path of the rendition nearest above a width. */
export function pictureUrl(picture: PictureView, width: number, format: RenditionFormat = "jpg"): string {
  const { widths, cut } = picture;
  return `${picture.base}/${renditionFile({ width: widths.find((each) => each >= width) ?? widths.at(-1)!, cut, format })}`;
}

/** The picture where a shape is shown: the part the desk has cut for it, else the whole, cut by the page. */
export const cutTo = (picture: PictureView, shape: CropShape): PictureView => {
  const cut = picture.cuts?.[shape];
  return cut === undefined ? picture : { ...picture, ...cut, focal: undefined };
};

/** `<picture>` for a place. */
export function pictureTag(picture: PictureView, place: Place): Html {
  const { width, height, alt } = picture;
  // The box has no size of its own, so it takes the picture's, and nothing on the page moves.
  if (picture.withdrawn)
    return html`<picture><img src="${withdrawnBox}" width="${width}" height="${height}" alt=""${place.first ? firstDrawn : later}></picture>`;
  const image = html`<img src="${pictureUrl(picture, 800)}" width="${width}" height="${height}" alt="${alt}"${place.first ? firstDrawn : later}${style(picture)}>`;
  return html`<picture>${source(picture, place, "avif")}${source(picture, place, "webp")}${image}</picture>`;
}

/** Path of what stands in the place of a picture whose rights have ended. */
export const withdrawnBox = "/pictures/withdrawn.svg";

const firstDrawn = html` fetchpriority="high"`;
const later = html` loading="lazy" decoding="async"`;

function source({ base, widths, cut }: PictureView, { widest, sizes }: Place, format: "avif" | "webp"): Html {
  let set = "";
  for (const width of widths) {
    if (set === "" || width <= widest)
      set += `${set && ", "}${base}/${renditionFile({ width, cut, format })} ${width}w`;
  }
  return html`<source type="image/${format}" srcset="${set}" sizes="${sizes}">`;
}

function style({ focal, colour }: PictureView): Html {
  const rules = [
    colour !== undefined && /^#[\da-f]{3,8}$/i.test(colour) && `background:${colour}`,
    focal && (focal.x !== 0.5 || focal.y !== 0.5) && `object-position:${percent(focal.x)} ${percent(focal.y)}`,
  ].filter((rule) => typeof rule === "string");
  return attribute("style", rules.length > 0 && rules.join(";"));
}

const percent = (part: number) => `${Math.round(part * 100)}%`;

/** A picture with its caption and credit under it. */
export function figure(picture: PictureView, place: Place, say: Locale, name?: string): Html {
  return html`<figure${attribute("class", name)}>${pictureTag(picture, place)}${captionOf(picture, say)}</figure>`;
}

/** A picture with its credit alone, for cards. */
export function creditedPicture(picture: PictureView, place: Place, say: Locale): Html {
  return html`<figure>${pictureTag(picture, place)}${captionOf({ ...picture, caption: undefined, sealed: undefined }, say)}</figure>`;
}

type Said = Pick<PictureView, "caption" | "credit" | "withdrawn" | "synthetic" | "sealed">;

function captionOf({ caption, credit, withdrawn, synthetic, sealed }: Said, say: Locale): Html | false {
  if (withdrawn) return html`<figcaption>${say.t("picture.withdrawn")}</figcaption>`;
  const made = synthetic && html` <small class="mark">${say.t(`picture.synthetic.${synthetic}`)}</small>`;
  const seal = sealed && html` ${sealHtml(sealed, say)}`;
  if (caption === undefined && credit === undefined && !made && !seal) return false;
  const space = caption !== undefined && credit !== undefined && " ";
  return html`<figcaption>${caption}${space}${credit !== undefined && html`<small>${credit}</small>`}${made}${seal}</figcaption>`;
}

/** Who vouches for the picture, and whether that holds. */
function sealHtml({ verdict, signer }: NonNullable<PictureView["sealed"]>, say: Locale): Html {
  const words = {
    valid: say.t("picture.sealed.valid", { signer }),
    "unknown signer": say.t("picture.sealed.unknown", { signer }),
    invalid: say.t("picture.sealed.invalid"),
  }[verdict];
  const label = say.t(verdict === "invalid" ? "picture.seal-broken" : "picture.seal");
  return html`<small class="mark">${label}: ${words}</small>`;
}
