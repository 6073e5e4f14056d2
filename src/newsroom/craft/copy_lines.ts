/** Copy as lines that can be laid side by side: one for each paragraph, item, row or picture, in reading order. Pure. */
import { type Block, type Copy, type Inline, inlineText, type ListItem } from "../../news/copy.ts";

/** What a line is, so that like is laid beside like and shown as it reads. */
export type LineKind =
  | "paragraph"
  | "heading"
  | "quote"
  | "source"
  | "item"
  | "picture"
  | "embed"
  | "caption"
  | "row"
  | "facts title"
  | "facts"
  | "divider";

export interface CopyLine {
  readonly kind: LineKind;
  /** Level of a heading, depth of an item (from 0); 0 elsewhere. */
  readonly level: number;
  /** True for an item of a numbered list and a row of headings. */
  readonly marked: boolean;
  /** The words; cells of a row are parted by tabs. */
  readonly text: Inline;
  /** Key of a picture, address of an embed; empty elsewhere. */
  readonly what: string;
}

/** The lines of a copy. */
export const copyLines = (copy: Copy): CopyLine[] => copy.flatMap(blockLines);

const line = (kind: LineKind, text: Inline, more: Partial<CopyLine> = {}): CopyLine => ({
  kind,
  level: 0,
  marked: false,
  what: "",
  ...more,
  text,
});

function blockLines(block: Block): CopyLine[] {
  switch (block.type) {
    case "paragraph":
      return [line("paragraph", block.text)];
    case "heading":
      return [line("heading", block.text, { level: block.level })];
    case "quote":
      return [
        ...block.paragraphs.map((each) => line("quote", each)),
        ...(block.source === undefined ? [] : [line("source", block.source)]),
      ];
    case "list":
      return itemLines(block.items, block.ordered, 0);
    case "picture":
      return [line("picture", [], { what: block.picture })];
    case "gallery":
      return block.pictures.map((what) => line("picture", [], { what, marked: true }));
    case "embed":
      return [line("embed", inlineText(block.title ?? block.url), { what: block.url })];
    case "table":
      return [
        ...(block.caption === undefined ? [] : [line("caption", block.caption)]),
        ...block.rows.map((cells, at) => line("row", rowText(cells), { marked: at < block.headRows })),
      ];
    case "facts":
      return [line("facts title", inlineText(block.title)), ...block.paragraphs.map((each) => line("facts", each))];
    case "divider":
      return [line("divider", [])];
  }
}

const itemLines = (items: readonly ListItem[], marked: boolean, level: number): CopyLine[] =>
  items.flatMap((item) => [
    line("item", item.text, { level, marked }),
    ...itemLines(item.items ?? [], marked, level + 1),
  ]);

const rowText = (cells: readonly Inline[]): Inline =>
  cells.flatMap((cell, at) => (at === 0 ? cell : [{ text: "\t" }, ...cell]));
