/** Fronts: the home page and the sections', one clear lead and the rest around it. Pure. */
import { type Html, html } from "../../base/html.ts";
import { rowOf } from "../composing.ts";
import { type Locale, localeFor } from "../locale.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { card } from "../parts/card.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList, paperObject } from "../parts/json_ld.ts";
import { latestHeadlines } from "../parts/latest.ts";
import { linkRow } from "../parts/links.ts";
import { places } from "../parts/picture.ts";
import { rowsOf } from "../rows.ts";
import type { Frame, FrontBlock, FrontPage, StoryCard } from "../views.ts";

/** The front of the paper or of a section. */
export function frontPage(frame: Frame, page: FrontPage): Html {
  const { section } = page;
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
      topOf(frame, page),
      rowsOf(page.blocks).map((row) => blockRow(frame, row)),
      page.rest.length > 0 && rest(frame, page.rest),
      page.older !== undefined && olderLink(frame, page.older),
    ],
  });
}

/** What stands at the top of a front. */
export type Top = Pick<FrontPage, "lead" | "seconds" | "under" | "opinion" | "picks" | "latest">;

/** The lead and what is around it. */
export function topOf(frame: Frame, page: Top): Html {
  const say = localeFor(frame);
  return html`<div class="top ruled${isYoung(page) && " young"}">
    ${lead(frame, page.lead)}
    ${seconds(frame, page.seconds)}
    ${underLead(frame, page, say)}
    ${besideLead(frame, page, say)}
  </div>`;
}

/** The way to older stories. */
export const olderLink = (frame: Frame, path: string): Html =>
  html`<p class="older"><a href="${path}">${localeFor(frame).t("front.older")}</a></p>`;

/** A young front has no headlines beside its lead. */
const isYoung = ({ latest, picks }: Top) => latest.length + picks.length === 0;

/** Name of the section, the way to it and what lies below. */
export function sectionHead(
  frame: Frame,
  page: Pick<FrontPage, "subsections">,
  section: NonNullable<FrontPage["section"]>,
): Html {
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
    stories.length > 0 && html`<div class="seconds slim">${stories.map((each) => card(frame, each, second))}</div>`
  );
}

/** A story of second rank. */
export const second = { level: 2, picture: places.column, standfirst: true, section: true, time: true } as const;

/** Stories of second rank, then opinion. */
function underLead(frame: Frame, { under, opinion }: Top, say: Locale): Html | false {
  return (
    under.length + opinion.length > 0 &&
    html`<div class="under">
    ${under.length > 0 && html`<div class="pairs slim ruled">${under.map((each) => card(frame, each, second))}</div>`}
    ${
      opinion.length > 0 &&
      html`<section class="opinion" aria-labelledby="opinion"><h2 class="label" id="opinion">${say.t("front.opinion")}</h2>
      <div class="ruled">${opinion.map((each) => card(frame, each, opinionCard))}</div></section>`
    }
    </div>`
  );
}

/** An opinion: who says it counts. */
export const opinionCard = { level: 3, standfirst: true, byline: true } as const;

function besideLead(frame: Frame, { picks, latest }: Top, say: Locale): Html | false {
  return (
    picks.length + latest.length > 0 &&
    html`<div class="aside">
    ${
      picks.length > 0 &&
      html`<section aria-labelledby="picks"><h2 class="label" id="picks">${say.t("front.picks")}</h2>
      ${picks.map((each) => card(frame, each, { level: 3, section: true }))}</section>`
    }
    ${latestHeadlines(frame, latest, say.t("front.more"))}
    </div>`
  );
}

/** What is left, in rows. */
const rest = (frame: Frame, stories: readonly StoryCard[]): Html =>
  html`<div class="grid slim ruled by${rowOf(stories.length) ?? 4}">${stories.map((each) => card(frame, each, second))}</div>`;

/** Blocks beside each other; one alone takes the width of the page. */
function blockRow(frame: Frame, row: readonly FrontBlock[]): Html {
  const most = Math.max(...row.map((each) => each.stories.length));
  return html`<div class="blocks ruled by${row.length}">${row.map((each) => (row.length === 1 ? wideBlock(frame, each) : block(frame, each, most)))}</div>\n`;
}

const wideBlock = (frame: Frame, { name, path, stories }: FrontBlock): Html =>
  html`<section class="block wide n${Math.min(stories.length, 3)}"><h2><a href="${path}">${name}</a></h2>
    <div class="stories slim">${stories.map((each, index) => card(frame, each, index === 0 ? first : index < 3 ? other : line))}</div></section>`;

/** A block with fewer stories than its neighbours says more of each. */
const block = (frame: Frame, { name, path, stories }: FrontBlock, most: number): Html =>
  html`<section class="block"><h2><a href="${path}">${name}</a></h2>
    <div class="stories">${stories.map((each, index) => card(frame, each, index === 0 ? first : { ...line, standfirst: stories.length < most }))}</div></section>\n`;

const first = { level: 3, name: "first", picture: places.wide, standfirst: true, time: true } as const;
const other = { level: 3, picture: places.column, standfirst: true, time: true } as const;
const line = { level: 3, time: true } as const;
