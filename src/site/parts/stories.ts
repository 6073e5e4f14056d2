/** Stories as a plain list, newest first, with standfirst and a small picture. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Frame, StoryCard } from "../views.ts";
import { card } from "./card.ts";
import { places } from "./picture.ts";

/** The list; `level` is that of its headlines on the page. */
export const storyList = (frame: Frame, stories: readonly StoryCard[], level: 2 | 3 = 2): Html =>
  html`<div class="stories">${stories.map((each) => card(frame, each, { ...listed, level }))}</div>`;

const listed = { picture: places.thumb, standfirst: true, section: true, time: true } as const;
