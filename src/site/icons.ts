/** The icons made of the paper's mark: each once a process, when first asked for, then kept in memory. */
import sharp from "sharp";
import { markSvg } from "./mark.ts";

export interface Icon {
  readonly type: string;
  readonly bytes: Buffer;
}

type Draw = (paperName: string) => Promise<Icon>;

/** Every icon by its path. */
const drawings: Readonly<Record<string, Draw>> = {
  "/favicon.svg": async (name) => ({ type: "image/svg+xml", bytes: Buffer.from(markSvg(name)) }),
  "/favicon.ico": async (name) => ({
    type: "image/x-icon",
    bytes: icoOf(await Promise.all(icoSizes.map((size) => raster(markSvg(name), size)))),
  }),
  "/apple-touch-icon.png": async (name) => png(await raster(markSvg(name, { bleed: true }), 180)),
  "/icon-192.png": async (name) => png(await raster(markSvg(name), 192)),
  "/icon-512.png": async (name) => png(await raster(markSvg(name), 512)),
};
const icoSizes = [16, 32, 48];

const png = (bytes: Buffer): Icon => ({ type: "image/png", bytes });

const raster = (svg: string, size: number): Promise<Buffer> =>
  // The mark is drawn on 100 units at 72 to the inch: this density draws it at its size, so nothing is scaled.
  sharp(Buffer.from(svg), { density: 0.72 * size })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

/** PNG files in one ICO: a directory of 16 bytes each behind a header of 6, a size of 0 meaning 256. */
export function icoOf(pngs: readonly Buffer[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * pngs.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pngs.length, 4);
  let offset = directory.length;
  for (const [at, bytes] of pngs.entries()) {
    const entry = 6 + 16 * at;
    directory.writeUInt8(bytes.readUInt32BE(16) % 256, entry);
    directory.writeUInt8(bytes.readUInt32BE(20) % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(bytes.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([directory, ...pngs]);
}

const drawn = new Map<string, Promise<Icon>>();

/** True for the path of an icon. */
export const isIcon = (path: string): boolean => Object.hasOwn(drawings, path);

/** The icon at `path` for a paper of that name. */
export function iconAt(path: string, paperName: string): Promise<Icon> {
  const key = `${path} ${paperName}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const icon = drawings[path]!(paperName);
  drawn.set(key, icon);
  icon.catch(() => drawn.delete(key));
  return icon;
}
