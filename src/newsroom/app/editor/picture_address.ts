/** Where a picture's renditions are to be had. Pure. */

const widths = [320, 480, 640, 960] as const;

/** Address of a rendition no wider than `most`. */
export const pictureAddress = (
  { digest, width }: { readonly digest: string; readonly width: number },
  most = 960,
): string =>
  `/pictures/${digest.slice(0, 32)}/${widths.findLast((each) => each < width && each <= most) ?? width}.webp`;
