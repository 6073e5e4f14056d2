/** XMP: what a file says of itself, as RDF in XML; read flat, names with their namespace's usual prefix. Pure. */
import { SaxesParser } from "saxes";

const prefixes: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://ns.adobe.com/photoshop/1.0/": "photoshop",
  "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
  "http://ns.adobe.com/xap/1.0/": "xmp",
  "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "core",
  "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "ext",
  "http://ns.useplus.org/ldf/xmp/1.0/": "plus",
  "http://creativecommons.org/ns#": "cc",
};
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const longestPacket = 2_000_000;
const deepest = 60;
const mostValues = 5000;

/** Texts by name (`dc:creator`), in their order; of alternatives by language the default comes first. */
export function xmpIn(packet: Buffer): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (packet.length > longestPacket) return found;
  try {
    read(packet.toString("utf8").replace(/\0+$/, ""), found);
  } catch {
    // Broken metadata around sound pixels is common; what was read before the break stands.
  }
  return found;
}

function read(text: string, found: Map<string, string[]>): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: { readonly name: string | undefined; first: boolean; text: string }[] = [];
  let values = 0;
  const say = (name: string, value: string, first = false) => {
    const said = value.trim();
    if (said === "" || ++values > mostValues) return;
    const known = found.get(name) ?? [];
    found.set(name, first ? [said, ...known] : [...known, said]);
  };
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length > deepest) throw new Error("too deep");
    const name = nameOf(uri, local);
    const marks = Object.values(attributes);
    for (const each of marks) {
      const named = nameOf(each.uri, each.local);
      if (named !== undefined) say(named, each.value);
      if (each.uri === rdf && each.local === "resource" && name !== undefined) say(name, each.value);
    }
    const first = marks.some((each) => each.local === "lang" && each.value === "x-default");
    open.push({ name, first, text: "" });
  });
  parser.on("text", (part) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += part;
  });
  parser.on("closetag", () => {
    const closed = open.pop()!;
    const name = closed.name ?? open.findLast((each) => each.name !== undefined)?.name;
    if (name !== undefined) say(name, closed.text, closed.first);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

function nameOf(uri: string, local: string): string | undefined {
  const prefix = prefixes[uri];
  return prefix === undefined ? undefined : `${prefix}:${local}`;
}
