/** The page of somebody who writes, pictures or edits for the paper. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { PersonPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { olderWay } from "../parts/pagination.ts";
import { creditedPicture, cutTo, places } from "../parts/picture.ts";
import { storyList } from "../parts/stories.ts";
import type { Frame } from "../views.ts";

/** A person and their stories. */
export function personPage(frame: Frame, page: PersonPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head person">${page.picture && creditedPicture(cutTo(page.picture, "1:1"), places.thumb, say)}
      ${page.role && html`<p class="kicker">${page.role}</p>`}<h1>${page.name}</h1>
      ${page.about && html`<p class="standfirst">${page.about}</p>`}
      <p class="details">${say.count("archive.count", page.total)}</p></header>
      ${storyList(frame, page.stories)}
      ${olderWay(frame, page.older)}`,
  });
}
