/** The archive: every month that has stories, and how many. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { ArchivePage } from "../list_views.ts";
import { type Locale, localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { searchForm } from "../parts/search_form.ts";
import type { Frame } from "../views.ts";

/** All years, newest first as given. */
export function archivePage(frame: Frame, page: ArchivePage): Html {
  const say = localeFor(frame);
  const most = Math.max(1, ...page.years.flatMap((year) => year.months.map((month) => month.count)));
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><h1>${say.t("archive")}</h1>${searchForm(frame)}</header>
      ${page.years.map((year) => yearOf(year, most, say))}`,
  });
}

function yearOf({ year, months }: ArchivePage["years"][number], most: number, say: Locale): Html {
  return html`<section class="year"><h2>${year}</h2><ol>${monthNumbers.map((number) => {
    const month = months.find((each) => each.month === number);
    const name = say.monthName(number);
    return month
      ? html`<li><a href="${month.path}">${bar(month.count / most)}${name} <small>${say.number(month.count)}</small></a></li>\n`
      : html`<li>${name}</li>\n`;
  })}</ol></section>`;
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1);

const bar = (part: number) => html`<span class="bar" style="--part:${Math.round(part * 100) / 100}"></span>`;
