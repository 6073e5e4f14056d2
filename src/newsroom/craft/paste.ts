/**
 * What is pasted, made clean: HTML of Word, Docs, WeChat and web pages, and plain text, as the few blocks our copy has.
 * Pure; who calls it brings the parser.
 */
import { type Block, type Copy, inlineText } from "../../news/copy.ts";
import { pastedBlocks } from "./paste_blocks.ts";
import { listsOf } from "./paste_lists.ts";

/** Reads HTML as a browser does. */
export type Parse = (html: string) => { readonly body: Element };

/** The blocks of the clipboard's HTML. */
export function pastedCopy(html: string, parse: Parse): Copy {
  const [, fragment] = /<!--\s*StartFragment\s*-->([\s\S]*?)(?:<!--\s*EndFragment\s*-->|$)/i.exec(html) ?? [];
  // Word's conditional parts are written for Word alone, but for the bullets of its lists.
  const plain = (fragment ?? html).replace(/<!(?:--)?\[if !supportLists\](?:--)?>|<!(?:--)?\[endif\](?:--)?>/gi, "");
  const { body } = parse(`<!doctype html><html><body>${plain.replace(/<!--[\s\S]*?-->/g, "")}</body></html>`);
  return pastedBlocks(body);
}

/** Plain text as copy: blank lines part paragraphs, lines that begin as items are lists. */
export function plainCopy(text: string): Copy {
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ");
  const chunks = lines.split(/\n[ \t\u3000]*\n/);
  return chunks.flatMap((chunk) => chunkBlocks(chunk.split("\n"), chunks.length > 1));
}

function chunkBlocks(lines: readonly string[], parted: boolean): Block[] {
  const full = lines.map((line) => line.replace(/^[\s\u3000]+|\s+$/g, "")).filter((line) => line !== "");
  const items = full.map((line) => /^(?:([-*•·])|(\d{1,2}[.)、]))\s*(?=\S)/.exec(line));
  if (full.length > 1 && items.every((each) => each !== null && / |[•·、]/.test(each[0])))
    return listsOf(
      full.map((line, at) => ({
        level: 1,
        ordered: items[at]![2] !== undefined,
        text: inlineText(line.slice(items[at]![0].length)),
      })),
    );
  // Mail breaks its lines; what was parted by blank lines and is about as wide throughout is one paragraph.
  const wrapped = parted && full.length > 1 && full.slice(0, -1).every((line) => line.length > 55 && line.length < 85);
  const paragraphs = wrapped ? [full.join(" ")] : full;
  return paragraphs.map((each) => ({ type: "paragraph", text: inlineText(each) }));
}
