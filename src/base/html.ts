/**
 * Markup as tagged templates that escape by default. Pure.
 * Every value in `html\`…\`` is escaped for text and quoted attributes alike; only `Html` passes as it is.
 * Line breaks in a template keep no indentation, so a page is written as it reads and weighs what it says.
 */

/** Markup that is safe to put in a page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What a template takes: nothing comes of undefined, null, true and false, so `condition && html\`…\`` reads well. */
export type HtmlValue = Html | string | number | boolean | undefined | null | readonly HtmlValue[];

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The text with `& < > " '` as character references. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (char) => entities[char]!) : text;
}

// As many entries as there are templates in the sources.
const unindented = new Map<TemplateStringsArray, readonly string[]>();

function stringsOf(template: TemplateStringsArray): readonly string[] {
  const known = unindented.get(template);
  if (known) return known;
  const strings = template.map((each) => each.replace(/\n\s+/g, "\n"));
  unindented.set(template, strings);
  return strings;
}

function textOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || typeof value === "boolean") return "";
  if (typeof value === "number") return String(value);
  let text = "";
  for (const each of value) text += textOf(each);
  return text;
}

/** Markup from a template; attribute values must stand in double or single quotes. */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const strings = stringsOf(template);
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) text += textOf(values[index]) + strings[index + 1]!;
  return new Html(text);
}

/** Markup that is known to be safe: our own drawings and styles, never a reader's or a wire's words. */
export const raw = (text: string): Html => new Html(text);

/** ` name="value"` with a leading space; nothing when the value is undefined or false, the bare name when it is true. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return nothing;
  return new Html(value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`);
}

/** No markup at all. */
export const nothing: Html = new Html("");

/** A value as JSON that may stand inside a `<script>` element. */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value);
  return new Html(unsafeInScript.test(json) ? json.replace(everyUnsafe, asUnicode) : json);
}

const unsafeInScript = /[<\u2028\u2029]/;
const everyUnsafe = /[<\u2028\u2029]/g;
const asUnicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
