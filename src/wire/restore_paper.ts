/** An exported paper's own files read back: `paper.json`, its standing texts, the lists beside it line by line. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { type Copy, picturesIn, withPictures } from "../news/copy.ts";
import { isTimeZone } from "../news/publication.ts";
import { rootOf } from "../news/publications.ts";
import type { WholePaper, WholeSection } from "../news/whole.ts";
import { copyFile, paperFile, type SectionFile } from "./export_shapes.ts";
import { noPart, parsedFile } from "./paper_folder.ts";

type Read = z.infer<typeof paperFile>;

interface Standing {
  readonly name: string;
  readonly edition: string;
  /** With its pictures named by their digests. */
  readonly copy: Copy;
}

/** A paper as its folder has it. */
export interface PaperRead {
  readonly file: Read;
  readonly standing: readonly Standing[];
}

/** Reads the paper without its stories and pictures; refused when it contradicts itself. */
export async function readPaperFile(folder: string): Promise<PaperRead> {
  const path = join(folder, "paper.json");
  const file = await parsedFile(paperFile, path);
  if (!isTimeZone(file.timeZone)) throw noPart(path, `“${file.timeZone}” is no time zone`);
  if (!file.editions.includes(file.home)) throw noPart(path, `the home edition ${file.home} is not among the editions`);
  const copies = Object.entries(file.pages).flatMap(([name, { copy }]) =>
    Object.entries(copy).map(
      async ([edition, file]): Promise<Standing> => ({
        name,
        edition,
        copy: await parsedFile(copyFile, join(folder, file)),
      }),
    ),
  );
  return { file, standing: await Promise.all(copies) };
}

/** Digests of the pictures in the standing texts. */
export const standingPictures = ({ standing }: PaperRead): Set<string> =>
  new Set(standing.flatMap(({ copy }) => picturesIn(copy)));

/** Numbers by the keys that stories name things by. */
export interface PaperNumbers {
  readonly sections: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, number>;
  readonly desks: ReadonlyMap<string, number>;
}

/** The numbers of the paper's sections, people, topics and desks. */
export const numbersIn = ({ file }: PaperRead): PaperNumbers => ({
  sections: new Map(sectionsWithin(file.sections).map(({ key, number }) => [key, number])),
  people: new Map(file.people.map(({ key, number }) => [key, number])),
  topics: new Map(file.topics.map(({ key, number }) => [key, number])),
  desks: new Map(file.desks.map(({ name, number }) => [name, number])),
});

const sectionsWithin = (sections: readonly SectionFile[]): SectionFile[] =>
  sections.flatMap((section) => [section, ...sectionsWithin(section.children)]);

/** The paper as the trade puts it back; `pictures` are the numbers of those in its standing texts. */
export function wholePaperFrom({ file, standing }: PaperRead, pictures: ReadonlyMap<string, number>): WholePaper {
  const codes = file.editions.map((code) => ({ code }));
  return {
    homeEdition: file.home,
    timeZone: file.timeZone,
    foundedAt: file.foundedAt,
    editions: file.editions.map((code) => ({
      code,
      name: file.language[code] ?? code,
      paperName: file.name[code] ?? file.name[file.home] ?? "",
      tagline: file.tagline[code] ?? "",
      root: rootOf(code, { homeEdition: file.home, editions: codes }),
      texts: Object.fromEntries(
        standing.filter((text) => text.edition === code).map(({ name, copy }) => [name, byNumber(copy, pictures)]),
      ),
    })),
    sections: sectionsFrom(file.sections, undefined),
    people: file.people.map(({ number, role, ...person }) => ({
      id: number,
      names: namesOf(person).map((name) => ({ ...name, role: role[name.edition] ?? "", about: aboutIn(person, name) })),
    })),
    topics: file.topics.map(({ number, ...topic }) => ({
      id: number,
      names: namesOf(topic).map((name) => ({ ...name, about: aboutIn(topic, name) })),
    })),
    desks: file.desks.map(({ number, name }) => ({ id: number, name })),
  };
}

type InEditions = Readonly<Record<string, string>>;

const namesOf = ({ name, slug }: { readonly name: InEditions; readonly slug: InEditions }) =>
  Object.entries(name).map(([edition, called]) => ({ edition, name: called, slug: slug[edition] ?? "" }));

const aboutIn = ({ about }: { readonly about: InEditions }, { edition }: { readonly edition: string }) =>
  about[edition] ?? "";

const sectionsFrom = (sections: readonly SectionFile[], parent: number | undefined): WholeSection[] =>
  sections.flatMap(({ number, path, description, children, ...section }) => [
    {
      id: number,
      parent,
      names: namesOf(section).map((name) => ({
        ...name,
        path: path[name.edition] ?? name.slug,
        description: description[name.edition] ?? "",
      })),
    },
    ...sectionsFrom(children, number),
  ]);

/** The copy with its pictures named by their numbers; what names none stays. */
export const byNumber = (copy: Copy, pictures: ReadonlyMap<string, number>): Copy =>
  withPictures(copy, (key) => pictures.get(key)?.toString() ?? key);

/** The lines of a list in the folder, `atOnce` at a time; refused at the first that is none. */
export async function* linesOf<T>(path: string, schema: z.ZodType<T>, atOnce: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line !== "") chunk.push(lineFrom(schema, line, `${path}, line ${number},`));
    if (chunk.length < atOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function lineFrom<T>(schema: z.ZodType<T>, line: string, place: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw noPart(place, error);
  }
}
