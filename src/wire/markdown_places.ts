/**
 * What the path of a Markdown file says, as Hugo and Jekyll read paths: the folder that makes a section, the language,
 * the name, and which files are one text in several languages. Pure.
 */
import { languageTag } from "./wire_language.ts";

export interface Place {
  /** Path below the folder of the import, with `/`. */
  readonly file: string;
  /** The folders above it, without the language's and without what all content lies in. */
  readonly folders: readonly string[];
  /** The name without ending, language and, for a bundle (`name/index.md`), the name of its folder. */
  readonly name: string;
  readonly language: string | undefined;
  /** The same for all languages of one text. */
  readonly group: string;
  /** `_index.md`: the page of a section, not a text. */
  readonly isSection: boolean;
  /** The profile of an author: its slug. */
  readonly author: string | undefined;
}

const ending = /\.(?:md|markdown|mdown|html?)$/i;

/** True for the files this importer reads. */
export const isReadable = (file: string): boolean => ending.test(file);

/** The places of all files, in an order that never changes: by group, the file that names no language first. */
export function placesOf(files: readonly string[]): Place[] {
  const languages = languageFolders(files);
  return files
    .map((file) => placeOf(file, languages))
    .sort(
      (one, other) =>
        compare(one.group, other.group) ||
        compare(one.language ?? "", other.language ?? "") ||
        compare(one.file, other.file),
    );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Folders of languages (`content/en`, `content/zh`): one alone may be a word, so it counts only when there are two, or when it names a region or script. */
function languageFolders(files: readonly string[]): ReadonlySet<string> {
  const tops = new Set(
    files.map((file) => withoutContent(file.split("/"))).map((parts) => (parts.length > 1 ? parts[0]! : "")),
  );
  const tags = [...tops].filter(
    (name) => /^[a-z]{2}(?:[-_][a-z0-9]{2,4})?$/i.test(name) && languageTag(name) !== undefined,
  );
  return new Set(tags.length > 1 ? tags : tags.filter((name) => name.length > 2 || name === "zh"));
}

const withoutContent = (parts: readonly string[]): readonly string[] =>
  parts[0] === "content" ? parts.slice(1) : parts;

function placeOf(file: string, languages: ReadonlySet<string>): Place {
  const parts = withoutContent(file.replace(ending, "").split("/"));
  const [first] = parts;
  const inFolder = parts.length > 1 && first !== undefined && languages.has(first) ? first : undefined;
  const folders = parts.slice(inFolder === undefined ? 0 : 1, -1);
  const { stem, tag } = stemAndTag(parts.at(-1)!);
  const isBundle = stem === "index" && folders.length > 0;
  const name = isBundle ? folders.at(-1)! : stem;
  const around = isBundle ? folders.slice(0, -1) : folders;
  return {
    file,
    folders: around,
    name,
    language: languageTag(inFolder ?? tag ?? ""),
    group: [...folders, stem].join("/"),
    isSection: stem === "_index",
    author: authorIn(folders, stem),
  };
}

/** `harbour.zh-cn` is the Chinese `harbour`; `notes.v2` is only a name. */
function stemAndTag(name: string): { stem: string; tag: string | undefined } {
  const found = /^(.+)\.([a-z]{2}(?:[-_][a-z0-9]{2,4}){0,2})$/i.exec(name);
  return found && languageTag(found[2]!) !== undefined
    ? { stem: found[1]!, tag: found[2] }
    : { stem: name, tag: undefined };
}

function authorIn(folders: readonly string[], stem: string): string | undefined {
  const at = folders.findIndex((name) => /^_?authors?$/.test(name));
  if (at < 0) return undefined;
  const slug = /^_?index$/.test(stem) ? folders[at + 1] : stem;
  return slug?.toLowerCase();
}

// Folders that hold texts and name no section: years, months, and what generators call their heap of texts.
const noSection = /^(?:\d{1,4}|_?posts?|_?drafts?|blog|articles|stories|pages|src|docs|_?collections?)$/i;

/** The section path that the folders make; `titles` are what the section pages say, by their folders. */
export function sectionOf({ folders }: Place, titles: ReadonlyMap<string, string>): string[] {
  return folders
    .map((name, at) => ({ name, title: titles.get(folders.slice(0, at + 1).join("/")) }))
    .filter(({ name }) => !noSection.test(name))
    .map(({ name, title }) => title ?? titled(name));
}

/** A slug as words: `customer-experience` is “Customer experience”; what has capitals or spaces is words already. */
export function titled(slug: string): string {
  const words = slugWords(slug);
  return words === slug && /[\p{Lu}\s]/u.test(slug) ? slug : words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A slug's hyphens as spaces; a text with capitals or spaces stays as it is. */
export const slugWords = (slug: string): string =>
  /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(slug) ? slug.replace(/[-_]/g, " ") : slug;

/** Where the generator puts the text when nobody says otherwise: `/2019/03/harbour/`. */
export const ownPath = ({ folders, name, language }: Place, slug = name): string =>
  `/${[...(language === undefined ? [] : [language.toLowerCase()]), ...folders, slug].join("/")}/`;
