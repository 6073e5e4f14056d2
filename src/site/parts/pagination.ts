/** Ways to the newer and older parts of a long list. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Pagination } from "../list_views.ts";
import { localeFor } from "../locale.ts";
import type { Frame } from "../views.ts";

/** `<nav>` with newer, where we are, older; nothing for a list of one page. */
export function pager(frame: Frame, pagination: Pagination | undefined): Html | false {
  const say = localeFor(frame);
  return (
    pagination !== undefined &&
    pagination.pages > 1 &&
    html`<nav class="pager" aria-label="${say.t("pages")}">
    ${pagination.newer !== undefined && html`<a rel="prev" href="${pagination.newer}">${say.t("pages.newer")}</a>`}
    <span>${say.t("pages.of", { page: say.number(pagination.page), pages: say.number(pagination.pages) })}</span>
    ${pagination.older !== undefined && html`<a rel="next" href="${pagination.older}">${say.t("pages.older")}</a>`}
    </nav>`
  );
}

/** `<nav>` from the newest part of a list to what is older; nothing where all is shown. */
export function olderWay(frame: Frame, older: string | undefined): Html | false {
  const say = localeFor(frame);
  return (
    older !== undefined &&
    html`<nav class="pager" aria-label="${say.t("pages")}"><a rel="next" href="${older}">${say.t("front.older")}</a></nav>`
  );
}
