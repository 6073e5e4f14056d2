/** Fronts: the home page and the sections', one clear lead and the rest around it. Pure. */
import { type Html, html } from "../../base/html.ts";
import { type Locale, localeFor } from "../locale.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { card, headlines } from "../parts/card.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList, paperObject } from "../parts/json_ld.ts";
import { places } from "../parts/picture.ts";
import type { Frame, FrontBlock, FrontPage, StoryCard } from "../views.ts";

/** The front of the paper or of a section. */
export function frontPage(frame: Frame, page: FrontPage): Html {
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "front",
    jsonLd: [page.section ? breadcrumbList(frame, page.section.breadcrumb) : paperObject(frame)],
    nameplate: page.section ? undefined : { asOf: page.asOf },
    main: [
      page.section && sectionHead(frame, page, page.section),
      html`<div class="top ruled">${lead(frame, page.lead)}${seconds(frame, page.seconds)}${page.opinion.length > 0 && opinion(frame, page.opinion, say)}${aside(frame, page, say)}</div>`,
      page.blocks.length > 0 && html`<div class="blocks ruled">${page.blocks.map((each) => block(frame, each))}</div>`,
      page.older !== undefined && html`<p class="older"><a href="${page.older}">${say.t("front.older")}</a></p>`,
    ],
  });
}

function sectionHead(frame: Frame, page: FrontPage, section: NonNullable<FrontPage["section"]>): Html {
  return html`<header class="head">
    ${section.breadcrumb.length > 1 && breadcrumb(frame, section.breadcrumb.slice(0, -1))}
    <h1>${section.name}</h1>
    ${section.about && html`<p class="standfirst">${section.about}</p>`}
    ${page.subsections.length > 0 && html`<nav aria-label="${localeFor(frame).t("front.within", { name: section.name })}"><ul class="inline">${page.subsections.map((each) => html`<li><a href="${each.path}">${each.name}</a></li>\n`)}</ul></nav>`}
    </header>`;
}

const lead = (frame: Frame, story: StoryCard | undefined) =>
  story &&
  card(frame, story, {
    level: 2,
    name: "lead",
    picture: places.lead,
    standfirst: true,
    section: true,
    byline: true,
    time: true,
  });

function seconds(frame: Frame, stories: readonly StoryCard[]): Html | false {
  return (
    stories.length > 0 &&
    html`<div class="seconds">${stories.map((each) => card(frame, each, { level: 2, picture: places.column, standfirst: true, section: true, time: true }))}</div>`
  );
}

function aside(frame: Frame, page: FrontPage, say: Locale): Html | false {
  return (
    page.picks.length + page.latest.length > 0 &&
    html`<div class="aside">
    ${page.picks.length > 0 && html`<section aria-labelledby="picks"><h2 class="label" id="picks">${say.t("front.picks")}</h2>${page.picks.map((each) => card(frame, each, { level: 3, section: true }))}</section>`}
    ${page.latest.length > 0 && html`<section aria-labelledby="latest"><h2 class="label" id="latest"><a href="${frame.latest}">${say.t("latest")}</a></h2><time-ago>${headlines(frame, page.latest)}</time-ago></section>`}
    </div>`
  );
}

const opinion = (frame: Frame, stories: readonly StoryCard[], say: Locale) =>
  html`<section class="opinion" aria-labelledby="opinion"><h2 class="label" id="opinion">${say.t("front.opinion")}</h2>
  <div class="ruled">${stories.map((each) => card(frame, each, { level: 3, byline: true, standfirst: true }))}</div></section>`;

function block(frame: Frame, { name, path, stories }: FrontBlock): Html {
  return html`<section class="block"><h2><a href="${path}">${name}</a></h2>
    <div class="stories">${stories.map((each, index) => card(frame, each, index === 0 ? first : rest))}</div></section>\n`;
}

const first = { level: 3, name: "first", picture: places.wide, standfirst: true, time: true } as const;
const rest = { level: 3, time: true } as const;
