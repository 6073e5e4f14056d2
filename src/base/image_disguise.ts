/** Files in disguise: an image that is an archive, a page or a program as well, or whose name says something else. Pure. */
import { Refusal } from "./errors.ts";

const page = /<(?:!doctype\s+html|html|script|iframe|body|\?php|svg[\s>])|javascript:|#!\//i;
/** Browsers look so far to guess what a file is (WHATWG MIME Sniffing). */
const sniffed = 1445;
/** An archive is found by its end: its directory, with a remark of at most 64 kB behind. */
const archiveEnd = Buffer.from("PK\x05\x06", "latin1");
const archiveTail = 65_557;
const followers = ["PK\x03\x04", "%PDF-", "Rar!", "7z\xBC\xAF", "\x7FELF", "MZ\x90", "\x1F\x8B\x08"];

const endings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ["jpg", "jpeg", "jpe", "jfif", "jif", "mpo"],
  png: ["png", "apng"],
  webp: ["webp"],
  gif: ["gif"],
  heif: ["avif", "avifs", "heif"],
  tiff: ["tif", "tiff", "dng"],
  svg: ["svg"],
};
const names: Readonly<Record<string, string>> = { heif: "AVIF" };

/** Refuses a file whose `name` has another ending than its `format` has; one without an ending says nothing. */
export function refuseLyingName(name: string, format: string): void {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase();
  if (ending === undefined || endings[format] === undefined || endings[format].includes(ending)) return;
  const is = names[format] ?? format.toUpperCase();
  throw new Refusal(
    "lying-name",
    422,
    `The name of this file ends in .${ending}, but it is ${is}; give it its right name and send it again.`,
  );
}

/** Refuses bytes of `format` that are something else besides. */
export function refuseDisguise(bytes: Buffer, format: string): void {
  if (format === "svg") return;
  const head = bytes.subarray(0, sniffed).toString("latin1");
  if (/%PDF-/.test(head.slice(0, 1024))) throw disguised("a document");
  if (bytes.subarray(-archiveTail).includes(archiveEnd)) throw disguised("an archive");
  const rest = bytes.subarray(endOf(bytes, format));
  if (page.test(head.replace(/<\?xpacket[\s\S]*/, "")) || page.test(rest.subarray(0, 1_000_000).toString("latin1")))
    throw disguised("a page or a program");
  const after = rest.subarray(0, 64).toString("latin1");
  if (followers.some((mark) => after.includes(mark))) throw disguised("something else behind the picture");
}

/** Where the picture ends and what does not belong to it begins; the end of the file where that is not known. */
function endOf(bytes: Buffer, format: string): number {
  switch (format) {
    case "png": {
      const end = bytes.lastIndexOf("IEND", undefined, "latin1");
      return end < 0 ? bytes.length : end + 8;
    }
    case "jpeg": {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      return end < 0 ? bytes.length : end + 2;
    }
    case "webp":
      return Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
    default:
      return bytes.length;
  }
}

const disguised = (what: string) =>
  new Refusal("disguised", 422, `This file is a picture and ${what} at once; open it and save it anew as a picture.`);
