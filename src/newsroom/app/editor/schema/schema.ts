/** The schema of a text as it is written: the blocks and marks of copy, and those of review. Pure; server and browser. */
import { type Extensions, getSchema } from "@tiptap/core";
import { reviewExtensions } from "../../../craft/review_marks.ts";
import { ListItemNode, ListNode } from "./list.ts";
import { ClaimMark, EmphasisMark, LinkMark, StrongMark } from "./marks.ts";
import { FactsNode, FactsTitleNode, QuoteNode, QuoteSourceNode } from "./quote.ts";
import { TableCaptionNode, TableCellNode, TableNode, TableRowNode } from "./table.ts";
import { DocumentNode, HeadingNode, ParagraphNode, TextNode } from "./text.ts";
import { DividerNode, EmbedNode, GalleryNode, PictureNode } from "./things.ts";

/** Every node and mark; an editor may `extend` one with a view of its own, never with other content. */
export const copyExtensions: Extensions = [
  DocumentNode,
  TextNode,
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  QuoteSourceNode,
  ListNode,
  ListItemNode,
  PictureNode,
  GalleryNode,
  EmbedNode,
  TableNode,
  TableCaptionNode,
  TableRowNode,
  TableCellNode,
  FactsNode,
  FactsTitleNode,
  DividerNode,
  LinkMark,
  ClaimMark,
  StrongMark,
  EmphasisMark,
  ...reviewExtensions,
];

/** The schema without an editor, for the server and for what converts. */
export const copySchema = getSchema(copyExtensions);
