/** The page of a topic: its stories, newest first. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { TopicPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { olderWay } from "../parts/pagination.ts";
import { storyList } from "../parts/stories.ts";
import type { Frame } from "../views.ts";

/** A topic and what the paper wrote on it. */
export function topicPage(frame: Frame, page: TopicPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker">${say.t("topic")}</p><h1>${page.name}</h1>
      ${page.about && html`<p class="standfirst">${page.about}</p>`}
      <p class="details">${say.count("archive.count", page.total)}</p></header>
      ${storyList(frame, page.stories)}
      ${olderWay(frame, page.older)}`,
  });
}
