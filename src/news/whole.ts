/**
 * Everything a paper holds, in the shapes it leaves and returns in: what readers see, what is being worked on, what
 * was once public, who voted. Numbers are those of the database. Pure.
 */
import type { Copy } from "./copy.ts";
import type { Mood, MoodCounts } from "./mood.ts";
import type { PictureText } from "./pictures.ts";
import type { Edition } from "./publication.ts";
import type { State } from "./version.ts";

/** What something is called and where it lies, in one edition. */
export interface WholeName {
  readonly edition: string;
  readonly name: string;
  readonly slug: string;
}
export interface WholeSection {
  readonly id: number;
  readonly parent: number | undefined;
  readonly names: readonly (WholeName & { readonly path: string; readonly description: string })[];
}
export interface WholePerson {
  readonly id: number;
  readonly names: readonly (WholeName & { readonly role: string; readonly about: string })[];
}
export interface WholeTopic {
  readonly id: number;
  readonly names: readonly (WholeName & { readonly about: string })[];
}

/** The paper without its stories and pictures. */
export interface WholePaper {
  readonly homeEdition: string;
  readonly timeZone: string;
  readonly foundedAt: Date;
  readonly editions: readonly Edition[];
  /** In the order of the paper, those above before those below. */
  readonly sections: readonly WholeSection[];
  readonly people: readonly WholePerson[];
  readonly topics: readonly WholeTopic[];
}

/** What a version says, worked on or frozen. */
export interface WholeText {
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly leadPicture: number | undefined;
  readonly leadCredit: string;
  readonly bylines: readonly number[];
  readonly topics: readonly number[];
  readonly publishedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
}
export interface WholeRevision extends WholeText {
  readonly number: number;
  readonly section: number;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly reason: string;
}
export interface WholeVersion extends WholeText {
  readonly edition: string;
  readonly state: State;
  readonly changedAt: Date;
  readonly edit: number;
  /** Its place in lists, while readers see it; what they see is the newest revision. */
  readonly sortAt: Date | undefined;
  /** Oldest first. */
  readonly revisions: readonly WholeRevision[];
  /** Paths that lead to it. */
  readonly redirects: readonly string[];
  /** Best first. */
  readonly related: readonly { readonly story: number; readonly score: number }[];
  /** Public notes of what was wrong, oldest first. */
  readonly corrections: readonly {
    readonly id: number;
    readonly at: Date;
    readonly text: string;
    readonly by: string;
  }[];
  /** When it was taken away from readers and the public reason, unless it was given back. */
  readonly withdrawn: { readonly at: Date; readonly reason: string } | undefined;
  /** As what it came in, over which wire. */
  readonly taken: readonly {
    readonly wire: string;
    readonly source: string;
    readonly digest: string;
    readonly edit: number;
  }[];
}
export interface WholeStory {
  readonly id: number;
  readonly section: number;
  readonly createdAt: Date;
  readonly versions: readonly WholeVersion[];
  readonly moods: MoodCounts;
  /** Not over when the paper left, or over: either way it returns. */
  readonly embargo:
    | { readonly until: Date; readonly reason: string; readonly at: Date; readonly by: string }
    | undefined;
}

export interface WholePicture {
  readonly id: number;
  /** SHA-256 of the original, hex. */
  readonly digest: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly color: string;
  readonly focal: readonly [x: number, y: number];
  readonly takenInAt: Date;
  readonly texts: readonly PictureText[];
}

/** One reader's mood about one story; the reader is a mark that only this paper can make again. */
export interface WholeVote {
  readonly story: number;
  readonly reader: Buffer;
  readonly mood: Mood;
  readonly at: Date;
}

/** How much there is. */
export interface Extent {
  readonly stories: number;
  /** The highest number a story has. */
  readonly lastStory: number;
  readonly pictures: number;
}
