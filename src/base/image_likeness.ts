/** Likeness: a difference hash of 64 bits (Krawetz 2013). Files of the same picture differ in few bits, whatever their size and format. */
import sharp from "sharp";

/** The hash of a thumbnail, as a signed 64-bit number in decimal, which is how the database keeps it. */
export async function likenessOf(thumbnail: Buffer): Promise<string> {
  const pixels = await sharp(thumbnail)
    .flatten({ background: "#fff" })
    .greyscale()
    .resize(9, 8, { fit: "fill" })
    .raw()
    .toBuffer();
  let bits = 0n;
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column;
      bits = (bits << 1n) | (pixels[at]! < pixels[at + 1]! ? 1n : 0n);
    }
  return BigInt.asIntN(64, bits).toString();
}
