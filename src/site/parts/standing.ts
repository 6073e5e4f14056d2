/** Where a claim stands, in a word and a mark that need no colour to be told apart. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Locale } from "../locale.ts";
import type { Standing, StoryCard } from "../views.ts";

/** The standing as a small label. */
export const standingMark = (standing: Standing, say: Locale): Html =>
  html`<span class="standing ${standing}">${say.t(`standing.${standing}`)}</span>`;

/** What a list says of a story with a claim that is not settled; nothing of others. */
export const cardStanding = ({ standing }: Pick<StoryCard, "standing">, say: Locale): Html | false =>
  standing !== undefined &&
  standing !== "confirmed" &&
  html`<span class="standing ${standing}">${say.t(`card.${standing}`)}</span>`;
