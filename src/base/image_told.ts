/** What an image file says of itself, in XMP, IPTC or EXIF: who made it, what it shows, where, when, what may be done with it. */
import exifr from "exifr";
import sharp from "sharp";
import { iptcIn } from "./image_iptc.ts";
import { xmpIn } from "./image_xmp.ts";

/** Each empty where nobody said. */
export interface ImageTold {
  readonly creator: string;
  readonly credit: string;
  readonly rights: string;
  readonly terms: string;
  readonly statement: string;
  readonly licence: string;
  readonly source: string;
  readonly caption: string;
  readonly alt: string;
  readonly place: string;
  /** `2026-11-20T14:03:00`, with an offset where the file has one. */
  readonly takenAt: string;
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  /** Term of IPTC's digital source types. */
  readonly digitalSource: string;
}

type Texts = ReadonlyMap<string | number, readonly string[]>;
const longest = 1000;
const mostListed = 100;

/** Reads all there is; broken metadata say nothing. */
export async function toldIn(bytes: Buffer): Promise<ImageTold> {
  const { exif, iptc, xmp } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const texts = xmp === undefined ? new Map<string, readonly string[]>() : xmpIn(xmp);
  const old = iptc === undefined ? new Map<number, readonly string[]>() : iptcIn(iptc);
  return toldBy(texts, old, await exifOf(exif));
}

function toldBy(xmp: Texts, iim: Texts, exif: Exif): ImageTold {
  const one = (...found: readonly (string | undefined)[]) => found.map(clean).find((text) => text !== "") ?? "";
  const first = (texts: Texts, name: string | number) => texts.get(name)?.[0];
  const all = (texts: Texts, name: string | number) => listed(texts.get(name)).join(", ");
  const several = (...lists: readonly (readonly string[] | undefined)[]) =>
    lists.map(listed).find((list) => list.length > 0) ?? [];
  const statement = one(first(xmp, "xmpRights:WebStatement"));
  return {
    creator: one(all(xmp, "dc:creator"), all(iim, 80), exif.Artist),
    credit: one(first(xmp, "photoshop:Credit"), first(iim, 110)),
    rights: one(first(xmp, "dc:rights"), first(iim, 116), exif.Copyright),
    terms: one(first(xmp, "xmpRights:UsageTerms")),
    statement: /^https?:\/\//i.test(statement) ? statement : "",
    licence: one(first(xmp, "cc:license"), first(xmp, "plus:LicensorURL"), first(xmp, "plus:LicensorName")),
    source: one(first(xmp, "photoshop:Source"), first(iim, 115)),
    caption: one(first(xmp, "dc:description"), first(iim, 120), exif.ImageDescription),
    alt: one(first(xmp, "core:AltTextAccessibility")),
    place: placeIn(xmp, iim),
    takenAt: momentOf(
      first(xmp, "photoshop:DateCreated"),
      exif.DateTimeOriginal && `${exif.DateTimeOriginal}${exif.OffsetTimeOriginal ?? ""}`,
      `${first(iim, 55) ?? ""}T${first(iim, 60) ?? "000000"}`,
      first(xmp, "xmp:CreateDate"),
    ),
    keywords: several(xmp.get("dc:subject"), iim.get(25)),
    people: several(xmp.get("ext:PersonInImage")),
    digitalSource: /([A-Za-z]{3,60})\/?$/.exec(first(xmp, "ext:DigitalSourceType") ?? "")?.[1] ?? "",
  };
}

function placeIn(xmp: Texts, iim: Texts): string {
  const ways: readonly (readonly [Texts, readonly (string | number)[]])[] = [
    [xmp, ["core:Location", "photoshop:City", "photoshop:State", "photoshop:Country"]],
    [xmp, ["ext:Sublocation", "ext:City", "ext:ProvinceState", "ext:CountryName"]],
    [iim, [92, 90, 95, 101]],
  ];
  for (const [texts, names] of ways) {
    const parts = names.map((name) => clean(texts.get(name)?.[0])).filter((part) => part !== "");
    if (parts.length > 0) return [...new Set(parts)].join(", ").slice(0, 500);
  }
  return "";
}

/** The first that is a date: `2026:11:20 14:03:00`, `20261120T140300+0800`, ISO 8601. */
function momentOf(...found: readonly (string | undefined)[]): string {
  for (const text of found) {
    const match =
      /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(
        clean(text),
      );
    if (match === null) continue;
    const [, year, month, day, hour = "00", minute = "00", second = "00", zone = ""] = match;
    const said = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
    const offset = zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
    const time = new Date(`${said}${offset || "Z"}`);
    // A camera whose clock was never set says a year long gone; 31 February is none.
    if (Number.isNaN(time.getTime()) || Number(year) < 1800 || Number(year) > 2200) continue;
    if (new Date(`${said}Z`).toISOString().slice(0, 19) === said) return `${said}${offset}`;
  }
  return "";
}

type Exif = Readonly<Record<string, string | undefined>>;
const exifFields = ["Artist", "Copyright", "ImageDescription", "DateTimeOriginal", "OffsetTimeOriginal"];

async function exifOf(exif: Buffer | undefined): Promise<Exif> {
  if (exif === undefined) return {};
  const tiff = exif.subarray(0, 4).toString("latin1") === "Exif" ? exif.subarray(6) : exif;
  try {
    const tags: Record<string, unknown> =
      (await exifr.parse(tiff, { ifd0: {}, exif: true, gps: false, pick: exifFields, reviveValues: false })) ?? {};
    return Object.fromEntries(
      Object.entries(tags).map(([name, value]) => [name, typeof value === "string" ? value : undefined]),
    );
  } catch {
    return {};
  }
}

const listed = (values: readonly string[] | undefined): string[] =>
  [...new Set((values ?? []).map((value) => clean(value).slice(0, 120)))]
    .filter((value) => value !== "")
    .slice(0, mostListed);

/** Text without what is no text. */
const clean = (text: string | undefined): string =>
  [...(text ?? "").replaceAll("\uFFFD", "").replace(/[\r\n\t]+/g, " ")]
    .filter((char) => char >= " " && char !== "\x7f")
    .join("")
    .trim()
    .slice(0, longest);
