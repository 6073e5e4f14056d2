/**
 * Walks a DOM and writes blocks: text and marks into paragraphs, each known element as its block,
 * unknown ones as what is inside them. Pure. Never deeper than `deepest`, whatever the page does.
 */
import type { Block, Inline, Mark, Span } from "../news/copy.ts";
import { embedOf, isBareEmbed, isEmbed } from "./html_embed.ts";
import { figureBlocks, isFigure, isGallery } from "./html_figure.ts";
import { safeHref } from "./html_link.ts";
import { isPixel, pictureOf, pictureUrl } from "./html_picture.ts";
import { leave, type Place, type Reading, whyNoLink } from "./html_reading.ts";
import { shapes } from "./html_shapes.ts";
import { collapsed, paragraphsOf, preformatted } from "./html_words.ts";
import type { WirePicture } from "./item.ts";

const deepest = 300;
const silent = new Set(
  "head script style template meta link title base param source track rt rp area map canvas".split(" "),
);
const fields = new Set("input button select textarea option datalist optgroup progress meter".split(" "));
const breaks = new Set(
  "p div section article main header footer nav aside address center form fieldset legend dd dt dl li td tr th table tbody thead tfoot body html figcaption hgroup search summary dialog menu dir".split(
    " ",
  ),
);
const strong = new Set(["strong", "b"]);
const emphasis = new Set(["em", "i", "cite", "dfn", "var"]);

/** The blocks inside `node`; what is met besides blocks goes to `pictures` and `left`. */
export function blocksIn(node: Node, gathered: Omit<Reading, "inside">): Block[] {
  const reading: Reading = {
    ...gathered,
    inside: (each, place) => {
      const walk = new Walk(reading);
      walk.inside(each, place);
      return walk.end();
    },
  };
  return reading.inside(node, { marks: [], depth: 0 });
}

class Walk {
  private readonly blocks: Block[] = [];
  private spans: Span[] = [];
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  end(): Block[] {
    this.flush();
    return this.blocks;
  }

  inside(node: Node, place: Place): void {
    const deeper = { ...place, depth: place.depth + 1 };
    if (deeper.depth > deepest) this.flat(node);
    else for (let child = node.firstChild; child; child = child.nextSibling) this.node(child, deeper);
  }

  private node(node: Node, place: Place): void {
    if (node.nodeType === 3 || node.nodeType === 4) this.text(node.nodeValue ?? "", place);
    else if (node.nodeType === 1) this.element(node as Element, place);
  }

  private text(text: string, { marks, pre }: Place): void {
    const words = pre ? preformatted(text) : collapsed(text);
    if (words !== "") this.spans.push(marks.length > 0 ? { text: words, marks: [...marks] } : { text: words });
  }

  private element(element: Element, place: Place): void {
    const name = element.localName;
    if (silent.has(name) || element === place.without) return;
    if (fields.has(name)) leave(this.reading, "A form field was left out.");
    else if (isHidden(element)) leave(this.reading, "Hidden text was left out.");
    else if (name === "br") this.spans.push({ text: "\n" });
    else if (name === "img" || name === "amp-img") this.picture(element);
    else if (isEmbed(element)) this.embed(element, place);
    else if (isFigure(element) || isGallery(element)) this.write(figureBlocks(element, this.reading, place));
    else if (shapes[name]) this.write(shapes[name](element, this.reading, place));
    else if (name === "svg") leave(this.reading, "A drawing (SVG) was left out.");
    else this.running(element, place);
  }

  /** Elements that are only text with marks, or a box around other elements. */
  private running(element: Element, place: Place): void {
    const name = element.localName;
    if (name === "noscript" && !element.querySelector("img,iframe")) return;
    const ends = breaks.has(name);
    if (ends) this.flush();
    if (name === "q") this.spans.push({ text: "“" });
    this.inside(element, { ...place, marks: this.marks(element, place.marks), pre: place.pre || name === "pre" });
    if (name === "q") this.spans.push({ text: "”" });
    if (ends) this.flush();
  }

  private marks(element: Element, held: readonly Mark[]): readonly Mark[] {
    const name = element.localName;
    const style = element.getAttribute("style") ?? "";
    if (name === "a" && element.hasAttribute("href")) return this.linked(element, held);
    if (strong.has(name) || (name === "span" && /font-weight:\s*(?:bold|[6-9]00)/i.test(style)))
      return held.some((mark) => mark.type === "strong") ? held : [...held, { type: "strong" }];
    if (emphasis.has(name) || (name === "span" && /font-style:\s*italic/i.test(style)))
      return held.some((mark) => mark.type === "emphasis") ? held : [...held, { type: "emphasis" }];
    return held;
  }

  private linked(element: Element, held: readonly Mark[]): readonly Mark[] {
    const written = element.getAttribute("href") ?? "";
    const href = written.trim().startsWith("#") ? undefined : safeHref(written, this.reading.baseUrl);
    if (href !== undefined) return [...held.filter((mark) => mark.type !== "link"), { type: "link", href }];
    if (element.textContent.trim() !== "") leave(this.reading, whyNoLink(written.trim()));
    return held;
  }

  private picture(img: Element): void {
    if (isPixel(img)) return;
    const url = pictureUrl(img, this.reading.baseUrl);
    if (url !== undefined) this.shown(pictureOf(img, url));
    // A short data: picture is the grey box that lazy loading shows first.
    else if ((img.getAttribute("src") ?? "").length > 3000)
      leave(this.reading, "A picture written into the HTML itself (data:) was left out.");
  }

  private shown(picture: WirePicture): void {
    const before = this.reading.pictures.get(picture.key);
    this.reading.pictures.set(picture.key, { ...picture, ...before });
    this.write([{ type: "picture", picture: picture.key }]);
  }

  private embed(element: Element, place: Place): void {
    const found = embedOf(element, this.reading.baseUrl);
    if (found) this.write([{ type: "embed", ...found }]);
    else if (element.localName === "blockquote") this.write(shapes.blockquote!(element, this.reading, place));
    else leave(this.reading, `An embedded ${element.localName} without a usable address was left out.`);
  }

  private write(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.flush();
    for (const block of blocks) this.blocks.push(block);
  }

  private flush(): void {
    const paragraphs = paragraphsOf(this.spans);
    this.spans = [];
    for (const text of paragraphs) this.blocks.push(paragraph(text));
  }

  /** Everything below `node` as plain paragraphs, without recursion. */
  private flat(node: Node): void {
    leave(this.reading, `What nests more than ${deepest} elements deep was kept as plain text.`);
    for (let at: Node | null = node.firstChild; at && at !== node; at = following(at, node)) {
      if (at.nodeType === 3) this.text(at.nodeValue ?? "", { marks: [], depth: 0 });
      else if (at.nodeType === 1 && breaks.has((at as Element).localName)) this.flush();
    }
  }
}

function paragraph(text: Inline): Block {
  const words = text.length === 1 ? text[0]!.text : "";
  return isBareEmbed(words) ? { type: "embed", url: words } : { type: "paragraph", text };
}

/** The next node in the order of the document, skipping what never is text. */
function following(node: Node, top: Node): Node | null {
  const skip = node.nodeType === 1 && silent.has((node as Element).localName);
  if (!skip && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== top && !at.nextSibling) at = at.parentNode;
  return !at || at === top ? null : at.nextSibling;
}

const isHidden = (element: Element) =>
  element.hasAttribute("hidden") || /display:\s*none/i.test(element.getAttribute("style") ?? "");
