/**
 * What every importer yields, whatever format it reads: stories as the wire has them, and what it had to leave.
 * Pure data; `take.ts` turns it into stories of the paper.
 */
import type { Copy } from "../news/copy.ts";

/** A picture that came with a story. It is taken only when its bytes are at hand: nothing is fetched. */
export interface WirePicture {
  /** How the story's copy names it (`picture` blocks); unique in the story. */
  readonly key: string;
  /** The file's path on this machine, when the export came with its files. */
  readonly file?: string | undefined;
  /** Where it was on the web. */
  readonly url?: string | undefined;
  readonly credit?: string | undefined;
  readonly caption?: string | undefined;
  readonly alt?: string | undefined;
}

export interface WirePerson {
  readonly name: string;
  readonly about?: string | undefined;
}

export interface WireStory {
  readonly kind: "story";
  /** Stable identity inside the wire (guid, file path): a second run recognises the story by it. */
  readonly source: string;
  /** BCP 47 tag as the wire has it (`en`, `zh-CN`); undefined when it does not say and the text does not tell. */
  readonly language: string | undefined;
  readonly state: "live" | "draft";
  readonly headline: string;
  readonly standfirst?: string | undefined;
  /** Preferred last part of the URL, as the wire has it. */
  readonly slug?: string | undefined;
  readonly copy: Copy;
  readonly pictures: readonly WirePicture[];
  /** Key of the lead picture among `pictures`. */
  readonly lead?: string | undefined;
  /** What the source says of the lead picture when it has no picture file (a credit line alone). */
  readonly leadCredit?: string | undefined;
  readonly byline: readonly WirePerson[];
  /** Section paths, outermost name first; the first path is the story's place. */
  readonly sections: readonly (readonly string[])[];
  readonly topics: readonly string[];
  /** Never invented: undefined when the source gives none. */
  readonly publishedAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
  /** Paths (and absolute URLs) that led to it before; they become redirects. */
  readonly oldUrls: readonly string[];
  /** `source` of the same story in another language, when the wire links them. */
  readonly translationOf?: string | undefined;
  readonly related: readonly { readonly title: string; readonly url?: string | undefined }[];
  /** Sentences: what of the source could not be held, or is missing, and why. */
  readonly notes: readonly string[];
}

/** An item that is not a story of the paper, or could not be read. */
export interface WireLeft {
  readonly kind: "left";
  readonly source: string;
  readonly outcome: "skipped" | "failed";
  readonly reason: string;
}

export type WireItem = WireStory | WireLeft;

/** Reads a file or folder and yields its items in order, one at a time, in bounded memory. */
export type Importer = (path: string, options: ImportOptions) => AsyncIterable<WireItem>;

export interface ImportOptions {
  /** Folder with the pictures the export names, when given. */
  readonly pictures?: string | undefined;
  /** Called as the reading goes on: bytes (or files) done of all. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}
