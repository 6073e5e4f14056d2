/** What a story's screen shows: the form, the version as saved, and all that stands beside them. */
import { Refusal } from "../../base/errors.ts";
import { plainReading, type Reading } from "../../base/reading.ts";
import { namesIn, type Sibling, versionsOfStory } from "../../news/drafts.ts";
import { type PictureShown, picturesShown } from "../../news/pictures.ts";
import { storyPath } from "../../news/place.ts";
import { type Edition, editionOf, type Publication } from "../../news/publication.ts";
import { type Sections, topSections, under, wayTo } from "../../news/section.ts";
import { sectionsOf } from "../../news/sections.ts";
import type { Version } from "../../news/version.ts";
import { versionOf } from "../../news/versions.ts";
import type { Desk } from "../desk.ts";
import { numberedAs } from "../markdown.ts";
import type { SavedVersion, SectionChoice, StoryScreen } from "../pages/story.ts";
import type { Place } from "../saving.ts";
import { emptyForm, formOf, namesAsText, type StoryForm } from "../story_form.ts";

export interface StoryView {
  readonly page: StoryScreen;
  /** The form as the version is saved. */
  readonly savedForm: StoryForm;
}

/** Everything but the notices; `form` is what was written, when that is not what is saved. */
export async function storyView(
  desk: Desk,
  publication: Publication,
  { place, form }: { readonly place: Place; readonly form?: StoryForm },
): Promise<StoryView> {
  const reading = plainReading(desk.database.sql);
  const edition = editionOf(publication, place.edition);
  const siblings = place.story === undefined ? [] : await versionsOfStory(reading, place.story);
  if (place.story !== undefined && siblings.length === 0)
    throw new Refusal("no-such-story", 404, "There is no such story.");
  const here = place.story === undefined ? undefined : await versionOf(reading, { ...place, story: place.story });
  const original = await originalOf(reading, publication, place, siblings);
  const picture = await pictureOf(reading, place.edition, here ?? original?.version);
  const savedForm = here ? await savedFormOf(reading, here, picture) : await beginning(reading, place, original);
  const shown = form ?? savedForm;
  const saved = here && savedVersion(here, siblings);
  const page: StoryScreen = {
    edition,
    story: place.story,
    saved,
    form: shown,
    dirty: form !== undefined && form !== emptyForm,
    notices: [],
    sections: choices(await sectionsOf(reading), publication, { edition, chosen: shown.section }),
    picture,
    paperPath: saved?.liveSlug === undefined ? undefined : storyPath(edition.root, saved.liveSlug),
    zone: publication.timeZone,
    others: publication.editions
      .filter((each) => each !== edition)
      .map((each) => ({ edition: each, version: siblings.find((sibling) => sibling.edition === each.code) })),
    theirs: undefined,
    original,
  };
  return { page, savedForm };
}

/** The screen when somebody saved meanwhile: both texts, and a form that a second press may save. */
export function afterConflict({ page, savedForm }: StoryView): StoryScreen {
  const form = { ...page.form, ...numberedAs(savedForm.kept, page.form), edit: savedForm.edit };
  return { ...page, form, theirs: savedForm };
}

const savedVersion = (version: Version, siblings: readonly Sibling[]): SavedVersion => ({
  ...siblings.find((sibling) => sibling.edition === version.edition)!,
  slug: version.slug,
  changedAt: version.changedAt,
});

async function savedFormOf(reading: Reading, version: Version, picture: PictureShown | undefined): Promise<StoryForm> {
  return formOf(version, await namesIn(reading, version.edition, version), picture);
}

/** A version's first form: what holds in every edition is filled in. */
async function beginning(reading: Reading, { edition }: Place, original: Original | undefined): Promise<StoryForm> {
  if (original === undefined) return emptyForm;
  const { version, form } = original;
  const names = await namesIn(reading, edition, version);
  return { ...emptyForm, ...namesAsText(edition, names), section: version.section, credit: form.credit };
}

interface Original {
  readonly edition: Edition;
  readonly version: Version;
  readonly form: StoryForm;
}

/** The story's version in another edition, the home edition's before others. */
async function originalOf(
  reading: Reading,
  publication: Publication,
  { story, edition }: Place,
  siblings: readonly Sibling[],
): Promise<Original | undefined> {
  const elsewhere = siblings.map((sibling) => sibling.edition).filter((code) => code !== edition);
  const code = elsewhere.includes(publication.homeEdition) ? publication.homeEdition : elsewhere[0];
  const version = code === undefined ? undefined : await versionOf(reading, { story: story!, edition: code });
  if (version === undefined) return undefined;
  const picture = await pictureOf(reading, version.edition, version);
  return {
    edition: editionOf(publication, version.edition),
    version,
    form: await savedFormOf(reading, version, picture),
  };
}

async function pictureOf(
  reading: Reading,
  edition: string,
  version: Version | undefined,
): Promise<PictureShown | undefined> {
  if (version?.leadPicture === undefined) return undefined;
  return (await picturesShown(reading, edition, [version.leadPicture])).get(version.leadPicture);
}

/** The sections one may choose, in the order of the paper: those with a name in the edition, and the one chosen. */
function choices(
  sections: Sections,
  { homeEdition }: Publication,
  { edition, chosen }: { readonly edition: Edition; readonly chosen: number | undefined },
): SectionChoice[] {
  const nameOf = (names: ReadonlyMap<string, { name: string }>) =>
    (names.get(edition.code) ?? names.get(homeEdition) ?? [...names.values()][0])?.name ?? "?";
  return topSections(sections)
    .flatMap((top) => under(sections, top.id))
    .filter((id) => id === chosen || sections.get(id)!.names.has(edition.code))
    .map((id) => ({
      id,
      way: wayTo(sections, id)
        .map((each) => nameOf(each.names))
        .join(" › "),
    }));
}
