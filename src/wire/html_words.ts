/**
 * Inline text out of HTML: collapses white space as a browser does, merges what reads alike,
 * and finds the paragraphs that `<br><br>` and Chinese indents make. Pure.
 */
import type { Inline, Mark, Span } from "../news/copy.ts";

const longestSpan = 200_000;
const mostSpans = 20_000;
const han = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef";
const brokenHan = new RegExp(`(?<=[${han}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${han}])`, "gu");

/** A text node's words with white space collapsed; a source line break between Chinese characters is no space. */
export const collapsed = (text: string): string => storable(text.replace(brokenHan, "").replace(/[ \t\r\n\f]+/g, " "));

/** Preformatted words: every line break stays one, indents stay as wide as they were. */
export const preformatted = (text: string): string =>
  storable(text.replace(/\r\n?/g, "\n").replace(/\t/g, "  ")).replace(/^ +/gm, (indent) =>
    "\u00a0".repeat(indent.length),
  );

/** `text` without what no database and no page can hold: control characters and halves of characters. */
export const storable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "").toWellFormed();

/** `span`s as they were met (`\n` is a line break) as finished paragraphs; empty ones are left out. */
export function paragraphsOf(spans: readonly Span[]): Inline[] {
  const writer = new ParagraphWriter();
  for (const span of merged(spans)) writer.add(span);
  return writer.end();
}

/** Several paragraphs as one inline text, with `between` where one ends. */
export function joined(paragraphs: readonly Inline[], between = "\n"): Inline {
  const full = paragraphs.filter((each) => each.length > 0);
  return merged(full.flatMap((each, index) => (index === 0 ? each : [{ text: between }, ...each])));
}

/** Neighbours with the same marks as one span, within what copy may hold. */
export function merged(spans: readonly Span[]): Inline {
  const out: Span[] = [];
  for (const span of spans.flatMap(pieces)) {
    const last = out.at(-1);
    if (last && sameMarks(last, span) && last.text.length + span.text.length <= longestSpan)
      out[out.length - 1] = { ...last, text: last.text + span.text };
    else out.push(span);
  }
  return out.length <= mostSpans ? out : [...out.slice(0, mostSpans - 1), ...plainRest(out.slice(mostSpans - 1))];
}

const plainRest = (spans: readonly Span[]): Span[] =>
  pieces({ text: spans.map((each) => each.text).join("") }).slice(0, 1);

function pieces(span: Span): Span[] {
  if (span.text.length <= longestSpan) return [span];
  const count = Math.ceil(span.text.length / longestSpan);
  return Array.from({ length: count }, (_, at) => ({
    ...span,
    text: span.text.slice(at * longestSpan, (at + 1) * longestSpan),
  }));
}

const markName = (mark: Mark) => (mark.type === "link" ? `link ${mark.href}` : mark.type);
const marksName = (span: Span) => (span.marks ?? []).map(markName).sort().join("|");
const sameMarks = (one: Span, other: Span) => one.marks === other.marks || marksName(one) === marksName(other);

class ParagraphWriter {
  private readonly done: Inline[] = [];
  private now: Span[] = [];
  private gap = "";

  add(span: Span): void {
    const text = span.text
      .replace(/\n[ ]*[\u3000\u2003]{2,}|\n[ ]*\u00a0{3,}/g, "\n\n")
      .replace(/ +/g, " ")
      .replace(/ ?\n ?/g, "\n");
    for (const [at, piece] of text.split(/(\n{2,})/).entries()) {
      if (at % 2 === 1) this.gap += "\n\n";
      else if (piece !== "") this.write(piece, span);
    }
  }

  end(): Inline[] {
    this.close();
    return this.done;
  }

  private write(piece: string, span: Span): void {
    const body = piece.replace(/^[ \n]+|[ \n]+$/g, "");
    const at = piece.indexOf(body);
    this.gap += body === "" ? piece : piece.slice(0, at);
    if (body === "") return;
    if (/\n[ ]*\n/.test(this.gap)) this.close();
    this.space(span);
    this.now.push({ ...span, text: this.now.length === 0 ? body.trimStart() : body });
    this.gap = piece.slice(at + body.length);
  }

  /** The white space met since the last word goes where it carries the fewest marks. */
  private space(next: Span): void {
    const text = this.gap.includes("\n") ? "\n" : this.gap === "" ? "" : " ";
    if (text === "" || this.now.length === 0) return;
    const last = this.now.at(-1)!;
    this.now.push(sameMarks(last, next) && next.marks ? { ...next, text } : { text });
  }

  private close(): void {
    const spans = [...merged(this.now)];
    this.now = [];
    this.gap = "";
    while (spans.length > 0 && spans.at(-1)!.text.trim() === "") spans.pop();
    while (spans.length > 0 && spans[0]!.text.trim() === "") spans.shift();
    const last = spans.at(-1);
    if (!last) return;
    spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
    spans[0] = { ...spans[0]!, text: spans[0]!.text.trimStart() };
    this.done.push(spans);
  }
}
