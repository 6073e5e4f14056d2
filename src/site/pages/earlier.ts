/** One month of a section, topic or person: the pages that their own page goes on with. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { EarlierPage } from "../list_views.ts";
import { type Locale, localeFor } from "../locale.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList } from "../parts/json_ld.ts";
import { storyList } from "../parts/stories.ts";
import type { Frame } from "../views.ts";

/** The stories under the way to their list, with the ways to what came out before and after. */
export function earlierPage(frame: Frame, page: EarlierPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    jsonLd: [breadcrumbList(frame, [...page.list, { name: frame.title, path: frame.path }])],
    main: html`<header class="head">${breadcrumb(frame, page.list)}
      <h1>${say.month(page.year, page.month)}</h1></header>
      ${storyList(frame, page.stories)}
      <nav class="pager" aria-label="${say.t("pages")}">
      ${newer(page, say)}
      ${page.earlier !== undefined && html`<a rel="next" href="${page.earlier}">${say.t("archive.earlier")}</a>`}</nav>`,
  });
}

/** From the newest part the way back is the list's own page. */
function newer({ list, later }: EarlierPage, say: Locale): Html {
  const own = list.at(-1)!;
  return html`<a rel="prev" href="${later ?? own.path}">${later === undefined ? own.name : say.t("archive.later")}</a>`;
}
