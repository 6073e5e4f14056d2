/** What is sent with a call, read and brought into its shape; what does not fit is refused with the field's name. */
import type { z } from "zod";
import { Refusal } from "../../base/errors.ts";
import type { Call } from "../calls/call.ts";
import type { Asking } from "./answer.ts";

type AnyCall = Call<unknown, unknown, unknown, unknown>;

const longestJson = 4 * 1024 * 1024;
/** Files, which their calls read themselves. */
const isFile = /^(?:image\/|application\/(?:offset\+)?octet-stream)/;

/** The body as text; empty for a call without one, and for a file. */
export async function textOf(call: AnyCall, asking: Asking): Promise<string> {
  if (call.method === "get" || call.takes !== undefined) return "";
  const type = (asking.req.header("content-type") ?? "").trim().toLowerCase();
  if (isFile.test(type)) return "";
  if (Number(asking.req.header("content-length") ?? 0) > longestJson) throw tooLong();
  const text = await asking.req.text();
  if (text.length > longestJson) throw tooLong();
  if (text !== "" && !type.startsWith("application/json"))
    throw new Refusal("media-type", 415, "Calls of the newsroom take JSON, or a picture as it is.");
  return text;
}

/** The body in its shape. */
export function bodyIn(call: AnyCall, asking: Asking, text: string): unknown {
  if (call.method === "get" || call.takes !== undefined) return {};
  if (isFile.test(asking.req.header("content-type") ?? "")) return {};
  return parsed(call.body, text === "" ? {} : fromJson(text));
}

/** Deeper than any of our shapes; a reader that goes down by itself would not come back from a thousand times that. */
const deepest = 100;

function fromJson(text: string): unknown {
  if (deeperThan(deepest, text)) throw new Refusal("not-json", 400, "What was sent nests too deep to be read.");
  try {
    return JSON.parse(text, wellFormed);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refusal("not-json", 400, "What was sent is not JSON; send it once more.");
    throw error;
  }
}

/** True for JSON with more brackets open at once than `most`, those in strings left out. */
function deeperThan(most: number, text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
    if (depth > most) return true;
  }
  return false;
}

/** Without the two things that Postgres takes in no text: NUL and halves of a surrogate pair. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;

/** The value in its shape. */
export function parsed<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first!.path.join(".");
  throw new Refusal(
    "bad-request",
    422,
    `${where === "" ? "This" : `The field “${where}”`} is wrong: ${first!.message}.`,
  );
}

/** Words of an address or a query, which Postgres must be able to take. */
export const storableWords = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([name, value]) => [name, String(wellFormed("", value))]));

const tooLong = () => new Refusal("too-long", 413, "This is too long to be taken at once.");
