/** Search: the box, what was found with the words marked, ways to narrow it. Pure. */
import { attribute, type Html, html } from "../../base/html.ts";
import type { Excerpt, SearchPage } from "../list_views.ts";
import { type Locale, localeFor } from "../locale.ts";
import { documentOf } from "../parts/frame.ts";
import { pager } from "../parts/pagination.ts";
import { searchForm } from "../parts/search_form.ts";
import { cardStanding } from "../parts/standing.ts";
import { timeTag } from "../parts/times.ts";
import type { Frame } from "../views.ts";

/** The answer to a query, or the empty box. */
export function searchPage(frame: Frame, page: SearchPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "list",
    main: html`<header class="head"><h1>${say.t("search")}</h1>
      ${searchForm(frame, page.query, filters(page, say))}</header>
      <div role="status">${summary(page, say)}</div>
      <ol class="results">${page.results.map((each) => result(each, say))}</ol>
      ${pager(frame, page.pagination)}`,
  });
}

function summary(page: SearchPage, say: Locale): Html | false {
  if (page.refusal !== undefined) return html`<p class="refusal">${page.refusal}</p>`;
  if (page.query === "") return false;
  if (page.total === 0) return html`<p>${say.t("search.none", { query: page.query })} ${say.t("search.advice")}</p>`;
  const count = page.more
    ? say.t("search.more", { count: say.number(page.total) })
    : say.count("search.results", page.total);
  return html`<p class="details">${count}</p>`;
}

function filters({ sections, order }: SearchPage, say: Locale): Html {
  return html`<p class="filters">
    ${
      sections.length > 0 &&
      html`<label>${say.t("search.section")} <select name="section">
    <option value="">${say.t("search.all")}</option>
    ${sections.map(({ value, name, current }) => option(value, name, current))}</select></label>`
    }
    <label>${say.t("search.order")} <select name="order">
    ${option("best", say.t("search.best"), false)}${option("newest", say.t("search.newest"), order === "newest")}</select></label>
    </p>`;
}

const option = (value: string, name: string, chosen: boolean) =>
  html`<option value="${value}"${attribute("selected", chosen)}>${name}</option>`;

function result(story: SearchPage["results"][number], say: Locale): Html {
  const { publishedAt } = story;
  return html`<li class="card">
    ${story.section && html`<p class="kicker"><a href="${story.section.path}">${story.section.name}</a></p>`}
    <h2${attribute("lang", story.lang)}><a href="${story.path}">${story.title ? marked(story.title) : story.headline}</a></h2>
    <p class="standfirst"${attribute("lang", story.lang)}>${marked(story.excerpt)}</p>
    <p class="details">${publishedAt && timeTag(publishedAt, say.day(publishedAt))}
    ${cardStanding(story, say)}</p>
    </li>\n`;
}

const marked = (pieces: readonly Excerpt[]) => pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));
