/**
 * A WordPress export (WXR) as a run of its pieces: what the channel says, its authors, terms and items, each as a small tree.
 * A piece that is broken or too long is told apart and spoils no other.
 */
import { basename } from "node:path";
import { sentenceOf } from "../base/errors.ts";
import { textOf } from "./text_file.ts";
import { Unreadable } from "./unreadable.ts";
import { childrenOf, type XmlPiece } from "./xml_children.ts";
import { type Prefixes, type XmlNode, xmlTree } from "./xml_tree.ts";

export type WxrPiece =
  | { readonly kind: "node"; readonly node: XmlNode; readonly where: string }
  /** `reason` is a sentence; `item` is false when it is not one of the items but the file that is broken. */
  | { readonly kind: "broken"; readonly where: string; readonly reason: string; readonly item: boolean };

const longestPiece = 16 * 1024 * 1024;

const prefixes: Prefixes = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, "excerpt"],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/, "wp"],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, "content"],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, "dc"],
];
const usual = {
  wp: "http://wordpress.org/export/1.2/",
  excerpt: "http://wordpress.org/export/1.2/excerpt/",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** The pieces of the export at `path`, of which `wanted` says by their raw XML which to read. */
export async function* piecesOf(
  path: string,
  wanted: (name: string, xml: string) => boolean,
  read?: (bytes: number) => void,
): AsyncGenerator<WxrPiece> {
  const file = basename(path);
  let bound: Record<string, string> = usual;
  for await (const piece of childrenOf(textOf(path, read), "channel", longestPiece)) {
    if (piece.kind === "opening") {
      const refused = refusal(piece.xml, file);
      if (refused) return yield { kind: "broken", where: file, reason: refused, item: false };
      bound = { ...usual, ...namespacesIn(piece.xml) };
    } else if (piece.kind !== "child") yield broken(piece, file);
    else if (wanted(piece.name, piece.xml)) yield node(piece, `${file}, character ${piece.offset}`, bound);
  }
}

function node(piece: { name: string; xml: string }, where: string, bound: Record<string, string>): WxrPiece {
  try {
    return { kind: "node", node: xmlTree(piece.xml, prefixes, bound), where };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const reason = `The <${piece.name}> could not be read: ${sentenceOf(error)}.`;
    return { kind: "broken", where, reason, item: piece.name === "item" };
  }
}

function refusal(opening: string, file: string): string | undefined {
  if (/<!ENTITY/i.test(opening))
    return `${file} declares entities of its own, which no WordPress export does; nothing was read.`;
  if (!/wordpress\.org\/export\//.test(opening))
    return `${file} is a feed, not a WordPress export: it does not use the names of WXR. Export it again in WordPress under Tools, Export.`;
  return undefined;
}

const namespacesIn = (opening: string): Record<string, string> =>
  Object.fromEntries(
    [...opening.matchAll(/\sxmlns:([\w.-]{1,50})\s*=\s*["']([^"'<>]{1,300})["']/g)].map((each) => [each[1], each[2]]),
  );

function broken(piece: Exclude<XmlPiece, { kind: "opening" | "child" }>, file: string): WxrPiece {
  if (piece.kind === "end-missing") {
    const reason = piece.opened
      ? `${file} ends before its channel does: it is not whole, and what came after is missing.`
      : `${file} is not a WordPress export (WXR): no <channel> begins in it.`;
    return { kind: "broken", where: file, reason, item: false };
  }
  const where = `${file}, character ${piece.offset}`;
  const why = piece.kind === "cut" ? "it has no end" : `it is longer than ${longestPiece} characters`;
  return {
    kind: "broken",
    where,
    reason: `The <${piece.name}> could not be read: ${why}.`,
    item: piece.name === "item",
  };
}

/** The text of the first child called `name`, without white space around it; "" when there is none. */
export const textIn = (node: XmlNode, name: string): string =>
  node.children.find((child) => child.name === name)?.text.trim() ?? "";

/** The children called `name`. */
export const allIn = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name);

/** What the item's `wp:postmeta` say, by key; the last of a key stands, except where `every` asks for all. */
export function metaIn(node: XmlNode): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const each of allIn(node, "wp:postmeta")) {
    const key = textIn(each, "wp:meta_key");
    meta.set(key, [...(meta.get(key) ?? []), textIn(each, "wp:meta_value")]);
  }
  return meta;
}
