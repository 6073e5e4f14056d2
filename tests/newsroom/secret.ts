/** A story nobody outside may know of, and all that would give it away: its words, its people, its topic, its picture. */
import sharp from "sharp";
import { keepOriginal, measurePicture } from "../../src/base/image.ts";
import { takeInPerson } from "../../src/news/people.ts";
import { describePicture, takeInPicture } from "../../src/news/pictures.ts";
import { openTopic } from "../../src/news/topics.ts";
import type { VersionRef } from "../../src/news/version.ts";
import { saveDrafts } from "../../src/news/versions.ts";
import { atDesk, paragraphs } from "../cast.ts";
import type { Room } from "./room.ts";

export interface Secret extends VersionRef {
  /** Where its picture's renditions lie. */
  readonly picture: string;
  /** What nobody outside may meet anywhere. */
  readonly traces: readonly string[];
}

/** The slugs it and what came with it have: an address that holds one must not answer 200. */
export const slugs = {
  story: "zephyrine-bank-buys-the-harbour",
  person: "ottoline-varga",
  topic: "lanternfish-affair",
} as const;

const words = {
  headline: "Zephyrine Bank buys the harbour",
  standfirst: "The quillback clause lets it happen by night.",
  slug: slugs.story,
};

const traces = [
  ...["Zephyrine", "zephyrine", "quillback", "西风泽"],
  ...["Ottoline Varga", "Lanternfish affair", slugs.person, slugs.topic],
];

/** A draft in both editions with a picture, a person and a topic that are new with it. */
export async function secretStory(room: Room): Promise<Secret> {
  const both = (name: string) => ["en", "zh-Hans"].map((edition) => ({ edition, name }));
  const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#5ea15e" } })
    .jpeg()
    .toBuffer();
  const file = await measurePicture(bytes);
  await keepOriginal(room.house.pictures, file.digest, bytes);
  const ref = await atDesk(room.house.database, async (work) => {
    const picture = await takeInPicture(work, file);
    for (const edition of ["en", "zh-Hans"])
      await describePicture(work, picture, {
        edition,
        credit: "Zephyrine press office",
        caption: "The quay.",
        alt: "A quay.",
      });
    const bylines = [await takeInPerson(work, both("Ottoline Varga"))];
    const topics = [await openTopic(work, both("Lanternfish affair")), room.cast.topics.dredging];
    const placed = { section: room.cast.sections.harbour, bylines, topics, leadPicture: picture };
    const copy = paragraphs("The quillback clause is in the contract of Zephyrine Bank, and dredging is paid for.");
    const [made] = await saveDrafts(work, [{ edition: "en", ...placed, ...words, copy }]);
    const chinese = {
      edition: "zh-Hans",
      headline: "西风泽银行买下港口",
      standfirst: "",
      copy: paragraphs("西风泽银行。"),
    };
    await saveDrafts(work, [{ ...placed, ...chinese, story: made!.story }]);
    return made!;
  });
  const name = file.digest.slice(0, 32);
  return { ...ref, picture: `/pictures/${name}`, traces: [...traces, name] };
}
