/** A page: a stored answer to a URL, compressed, with the headers it is served with. Pure but for zlib. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gzip } from "node:zlib";
import type { Made } from "./recipe.ts";

const brotliAsync = promisify(brotliCompress);
const inflateAsync = promisify(brotliDecompress);
const gzipAsync = promisify(gzip);

export interface Page {
  readonly path: string;
  readonly recipe: string;
  readonly status: number;
  readonly type: string;
  readonly location: string | undefined;
  readonly tags: readonly string[];
  /** Of the bytes before compression, without quotes. */
  readonly etag: string;
  /** The body, compressed once. */
  readonly brotli: Buffer;
  /** Everything in the journal up to this entry is in the page. */
  readonly asOf: number;
  readonly hardKeys: readonly string[];
  readonly softKeys: readonly string[];
  /** Unix ms. */
  readonly pressedAt: number;
}

/** Brotli's quality at the press: 11 is 16 % smaller and sixty times slower. */
const brotliQuality = 5;
/** In a rush: 7 % larger, in two thirds of the time. */
const hurriedQuality = 4;
/** Brotli's window, log2 bytes: most pages are smaller, and the tables of a larger one cost as much to clear as a page to press. */
const brotliWindow = 16;
const gzipLevel = 6;

/** The name of an answer whose body is `bytes`: same bytes, same name. */
export const etagOf = (made: Omit<Made, "body">, bytes: Buffer): string =>
  createHash("sha256")
    .update(`${made.status} ${made.type} ${made.location ?? ""}\n`)
    .update(bytes)
    .digest("base64url")
    .slice(0, 22);

/** The body as it is stored; `hurried` when many readers wait for other pages. */
export function compress(bytes: Buffer, { hurried }: { readonly hurried: boolean }): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: hurried ? hurriedQuality : brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: brotliWindow,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotliAsync(bytes, { params });
}

/** The body in an encoding. Nearly every reader takes brotli: gzip is made for the first who does not. */
export async function bodyIn(page: Page, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") return page.brotli;
  const bytes = await inflateAsync(page.brotli);
  return encoding === "identity" ? bytes : gzipAsync(bytes, { level: gzipLevel });
}

/** Bytes of memory the page takes, roughly; the half again is for its gzip. */
export const bytesOf = (page: Page): number =>
  page.brotli.length * 2.2 + 1500 + 90 * (page.hardKeys.length + page.softKeys.length);

export type Encoding = "br" | "gzip" | "identity";

/**
 * Kept everywhere, asked about each time: a browser shows what it has for up to 30 s while it asks (RFC 5861),
 * a shared cache likewise, and both go on showing it for ten days when this server cannot answer.
 */
const cacheControl = "public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=864000";

/** Response headers of the page in one encoding; `length` is that of the body in it, `policy` the Content-Security-Policy of HTML. */
export function headersOf(
  page: Page,
  encoding: Encoding,
  length: number,
  policy: string,
): Record<string, string | number> {
  return {
    "content-type": page.type,
    "content-length": length,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    // Weak: the same page may have been compressed in two ways (RFC 9110 §8.8.1).
    etag: `W/"${page.etag}-${encoding}"`,
    vary: "accept-encoding",
    "cache-control": page.status === 404 ? "no-store" : cacheControl,
    ...(page.location === undefined ? {} : { location: page.location }),
    ...(page.tags.length === 0 ? {} : { "surrogate-key": page.tags.join(" ") }),
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    // What is made for machines may be read by a page of any site.
    ...(/^application\/(?:problem\+)?json/.test(page.type)
      ? { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" }
      : {}),
    ...(page.type.startsWith("text/html") ? { "content-security-policy": policy } : {}),
  };
}
