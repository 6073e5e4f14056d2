/** The way down the sections to where a page stands. Pure. */
import { type Html, html } from "../../base/html.ts";
import { localeFor } from "../locale.ts";
import type { Frame, Link } from "../views.ts";

/** `<nav>` with the way, outermost section first. */
export function breadcrumb(frame: Frame, way: readonly Link[]): Html | false {
  return (
    way.length > 0 &&
    html`<nav class="way" aria-label="${localeFor(frame).t("way")}"><ol>${way.map((step) => html`<li><a href="${step.path}">${step.name}</a></li>\n`)}</ol></nav>`
  );
}
