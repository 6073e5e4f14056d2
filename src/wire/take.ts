/**
 * Taking in: what importers yield becomes stories of the paper, in batches of one transaction each.
 * Promises: a second run changes nothing; a run that was stopped goes on where it was; one bad item stops nothing;
 * work that somebody did on a story since it came in is never overwritten.
 */
import { createHash } from "node:crypto";
import type { Database } from "../base/database.ts";
import { Refusal, sentenceOf } from "../base/errors.ts";
import { plainReading } from "../base/reading.ts";
import { inWork, type Work } from "../base/work.ts";
import { deriveMissing, type Follower, openFollower } from "../news/deriving.ts";
import { editionsTaken, type Known, liveSlugs, rememberTaken, type Taken, takenBefore } from "../news/intake.ts";
import { storyPath } from "../news/place.ts";
import { type Edition, editionFor, editionOf, type Publication } from "../news/publication.ts";
import { publish } from "../news/publishing.ts";
import { leadOn, oldPath } from "../news/redirects.ts";
import { settleSearch } from "../news/searching.ts";
import type { VersionRef } from "../news/version.ts";
import { saveDrafts } from "../news/versions.ts";
import { type DraftMaker, openDraftMaker } from "./draft.ts";
import type { WireItem, WireStory } from "./item.ts";

export type Outcome = "taken" | "changed" | "skipped" | "failed";

/** What became of one item. */
export interface Line {
  readonly source: string;
  /** Path of the story's page, when readers can see it. */
  readonly path: string | undefined;
  readonly outcome: Outcome;
  /** Why, and what of the item could not be held. */
  readonly reason: string;
}

export interface Taking {
  readonly database: Database;
  readonly publication: Publication;
  /** Name of the wire: `wxr`, `page`… */
  readonly wire: string;
  readonly picturesFolder: string;
  readonly now: () => Date;
  /** Edition to take everything into, in place of what the items say. */
  readonly edition?: string | undefined;
  /** Told of each item's fate, in order. */
  readonly report: (line: Line) => void;
  /** True when it shall stop after the batch. */
  readonly stopped: () => boolean;
}

const batchLength = 100;

/** A language's edition is looked for once: an import asks the same of each of its items. */
function editionFinder({
  publication,
  edition: forced,
}: Taking): (language: string | undefined) => Edition | undefined {
  const found = new Map<string, Edition | undefined>();
  return (language = publication.homeEdition) => {
    if (forced !== undefined) return editionOf(publication, forced);
    if (!found.has(language)) found.set(language, editionFor(publication.editions, language));
    return found.get(language);
  };
}

/** Takes in all items, or as many as come before `stopped`; reads on while a batch is written. */
export async function takeIn(items: AsyncIterable<WireItem>, taking: Taking): Promise<void> {
  await deriveMissing(taking.database, taking.now);
  const following = openFollower(taking.database, taking.now);
  const tools = { drafts: openDraftMaker(taking.picturesFolder), following, editionIn: editionFinder(taking) };
  let batch: WireStory[] = [];
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const item of items) {
      if (item.kind === "left")
        taking.report({ source: item.source, path: undefined, outcome: item.outcome, reason: item.reason });
      else batch.push(item);
      if (batch.length < batchLength) continue;
      await writing;
      writing = takeBatch(batch, taking, tools);
      batch = [];
      if (taking.stopped()) return;
    }
  } finally {
    await writing;
    await following.settled();
  }
  await takeBatch(batch, taking, tools);
  await following.settled();
  await settleSearch(plainReading(taking.database.sql));
}

interface Tools {
  readonly drafts: DraftMaker;
  readonly following: Follower;
  /** The edition for a language, the home edition's where none is named. */
  readonly editionIn: (language: string | undefined) => Edition | undefined;
}

async function takeBatch(batch: readonly WireStory[], taking: Taking, tools: Tools): Promise<void> {
  const { drafts } = tools;
  for (const wave of waves(batch)) {
    try {
      (await takeTogether(wave, taking, tools)).forEach(taking.report);
    } catch (error) {
      drafts.settle();
      if (wave.length === 1)
        taking.report({ source: wave[0]!.source, path: undefined, outcome: "failed", reason: sentenceOf(error) });
      // One of them cannot be taken: each by itself, so that only that one is left.
      else for (const item of wave) await takeBatch([item], taking, tools);
    }
    drafts.settle();
  }
}

/** A translation waits until its original is in; two items of one source are two waves. */
function waves(batch: readonly WireStory[]): WireStory[][] {
  const sources = new Set(batch.map((item) => item.source));
  const [later, first] = [true, false].map((waits) =>
    batch.filter((item) => (item.translationOf !== undefined && sources.has(item.translationOf)) === waits),
  );
  return [first!, later!].filter((wave) => wave.length > 0);
}

type Fate =
  | { readonly item: WireStory; readonly line: Line }
  | { readonly item: WireStory; readonly edition: Edition; readonly digest: string; readonly known: Known | undefined };

async function takeTogether(wave: readonly WireStory[], taking: Taking, tools: Tools): Promise<Line[]> {
  const { drafts, following } = tools;
  const before = await takenBefore(plainReading(taking.database.sql), taking.wire, [
    ...new Set(wave.flatMap((item) => [item.source, item.translationOf ?? item.source])),
  ]);
  const seen = new Set<string>();
  const fates = wave.map((item): Fate => {
    if (seen.has(item.source)) return skip(item, undefined, "It stands twice in the import.");
    seen.add(item.source);
    return fateOf(item, before.get(item.source), taking, tools);
  });
  const due = fates.filter((fate) => "digest" in fate);
  if (due.length === 0) return fates.flatMap((fate) => ("line" in fate ? [fate.line] : []));
  const who = { id: `import:${taking.wire}`, name: `Import (${taking.wire})` };
  const { lines: taken, live } = await inWork(taking.database, { who, at: taking.now() }, (work) =>
    write(work, due, taking, drafts, before),
  );
  await following.take(live);
  return fates.map((fate) => ("line" in fate ? fate.line : taken[due.indexOf(fate)]!));
}

const skip = (item: WireStory, path: string | undefined, reason: string): Fate => ({
  item,
  line: { source: item.source, path, outcome: "skipped", reason },
});

function fateOf(item: WireStory, known: Known | undefined, { publication }: Taking, { editionIn }: Tools): Fate {
  const edition = editionIn(item.language);
  if (edition === undefined) {
    return skip(
      item,
      undefined,
      `It is in the language “${item.language}”, in which the paper has no edition; add one, or name an edition to take it into.`,
    );
  }
  if (item.headline.trim() === "") return skip(item, undefined, "It has no headline.");
  if (item.copy.length === 0) return skip(item, undefined, "It has no text.");
  const digest = digestOf(item);
  const path =
    known?.slug === undefined ? undefined : storyPath(editionOf(publication, known.edition).root, known.slug);
  if (known?.digest === digest) return skip(item, path, "Unchanged since it was taken in.");
  if (known?.touched) return skip(item, path, "It was worked on here since it was taken in, and is left as it is.");
  return { item, edition, digest, known };
}

const digestOf = (item: WireStory): string =>
  createHash("sha256")
    .update(JSON.stringify({ ...item, notes: undefined }))
    .digest("base64url");

type Due = Exclude<Fate, { line: Line }>;

async function write(
  work: Work,
  due: readonly Due[],
  taking: Taking,
  drafts: DraftMaker,
  before: ReadonlyMap<string, Known>,
): Promise<{ lines: Line[]; live: VersionRef[] }> {
  const editions = await editionsTaken(
    plainReading(work.sql),
    [...before.values()].map((each) => each.story),
  );
  await drafts.lookUp(
    work,
    due.map(({ item, edition }) => ({ item, edition: edition.code })),
  );
  const made: Awaited<ReturnType<DraftMaker["make"]>>[] = [];
  for (const { item, edition, known } of due) {
    const original = item.translationOf === undefined ? undefined : before.get(item.translationOf);
    const joins =
      original !== undefined && !editions.get(original.story)?.has(edition.code) ? original.story : undefined;
    made.push(await drafts.make(work, item, edition.code, known?.story ?? joins));
  }
  const refs = await saveDrafts(
    work,
    made.map(({ draft }) => draft),
  );
  const goesLive = (at: number) => due[at]!.item.state === "live" && made[at]!.draft.copy.length > 0;
  const live = refs.filter((_, at) => goesLive(at));
  if (live.length > 0)
    await publish(work, live, { dated: false, deriveLater: true, reason: `Imported (${taking.wire})` });
  const slugs = await liveSlugs(plainReading(work.sql), live);
  const paths = refs.map((ref) => pathOf(taking.publication, ref, slugs));
  await leadOn(
    work,
    due.flatMap(({ item }, at) => oldPathsOf(item, paths[at]).map((path) => ({ ...refs[at]!, path }))),
  );
  await rememberTaken(
    work,
    taking.wire,
    due.map(({ item, digest }, at): Taken => ({ ...refs[at]!, source: item.source, digest })),
  );
  const lines = due.map(
    ({ item, known }, at): Line => ({
      source: item.source,
      path: paths[at],
      outcome: known === undefined ? "taken" : "changed",
      reason: [...(goesLive(at) ? [] : [draftReason(item)]), ...item.notes, ...made[at]!.notes].join(" "),
    }),
  );
  return { lines, live };
}

const draftReason = (item: WireStory): string =>
  item.state === "draft" ? "Kept as a draft." : "Kept as a draft, for without its pictures nothing is left to show.";

function pathOf(
  publication: Publication,
  { story, edition }: VersionRef,
  slugs: ReadonlyMap<string, string>,
): string | undefined {
  const slug = slugs.get(`${story} ${edition}`);
  return slug === undefined ? undefined : storyPath(editionOf(publication, edition).root, slug);
}

const oldPathsOf = (item: WireStory, path: string | undefined): string[] =>
  [...new Set(item.oldUrls.flatMap((url) => oldPath(url) ?? []))].filter((old) => old !== path);

/** The publication to import into; refused before it is founded, or when `edition` is not one of it. */
export function checkTarget(publication: Publication | undefined, edition: string | undefined): Publication {
  if (publication === undefined)
    throw new Refusal(
      "not-founded",
      409,
      "There is no publication to import into yet; run “bin/broadsheet init” first.",
    );
  if (edition !== undefined && publication.editions.every((each) => each.code !== edition)) {
    throw new Refusal(
      "no-such-edition",
      422,
      `The paper has no edition ${edition}; it has ${publication.editions.map((each) => each.code).join(", ")}.`,
    );
  }
  return publication;
}
