/** The paper as `paper.json` has it, and the keys by which stories name its sections, people, topics and desks. Pure. */
import type { NewClaim } from "../news/claims.ts";
import type { Copy } from "../news/copy.ts";
import { standingTextNames } from "../news/publication.ts";
import type { WholeName, WholePaper, WholePicture, WholeSection } from "../news/whole.ts";
import type { ClaimLine, PaperFile, PictureLine, SectionFile } from "./export_shapes.ts";

/** Keys by number. */
export interface PaperKeys {
  readonly sections: ReadonlyMap<number, string>;
  readonly people: ReadonlyMap<number, string>;
  readonly topics: ReadonlyMap<number, string>;
  readonly desks: ReadonlyMap<number, string>;
}

/** The keys of a paper: what stands in the home edition's address, else in another's; a desk's is its name. */
export const keysOf = ({ homeEdition, sections, people, topics, desks }: WholePaper): PaperKeys => ({
  sections: new Map(
    sections.map(({ id, names }) => [id, keyFrom(homeEdition, names, `section-${id}`, ({ path }) => path)]),
  ),
  people: new Map(people.map(({ id, names }) => [id, keyFrom(homeEdition, names, `person-${id}`, ({ slug }) => slug)])),
  topics: new Map(topics.map(({ id, names }) => [id, keyFrom(homeEdition, names, `topic-${id}`, ({ slug }) => slug)])),
  desks: new Map(desks.map(({ id, name }) => [id, name])),
});

/** Addresses are unique in their edition; `:` is in none, so keys are unique too. */
function keyFrom<T extends WholeName>(
  home: string,
  names: readonly T[],
  fallback: string,
  address: (name: T) => string,
): string {
  const atHome = names.find((name) => name.edition === home);
  if (atHome !== undefined) return address(atHome);
  return names[0] === undefined ? `:${fallback}` : `${names[0].edition}:${address(names[0])}`;
}

/** Files of the standing texts: their path in the folder and the copy. */
export function standingFiles({ editions }: WholePaper): { name: string; edition: string; path: string; copy: Copy }[] {
  return editions.flatMap(({ code, texts }) =>
    standingTextNames.flatMap((name) => {
      const copy = texts[name];
      return copy === undefined ? [] : [{ name, edition: code, path: `pages/${name}.${code}`, copy }];
    }),
  );
}

/** `paper.json`. */
export function paperFileOf(paper: WholePaper, keys: PaperKeys): PaperFile {
  const { editions, people, topics, desks } = paper;
  const each = (of: (edition: WholePaper["editions"][number]) => string) =>
    Object.fromEntries(editions.map((edition) => [edition.code, of(edition)]));
  const pages = Object.entries(Object.groupBy(standingFiles(paper), ({ name }) => name)).map(([name, files]) => [
    name,
    {
      text: Object.fromEntries(files!.map(({ edition, path }) => [edition, `${path}.md`])),
      copy: Object.fromEntries(files!.map(({ edition, path }) => [edition, `${path}.copy.json`])),
    },
  ]);
  return {
    name: each(({ paperName }) => paperName),
    tagline: each(({ tagline }) => tagline),
    language: each(({ name }) => name),
    timeZone: paper.timeZone,
    foundedAt: paper.foundedAt.toISOString(),
    home: paper.homeEdition,
    editions: editions.map(({ code }) => code),
    roots: each(({ root }) => root),
    pages: Object.fromEntries(pages),
    sections: sectionsUnder(paper.sections, undefined, keys),
    people: people.map(({ id, names }) => ({
      key: keys.people.get(id)!,
      number: id,
      name: byEdition(names, ({ name }) => name),
      slug: byEdition(names, ({ slug }) => slug),
      role: byEdition(names, ({ role }) => role),
      about: byEdition(names, ({ about }) => about),
    })),
    topics: topics.map(({ id, names }) => ({
      key: keys.topics.get(id)!,
      number: id,
      name: byEdition(names, ({ name }) => name),
      slug: byEdition(names, ({ slug }) => slug),
      about: byEdition(names, ({ about }) => about),
    })),
    desks: desks.map(({ id, name }) => ({ number: id, name })),
  };
}

const sectionsUnder = (sections: readonly WholeSection[], above: number | undefined, keys: PaperKeys): SectionFile[] =>
  sections
    .filter(({ parent }) => parent === above)
    .map(({ id, names }) => ({
      key: keys.sections.get(id)!,
      number: id,
      name: byEdition(names, ({ name }) => name),
      slug: byEdition(names, ({ slug }) => slug),
      path: byEdition(names, ({ path }) => path),
      description: byEdition(names, ({ description }) => description),
      children: sectionsUnder(sections, id, keys),
    }));

const byEdition = <T extends { readonly edition: string }>(all: readonly T[], of: (one: T) => string) =>
  Object.fromEntries(all.map((one) => [one.edition, of(one)]));

const endings: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "image/tiff": "tiff",
  "image/svg+xml": "svg",
};

/** Path in the folder of a picture's original. */
export const pictureFile = ({ digest, mediaType }: Pick<WholePicture, "digest" | "mediaType">): string =>
  `pictures/${digest.slice(0, 2)}/${digest}.${endings[mediaType] ?? "bin"}`;

/** A picture's line; `file` is where its original lies in the folder. */
export const pictureLineOf = (
  { id, texts, takenInAt, focal, ...picture }: WholePicture,
  file?: string,
): PictureLine => ({
  number: id,
  file,
  ...picture,
  focal: [...focal],
  takenInAt: takenInAt.toISOString(),
  credit: byEdition(texts, ({ credit }) => credit),
  caption: byEdition(texts, ({ caption }) => caption),
  alt: byEdition(texts, ({ alt }) => alt),
});

/** A claim's line. */
export const claimLineOf = ({ key, standing, since, texts, attributions }: NewClaim): ClaimLine => ({
  key,
  text: byEdition(texts, ({ text }) => text),
  standing,
  since: since.toISOString(),
  attributions: attributions.map(({ kind, stance, sources, saidAt, texts: words }) => ({
    who: byEdition(words, ({ who }) => who),
    note: byEdition(words, ({ note }) => note),
    kind,
    stance,
    count: sources,
    saidAt: saidAt?.toISOString(),
  })),
});
