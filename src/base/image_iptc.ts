/** IPTC-IIM: the captions of news pictures before there was XMP, in JPEG and TIFF (IIM 4.2). Pure. */

/** Texts by dataset of the second record (`80`: byline), in their order; empty where there are none or they are broken. */
export function iptcIn(block: Buffer): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Buffer[]>();
  let utf8 = false;
  for (let at = beginOf(block); at >= 0 && at + 5 <= block.length && block[at] === 0x1c; ) {
    const [record, dataset, length] = [block[at + 1]!, block[at + 2]!, block.readUInt16BE(at + 3)];
    // A length above 32,767 has its own length; no caption is so long.
    if (length > 32_767 || at + 5 + length > block.length) break;
    const value = block.subarray(at + 5, at + 5 + length);
    if (record === 1 && dataset === 90) utf8 = value.toString("latin1") === "\x1b%G";
    if (record === 2) found.set(dataset, [...(found.get(dataset) ?? []), value]);
    at += 5 + length;
  }
  return new Map([...found].map(([dataset, values]) => [dataset, values.map((value) => textOf(value, utf8))]));
}

/** Inside Photoshop's resources, or bare as in TIFF. */
function beginOf(block: Buffer): number {
  if (block[0] === 0x1c) return 0;
  const marker = Buffer.from("8BIM\x04\x04", "latin1");
  const at = block.indexOf(marker);
  if (at < 0) return -1;
  const nameBytes = (block[at + 6] ?? 0) + 1;
  return at + 6 + nameBytes + (nameBytes % 2) + 4;
}

const strict = new TextDecoder("utf-8", { fatal: true });
const western = new TextDecoder("windows-1252");

/** Many write UTF-8 without saying so. */
function textOf(value: Buffer, utf8: boolean): string {
  try {
    return strict.decode(value);
  } catch {
    return utf8 ? value.toString("utf8") : western.decode(value);
  }
}
