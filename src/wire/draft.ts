/** From a wire's story to a draft of the paper: its section, topics, people and pictures found or taken in. */
import { readFile, stat } from "node:fs/promises";
import { sentenceOf } from "../base/errors.ts";
import { keepOriginal, measurePicture } from "../base/image.ts";
import { plainReading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { withPictures } from "../news/copy.ts";
import { peopleNamed, personNamed } from "../news/people.ts";
import { describePicture, takeInPicture } from "../news/pictures.ts";
import { sectionNamed } from "../news/section.ts";
import { sectionAt, sectionsOf } from "../news/sections.ts";
import { topicNamed, topicsNamed } from "../news/topics.ts";
import type { Draft } from "../news/version.ts";
import { isChinese } from "../news/words.ts";
import type { WirePicture, WireStory } from "./item.ts";

export interface DraftMaker {
  /** Looks up at once what the items name, so that `make` need ask only for what is new. */
  readonly lookUp: (
    work: Work,
    items: readonly { readonly item: WireStory; readonly edition: string }[],
  ) => Promise<void>;
  /** The item as a draft in `edition`, of `story` when it is one already; notes say what was left behind. */
  readonly make: (
    work: Work,
    item: WireStory,
    edition: string,
    story: number | undefined,
  ) => Promise<{ draft: Draft; notes: string[] }>;
  /** To be called when a transaction ended, well or badly: what was looked up in it may not be there. */
  readonly settle: () => void;
}

const mostTopics = 20;
const largestPictureBytes = 100 * 1024 * 1024;

/** Remembers within one transaction which names are which sections, topics and people. */
export function openDraftMaker(picturesFolder: string): DraftMaker {
  let known = new Map<string, Promise<number>>();
  const once = (key: string, find: () => Promise<number>): Promise<number> => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };

  async function lookUp(work: Work, items: readonly { readonly item: WireStory; readonly edition: string }[]) {
    const reading = plainReading(work.sql);
    const sections = await sectionsOf(reading);
    for (const [edition, each] of Map.groupBy(items, (one) => one.edition)) {
      const topics = new Set(each.flatMap(({ item }) => item.topics.slice(0, mostTopics)));
      const people = new Set(each.flatMap(({ item }) => item.byline.map(({ name }) => name)));
      const put = (kind: string) => (id: number, name: string) =>
        known.set(`${kind} ${edition} ${name}`, Promise.resolve(id));
      (await topicsNamed(reading, edition, [...topics])).forEach(put("topic"));
      (await peopleNamed(reading, edition, [...people])).forEach(put("person"));
      for (const { item } of each) {
        const way = wayOf(item, edition);
        const section = sectionNamed(sections, edition, way);
        if (section !== undefined) put("section")(section, keyOf(way));
      }
    }
  }

  async function make(
    work: Work,
    item: WireStory,
    edition: string,
    story: number | undefined,
  ): Promise<{ draft: Draft; notes: string[] }> {
    const notes: string[] = [];
    const way = wayOf(item, edition);
    const section = await once(`section ${edition} ${keyOf(way)}`, () => sectionAt(work, edition, way));
    const bylines: number[] = [];
    for (const { name, about } of item.byline)
      bylines.push(await once(`person ${edition} ${name}`, () => personNamed(work, { edition, name, about })));
    const topics: number[] = [];
    for (const name of item.topics.slice(0, mostTopics))
      topics.push(await once(`topic ${edition} ${name}`, () => topicNamed(work, { edition, name })));
    const pictures = await takePictures(work, item.pictures, edition, notes);
    const draft: Draft = {
      story,
      edition,
      section,
      slug: item.slug,
      headline: item.headline,
      standfirst: item.standfirst ?? "",
      copy: withPictures(item.copy, (key) => pictures.get(key)?.toString()),
      leadPicture: item.lead === undefined ? undefined : pictures.get(item.lead),
      leadCredit: item.leadCredit,
      bylines: [...new Set(bylines)],
      topics: [...new Set(topics)],
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
    };
    return { draft, notes };
  }

  async function takePictures(
    work: Work,
    pictures: readonly WirePicture[],
    edition: string,
    notes: string[],
  ): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    let missing = 0;
    for (const picture of pictures) {
      if (picture.file === undefined) missing++;
      else await takePicture(work, picture, edition, ids, notes);
    }
    if (missing > 0) notes.push(`${missing} picture${missing === 1 ? " was" : "s were"} not among the files given.`);
    return ids;
  }

  async function takePicture(
    work: Work,
    picture: WirePicture,
    edition: string,
    ids: Map<string, number>,
    notes: string[],
  ): Promise<void> {
    try {
      if ((await stat(picture.file!)).size > largestPictureBytes) throw new Error("it is larger than 100 MB");
      const bytes = await readFile(picture.file!);
      const file = await measurePicture(bytes);
      await keepOriginal(picturesFolder, file.digest, bytes);
      const id = await takeInPicture(work, file);
      const { credit = "", caption = "", alt = "" } = picture;
      await describePicture(work, id, { edition, credit, caption, alt });
      ids.set(picture.key, id);
    } catch (error) {
      // A fault of the database ends the transaction; a bad file only costs the picture.
      if (error instanceof Error && error.name === "PostgresError") throw error;
      notes.push(`The picture ${picture.key} was not taken: ${sentenceOf(error).replace(/\.$/, "")}.`);
    }
  }

  return { lookUp, make, settle: () => (known = new Map()) };
}

const wayOf = (item: WireStory, edition: string): readonly string[] =>
  item.sections[0] ?? [isChinese(edition) ? "新闻" : "News"];

const keyOf = (way: readonly string[]): string => way.join("\n").toLowerCase();
