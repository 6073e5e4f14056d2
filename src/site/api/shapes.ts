/** What machines get to read of the paper, as shapes. All of it is published; nothing here knows a draft. */
import { z } from "zod";
import { standings } from "../../news/claims.ts";
import { copyShape } from "../../news/copy.ts";
import { moods } from "../../news/mood.ts";

const moment = z.iso.datetime({ offset: true });
const url = z.string();

const picture = z.object({
  id: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  width: z.number(),
  height: z.number(),
  /** The same picture in other widths, each as AVIF, WebP and JPEG. */
  renditions: z.array(z.object({ width: z.number(), avif: url, webp: url, jpg: url })),
});

const named = z.object({ name: z.string(), slug: z.string(), url });
const counts = z.record(z.enum(moods), z.number());

/** A story as lists show it. */
export const card = z.object({
  story: z.number(),
  edition: z.string(),
  url,
  /** Where the whole story is, for machines. */
  self: url,
  headline: z.string(),
  standfirst: z.string(),
  section: z.number(),
  publishedAt: moment.nullable(),
  updatedAt: moment.nullable(),
  picture: picture.nullable(),
  /** Where the worst of its claims stands. */
  standing: z.enum(standings).nullable(),
});

const claim = z.object({
  key: z.string(),
  text: z.string(),
  standing: z.enum(standings),
  since: moment,
  attributions: z.array(
    z.object({
      who: z.string(),
      kind: z.string(),
      stance: z.string(),
      sources: z.number().nullable(),
      note: z.string(),
      saidAt: moment.nullable(),
    }),
  ),
});

const neighbour = z.object({ story: z.number(), headline: z.string(), url, self: url }).nullable();

/** A story whole. */
export const wholeStory = card.omit({ self: true, standing: true }).extend({
  slug: z.string(),
  revision: z.number(),
  byline: z.array(named.extend({ role: z.string() })),
  topics: z.array(named),
  copy: copyShape,
  /** The same copy as HTML, addresses whole. */
  html: z.string(),
  /** Every picture the copy shows, by the key it is shown under; none whose rights have ended. */
  pictures: z.record(z.string(), picture),
  claims: z.array(claim),
  corrections: z.array(z.object({ at: moment, text: z.string() })),
  moods: counts,
  editions: z.array(z.object({ edition: z.string(), url, self: url })),
  previous: neighbour,
  next: neighbour,
  related: z.array(card),
});

export const storyList = z.object({
  stories: z.array(card),
  /** Asks for what follows; left out at the end. */
  cursor: z.string().optional(),
});

export const paper = z.object({
  timeZone: z.string(),
  homeEdition: z.string(),
  editions: z.array(
    z.object({ edition: z.string(), name: z.string(), paperName: z.string(), tagline: z.string(), url }),
  ),
  moods: z.array(z.enum(moods)),
});

export const sectionTree = z.object({
  sections: z.array(
    z.object({
      id: z.number(),
      parent: z.number().nullable(),
      name: z.string(),
      path: z.string(),
      description: z.string(),
      url,
    }),
  ),
});

export const somethingNamed = named.extend({ id: z.number(), about: z.string() });
export const somebodyNamed = somethingNamed.extend({ role: z.string() });
export const topicList = z.object({ topics: z.array(somethingNamed), cursor: z.string().optional() });
export const personList = z.object({ people: z.array(somebodyNamed), cursor: z.string().optional() });
export const moodCounts = z.object({ story: z.number(), moods: counts });
