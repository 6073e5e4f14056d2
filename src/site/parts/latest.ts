/** The latest headlines, for pages that have nothing else to offer. Pure. */
import { type Html, html } from "../../base/html.ts";
import { localeFor } from "../locale.ts";
import type { Frame, StoryCard } from "../views.ts";
import { headlines } from "./card.ts";

/** A section of headlines under the name “Latest” or another; nothing when there are none. */
export function latestHeadlines(frame: Frame, stories: readonly StoryCard[], title?: string): Html | false {
  return (
    stories.length > 0 &&
    html`<section class="latest" aria-labelledby="latest"><h2 class="label" id="latest"><a href="${frame.latest}">${title ?? localeFor(frame).t("latest")}</a></h2>
    <time-ago>${headlines(frame, stories)}</time-ago></section>`
  );
}
