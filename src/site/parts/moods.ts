/** The moods: eight faces with bars, a plain form that the island improves. Pure. */
import { attribute, type Html, html } from "../../base/html.ts";
import { type Mood, type MoodCounts, moods } from "../../news/mood.ts";
import { type Locale, localeFor } from "../locale.ts";
import type { Frame } from "../views.ts";
import { face } from "./faces.ts";

/** The form for a story; `mine` is known only on the answer to a vote. */
export function moodForm(frame: Frame, story: string, counts: MoodCounts, mine?: Mood): Html {
  const say = localeFor(frame);
  const most = Math.max(1, ...moods.map((mood) => counts[mood]));
  const total = moods.reduce((sum, mood) => sum + counts[mood], 0);
  return html`<mood-poll data-thanks="${say.t("moods.thanks")}"><form class="moods" method="post" action="${frame.edition.root}moods">
    <input type="hidden" name="story" value="${story}">
    <div class="faces">${moods.map((mood) => choice(mood, counts[mood], most, say, mine))}</div>
    <p class="total" role="status">${say.count("moods.readers", total)}</p>
    </form></mood-poll>`;
}

function choice(mood: Mood, count: number, most: number, say: Locale, mine: Mood | undefined): Html {
  const part = Math.round((count / most) * 100) / 100;
  return html`<button type="submit" name="mood" value="${mood}"${attribute("aria-pressed", mine === mood && "true")}>
    <span class="bar" style="--part:${part}"></span>${face(mood)}
    <span>${say.t(`mood.${mood}`)}</span> <b>${say.number(count)}</b></button>\n`;
}
