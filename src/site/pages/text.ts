/** Pages of the paper's own words: about, ethics, corrections. Pure. */
import { type Html, html } from "../../base/html.ts";
import { copyHtml } from "../blocks/copy.ts";
import type { CorrectionView, TextPage } from "../list_views.ts";
import { type Locale, localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { timeTag } from "../parts/times.ts";
import type { Frame } from "../views.ts";

/** The text, and under it the corrections where the page has them. */
export function textPage(frame: Frame, page: TextPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><h1>${page.headline}</h1></header>
      <div class="copy">${copyHtml(page.copy, { say, pictures: {}, claims: {} })}</div>
      ${page.corrections && page.corrections.length > 0 && html`<ol class="corrections">${page.corrections.map((each) => correction(each, say))}</ol>`}`,
  });
}

const correction = (
  each: CorrectionView,
  say: Locale,
) => html`<li><p class="details">${timeTag(each.at, say.moment(each.at))}</p>
  <p>${each.text}</p><p class="details">${say.t("corrections.of")} <a href="${each.story.path}">${each.story.headline}</a></p></li>\n`;
