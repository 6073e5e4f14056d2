/**
 * Copy in a text field: Markdown, and a line `{{block 3: table}}` for each block that Markdown cannot hold.
 * Pure. Promises: text that nobody touched comes back as the copy it was made of.
 */
import { isDeepStrictEqual } from "node:util";
import { Refusal } from "../base/errors.ts";
import type { Block, Copy } from "../news/copy.ts";
import { type CopyRead, copyFromMarkdown } from "../news/markdown.ts";
import { blocksAsMarkdown } from "../news/markdown_writing.ts";

/** Blocks that stand in the text as a line, by their number in it. */
export type Kept = Readonly<Record<number, Block>>;

export interface Field {
  readonly text: string;
  readonly kept: Kept;
}

const line = /^\{\{block (\d{1,5}): ([a-z]+)\}\}$/;
const everyLine = /^[ \t]*\{\{block \d{1,5}: [a-z]+\}\}[ \t]*$/gm;

/** The copy as a text field has it. */
export function copyToMarkdown(copy: Copy): Field {
  const kept: Record<number, Block> = {};
  const texts = blocksAsMarkdown(copy).map((text, at) => {
    if (text !== undefined && text.search(everyLine) < 0) return text;
    kept[at + 1] = copy[at]!;
    return `{{block ${at + 1}: ${copy[at]!.type}}}`;
  });
  return { text: texts.join("\n\n"), kept };
}

/** The copy that a text field says; a line that names a block nobody kept is refused. */
export function markdownToCopy({ text, kept }: Field): CopyRead {
  const { copy, dropped } = copyFromMarkdown(text.replace(everyLine, "\n\n$&\n\n"));
  return { copy: copy.map((block) => keptBlock(block, kept) ?? block), dropped };
}

function keptBlock(block: Block, kept: Kept): Block | undefined {
  if (block.type !== "paragraph" || block.text.length !== 1) return undefined;
  const named = block.text[0]!.marks === undefined ? line.exec(block.text[0]!.text) : null;
  if (named === null) return undefined;
  const found = kept[Number(named[1])];
  if (found?.type !== named[2]) {
    throw new Refusal(
      "no-such-block",
      422,
      `The line ${named[0]} names a block that this story does not have. Take the line out, or put back the number it had.`,
    );
  }
  return found;
}

/** A field whose kept blocks are numbered as in `theirs`, so that lines of both texts can stand in one. */
export function numberedAs(theirs: Kept, mine: Field): Field {
  const kept: Record<number, Block> = { ...theirs };
  const numbers = new Map<number, number>();
  let highest = Math.max(0, ...Object.keys(theirs).map(Number), ...Object.keys(mine.kept).map(Number));
  for (const [number, block] of Object.entries(mine.kept)) {
    const same = Object.keys(theirs).find((each) => isDeepStrictEqual(theirs[Number(each)], block));
    const now = same === undefined ? ++highest : Number(same);
    kept[now] = block;
    numbers.set(Number(number), now);
  }
  const renumbered = (line: string) => line.replace(/\d+/, (number) => String(numbers.get(Number(number)) ?? number));
  return { text: mine.text.replace(everyLine, renumbered), kept };
}
