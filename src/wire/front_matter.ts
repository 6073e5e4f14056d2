/**
 * The front matter of a text: YAML between `---`, TOML between `+++`, or one JSON object. Pure.
 * Bombs (aliases, nesting, size) are refused with a sentence; nothing in it is ever run.
 */
import { parse as parseToml, TomlError } from "smol-toml";
import { parseDocument } from "yaml";
import { sentenceOf } from "../base/errors.ts";
import { Unreadable } from "./unreadable.ts";

export interface FrontMatter {
  /** By name, in lower case; times of TOML are text. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** What comes after. */
  readonly body: string;
  readonly found: boolean;
}

const longest = 256 * 1024;
const mostAliases = 100;
const deepest = 100;

/** The front matter and the body of `text`, or Unreadable; without front matter all of it is body. */
export function frontMatterOf(text: string): FrontMatter {
  const start = text.slice(0, longest).replace(/^[\ufeff\s]+/, "");
  const fence = /^(---|\+\+\+)[^\S\n]*\r?\n/.exec(start);
  if (fence) return fenced(text, text.indexOf(fence[1]!), fence[1]!);
  return /^\{\s*["}]/.test(start) ? json(text, text.indexOf("{")) : none(text);
}

const none = (text: string): FrontMatter => ({ fields: new Map(), body: text, found: false });

function fenced(text: string, from: number, fence: string): FrontMatter {
  const end = fence === "---" ? /\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/g : /\n\+\+\+[^\S\n]*(?:\r?\n|$)/g;
  end.lastIndex = from + 3;
  const found = end.exec(text.slice(0, from + longest));
  // A line of dashes that no other follows is a rule between paragraphs.
  if (!found) return none(text);
  const inner = text.slice(from + 3, found.index + 1);
  const read = fence === "---" ? yaml(inner) : toml(inner);
  return { fields: fieldsOf(read), body: text.slice(found.index + found[0].length), found: true };
}

function yaml(text: string): unknown {
  return guarded("YAML", () => {
    const document = parseDocument(text, { logLevel: "error", uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (error && /call stack/i.test(error.message)) throw new Unreadable("Its front matter nests too deep to be read.");
    if (error) throw new Unreadable(`Its front matter is not YAML: ${lineOf(text, error.pos[0])}${error.message}.`);
    return document.toJS({ maxAliasCount: mostAliases });
  });
}

const lineOf = (text: string, position: number) => `line ${text.slice(0, position).split("\n").length}, `;

const toml = (text: string): unknown => guarded("TOML", () => parseToml(text));

function json(text: string, from: number): FrontMatter {
  const end = endOfObject(text, from);
  if (end === undefined) return none(text);
  const read = guarded("JSON", () => JSON.parse(text.slice(from, end)));
  return { fields: fieldsOf(read), body: text.slice(end), found: true };
}

function endOfObject(text: string, from: number): number | undefined {
  const marks = /[{}]|"(?:[^"\\]|\\.)*"/g;
  marks.lastIndex = from;
  const part = text.slice(0, from + longest);
  let depth = 0;
  for (let mark = marks.exec(part); mark; mark = marks.exec(part)) {
    depth += mark[0] === "{" ? 1 : mark[0] === "}" ? -1 : 0;
    if (depth === 0) return marks.lastIndex;
  }
  return undefined;
}

/** Whatever the three parsers throw at bad input (their own errors, too many aliases, the stack's end) is one kind of answer. */
function guarded(form: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const bad = [SyntaxError, ReferenceError, RangeError, TomlError].some((kind) => error instanceof kind);
    if (!bad) throw error;
    const [sentence = ""] = sentenceOf(error).split("\n");
    throw new Unreadable(`Its front matter is not ${form} that can be read: ${sentence.replace(/\.$/, "")}.`);
  }
}

function fieldsOf(read: unknown): Map<string, unknown> {
  if (read === null || read === undefined) return new Map();
  if (typeof read !== "object" || Array.isArray(read)) throw new Unreadable("Its front matter names no fields.");
  return new Map(Object.entries(read).map(([name, value]) => [name.toLowerCase(), plain(value, 0)]));
}

/** Values as JSON has them: times as text, nothing nested deeper than front matter is. */
function plain(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new Unreadable(`Its front matter nests more than ${deepest} deep.`);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), plain(each, depth + 1)]));
}
