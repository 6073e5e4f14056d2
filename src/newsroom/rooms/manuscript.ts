/**
 * Copy as a manuscript and back: the nodes that the editor writes in, as JSON. Pure.
 * Promises: copy made into a manuscript and read again is the same copy, settled; whatever stands in a manuscript, what
 * is read from it is copy that a page may carry. Suggestions and comments are not copy: what somebody suggests to put in
 * is left out, what somebody suggests to take out still stands.
 */
import {
  type Block,
  type Copy,
  type Inline,
  isSafeHref,
  type ListItem,
  type Mark,
  parseCopy,
} from "../../news/copy.ts";
import { levelOf } from "../app/editor/schema/text.ts";
import { settled } from "./settled.ts";

/** A node of the manuscript, as ProseMirror's JSON has it. */
export interface Leaf {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly Leaf[] | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[] | undefined;
}

/** The manuscript of a copy. */
export const manuscriptOf = (copy: Copy): Leaf => node("doc", settled(copy).map(leafOf));

const node = (type: string, content: readonly Leaf[], attrs?: Leaf["attrs"]): Leaf => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
});

const paragraph = (text: Inline): Leaf => node("paragraph", textLeaves(text));

/** Inline text as text nodes. */
export const textLeaves = (text: Inline): Leaf[] =>
  text.map((span) => ({
    type: "text",
    text: span.text,
    ...(span.marks ? { marks: span.marks.map(({ type, ...attrs }) => ({ type, attrs })) } : {}),
  }));

function leafOf(block: Block): Leaf {
  switch (block.type) {
    case "paragraph":
      return paragraph(block.text);
    case "heading":
      return node("heading", textLeaves(block.text), { level: block.level });
    case "quote": {
      const source = block.source ? [node("quoteSource", textLeaves(block.source))] : [];
      return node("quote", [...block.paragraphs.map(paragraph), ...source]);
    }
    case "list":
      return listLeaf(block.ordered, block.items);
    case "picture":
      return node("picture", [], { picture: block.picture });
    case "gallery":
      return node("gallery", [], { pictures: block.pictures });
    case "embed":
      return node("embed", [], { url: block.url, ...(block.title ? { title: block.title } : {}) });
    case "table":
      return tableLeaf(block);
    case "facts": {
      const title = node("factsTitle", block.title === "" ? [] : [{ type: "text", text: block.title }]);
      return node("facts", [title, ...block.paragraphs.map(paragraph)]);
    }
    case "divider":
      return node("divider", []);
  }
}

const listLeaf = (ordered: boolean, items: readonly ListItem[]): Leaf =>
  node(
    "list",
    items.map((item) =>
      node("listItem", [paragraph(item.text), ...(item.items ? [listLeaf(ordered, item.items)] : [])]),
    ),
    { ordered },
  );

function tableLeaf({ caption, headRows, rows }: Extract<Block, { type: "table" }>): Leaf {
  const cells = rows.map((row) =>
    node(
      "tableRow",
      row.map((cell) => node("tableCell", textLeaves(cell))),
    ),
  );
  return node("table", [...(caption ? [node("tableCaption", textLeaves(caption))] : []), ...cells], { headRows });
}

/** The copy in a manuscript. */
export const copyIn = (manuscript: Leaf): Copy => parseCopy(settled(childrenOf(manuscript).flatMap(blockIn)));

const childrenOf = (leaf: Leaf): readonly Leaf[] => leaf.content ?? [];
const named = (leaf: Leaf, type: string): readonly Leaf[] => childrenOf(leaf).filter((child) => child.type === type);

function blockIn(leaf: Leaf): Block[] {
  const { type, attrs = {} } = leaf;
  switch (type) {
    case "paragraph":
      return [{ type, text: inlineIn(leaf) }];
    case "heading":
      return [{ type, level: levelOf(attrs.level), text: inlineIn(leaf) }];
    case "quote":
      return [
        { type, paragraphs: named(leaf, "paragraph").map(inlineIn), source: joined(named(leaf, "quoteSource"), " ") },
      ];
    case "list":
      return [{ type, ordered: attrs.ordered === true, items: named(leaf, "listItem").map(itemIn) }];
    case "picture":
      return isKey(attrs.picture) ? [{ type, picture: attrs.picture }] : [];
    case "gallery":
      return [{ type, pictures: Array.isArray(attrs.pictures) ? attrs.pictures.filter(isKey) : [] }];
    case "embed":
      return embedIn(attrs);
    case "table":
      return [tableIn(leaf)];
    case "facts":
      return [{ type, title: plain(named(leaf, "factsTitle")), paragraphs: named(leaf, "paragraph").map(inlineIn) }];
    case "divider":
      return [{ type }];
    default:
      return [];
  }
}

const isKey = (key: unknown): key is string => typeof key === "string" && key.length > 0 && key.length <= 500;

function embedIn({ url, title }: Readonly<Record<string, unknown>>): Block[] {
  if (typeof url !== "string" || !isSafeHref(url)) return [];
  return [{ type: "embed", url, ...(typeof title === "string" ? { title: storable(title) } : {}) }];
}

function tableIn(leaf: Leaf): Block {
  const rows = named(leaf, "tableRow").map((row) => named(row, "tableCell").map(inlineIn));
  const said = leaf.attrs?.headRows;
  const headRows = typeof said === "number" && Number.isInteger(said) && said >= 0 ? said : 0;
  return { type: "table", caption: joined(named(leaf, "tableCaption"), " "), headRows, rows };
}

function itemIn(leaf: Leaf): ListItem {
  const below = named(leaf, "list").flatMap((list) => named(list, "listItem"));
  const lines = named(leaf, "paragraph").filter((line) => childrenOf(line).length > 0);
  return { text: joined(lines, "\n"), ...(below.length > 0 ? { items: below.map(itemIn) } : {}) };
}

const joined = (leaves: readonly Leaf[], between: string): Inline =>
  leaves.flatMap((leaf, at) => (at === 0 ? inlineIn(leaf) : [{ text: between }, ...inlineIn(leaf)]));

const plain = (leaves: readonly Leaf[]): string =>
  leaves
    .map((leaf) =>
      inlineIn(leaf)
        .map(({ text }) => text)
        .join(""),
    )
    .join(" ");

function inlineIn(leaf: Leaf): Inline {
  return childrenOf(leaf)
    .filter(({ marks = [] }) => !marks.some(({ type }) => type === "insertion"))
    .map(({ text = "", marks = [] }) => ({ text: storable(text), marks: marks.flatMap(markIn) }));
}

function markIn({ type, attrs = {} }: NonNullable<Leaf["marks"]>[number]): Mark[] {
  if (type === "strong" || type === "emphasis") return [{ type }];
  const { href, claim } = attrs;
  if (type === "link" && typeof href === "string" && href.length <= 2048 && isSafeHref(href)) return [{ type, href }];
  if (type === "claim" && typeof claim === "string" && /^[a-z0-9-]{1,80}$/.test(claim)) return [{ type, claim }];
  return [];
}

/** Without the two things that Postgres takes in no text: NUL and halves of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();
