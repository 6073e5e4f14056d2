/** Where the newsroom's screens find a picture, seen by readers or not yet. Pure. */

const widths = [320, 480, 640, 960] as const;

/** Address of a rendition no wider than `most`. */
export const pictureAddress = (
  { digest, width }: { readonly digest: string; readonly width?: number | undefined },
  most = 960,
): string => {
  const here = widths.findLast((each) => (width === undefined || each < width) && each <= most);
  return `/newsroom/api/shown/pictures/${digest.slice(0, 32)}/${here ?? width ?? most}.webp`;
};
