/**
 * The cast: one small bilingual newsroom that the tests know by name. The Saltmarsh Courier (盐沼信使) comes out in
 * English at `/` and in Chinese at `/zh/`. Everything in it is made up.
 */
import type { Database } from "../src/base/database.ts";
import { inWork, type Work } from "../src/base/work.ts";
import { type Copy, inlineText } from "../src/news/copy.ts";
import { takeInPerson } from "../src/news/people.ts";
import { found } from "../src/news/publications.ts";
import { publish } from "../src/news/publishing.ts";
import { openSection } from "../src/news/sections.ts";
import { openTopic } from "../src/news/topics.ts";
import type { Draft, VersionRef } from "../src/news/version.ts";
import { saveDrafts } from "../src/news/versions.ts";
import { type Ending, filledTemplate, freshDatabase } from "./base.ts";
import { words } from "./cast_words.ts";

/** The editor at the desk. */
export const ines = { id: "ines", name: "Inês Duarte" };

export interface Cast {
  /** Harbour holds Ferries; Opinion is in English only. */
  readonly sections: Readonly<Record<"harbour" | "ferries" | "town" | "opinion", number>>;
  readonly people: Readonly<Record<"ines" | "wei", number>>;
  readonly topics: Readonly<Record<"dredging" | "budget", number>>;
  /** `dredger` and `crossing` are live in both editions, `library` and `tides` in English, `rates` is an English draft. */
  readonly stories: Readonly<Record<"dredger" | "crossing" | "library" | "tides" | "rates", number>>;
}

/** When the cast's own stories came out, in their order. */
export const castTimes = {
  tides: new Date("2026-10-30T06:15:00Z"),
  library: new Date("2026-11-21T10:00:00Z"),
  dredger: new Date("2026-11-22T07:30:00Z"),
  crossing: new Date("2026-11-22T16:45:00Z"),
} as const;

/** Runs `act` as Inês, at a time of its own. */
export const atDesk = <T>(database: Database, act: (work: Work) => Promise<T>, at = "2026-11-23T09:00:00Z") =>
  inWork(database, { who: ines, at: new Date(at) }, act);

/** Copy of plain paragraphs. */
export const paragraphs = (...texts: readonly string[]): Copy =>
  texts.map((text) => ({ type: "paragraph", text: inlineText(text) }));

/** A draft of an English harbour story; `changes` say what is different. */
export const draftIn = (cast: Cast, changes: Partial<Draft> = {}): Draft => ({
  edition: "en",
  section: cast.sections.harbour,
  headline: "Pilots ask for a second launch",
  standfirst: "One boat cannot meet two tankers on the same tide.",
  copy: paragraphs("The pilots of Saltmarsh have asked the harbour board for a second launch before winter."),
  bylines: [cast.people.ines],
  topics: [],
  ...changes,
});

/** Saves a draft and publishes it; answers the version and the journal entry. */
export async function publishDraft(work: Work, draft: Draft): Promise<VersionRef & { readonly entry: number }> {
  const [ref] = await saveDrafts(work, [draft]);
  return { ...ref!, entry: await publish(work, [ref!]) };
}

/** Founds the Courier in an empty database, with its people, sections, topics and first stories. */
export const foundCast = (database: Database): Promise<Cast> => atDesk(database, foundIn, "2026-10-01T08:00:00Z");

let founded: Promise<{ name: string; made: Cast }> | undefined;

/** A database of its own with the cast in it; gone with `ending`. */
export async function castDatabase(ending: Ending): Promise<{ readonly database: Database; readonly cast: Cast }> {
  founded ??= filledTemplate(foundCast);
  const { name, made } = await founded;
  return { database: await freshDatabase(ending, name), cast: made };
}

async function foundIn(work: Work): Promise<Cast> {
  await found(work, {
    homeEdition: "en",
    timeZone: "Europe/Lisbon",
    editions: [
      { code: "en", name: "English", ...words.paper.en, texts: { about: paragraphs(words.about.en) } },
      { code: "zh-Hans", name: "简体中文", ...words.paper.zh, texts: { about: paragraphs(words.about.zh) } },
    ],
  });
  const sections = await openSections(work);
  const people = {
    ines: await takeInPerson(work, bothNames("Inês Duarte", "伊内斯·杜阿尔特")),
    wei: await takeInPerson(work, bothNames("Wei Lan", "卫岚")),
  };
  const topics = {
    dredging: await openTopic(work, bothNames("Dredging", "疏浚")),
    budget: await openTopic(work, bothNames("Town budget", "市镇预算")),
  };
  const cast = { sections, people, topics };
  return { ...cast, stories: await writeStories(work, cast) };
}

const bothNames = (en: string, zh: string) => [
  { edition: "en", name: en },
  { edition: "zh-Hans", name: zh },
];

async function openSections(work: Work): Promise<Cast["sections"]> {
  const harbour = await openSection(work, { names: bothNames("Harbour", "港口") });
  return {
    harbour,
    ferries: await openSection(work, { parent: harbour, names: bothNames("Ferries", "渡轮") }),
    town: await openSection(work, { names: bothNames("Town", "市镇") }),
    opinion: await openSection(work, { names: [{ edition: "en", name: "Opinion" }] }),
  };
}

async function writeStories(work: Work, cast: Omit<Cast, "stories">): Promise<Cast["stories"]> {
  const { sections, people, topics } = cast;
  const tides = await write(work, "tides", { section: sections.harbour, bylines: [people.wei], topics: [] });
  const library = await write(work, "library", {
    section: sections.town,
    bylines: [people.wei],
    topics: [topics.budget],
  });
  const dredging = { bylines: [people.ines], topics: [topics.dredging] };
  const dredger = await write(work, "dredger", { section: sections.harbour, ...dredging });
  const crossing = await write(work, "crossing", { section: sections.ferries, ...dredging });
  const rates = { edition: "en", section: sections.town, bylines: [people.ines], topics: [topics.budget] };
  const [draft] = await saveDrafts(work, [{ ...rates, ...storyWords(words.rates.en) }]);
  return { tides, library, dredger, crossing, rates: draft!.story };
}

/** Publishes a story of the cast in every edition there are words for; answers its number. */
async function write(
  work: Work,
  name: keyof typeof castTimes,
  placed: Pick<Draft, "section" | "bylines" | "topics">,
): Promise<number> {
  const publishedAt = castTimes[name];
  const { en, zh } = words[name];
  const [first] = await saveDrafts(work, [{ edition: "en", ...placed, ...storyWords(en), publishedAt }]);
  const story = first!.story;
  const others = zh && [{ story, edition: "zh-Hans", ...placed, ...storyWords(zh), publishedAt }];
  const refs = others ? await saveDrafts(work, others) : [];
  await publish(work, [first!, ...refs]);
  return story;
}

const storyWords = (of: { headline: string; standfirst: string; text: readonly string[] }) => ({
  headline: of.headline,
  standfirst: of.standfirst,
  copy: paragraphs(...of.text),
});
