/**
 * Settled copy: the one form among all that say the same. Neighbouring spans with the same marks are one, marks stand
 * in one order and each once, what holds no words and no picture is left out.
 * Pure. Promises: settling twice changes nothing more, and no word is lost.
 */
import { type Block, type Copy, type Inline, type ListItem, type Mark, type Span, wordsOf } from "../../news/copy.ts";

/** The copy, settled. */
export const settled = (copy: Copy): Copy => copy.flatMap(settledBlock);

function settledBlock(block: Block): Block[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return kept({ ...block, text: settledInline(block.text) }, wordsOf(block.text) !== "");
    case "quote": {
      const paragraphs = filled(block.paragraphs);
      const source = block.source && settledInline(block.source);
      const quote = { type: "quote" as const, paragraphs, ...(source?.length ? { source } : {}) };
      return kept(quote, paragraphs.length > 0 || quote.source !== undefined);
    }
    case "list": {
      const items = settledItems(block.items);
      return kept({ type: "list", ordered: block.ordered, items }, items.length > 0);
    }
    case "gallery":
      return kept(block, block.pictures.length > 0);
    case "table":
      return settledTable(block);
    case "facts": {
      const paragraphs = filled(block.paragraphs);
      return kept({ ...block, paragraphs }, paragraphs.length > 0 || block.title !== "");
    }
    case "embed":
      return [{ type: "embed", url: block.url, ...(block.title ? { title: block.title } : {}) }];
    default:
      return [block];
  }
}

function settledTable({ caption, headRows, rows }: Extract<Block, { type: "table" }>): Block[] {
  const words = caption && settledInline(caption);
  const table: Block = {
    type: "table",
    ...(words?.length ? { caption: words } : {}),
    headRows,
    rows: rows.map((row) => row.map(settledInline)),
  };
  return kept(table, rows.length > 0 || table.caption !== undefined);
}

const kept = (block: Block, holds: boolean): Block[] => (holds ? [block] : []);

const filled = (texts: readonly Inline[]): Inline[] => texts.map(settledInline).filter((text) => text.length > 0);

const settledItems = (items: readonly ListItem[]): ListItem[] =>
  items.flatMap((item): ListItem[] => {
    const text = settledInline(item.text);
    const below = settledItems(item.items ?? []);
    if (below.length > 0) return [{ text, items: below }];
    return text.length > 0 ? [{ text }] : [];
  });

/** Inline text, settled. */
export function settledInline(text: Inline): Inline {
  const spans: Span[] = [];
  for (const span of text) {
    if (span.text === "") continue;
    const marks = settledMarks(span.marks ?? []);
    const last = spans.at(-1);
    if (last !== undefined && sameMarks(last.marks ?? [], marks))
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(marks.length === 0 ? { text: span.text } : { text: span.text, marks });
  }
  return spans;
}

const order = ["link", "claim", "strong", "emphasis"] as const;
const mostMarks = 8;

/** One link at most, the last that was put on; claims by their keys. */
function settledMarks(marks: readonly Mark[]): Mark[] {
  const known = new Map(marks.map((mark) => [mark.type === "claim" ? `claim ${mark.claim}` : mark.type, mark]));
  return [...known]
    .sort(([a, one], [b, other]) => order.indexOf(one.type) - order.indexOf(other.type) || (a < b ? -1 : 1))
    .map(([, mark]) => mark)
    .slice(0, mostMarks);
}

const sameMarks = (some: readonly Mark[], others: readonly Mark[]): boolean =>
  some.length === others.length && some.every((mark, at) => markKey(mark) === markKey(others[at]!));

const markKey = (mark: Mark): string => {
  if (mark.type === "link") return `link ${mark.href}`;
  return mark.type === "claim" ? `claim ${mark.claim}` : mark.type;
};

/** One string for all values that are the same, whatever order their keys are in: a database may turn them round. */
export const formOf = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
