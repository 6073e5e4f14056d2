/** The answer to a mood left without script: what it was, how others felt, the way back. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { MoodPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { moodForm } from "../parts/moods.ts";
import type { Frame } from "../views.ts";

/** The reader's mood and everybody's. */
export function moodPage(frame: Frame, page: MoodPage): Html {
  const say = localeFor(frame);
  const { story, mine } = page;
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker"><a href="${story.path}">${story.headline}</a></p>
      <h1>${mine ? say.t("moods.mine", { mood: say.t(`mood.${mine}`) }) : say.t("moods.none")}</h1>
      <p class="standfirst">${say.t("moods.change")}</p></header>
      <section class="feelings" aria-label="${say.t("moods")}">${moodForm(frame, story.key, page.counts, mine)}</section>
      <p><a class="back" href="${story.path}">${say.t("moods.back")}</a></p>`,
  });
}
