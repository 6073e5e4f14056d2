/**
 * Lines behind a picture that are its caption or credit, though the page does not mark them so. Pure.
 */
import { type Block, type Inline, wordsOf } from "../news/copy.ts";
import type { WirePicture } from "./item.ts";
import { isCreditLine } from "./page_hero.ts";
import { letters } from "./page_title.ts";
import { bareCredit, type Captioned, captioned } from "./picture_credit.ts";

const longest = 400;
const longestEmphasis = 160;

/** The blocks without those lines, and the pictures with what the lines say. */
export function withCaptions(
  blocks: readonly Block[],
  pictures: readonly WirePicture[],
): { blocks: Block[]; pictures: WirePicture[] } {
  const held = new Map(pictures.map((each) => [each.key, each]));
  const out: Block[] = [];
  for (const block of blocks) {
    const before = lastShown(out);
    const picture = before === undefined ? undefined : held.get(before);
    const said = picture && block.type === "paragraph" ? captionIn(block.text, picture) : undefined;
    if (block.type === "paragraph" && !picture && isCreditLine(wordsOf(block.text))) continue;
    if (picture && said) held.set(picture.key, { ...said, ...picture });
    else out.push(block);
  }
  return { blocks: out, pictures: [...held.values()] };
}

function lastShown(blocks: readonly Block[]): string | undefined {
  const last = blocks.at(-1);
  return last?.type === "picture" ? last.picture : undefined;
}

function captionIn(text: Inline, picture: WirePicture): Captioned | undefined {
  const words = wordsOf(text).trim();
  if (words.length > longest) return undefined;
  const said = isCreditLine(words) ? { credit: bareCredit(words) } : captioned(words);
  if (/^\d{1,3}$/.test(words)) return {};
  if (said.credit !== undefined && (isCreditLine(words) || /[(（].{0,120}[)）]\s*$|©/.test(words))) return said;
  const named = picture.alt !== undefined && letters(picture.alt).length > 8 && letters(words) === letters(picture.alt);
  const slanted = words.length <= longestEmphasis && text.every((span) => span.text.trim() === "" || isEmphasis(span));
  return named || slanted || /^图为/.test(words) ? said : undefined;
}

const isEmphasis = (span: Inline[number]) => span.marks?.some((mark) => mark.type === "emphasis") ?? false;
