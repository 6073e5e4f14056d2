/** Everything in the order it was published. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { LatestPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { pager } from "../parts/pagination.ts";
import { storyList } from "../parts/stories.ts";
import type { Frame } from "../views.ts";

/** The newest stories of the edition. */
export function latestPage(frame: Frame, page: LatestPage): Html {
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><h1>${localeFor(frame).t("latest")}</h1></header>
      <time-ago>${storyList(frame, page.stories)}</time-ago>
      ${pager(frame, page.pagination)}`,
  });
}
