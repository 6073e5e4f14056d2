/**
 * Figures and galleries: pictures with what is said about them. Pure.
 */
import { type Block, type Inline, wordsOf } from "../news/copy.ts";
import { joinedWords, wordsAndRest } from "./html_fold.ts";
import { captionIn, saidBy } from "./html_picture.ts";
import type { Place, Reading, Shape } from "./html_reading.ts";
import { captioned } from "./picture_credit.ts";

const longestSaid = 400;

/** True for an element that holds a picture together with its caption. */
export const isFigure = (element: Element): boolean =>
  element.localName === "figure" || /(?:^|\s)wp-caption(?:\s|$)/.test(element.getAttribute("class") ?? "");

/** True for an element that shows its pictures as one gallery. */
export const isGallery = (element: Element): boolean =>
  /^(?:div|ul|section)$/.test(element.localName) &&
  /(?:^|[\s_-])(?:tiled-)?gallery(?:$|[\s_-])/i.test(element.getAttribute("class") ?? "") &&
  element.querySelectorAll("img").length > 1;

/** The blocks of a figure or gallery: its caption goes to the picture, table, quote or embed it belongs to. */
export const figureBlocks: Shape = (element, reading, place) => {
  const caption = isFigure(element) ? captionIn(element) : undefined;
  const all = reading.inside(element, { ...place, without: caption });
  const blocks = isFigure(element) ? withoutSaid(all, element, reading) : all;
  const keys = blocks.flatMap((block) => (block.type === "picture" ? [block.picture] : []));
  const gathered = keys.length > 1 && blocks.every((block) => block.type === "picture");
  if (keys[0] !== undefined && isFigure(element)) tell(keys[0], element, reading);
  if (gathered) return [{ type: "gallery", pictures: [...new Set(keys)] }];
  return keys.length > 0 || !caption ? [...blocks] : captionedBlocks(blocks, captionWords(caption, reading, place));
};

/** A figure's short paragraphs beside its picture are what is said about it, whatever they are marked as. */
function withoutSaid(blocks: readonly Block[], figure: Element, reading: Reading): readonly Block[] {
  const key = blocks.find((block) => block.type === "picture")?.picture;
  const words = blocks.flatMap((block) => (block.type === "paragraph" ? [wordsOf(block.text)] : []));
  if (words.length === 0 || words.join(" ").length > longestSaid) return blocks;
  const held = blocks.some((block) => block.type !== "paragraph");
  const picture = key === undefined ? undefined : reading.pictures.get(key);
  if (picture && !captionIn(figure)) reading.pictures.set(picture.key, { ...captioned(words.join(" ")), ...picture });
  return held || captionIn(figure) ? blocks.filter((block) => block.type !== "paragraph") : blocks;
}

const captionWords = (caption: Element, reading: Reading, place: Place) =>
  joinedWords(wordsAndRest(reading.inside(caption, place)).words);

function tell(key: string, figure: Element, reading: Reading): void {
  const picture = reading.pictures.get(key);
  if (picture) reading.pictures.set(key, { ...saidBy(figure), ...picture });
}

function captionedBlocks(blocks: readonly Block[], caption: Inline): Block[] {
  const [first, ...rest] = blocks;
  if (!first || caption.length === 0) return [...blocks];
  if (first.type === "quote" && !first.source) return [{ ...first, source: caption }, ...rest];
  if (first.type === "table" && !first.caption) return [{ ...first, caption }, ...rest];
  if (first.type === "embed" && !first.title) return [{ ...first, title: wordsOf(caption).slice(0, 500) }, ...rest];
  return [...blocks, { type: "paragraph", text: caption }];
}
