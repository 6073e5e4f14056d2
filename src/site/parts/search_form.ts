/** The search box. Pure. */
import { type Html, html } from "../../base/html.ts";
import { localeFor } from "../locale.ts";
import type { Frame } from "../views.ts";

/** A plain GET form; `query` stands in the box. */
export function searchForm(frame: Frame, query = "", more?: Html | false): Html {
  const say = localeFor(frame);
  return html`<search><form class="search" action="${frame.search}">
    <input type="search" name="q" value="${query}" aria-label="${say.t("search.field")}" autocomplete="off" maxlength="200">
    <button type="submit">${say.t("search.go")}</button>
    ${more}
    </form></search>`;
}
