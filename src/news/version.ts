/** A version: a story in one edition as the newsroom works on it. Pure: its shape and what stops it from going live. */
import type { Copy } from "./copy.ts";

export const states = ["idea", "drafting", "in review", "ready", "scheduled", "live", "withdrawn"] as const;
export type State = (typeof states)[number];

/** What somebody wrote, before it has a place in the paper. */
export interface Draft {
  /** The story it is a version of; a new one when undefined. */
  readonly story?: number | undefined;
  readonly edition: string;
  readonly section: number;
  /** Last part of the URL; made of the headline when undefined. */
  readonly slug?: string | undefined;
  readonly headline: string;
  readonly standfirst: string;
  readonly copy: Copy;
  readonly leadPicture?: number | undefined;
  readonly leadCredit?: string | undefined;
  readonly bylines: readonly number[];
  readonly topics: readonly number[];
  /** Undefined when not known: a date is never invented. */
  readonly publishedAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
}

export interface Version extends Draft {
  readonly story: number;
  readonly slug: string;
  readonly state: State;
  /** Number of its newest revision; 0 before the first. */
  readonly revision: number;
  readonly changedAt: Date;
  readonly edit: number;
}

/** One version of one story. */
export interface VersionRef {
  readonly story: number;
  readonly edition: string;
}

/** Sentences that say why the version cannot go live as it is; empty when it can. */
export function obstacles(version: Pick<Draft, "headline" | "copy">): string[] {
  const found: string[] = [];
  if (version.headline.trim() === "") found.push("The headline is missing.");
  if (version.copy.length === 0) found.push("The story has no text.");
  return found;
}
