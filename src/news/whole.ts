/**
 * Everything a paper holds, in the shapes it leaves and returns in: what readers see, what is being worked on, what
 * was once public, who voted. Numbers are those of the database. Pure.
 */
import type { Copy } from "./copy.ts";
import type { Correction } from "./correcting.ts";
import type { Embargo } from "./embargoes.ts";
import type { KeepReason } from "./keeping.ts";
import type { Mood, MoodCounts } from "./mood.ts";
import type { PictureText } from "./pictures.ts";
import type { Plan } from "./planning.ts";
import type { Edition } from "./publication.ts";
import type { Scheduling } from "./scheduling.ts";
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

export interface WholeDesk {
  readonly id: number;
  readonly name: string;
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
  readonly desks: readonly WholeDesk[];
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
export interface WholeCorrection extends Correction {
  readonly id: number;
}
/** What was or will be done by itself; of the past ones, how they ended. */
export interface WholeSchedule extends Required<Scheduling> {
  readonly id: number;
  readonly by: string;
  readonly madeAt: Date;
  readonly state: "due" | "done" | "failed" | "cancelled";
  readonly tries: number;
  readonly nextTryAt: Date;
  readonly trouble: string;
  readonly doneAt: Date | undefined;
}
/** A working state that was kept. */
export interface WholeKept extends Pick<WholeText, "slug" | "headline" | "standfirst" | "copy" | "leadPicture"> {
  readonly id: number;
  readonly at: Date;
  readonly by: string;
  readonly why: KeepReason;
  readonly name: string;
  readonly note: string;
  readonly section: number;
}
/** What stands beside a version. People are named by the ids that their accounts had here. */
export interface WholeBeside {
  /** While it is taken away from readers; the reason is public. */
  readonly withdrawal: { readonly at: Date; readonly reason: string } | undefined;
  /** Oldest number first, as all here. */
  readonly corrections: readonly WholeCorrection[];
  readonly plan: Plan | undefined;
  readonly schedules: readonly WholeSchedule[];
  readonly kept: readonly WholeKept[];
}
export interface WholeVersion extends WholeText, WholeBeside {
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
  readonly embargo: Omit<Embargo, "story"> | undefined;
  readonly versions: readonly WholeVersion[];
  readonly moods: MoodCounts;
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
  /** Its record by columns; missing in exports from before there was one. */
  readonly record?: Readonly<Record<string, unknown>> | undefined;
  readonly texts: readonly PictureText[];
}

/** One reader's mood about one story; the reader is a mark that only this paper can make again. */
export interface WholeVote {
  readonly story: number;
  readonly reader: Buffer;
  readonly mood: Mood;
  readonly at: Date;
}

/** A word or phrase that the house avoids. */
export interface WholeStyleWord {
  readonly id: number;
  readonly edition: string;
  readonly word: string;
  readonly instead: string;
  readonly advice: string;
}

/** A word that spelling takes as right. */
export interface WholeKnownWord {
  readonly edition: string;
  readonly word: string;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** How much there is, and the highest number of what lies with the stories. */
export interface Extent {
  readonly stories: number;
  readonly lastStory: number;
  readonly lastCorrection: number;
  readonly lastSchedule: number;
  readonly lastKept: number;
  readonly pictures: number;
}
