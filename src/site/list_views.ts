/** What lists (topic, person, archive, search) and answers (404, a refusal, a mood) are made of. Pure types. */
import type { Copy } from "../news/copy.ts";
import type { Mood, MoodCounts } from "../news/mood.ts";
import type { Link, PictureView, StoryCard } from "./views.ts";

/** Links to the pages before and after in a list of several. */
export interface Pagination {
  readonly page: number;
  readonly pages: number;
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

export interface TopicPage {
  readonly name: string;
  readonly about?: string | undefined;
  readonly stories: readonly StoryCard[];
  readonly total: number;
  /** Where older stories go on, when there are any. */
  readonly older?: string | undefined;
}

export interface PersonPage extends TopicPage {
  readonly role?: string | undefined;
  readonly picture?: PictureView | undefined;
}

export interface LatestPage {
  readonly stories: readonly StoryCard[];
  readonly pagination?: Pagination | undefined;
}

/** All months that have stories. */
export interface ArchivePage {
  readonly years: readonly {
    readonly year: number;
    /** Months with stories, in any order; `month` 1–12. */
    readonly months: readonly { readonly month: number; readonly count: number; readonly path: string }[];
  }[];
}

/** One month, day by day, newest first. */
export interface ArchiveMonthPage {
  readonly year: number;
  readonly month: number;
  readonly days: readonly { readonly day: number; readonly stories: readonly StoryCard[] }[];
  /** Paths of the months with stories before and after. */
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
}

/** A month of a section, topic or person, or a part of it, newest first. */
export interface EarlierPage {
  /** The way to the list that it belongs to, which is its last step. */
  readonly list: readonly Link[];
  readonly year: number;
  readonly month: number;
  readonly stories: readonly StoryCard[];
  /** Where what came out before goes on; undefined at the beginning of the list. */
  readonly earlier?: string | undefined;
  /** Where what came out after goes on; undefined where only the list's own page is newer. */
  readonly later?: string | undefined;
}

/** A piece of an excerpt; `hit` where it matches what was sought. */
export interface Excerpt {
  readonly text: string;
  readonly hit: boolean;
}

export interface SearchPage {
  readonly query: string;
  readonly total: number;
  /** There are more than `total`: those here are the newest. */
  readonly more?: boolean | undefined;
  readonly results: readonly (StoryCard & {
    readonly title?: readonly Excerpt[] | undefined;
    readonly excerpt: readonly Excerpt[];
  })[];
  /** Sections to narrow by; the chosen one is current. */
  readonly sections: readonly (Link & { readonly value: string; readonly current: boolean })[];
  readonly order: "best" | "newest";
  readonly pagination?: Pagination | undefined;
  /** A sentence, when the query could not be answered. */
  readonly refusal?: string | undefined;
}

/** A page of the publication's own words. */
export interface TextPage {
  readonly headline: string;
  readonly copy: Copy;
  readonly corrections?: readonly CorrectionView[] | undefined;
}

export interface CorrectionView {
  readonly at: Date;
  readonly text: string;
  readonly story: { readonly headline: string; readonly path: string };
}

/** 404: nothing has this address. */
export interface MissingPage {
  readonly latest: readonly StoryCard[];
}

/** 410: it was here and was taken down. */
export interface GonePage {
  readonly reason?: string | undefined;
  readonly at?: Date | undefined;
  readonly latest: readonly StoryCard[];
}

/** An answer that is not a page: one sentence says why, and what to do. */
export interface RefusalPage {
  readonly status: number;
  readonly sentence: string;
}

/** After a mood was left without script. */
export interface MoodPage {
  readonly story: { readonly key: string; readonly headline: string; readonly path: string };
  readonly mine?: Mood | undefined;
  readonly counts: MoodCounts;
}
