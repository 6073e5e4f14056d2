/** Founding a paper from a folder: everything in it, published, dated back from now, in one transaction. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { keepOriginal, measurePicture } from "../base/image.ts";
import type { Work } from "../base/work.ts";
import { recordClaim } from "../news/claims.ts";
import { copyFromMarkdown } from "../news/markdown.ts";
import { takeInPerson } from "../news/people.ts";
import { describePicture, type PictureFile, takeInPicture } from "../news/pictures.ts";
import type { StandingTexts } from "../news/publication.ts";
import { found } from "../news/publications.ts";
import { publish } from "../news/publishing.ts";
import { openSection } from "../news/sections.ts";
import { openTopic } from "../news/topics.ts";
import { saveDrafts } from "../news/versions.ts";
import { type FolderPaper, type FolderSection, type FolderStory, readPaper, readStories } from "./paper_folder.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;

interface Ids {
  readonly sections: Map<string, number>;
  readonly people: Map<string, number>;
  readonly topics: Map<string, number>;
}

/** Pictures of a folder, measured and kept beside the database before the transaction that names them. */
export interface KeptPictures {
  readonly paper: FolderPaper;
  readonly stories: readonly FolderStory[];
  readonly files: ReadonlyMap<string, PictureFile>;
}

/** Reads the folder and keeps its pictures in `picturesFolder`: the slow part, outside any transaction. */
export async function readFolder(folder: string, picturesFolder: string): Promise<KeptPictures> {
  const [paper, stories] = await Promise.all([readPaper(folder), readStories(folder)]);
  const files = new Map<string, PictureFile>();
  for (const story of stories) {
    if (story.picture === undefined) continue;
    const bytes = await readFile(join(story.folder, story.picture.file));
    const file = await measurePicture(bytes);
    await keepOriginal(picturesFolder, file.digest, bytes);
    files.set(story.key, { ...file, focal: story.picture.focal });
  }
  return { paper, stories, files };
}

/** Founds the paper and publishes its stories; answers the journal entry that the press must reach. */
export async function foundFolder(work: Work, { paper, stories, files }: KeptPictures): Promise<number> {
  await found(work, {
    homeEdition: paper.home,
    timeZone: paper.timeZone,
    editions: paper.editions.map((code) => ({
      code,
      name: nameOfLanguage(code),
      paperName: paper.name[code] ?? paper.name[paper.home]!,
      tagline: paper.tagline[code] ?? "",
      texts: Object.fromEntries(
        Object.entries(paper.pages).flatMap(([name, { text }]) =>
          text[code] === undefined ? [] : [[name, copyFromMarkdown(text[code]).copy]],
        ),
      ) as StandingTexts,
    })),
  });
  const ids: Ids = { sections: new Map(), people: new Map(), topics: new Map() };
  await openSections(work, paper.sections, undefined, ids.sections);
  for (const { key, name, role, about } of paper.people) {
    ids.people.set(
      key,
      await takeInPerson(
        work,
        Object.keys(name).map((edition) => ({
          edition,
          name: name[edition]!,
          role: role[edition],
          about: about[edition],
          slug: key,
        })),
      ),
    );
  }
  for (const { key, name, about } of paper.topics) {
    ids.topics.set(
      key,
      await openTopic(
        work,
        Object.keys(name).map((edition) => ({ edition, name: name[edition]!, about: about[edition], slug: key })),
      ),
    );
  }
  let entry = 0;
  for (const story of stories) entry = await publishStory(work, story, ids, files.get(story.key));
  return entry;
}

/** What an edition calls its own language: `English`, `中文`. */
export function nameOfLanguage(code: string): string {
  const language = new Intl.Locale(code).language;
  return new Intl.DisplayNames([code], { type: "language" }).of(language) ?? code;
}

async function openSections(
  work: Work,
  sections: readonly FolderSection[],
  parent: number | undefined,
  ids: Map<string, number>,
): Promise<void> {
  for (const { key, name, slug, description, children } of sections) {
    const names = Object.keys(name).map((edition) => ({
      edition,
      name: name[edition]!,
      slug: slug[edition],
      description: description[edition],
    }));
    const id = await openSection(work, { parent, names });
    ids.set(key, id);
    await openSections(work, children, id, ids);
  }
}

async function publishStory(work: Work, story: FolderStory, ids: Ids, file: PictureFile | undefined): Promise<number> {
  const at = (hoursAgo: number) => new Date(work.at.getTime() - hoursAgo * hourMs);
  const picture = file && (await takePicture(work, story, file));
  for (const claim of story.claims) {
    await recordClaim(work, {
      key: claim.key,
      standing: claim.standing,
      since: at(Math.min(story.hoursAgo, ...claim.attributions.map((each) => each.hoursAgo))),
      texts: Object.entries(claim.text).map(([edition, text]) => ({ edition, text })),
      attributions: claim.attributions.map(({ who, kind, count, stance, note, hoursAgo }) => ({
        kind,
        stance,
        sources: count,
        saidAt: at(hoursAgo),
        texts: Object.entries(who).map(([edition, name]) => ({ edition, who: name, note: note[edition] ?? "" })),
      })),
    });
  }
  const publishedAt = at(story.hoursAgo);
  let known: number | undefined;
  let entry = 0;
  for (const [edition, { headline, standfirst, slug }] of Object.entries(story.editions)) {
    const [ref] = await saveDrafts(work, [
      {
        story: known,
        edition,
        section: ids.sections.get(story.section)!,
        slug,
        headline,
        standfirst,
        copy: copyFromMarkdown(story.texts[edition]!).copy,
        leadPicture: picture,
        bylines: story.byline.map((key) => ids.people.get(key)!),
        topics: story.topics.map((key) => ids.topics.get(key)!),
        publishedAt,
        updatedAt:
          story.updatedMinutesAfter === undefined
            ? undefined
            : new Date(publishedAt.getTime() + story.updatedMinutesAfter * minuteMs),
      },
    ]);
    known = ref!.story;
    entry = await publish(work, [ref!], { dated: false, reason: "Founded with the paper" });
  }
  return entry;
}

async function takePicture(work: Work, { picture }: FolderStory, file: PictureFile): Promise<number> {
  const id = await takeInPicture(work, file);
  for (const [edition, credit] of Object.entries(picture!.credit)) {
    await describePicture(work, id, {
      edition,
      credit,
      caption: picture!.caption[edition] ?? "",
      alt: picture!.alt[edition] ?? "",
    });
  }
  return id;
}
