/**
 * Copy: the body of a version, as structured blocks and never as markup.
 * Pure, shared by server and browser: the schema, its parser, its plain text.
 * What `parseCopy` lets through is safe to render; nothing else may reach a page.
 */
import { z } from "zod";

const safeSchemes = new Set(["http:", "https:", "mailto:"]);

/** True for an absolute http(s) or mailto URL, a path on this site (`/…`) or a place on the page (`#…`). */
export function isSafeHref(href: string): boolean {
  if (/^(?:\/(?![/\\])|#)/.test(href)) return !hasControls(href);
  try {
    return safeSchemes.has(new URL(href).protocol) && !hasControls(href);
  } catch {
    return false;
  }
}

const hasControls = (text: string) => [...text].some((char) => char < " " || char === "\u007f");

const href = z.string().max(2048).refine(isSafeHref, "not a link a page may carry");

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("strong") }),
  z.strictObject({ type: z.literal("emphasis") }),
  z.strictObject({ type: z.literal("link"), href }),
  z.strictObject({ type: z.literal("claim"), claim: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
]);

/** Text with the marks it carries; `\n` inside is a line break. */
const span = z.strictObject({ text: z.string().max(200_000), marks: z.array(mark).max(8).optional() });
const inline = z.array(span).max(20_000);
const pictureKey = z.string().min(1).max(500);

export interface ListItem {
  readonly text: Inline;
  readonly items?: readonly ListItem[] | undefined;
}
const listItem: z.ZodType<ListItem> = z
  .lazy(() => z.strictObject({ text: inline, items: z.array(listItem).optional() }))
  .meta({ id: "ListItem" });

const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), text: inline }),
  z.strictObject({
    type: z.literal("heading"),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    text: inline,
  }),
  z.strictObject({ type: z.literal("quote"), paragraphs: z.array(inline), source: inline.optional() }),
  z.strictObject({ type: z.literal("list"), ordered: z.boolean(), items: z.array(listItem) }),
  z.strictObject({ type: z.literal("picture"), picture: pictureKey }),
  z.strictObject({ type: z.literal("gallery"), pictures: z.array(pictureKey) }),
  z.strictObject({ type: z.literal("embed"), url: href, title: z.string().optional() }),
  z.strictObject({
    type: z.literal("table"),
    caption: inline.optional(),
    /** How many of the first rows are headings. */
    headRows: z.number().int().min(0),
    rows: z.array(z.array(inline)),
  }),
  z.strictObject({ type: z.literal("facts"), title: z.string(), paragraphs: z.array(inline) }),
  z.strictObject({ type: z.literal("divider") }),
]);

export type Mark = Readonly<z.infer<typeof mark>>;
export interface Span {
  readonly text: string;
  readonly marks?: readonly Mark[] | undefined;
}
export type Inline = readonly Span[];
export type Block =
  | { readonly type: "paragraph"; readonly text: Inline }
  | { readonly type: "heading"; readonly level: 2 | 3 | 4; readonly text: Inline }
  | { readonly type: "quote"; readonly paragraphs: readonly Inline[]; readonly source?: Inline | undefined }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: "picture"; readonly picture: string }
  | { readonly type: "gallery"; readonly pictures: readonly string[] }
  | { readonly type: "embed"; readonly url: string; readonly title?: string | undefined }
  | {
      readonly type: "table";
      readonly caption?: Inline | undefined;
      readonly headRows: number;
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly type: "facts"; readonly title: string; readonly paragraphs: readonly Inline[] }
  | { readonly type: "divider" };
export type Copy = readonly Block[];

const copySchema = z.array(block).max(20_000).meta({ id: "Copy" });

/** The shape of copy, for whoever describes what holds some. */
export const copyShape = copySchema as unknown as z.ZodType<Copy>;

/** The copy in `value`, or a thrown ZodError that says which block is not copy. */
export function parseCopy(value: unknown): Copy {
  return copySchema.parse(value);
}

/** One span of plain text, as inline text. */
export const inlineText = (text: string): Inline => (text === "" ? [] : [{ text }]);

/** The words of inline text, without marks. */
export const wordsOf = (text: Inline): string => text.map((each) => each.text).join("");

/** The copy as plain text: one block a paragraph, separated by a blank line; pictures and embeds say nothing. */
export function plainText(copy: Copy): string {
  return copy
    .flatMap(blockTexts)
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}

function blockTexts(each: Block): string[] {
  switch (each.type) {
    case "paragraph":
    case "heading":
      return [wordsOf(each.text)];
    case "quote":
      return [...each.paragraphs, ...(each.source ? [each.source] : [])].map(wordsOf);
    case "list":
      return [itemLines(each.items).join("\n")];
    case "table":
      return [
        [...(each.caption ? [wordsOf(each.caption)] : []), ...each.rows.map((row) => row.map(wordsOf).join("\t"))].join(
          "\n",
        ),
      ];
    case "facts":
      return [each.title, ...each.paragraphs.map(wordsOf)];
    default:
      return [];
  }
}

const itemLines = (items: readonly ListItem[]): string[] =>
  items.flatMap((item) => [wordsOf(item.text), ...itemLines(item.items ?? [])]);

/** Every picture the copy shows, in order, each once. */
export function picturesIn(copy: Copy): string[] {
  const keys = copy.flatMap((each) => {
    if (each.type === "picture") return [each.picture];
    return each.type === "gallery" ? each.pictures : [];
  });
  return [...new Set(keys)];
}

/** The copy with every picture key replaced by `rename(key)`; a key renamed to undefined leaves the copy. */
export function withPictures(copy: Copy, rename: (key: string) => string | undefined): Copy {
  return copy.flatMap((each): Block[] => {
    if (each.type === "picture") {
      const picture = rename(each.picture);
      return picture === undefined ? [] : [{ type: "picture", picture }];
    }
    if (each.type !== "gallery") return [each];
    const pictures = each.pictures.map(rename).filter((key) => key !== undefined);
    return pictures.length === 0 ? [] : [{ type: "gallery", pictures }];
  });
}
