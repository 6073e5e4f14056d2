/**
 * What machines may read without a token: one line an operation, for the document and for the door.
 * Paths stand below `/api/v1`.
 */
import { z } from "zod";
import {
  moodCounts,
  paper,
  personList,
  sectionTree,
  somebodyNamed,
  somethingNamed,
  storyList,
  topicList,
  wholeStory,
} from "./shapes.ts";

export interface Read {
  readonly name: string;
  readonly tag: "public";
  readonly method: "get";
  readonly path: string;
  readonly verb: "anybody";
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

const nothing = z.object({});
const edition = z.string().max(20).describe("Its code, as `/public` names it.");
const cursor = z
  .string()
  .max(200)
  .optional()
  .describe("The `cursor` of the answer before; what follows it is answered.");
const limit = z.coerce.number().int().min(1).max(100).default(20);
const ofEdition = z.object({ edition });
const ofStory = ofEdition.extend({ story: z.coerce.number().int().positive().max(1e15) });
const ofSlug = ofEdition.extend({ slug: z.string().max(300) });
const aPage = z.object({ cursor, limit });

/** What a list of stories can be asked for. */
export const storiesAsked = z.object({
  section: z.coerce.number().int().positive().max(2e9).optional().describe("A section with all below it."),
  topic: z.string().max(300).optional().describe("A topic's slug."),
  person: z.string().max(300).optional().describe("The slug of somebody with a byline."),
  date: z
    .string()
    .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
    .optional()
    .describe("A day or a month in the paper's time zone: `2026-11-23`, `2026-11`."),
  search: z.string().max(200).optional().describe('Words; `"in this order"`, `-without`.'),
  cursor,
  limit,
});
export type StoriesAsked = z.infer<typeof storiesAsked>;
export const pageAsked = aPage;

const read = (name: string, path: string, summary: string, shapes: Partial<Read> & Pick<Read, "answer">): Read => ({
  ...{ name, tag: "public", method: "get", verb: "anybody", path, summary },
  ...{ params: nothing, query: nothing, body: nothing },
  ...shapes,
});

export const reads: readonly Read[] = [
  read("paper", "/public", "The paper: its editions, its time zone, the moods its readers have.", { answer: paper }),
  read("sections", "/public/:edition/sections", "The sections of an edition, parents first.", {
    params: ofEdition,
    answer: sectionTree,
  }),
  read(
    "stories",
    "/public/:edition/stories",
    "Live stories, newest first: all, or those of one section, topic, person, day or search.",
    { params: ofEdition, query: storiesAsked, answer: storyList },
  ),
  read(
    "story",
    "/public/:edition/stories/:story",
    "One live story whole: copy, HTML, claims, corrections, pictures, neighbours, related, moods.",
    { params: ofStory, answer: wholeStory },
  ),
  read("moods", "/public/:edition/stories/:story/moods", "How readers felt about a story, by mood.", {
    params: ofStory,
    answer: moodCounts,
  }),
  read("topics", "/public/:edition/topics", "Topics that readers have met, by name.", {
    params: ofEdition,
    query: aPage,
    answer: topicList,
  }),
  read("topic", "/public/:edition/topics/:slug", "One topic.", { params: ofSlug, answer: somethingNamed }),
  read("people", "/public/:edition/people", "People whose byline readers have met, by name.", {
    params: ofEdition,
    query: aPage,
    answer: personList,
  }),
  read("person", "/public/:edition/people/:slug", "One of them.", { params: ofSlug, answer: somebodyNamed }),
];
