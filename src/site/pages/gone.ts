/** 410: it was here and was taken down, and why. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { GonePage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { latestHeadlines } from "../parts/latest.ts";
import { timeTag } from "../parts/times.ts";
import type { Frame } from "../views.ts";

/** A takedown explained. */
export function gonePage(frame: Frame, page: GonePage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker">410</p><h1>${say.t("gone")}</h1>
      <p class="standfirst">${page.reason ?? say.t("gone.no-reason")}</p>
      ${page.at && html`<p class="details">${say.rich("gone.at", { time: timeTag(page.at, say.moment(page.at)) })}</p>`}</header>
      ${latestHeadlines(frame, page.latest)}`,
  });
}
