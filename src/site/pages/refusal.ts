/** An answer that is not a page of the paper: one sentence says what to do. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { RefusalPage } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import type { Frame } from "../views.ts";

/** The sentence under its status. */
export function refusalPage(frame: Frame, page: RefusalPage): Html {
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker">${page.status}</p><h1>${localeFor(frame).t("refusal")}</h1>
      <p class="standfirst">${page.sentence}</p></header>`,
  });
}
