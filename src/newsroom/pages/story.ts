/** The screen on which a story is written, published and withdrawn. Pure. */
import { attribute, type Html, html } from "../../base/html.ts";
import type { Sibling } from "../../news/drafts.ts";
import type { PictureShown } from "../../news/pictures.ts";
import type { Edition } from "../../news/publication.ts";
import type { StoryForm } from "../story_form.ts";
import { type Frame, field, type Notice, noticesAbove, screen, stateMark, timeMark } from "./frame.ts";
import { howToWrite, theirText } from "./story_beside.ts";
import { pictureFields } from "./story_picture.ts";

export interface SectionChoice {
  readonly id: number;
  /** Names from the root down. */
  readonly way: string;
}

/** The version the form is of, as it is saved; undefined before the first save. */
export interface SavedVersion extends Sibling {
  readonly slug: string;
  readonly changedAt: Date;
}

export interface StoryScreen {
  readonly edition: Edition;
  /** Undefined for a story that is not saved yet. */
  readonly story: number | undefined;
  readonly saved: SavedVersion | undefined;
  readonly form: StoryForm;
  /** The form holds words that are not saved. */
  readonly dirty: boolean;
  readonly notices: readonly Notice[];
  readonly sections: readonly SectionChoice[];
  readonly picture: PictureShown | undefined;
  /** Path of the live story. */
  readonly paperPath: string | undefined;
  readonly zone: string;
  /** Every other edition, with the story's version there if it has one. */
  readonly others: readonly { readonly edition: Edition; readonly version: Sibling | undefined }[];
  /** What somebody else saved meanwhile. */
  readonly theirs: StoryForm | undefined;
  /** The text of another edition to write from. */
  readonly original: { readonly edition: Edition; readonly form: StoryForm } | undefined;
}

/** The form of a story, with what is beside it. */
export const storyScreen = (frame: Frame, page: StoryScreen): Html =>
  screen(
    frame,
    page.form.headline || "New story",
    html`<form class="story" method="post" enctype="multipart/form-data" action="${actionOf(page)}"${attribute("data-dirty", page.dirty)}>
<input type="hidden" name="edition" value="${page.edition.code}">
<input type="hidden" name="edit" value="${page.form.edit}">
<input type="hidden" name="kept" value="${JSON.stringify(page.form.kept)}">
${head(page)}
${noticesAbove(page.notices)}
<div class="desk">
<div class="sheet">${page.theirs && theirText(page.theirs, page.form)}${words(page)}</div>
<div class="beside">${page.original && originalText(page.original, page.saved === undefined)}${place(page)}${pictureFields(page.form, page.picture, page.edition.code)}${otherEditions(page)}${withdrawing(page)}</div>
</div></form>`,
  );

const actionOf = ({ story, edition }: StoryScreen) =>
  story === undefined ? "/newsroom/stories" : `/newsroom/stories/${story}/${edition.code}`;

const head = ({
  saved,
  edition,
  zone,
  paperPath,
}: StoryScreen) => html`<div class="head"><h1 class="away">${saved?.headline || "A new story"}</h1>
<p class="whence"><a href="/newsroom/?edition=${edition.code}">Stories</a> <span lang="${edition.code}">${edition.name}</span>
${saved ? html`${stateMark(saved.state, saved.unpublished)} <span class="soft">saved ${timeMark(saved.changedAt, zone)}</span>` : html`<span class="state idea">Not saved yet</span>`}
<span class="soft" data-unsaved hidden>· unsaved words</span></p>
<p class="acts">${paperPath && html`<a class="quiet" href="${paperPath}">View in the paper</a>`}
<button type="submit" name="then" value="save">Save</button>
<button type="submit" class="main" name="then" value="publish">${saved?.state === "live" ? "Publish changes" : "Publish"}</button></p>
</div>`;

const words = ({ form, edition }: StoryScreen) => html`
<p class="field"><label for="headline">Headline</label>
<textarea id="headline" class="headline" name="headline" rows="2" maxlength="300" lang="${edition.code}" dir="auto">
${form.headline}</textarea></p>
<p class="field"><label for="standfirst">Standfirst</label>
<textarea id="standfirst" class="standfirst" name="standfirst" rows="2" maxlength="2000" lang="${edition.code}" dir="auto">
${form.standfirst}</textarea></p>
<p class="field"><label for="text">Text</label>
<textarea id="text" class="text" name="text" rows="24" lang="${edition.code}" dir="auto" aria-describedby="text-hint">
${form.text}</textarea></p>
${howToWrite(form.kept)}`;

const place = ({ form, edition, sections, saved }: StoryScreen) => html`<fieldset><legend>Place</legend>
<p class="field"><label for="section">Section</label>
<select id="section" name="section" lang="${edition.code}" required><option value="">Choose one</option>
${sections.map(({ id, way }) => html`<option value="${id}"${attribute("selected", id === form.section)}>${way}</option>`)}</select></p>
${field({ name: "byline", title: "Byline", value: form.byline, lang: edition.code, maxlength: 1000, hint: "Names with commas between." })}
${field({ name: "topics", title: "Topics", value: form.topics, lang: edition.code, maxlength: 2000, hint: "Names with commas between; a new one is opened." })}
${field({ name: "slug", title: "Address", value: form.slug, maxlength: 200, placeholder: saved?.slug, hint: "The last part of its web address; made of the headline when empty. An old one leads on to the new." })}
</fieldset>`;

const otherEditions = ({ others, story }: StoryScreen) =>
  story !== undefined &&
  others.length > 0 &&
  html`<fieldset><legend>Other editions</legend><ul class="plain">
${others.map(({ edition, version }) => {
  const path = `/newsroom/stories/${story}/${edition.code}`;
  return version === undefined
    ? html`<li><a href="${path}">Write the <span lang="${edition.code}">${edition.name}</span> version</a></li>`
    : html`<li><a href="${path}" lang="${edition.code}">${version.headline || edition.name}</a> ${stateMark(version.state, version.unpublished)}</li>`;
})}</ul></fieldset>`;

const originalText = (
  { edition, form }: NonNullable<StoryScreen["original"]>,
  open: boolean,
) => html`<details class="original"${attribute("open", open)}>
<summary>The <span lang="${edition.code}">${edition.name}</span> version</summary>
<div lang="${edition.code}" dir="auto" role="group" aria-label="${edition.name}" tabindex="0"><h2>${form.headline}</h2>${form.standfirst && html`<p><b>${form.standfirst}</b></p>`}<pre>${form.text}</pre></div></details>`;

const withdrawing = ({ saved }: StoryScreen) =>
  saved?.state === "live" &&
  html`<details class="withdraw"><summary>Withdraw</summary>
<p>Readers will find a page that says the story was taken away, under its address, in feeds and in search results alike. You can publish it again.</p>
${field({ name: "reason", title: "Why, for the record", maxlength: 500 })}
<p class="acts"><button type="submit" class="grave" name="then" value="withdraw">Withdraw this story</button></p></details>`;
