/**
 * HTML as copy: what our blocks can hold passes, everything else is named in `dropped`. Pure.
 * Scripts, styles, forms, event handlers and unsafe links never pass; the result always satisfies `parseCopy`.
 */
import type { Block, Copy, Inline } from "../news/copy.ts";
import { documentOf } from "./dom.ts";
import { blocksIn } from "./html_blocks.ts";
import { inlineOf } from "./html_fold.ts";
import { joined, paragraphsOf, storable } from "./html_words.ts";
import type { WirePicture } from "./item.ts";

const longestHtml = 8_000_000;
const mostBlocks = 20_000;

export interface HtmlOptions {
  /** The address the HTML was at: relative links and pictures are resolved against it. */
  readonly baseUrl?: string | undefined;
}

export interface FromHtml {
  readonly copy: Copy;
  readonly pictures: readonly WirePicture[];
  /** Sentences: what could not be held, and how often. */
  readonly dropped: readonly string[];
}

/** The copy in a piece of HTML, the pictures it names, and sentences about what it had to leave. */
export function copyFromHtml(html: string, options: HtmlOptions = {}): FromHtml {
  const document = documentOf(html.slice(0, longestHtml));
  if (!document) return plainOnly(html);
  const found = copyFromDom(document.body ?? document, options);
  if (html.length <= longestHtml) return found;
  return { ...found, dropped: [...found.dropped, `What came after ${longestHtml} characters of HTML was left out.`] };
}

/** The same for HTML that is a DOM already. */
export function copyFromDom(root: Node, options: HtmlOptions = {}): FromHtml {
  const reading = {
    baseUrl: options.baseUrl,
    pictures: new Map<string, WirePicture>(),
    left: new Map<string, number>(),
  };
  const blocks = tidy(blocksIn(root, reading));
  const dropped = [...reading.left].map(([sentence, times]) => (times > 1 ? `${sentence} (${times} times)` : sentence));
  if (blocks.length > mostBlocks) dropped.push(`What came after ${mostBlocks} blocks was left out.`);
  return { copy: blocks.slice(0, mostBlocks), pictures: [...reading.pictures.values()], dropped };
}

/** The words of a piece of HTML with their marks, on one line (`\n` where a paragraph or `<br>` ended it). */
export function inlineFromHtml(html: string, options: HtmlOptions = {}): Inline {
  return joined(copyFromHtml(html, options).copy.map(inlineOf));
}

/** Dividers only between other blocks; a picture shown twice in a row (lazy, then for readers without script) once. */
function tidy(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.type === "divider" && (!last || last.type === "divider")) continue;
    if (block.type === "picture" && last?.type === "picture" && last.picture === block.picture) continue;
    out.push(block);
  }
  if (out.at(-1)?.type === "divider") out.pop();
  return out;
}

function plainOnly(html: string): FromHtml {
  const words = html
    .slice(0, longestHtml)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, "")
    .replace(/<[^>]*>?/g, "\n");
  const text = storable(words.replace(/\n\s*/g, "\n\n"));
  const copy = paragraphsOf([{ text }]).map((each): Block => ({ type: "paragraph", text: each }));
  const dropped = ["The HTML nests too deep or holds too many tags to be read: only its plain words were kept."];
  return { copy: copy.slice(0, mostBlocks), pictures: [], dropped };
}
