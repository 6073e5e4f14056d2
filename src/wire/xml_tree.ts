/**
 * A small piece of XML as a tree, read with saxes. Bounded in depth and size; entities other than XML's own stay as
 * written, so nothing expands. Forgives what real exports do (bare ampersands, control characters). Pure.
 */
import { SaxesParser } from "saxes";
import { Unreadable } from "./unreadable.ts";

export interface XmlNode {
  /** `prefix:local`, the prefix as `prefixes` knows its namespace; undefined for a namespace nobody asked for. */
  readonly name: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text directly inside, CDATA included. */
  text: string;
  readonly children: XmlNode[];
}

const deepest = 60;
const mostNodes = 200_000;

/** Names of namespaces: what their addresses look like, and the prefix this code writes. */
export type Prefixes = readonly (readonly [RegExp, string])[];

/** The tree of one element, or Unreadable; `bound` are the namespaces bound around it, by the prefix the file uses. */
export function xmlTree(xml: string, prefixes: Prefixes, bound: Record<string, string> = {}): XmlNode {
  const root: XmlNode = { name: undefined, attributes: {}, text: "", children: [] };
  const path = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true, fragment: true, position: false, additionalNamespaces: bound });
  parser.on("opentag", (tag) => {
    nodes += 1;
    if (path.length > deepest) throw new Unreadable(`its elements nest more than ${deepest} deep`);
    if (nodes > mostNodes) throw new Unreadable(`it holds more than ${mostNodes} elements`);
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((each) => [each.name, each.value]));
    const node: XmlNode = { name: nameOf(tag, prefixes), attributes, text: "", children: [] };
    path.at(-1)!.children.push(node);
    path.push(node);
  });
  parser.on("text", (text) => {
    path.at(-1)!.text += text;
  });
  parser.on("cdata", (text) => {
    path.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    path.pop();
  });
  parser.on("error", (error) => {
    if (/unclosed|unexpected|unmatched|malformed comment/.test(error.message))
      throw new Unreadable(`it is not well-formed (${error.message.replace(/\.$/, "")})`);
  });
  parser.write(withAmpersands(xml)).close();
  if (!root.children[0]) throw new Unreadable("it is not well-formed (no element)");
  return root.children[0];
}

function nameOf(tag: { prefix: string; local: string; uri: string }, prefixes: Prefixes): string | undefined {
  if (tag.uri === "") return tag.prefix === "" ? tag.local : undefined;
  const known = prefixes.find(([address]) => address.test(tag.uri));
  return known && `${known[1]}:${tag.local}`;
}

/** Bare ampersands and entities XML does not know, outside CDATA, become plain ampersands. */
function withAmpersands(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replace(
    /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)/g,
    (found) => (found === "&" ? "&amp;" : found),
  );
}
