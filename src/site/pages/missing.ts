/** 404: nothing has this address. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { MissingPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { latestHeadlines } from "../parts/latest.ts";
import { searchForm } from "../parts/search_form.ts";
import type { Frame } from "../views.ts";

/** Says so, and offers the search box and the latest headlines. */
export function missingPage(frame: Frame, page: MissingPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker">404</p><h1>${say.t("missing")}</h1>
      <p class="standfirst">${say.t("missing.advice")}</p>${searchForm(frame)}</header>
      ${latestHeadlines(frame, page.latest)}`,
  });
}
