/** Pasted words as paragraphs: white space as a page shows it, no hard spaces, no empty lines, no drawn indents. Pure. */
import type { Inline, Span } from "../../news/copy.ts";
import { tidied } from "../../news/inline.ts";

const han = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef";
const brokenHan = new RegExp(`(?<=[${han}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${han}])`, "gu");

/** Words of a text node: a line broken in the source is a space, but none between Chinese characters. */
export const pageWords = (text: string): string =>
  text
    .replace(brokenHan, "")
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "")
    .replace(/[ \t\r\n\f\u00a0]+/g, " ")
    .toWellFormed();

/** What was met (`\n` is a line break) as paragraphs; two breaks part them, empty ones are left out. */
export function pastedParagraphs(spans: readonly Span[]): Inline[] {
  const paragraphs: Span[][] = [[]];
  for (const span of withoutDoubleSpaces(spans)) {
    for (const [at, part] of span.text.split(/\s*\n\s*\n\s*/).entries()) {
      if (at > 0) paragraphs.push([]);
      if (part !== "") paragraphs.at(-1)!.push({ ...span, text: part });
    }
  }
  return paragraphs.map((each) => tidied(withoutIndent(each))).filter((each) => each.length > 0);
}

/** A run of spaces over several elements is one space, and two breaks are met together. */
function withoutDoubleSpaces(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1)?.text ?? "\n";
    let text = span.text;
    if (/[\s]$/.test(last)) text = text.replace(/^ +/, "");
    const before = out.at(-1);
    if (text.startsWith("\n") && before !== undefined && /\n *$/.test(before.text)) {
      out[out.length - 1] = { ...before, text: `${before.text}${text}` };
      continue;
    }
    if (text !== "") out.push({ ...span, text });
  }
  return out;
}

/** Chinese paragraphs are indented by their style, not by two wide spaces. */
function withoutIndent(spans: readonly Span[]): Span[] {
  const out = [...spans];
  while (out[0] !== undefined) {
    const text = out[0].text.replace(/^[\s\u3000]+/, "");
    if (text !== "") return [{ ...out[0], text }, ...out.slice(1)];
    out.shift();
  }
  return out;
}
