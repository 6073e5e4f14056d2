/** One month of the archive, day by day, with a small calendar to jump by. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { ArchiveMonthPage } from "../list_views.ts";
import { type Locale, localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { storyList } from "../parts/stories.ts";
import type { Frame } from "../views.ts";

/** The month's stories under their days. */
export function archiveMonthPage(frame: Frame, page: ArchiveMonthPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><p class="kicker"><a href="${frame.archive}">${say.t("archive")}</a></p>
      <h1>${say.month(page.year, page.month)}</h1>${calendar(page, say)}${ways(page, say.t("archive.months"), say)}</header>
      ${page.days.map((day) => dayOf(frame, page, day))}
      ${page.days.length > 0 && ways(page, say.t("pages"), say)}`,
  });
}

function ways({ earlier, later }: ArchiveMonthPage, label: string, say: Locale): Html | false {
  return (
    (earlier !== undefined || later !== undefined) &&
    html`<nav class="pager" aria-label="${label}">
    ${later !== undefined && html`<a rel="prev" href="${later}">${say.t("archive.later")}</a>`}
    ${earlier !== undefined && html`<a rel="next" href="${earlier}">${say.t("archive.earlier")}</a>`}</nav>`
  );
}

/** Weeks begin on Monday. */
function calendar({ year, month, days }: ArchiveMonthPage, say: Locale): Html {
  const full = new Set(days.map(({ day }) => day));
  // Days of the first week that belong to the month before.
  const blank = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = Array.from({ length }, (_, index) => index + 1);
  return html`<nav class="calendar" aria-label="${say.month(year, month)}"><ol style="--blank:${blank}">${cells.map(
    (day) => (full.has(day) ? html`<li><a href="#day-${day}">${day}</a></li>` : html`<li>${day}</li>`),
  )}</ol></nav>`;
}

function dayOf(
  frame: Frame,
  { year, month }: ArchiveMonthPage,
  { day, stories }: ArchiveMonthPage["days"][number],
): Html {
  // Noon, so that no zone moves the day.
  const name = localeFor({ ...frame, timeZone: "UTC" }).day(new Date(Date.UTC(year, month - 1, day, 12)));
  return html`<section class="day" aria-labelledby="day-${day}"><h2 class="label" id="day-${day}">${name}</h2>${storyList(frame, stories, 3)}</section>`;
}
