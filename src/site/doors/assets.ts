/** The door of assets: the files of the look under names that change with their bytes, compressed once. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { encodingFor } from "../../press/serve.ts";
import { type Door, hasAlready, mustRead } from "../door.ts";
import type { MadeLook } from "../look.ts";

type File = MadeLook["files"][number];
type Bodies = Readonly<Record<"br" | "gzip" | "identity", Buffer>>;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Serves the files of the look. */
export function assetDoor({ files, version }: MadeLook): Door {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packed = new Map<File, Promise<Bodies>>();
  return (request, response, path) => {
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    const bodies = packed.get(file) ?? bodiesOf(file);
    packed.set(file, bodies);
    return serveAsset(file, bodies, version, request, response);
  };
}

async function bodiesOf({ text }: File): Promise<Bodies> {
  const identity = Buffer.from(text);
  const [br, gzipped] = await Promise.all([brotli(identity), zip(identity, { level: 9 })]);
  return { br, gzip: gzipped, identity };
}

async function serveAsset(
  { type }: File,
  bodies: Promise<Bodies>,
  version: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  mustRead(request);
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const etag = `${version}-${encoding}`;
  const headers = {
    etag: `"${etag}"`,
    vary: "accept-encoding",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  };
  if (hasAlready(request, etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = (await bodies)[encoding];
  const coded = encoding === "identity" ? {} : { "content-encoding": encoding };
  response.writeHead(200, { ...headers, ...coded, "content-type": type, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
