/** Fronts: the home page and the sections', one clear lead and the rest around it. Pure. */
import { type Html, html } from "../../base/html.ts";
import { type Locale, localeFor } from "../locale.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { type CardOptions, card } from "../parts/card.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList, paperObject } from "../parts/json_ld.ts";
import { latestHeadlines } from "../parts/latest.ts";
import { linkRow } from "../parts/links.ts";
import { places } from "../parts/picture.ts";
import type { Frame, FrontBlock, FrontPage, StoryCard } from "../views.ts";

/** The front of the paper or of a section. */
export function frontPage(frame: Frame, page: FrontPage): Html {
  const say = localeFor(frame);
  const { section, blocks } = page;
  return documentOf(frame, {
    sheet: "front",
    jsonLd: [
      section
        ? breadcrumbList(frame, [...section.breadcrumb, { name: section.name, path: frame.path }])
        : paperObject(frame),
    ],
    nameplate: section ? undefined : { asOf: page.asOf },
    main: [
      section && sectionHead(frame, page, section),
      html`<div class="top ruled">
        ${lead(frame, page.lead)}
        ${seconds(frame, page.seconds)}
        ${underLead(frame, page, say)}
        ${besideLead(frame, page, say)}
      </div>`,
      blocks.length > 0 && html`<div class="blocks ruled">${blocks.map((each) => block(frame, each))}</div>`,
      // A section without sections below it has no blocks: there the rest of its stories is drawn in full.
      section && blocks.length === 0 && rest(frame, page.latest.slice(headlinesBeside), say),
      page.older !== undefined && html`<p class="older"><a href="${page.older}">${say.t("front.older")}</a></p>`,
    ],
  });
}

/** As many as stand beside a lead of usual height. */
const headlinesBeside = 9;

function sectionHead(frame: Frame, page: FrontPage, section: NonNullable<FrontPage["section"]>): Html {
  const within = localeFor(frame).t("front.within", { name: section.name });
  return html`<header class="head">
    ${breadcrumb(frame, section.breadcrumb)}
    <h1>${section.name}</h1>
    ${section.about && html`<p class="standfirst">${section.about}</p>`}
    ${page.subsections.length > 0 && html`<nav aria-label="${within}">${linkRow(page.subsections)}</nav>`}
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

/** Opinion where there is any, else the picks. */
function underLead(frame: Frame, { opinion, picks }: FrontPage, say: Locale): Html | false {
  if (opinion.length > 0) return group(frame, "opinion", say.t("front.opinion"), opinion, { byline: true });
  return picks.length > 0 && group(frame, "picks", say.t("front.picks"), picks, { time: true });
}

function group(
  frame: Frame,
  name: string,
  title: string,
  stories: readonly StoryCard[],
  show: Partial<CardOptions>,
): Html {
  return html`<section class="under ${name}" aria-labelledby="${name}"><h2 class="label" id="${name}">${title}</h2>
    <div class="ruled">${stories.map((each) => card(frame, each, { level: 3, standfirst: true, ...show }))}</div></section>`;
}

function besideLead(frame: Frame, { opinion, picks, latest }: FrontPage, say: Locale): Html | false {
  const chosen = opinion.length > 0 ? picks : [];
  return (
    chosen.length + latest.length > 0 &&
    html`<div class="aside">
    ${
      chosen.length > 0 &&
      html`<section aria-labelledby="picks"><h2 class="label" id="picks">${say.t("front.picks")}</h2>
      ${chosen.map((each) => card(frame, each, { level: 3, section: true }))}</section>`
    }
    ${latestHeadlines(frame, latest.slice(0, headlinesBeside))}
    </div>`
  );
}

const rest = (frame: Frame, stories: readonly StoryCard[], say: Locale): Html | false =>
  stories.length > 0 &&
  html`<section class="rest" aria-labelledby="rest"><h2 class="label" id="rest">${say.t("front.more")}</h2>
    <div class="ruled">${stories.map((each) => card(frame, each, { level: 3, picture: places.column, standfirst: true, time: true }))}</div></section>`;

function block(frame: Frame, { name, path, stories }: FrontBlock): Html {
  return html`<section class="block"><h2><a href="${path}">${name}</a></h2>
    <div class="stories">${stories.map((each, index) => card(frame, each, index === 0 ? first : others))}</div></section>\n`;
}

const first = { level: 3, name: "first", picture: places.wide, standfirst: true, time: true } as const;
const others = { level: 3, time: true } as const;
