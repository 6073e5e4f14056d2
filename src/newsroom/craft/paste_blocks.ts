/** Walks pasted HTML and writes the blocks our copy has; whatever it does not know it takes as what is inside. Pure. */
import { type Block, type Inline, type ListItem, type Mark, type Span, wordsOf } from "../../news/copy.ts";
import { isNumber, type LooseItem, listsOf, wordBullet, wordListLevel } from "./paste_lists.ts";
import { isHidden, marksIn } from "./paste_marks.ts";
import { pageWords, pastedParagraphs } from "./paste_words.ts";

const silent = new Set(
  "head script style template noscript meta link title base svg canvas map area button input select textarea object xml del rt rp".split(
    " ",
  ),
);
const breaks = new Set(
  "p div section article main header footer nav aside address center form fieldset figure figcaption dd dt dl li td tr tbody thead body html pre details summary".split(
    " ",
  ),
);
const deepest = 200;
const noMarks: readonly Mark[] = [];

/** The blocks in `node`. A picture's key is the address it was pasted with. */
export function pastedBlocks(node: Node, depth = 0): Block[] {
  const walk = new Walk(depth);
  walk.inside(node, noMarks);
  return walk.end();
}

class Walk {
  private readonly blocks: Block[] = [];
  private spans: Span[] = [];
  private items: LooseItem[] = [];
  private depth: number;

  constructor(depth: number) {
    this.depth = depth;
  }

  end(): Block[] {
    this.flush();
    this.flushItems();
    return this.blocks;
  }

  inside(node: Node, marks: readonly Mark[]): void {
    if (++this.depth < deepest)
      for (const child of node.childNodes) {
        if (child.nodeType === 3) this.spans.push({ text: pageWords(child.nodeValue ?? ""), marks });
        else if (child.nodeType === 1) this.element(child as Element, marks);
      }
    this.depth--;
  }

  private element(element: Element, marks: readonly Mark[]): void {
    const name = element.localName;
    if (silent.has(name) || name.startsWith("v:") || name === "o:p" || isHidden(element)) return;
    if (name === "br") this.spans.push({ text: "\n" });
    else if (name === "img") this.picture(element);
    else if (name === "hr") this.block({ type: "divider" });
    else if (/^h[1-6]$/.test(name)) this.heading(element, Number(name[1]));
    else if (name === "ul" || name === "ol") this.list(element);
    else if (name === "blockquote") this.quote(element);
    else if (name === "table") this.table(element);
    else if (wordListLevel(element) !== undefined && breaks.has(name)) this.wordItem(element);
    else if (breaks.has(name)) this.paragraph(element, marks);
    else this.inside(element, marksIn(element, marks));
  }

  private paragraph(element: Element, marks: readonly Mark[]): void {
    this.flush();
    if (/\bMsoTitle\b/.test(element.getAttribute("class") ?? "")) this.heading(element, 1);
    else this.inside(element, marksIn(element, marks));
    this.flush();
  }

  private block(block: Block): void {
    this.flush();
    this.flushItems();
    this.blocks.push(block);
  }

  private flush(): void {
    const paragraphs = pastedParagraphs(this.spans);
    this.spans = [];
    if (paragraphs.length > 0) this.flushItems();
    this.blocks.push(...paragraphs.map((text) => ({ type: "paragraph", text }) as const));
  }

  private flushItems(): void {
    if (this.items.length > 0) this.blocks.push(...listsOf(this.items));
    this.items = [];
  }

  /** Headings inside a story begin at the second level, and are strong by themselves. */
  private heading(element: Element, level: number): void {
    const { text, after } = folded(pastedBlocks(element, this.depth));
    const plain = text.map((span) => ({ ...span, marks: span.marks?.filter((mark) => mark.type !== "strong") ?? [] }));
    const words = pastedParagraphs(plain.map((span) => ({ ...span, text: span.text.replaceAll("\n", " ") })))[0];
    this.flush();
    if (words !== undefined)
      this.block({ type: "heading", level: Math.min(Math.max(level, 2), 4) as 2 | 3 | 4, text: words });
    for (const each of after) this.block(each);
  }

  private picture(element: Element): void {
    const address = ["data-src", "src", "data-original"]
      .map((each) => element.getAttribute(each) ?? "")
      .find((each) => /^(?:https?:|file:|data:image|blob:)/i.test(each));
    const tiny = ["width", "height"].some((side) => /^[01](?:px)?$/.test(element.getAttribute(side) ?? ""));
    if (address !== undefined && !tiny) this.block({ type: "picture", picture: address.slice(0, 500) });
  }

  private quote(element: Element): void {
    const blocks = pastedBlocks(element, this.depth);
    const words = blocks.filter((each) => each.type !== "picture");
    const paragraphs = words.flatMap((each) => (each.type === "paragraph" ? [each.text] : [folded([each]).text]));
    if (paragraphs.length > 0) this.block({ type: "quote", paragraphs });
    for (const each of blocks) if (each.type === "picture") this.block(each);
  }

  private wordItem(element: Element): void {
    const bullet = wordBullet(element);
    const ordered = isNumber(bullet?.textContent ?? "");
    bullet?.remove();
    this.flush();
    const { text } = folded(pastedBlocks(copyWithoutList(element), this.depth));
    if (text.length > 0) this.items.push({ level: wordListLevel(element)!, ordered, text });
  }

  private list(element: Element): void {
    const { items, after } = listItems(element, this.depth);
    if (items.length > 0) this.block({ type: "list", ordered: element.localName === "ol", items });
    for (const each of after) this.block(each);
  }

  private table(element: Element): void {
    const rows = [...element.querySelectorAll("tr")].filter((row) => row.closest("table") === element);
    const cells = rows.map((row) => [...row.children].filter((each) => /^t[dh]$/.test(each.localName)));
    const widest = Math.max(0, ...cells.map((row) => row.length));
    if (widest < 2 || element.querySelector("table") !== null) {
      this.flush();
      this.inside(element, noMarks);
      this.flush();
      return;
    }
    const full = cells.filter((row) => row.length > 0);
    const heads = full.findIndex((row) => !row.every((cell) => cell.localName === "th"));
    const words = full.map((row) => row.map((cell) => folded(pastedBlocks(cell, this.depth)).text));
    const padded = words.map((row) => [...row, ...Array.from({ length: widest - row.length }, (): Inline => [])]);
    this.block({ type: "table", headRows: Math.max(heads, 0), rows: padded });
  }
}

/** The paragraph without what makes it an item, so that it is walked as its words. */
function copyWithoutList(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  copy.removeAttribute("style");
  return copy;
}

function listItems(list: Element, depth: number): { items: ListItem[]; after: Block[] } {
  const items: ListItem[] = [];
  const after: Block[] = [];
  for (const child of list.children) {
    // Docs and old pages put a list straight into a list: it belongs to the item before.
    const isList = child.localName === "ul" || child.localName === "ol";
    const blocks = isList ? [] : pastedBlocks(child, depth + 1);
    const inner = isList
      ? listItems(child, depth + 1).items
      : blocks.flatMap((each) => (each.type === "list" ? each.items : []));
    const words = folded(blocks.filter((each) => each.type !== "list"));
    after.push(...words.after);
    const before = items.at(-1);
    if (isList && before !== undefined)
      items[items.length - 1] = { ...before, items: [...(before.items ?? []), ...inner] };
    else if (isList) items.push(...inner);
    else if (words.text.length > 0 || inner.length > 0)
      items.push({ text: words.text, ...(inner.length > 0 ? { items: inner } : {}) });
  }
  return { items, after };
}

/** Blocks as the words of one place, and what is no words. */
function folded(blocks: readonly Block[]): { text: Inline; after: Block[] } {
  const texts = blocks.flatMap(blockWords).filter((each) => wordsOf(each) !== "");
  const after = blocks.filter((each) => each.type === "picture");
  return { text: texts.flatMap((each, at) => (at === 0 ? each : [{ text: "\n" }, ...each])), after };
}

function blockWords(block: Block): readonly Inline[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "quote":
      return block.paragraphs;
    case "list":
      return block.items.map((item) => item.text);
    case "table":
      return block.rows.map((row) => row.flatMap((cell, at) => (at === 0 ? cell : [{ text: " " }, ...cell])));
    default:
      return [];
  }
}
