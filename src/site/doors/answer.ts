/** Answers of doors that make a page for one request: compressed for who asked, with a policy of its own for keeping. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "../../press/page.ts";
import type { Made } from "../../press/recipe.ts";
import { encodingFor } from "../../press/serve.ts";
import type { Site } from "../site.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Made while a reader waits: 4 takes half the time of the press' 5 for nearly the same bytes. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };

/** Sends what a recipe made; `cacheControl` says who may keep it. */
export async function answerMade(
  request: IncomingMessage,
  response: ServerResponse,
  made: Made,
  { site, cacheControl }: { readonly site: Site; readonly cacheControl: string },
): Promise<void> {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = await encoded(Buffer.from(made.body), encoding);
  response.writeHead(made.status, {
    "content-type": made.type,
    "content-length": body.length,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    vary: "accept-encoding",
    "cache-control": cacheControl,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "content-security-policy": site.look.policy,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function encoded(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") return brotli(body, { params });
  return encoding === "gzip" ? zip(body) : body;
}

/** Sends a value as JSON for this reader alone. */
export function answerJson(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  const body = Buffer.from(`${JSON.stringify(value)}\n`);
  response
    .writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "content-length": body.length,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    })
    .end(body);
}
