/** The body of a request: read whole, never more than is allowed; forms and JSON of plain fields. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "./errors.ts";

/** Fields of a form by name; of a field that is given twice, the last. */
export type Fields = Readonly<Record<string, string>>;

/** The body; refused when it is longer than `maxBytes`. */
export async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLong(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLong(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The fields of a posted form, or of a JSON object in its place. */
export async function fieldsOf(request: IncomingMessage, maxBytes: number): Promise<Fields> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded")
    return Object.fromEntries(new URLSearchParams((await bodyOf(request, maxBytes)).toString("utf8")));
  if (type === "application/json") return plainFields((await bodyOf(request, maxBytes)).toString("utf8"));
  throw new Refusal("media-type", 415, "Send a form or JSON.");
}

function plainFields(text: string): Fields {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw noJson();
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noJson();
  }
}

const noJson = () => new Refusal("bad-json", 400, "The request is no JSON object.");
const tooLong = (maxBytes: number) =>
  new Refusal("too-long", 413, `The request is longer than the ${maxBytes} bytes that are read here.`);
