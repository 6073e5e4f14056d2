/** What a reader must know before reading on: corrections, what changed, a translation that lags. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Locale } from "../locale.ts";
import type { NoticeView } from "../views.ts";
import { timeTag } from "./times.ts";

/** The notices above a story's text. */
export function noticeList(notices: readonly NoticeView[], say: Locale): readonly Html[] {
  return notices.map(
    (each) =>
      html`<p class="notice"><b>${say.t(`notice.${each.kind}`)}</b> ${each.text} ${each.at && html`<small>${timeTag(each.at, say.moment(each.at))}</small>`}</p>\n`,
  );
}
