/** The lead picture's part of a story's form. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { PictureShown } from "../../news/pictures.ts";
import { pictureBase } from "../../news/place.ts";
import { mostPictureBytes, type StoryForm } from "../story_form.ts";
import { field } from "./frame.ts";

/** The picture as it is, a file to take its place, and its words in the edition. */
export const pictureFields = (form: StoryForm, picture: PictureShown | undefined, lang: string): Html => html`<fieldset>
<legend>Picture</legend>
${picture && shown(picture, form)}
<p class="field"><label for="picture">${picture ? "Another file" : "File"}</label>
<input id="picture" name="picture" type="file" data-most="${mostPictureBytes}" accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff,image/svg+xml"></p>
${field({ name: "credit", title: "Credit", value: form.credit, lang, maxlength: 500, hint: "Who made it and whose it is; no picture is published without." })}
${field({ name: "caption", title: "Caption", value: form.caption, lang, maxlength: 2000 })}
${field({ name: "alt", title: "What it shows", value: form.alt, lang, maxlength: 2000, hint: "For readers who do not see it." })}
</fieldset>`;

const shown = (picture: PictureShown, { unpicture }: StoryForm) => html`<figure class="thumb">
<img src="${pictureBase(picture.digest)}/${Math.min(480, picture.width)}.jpg" width="${picture.width}" height="${picture.height}" alt="${picture.alt || "The lead picture"}">
</figure>
<p class="check"><input id="unpicture" name="unpicture" type="checkbox" value="1"${unpicture && html` checked`}> <label for="unpicture">Take the picture off the story</label></p>`;
