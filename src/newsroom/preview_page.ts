/** What a preview needs of a finished page: its theme set, its share card read. Pure. */

/** The page in that theme, whatever the system says and whatever the reader of this browser chose. */
export const themed = (page: string, theme: "light" | "dark" | undefined): string =>
  theme === undefined
    ? page
    : page
        .replace(/<html\b/, `<html data-theme="${theme}"`)
        .replace(/<script>try\{document\.documentElement\.dataset\.theme[^<]*<\/script>/, "");

/** The page with pictures of these digests at another base than readers', who may not have them. */
export const picturesFrom = (page: string, digests: readonly string[], base: string): string =>
  digests
    .map((digest) => `/pictures/${digest.slice(0, 32)}/`)
    .reduce((all, readers) => all.replaceAll(readers, `${base}${readers}`), page);

/** The page with every picture had from `base`: on a front any card may show one that readers do not have yet. */
export const allPicturesFrom = (page: string, base: string): string =>
  page.replaceAll(/\/pictures\/(?=[0-9a-f]{32}\/\d)/g, `${base}/pictures/`);

/** What other sites show of the page: its Open Graph tags (https://ogp.me). */
export function cardIn(page: string): {
  url: string;
  site: string;
  title: string;
  description: string;
  image?: string;
  imageAlt?: string;
} {
  const tags = new Map(
    [...page.matchAll(/<meta property="og:([\w:]+)" content="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      unescaped(value!),
    ]),
  );
  const tag = (name: string) => tags.get(name) ?? "";
  const image = tags.get("image");
  return {
    ...{ url: tag("url"), site: tag("site_name"), title: tag("title"), description: tag("description") },
    ...(image === undefined ? {} : { image, imageAlt: tag("image:alt") }),
  };
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name]!);
