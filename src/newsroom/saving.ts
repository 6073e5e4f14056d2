/** Saving, publishing and withdrawing a story from its form. */

import { Refusal } from "../base/errors.ts";
import { keepOriginal } from "../base/image.ts";
import { plainReading } from "../base/reading.ts";
import { type Actor, inWork, type Work } from "../base/work.ts";
import { holdStory, versionsOfStory } from "../news/drafts.ts";
import { personNamed } from "../news/people.ts";
import { describePicture, type PictureFile, picturesShown, takeInPicture } from "../news/pictures.ts";
import { publish, withdraw } from "../news/publishing.ts";
import { topicNamed } from "../news/topics.ts";
import type { Version, VersionRef } from "../news/version.ts";
import { saveDrafts, saveEdit, versionOf } from "../news/versions.ts";
import type { Desk, Receipt } from "./desk.ts";
import { copyToMarkdown, markdownToCopy } from "./markdown.ts";
import { checkForm, namesFrom, type StoryForm } from "./story_form.ts";

/** Which version a form is of; a new story when `story` is undefined. */
export interface Place {
  readonly story: number | undefined;
  readonly edition: string;
}

export interface Saved extends VersionRef {
  /** Sentences: what of the text could not be held. */
  readonly dropped: readonly string[];
}

/** Saves what the form says; refused with 409 when somebody saved since it was opened. */
export async function saveStory(
  desk: Desk,
  who: Actor,
  { place, form, picture }: { readonly place: Place; readonly form: StoryForm; readonly picture: Buffer | undefined },
): Promise<Saved> {
  checkForm(form);
  const file = picture && (await desk.takePicture(picture));
  if (file) await keepOriginal(desk.picturesFolder, file.digest, picture);
  return inWork(desk.database, { who, at: desk.now() }, (work) => saveIn(work, { place, form, file }));
}

async function saveIn(
  work: Work,
  { place, form, file }: { place: Place; form: StoryForm; file: PictureFile | undefined },
): Promise<Saved> {
  const { story, edition } = place;
  const before = story === undefined ? undefined : await heldVersion(work, { story, edition });
  if (before === undefined && form.edit > 0) throw gone();
  const { copy, dropped } = copyFrom(form, before);
  const shownBefore = before ? before.leadPicture : await leadElsewhere(work, story);
  const leadPicture = await leadFrom(work, { edition, form, file, before: shownBefore });
  const draft = {
    ...before,
    story,
    edition,
    section: form.section!,
    slug: form.slug === "" ? undefined : form.slug,
    headline: form.headline,
    standfirst: form.standfirst,
    copy,
    leadPicture,
    bylines: await inTurn(namesFrom(form.byline), (name) => personNamed(work, { edition, name })),
    topics: await inTurn(namesFrom(form.topics), (name) => topicNamed(work, { edition, name })),
  };
  if (before !== undefined) {
    await saveEdit(work, { ...draft, story: before.story }, form.edit);
    return { story: before.story, edition, dropped };
  }
  const [ref] = await saveDrafts(work, [draft]);
  return { ...ref!, dropped };
}

async function heldVersion(work: Work, ref: VersionRef): Promise<Version | undefined> {
  if (!(await holdStory(work, ref.story))) throw gone();
  return versionOf(plainReading(work.sql), ref);
}

const gone = () => new Refusal("no-such-story", 404, "There is no such story any more.");

/** The copy of the form; the very copy of before where nobody touched the text. */
function copyFrom(form: StoryForm, before: Version | undefined): ReturnType<typeof markdownToCopy> {
  if (before !== undefined && copyToMarkdown(before.copy).text === form.text) return { copy: before.copy, dropped: [] };
  return markdownToCopy(form);
}

async function leadFrom(
  work: Work,
  {
    edition,
    form,
    file,
    before,
  }: { edition: string; form: StoryForm; file: PictureFile | undefined; before: number | undefined },
): Promise<number | undefined> {
  const picture = file ? await takeInPicture(work, file) : form.unpicture ? undefined : before;
  const { credit, caption, alt } = form;
  if (picture !== undefined) await describePicture(work, picture, { edition, credit, caption, alt });
  return picture;
}

/** A story's picture holds in every edition until one takes another. */
async function leadElsewhere(work: Work, story: number | undefined): Promise<number | undefined> {
  if (story === undefined) return undefined;
  const reading = plainReading(work.sql);
  for (const { edition } of await versionsOfStory(reading, story)) {
    const picture = (await versionOf(reading, { story, edition }))?.leadPicture;
    if (picture !== undefined) return picture;
  }
  return undefined;
}

async function inTurn<T>(names: readonly string[], find: (name: string) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const name of names) found.push(await find(name));
  return found;
}

/** Publishes the version as it is saved; answers when readers get it. */
export async function publishStory(desk: Desk, who: Actor, ref: VersionRef): Promise<Receipt> {
  const entry = await inWork(desk.database, { who, at: desk.now() }, async (work) => {
    await refuseUncredited(work, ref);
    return publish(work, [ref]);
  });
  return desk.publish(entry);
}

async function refuseUncredited(work: Work, ref: VersionRef): Promise<void> {
  const reading = plainReading(work.sql);
  const version = await versionOf(reading, ref);
  if (version?.leadPicture === undefined || version.leadCredit) return;
  const shown = await picturesShown(reading, ref.edition, [version.leadPicture]);
  if (shown.get(version.leadPicture)?.credit === "")
    throw new Refusal("no-credit", 422, "The picture has no credit: write who made it and whose it is.");
}

/** Takes the version away from readers; answers when its page is gone. */
export async function withdrawStory(desk: Desk, who: Actor, ref: VersionRef, reason: string): Promise<Receipt> {
  const entry = await inWork(desk.database, { who, at: desk.now() }, (work) => withdraw(work, [ref], reason));
  return desk.publish(entry);
}
