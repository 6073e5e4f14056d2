/** The story page: all that a reader came for, and where to go next. Pure. */
import { type Html, html } from "../../base/html.ts";
import { copyHtml } from "../blocks/copy.ts";
import { type Locale, localeFor, localeOf } from "../locale.ts";
import { breadcrumb } from "../parts/breadcrumb.ts";
import { card, headlines } from "../parts/card.ts";
import { claimsPanel } from "../parts/claims.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList, newsArticle } from "../parts/json_ld.ts";
import { linkRow } from "../parts/links.ts";
import { moodForm } from "../parts/moods.ts";
import { noticeList } from "../parts/notices.ts";
import { figure, places } from "../parts/picture.ts";
import { shareLinks } from "../parts/share.ts";
import { timeTag } from "../parts/times.ts";
import type { BylineName, Frame, OtherEdition, StoryPage } from "../views.ts";

type Story = StoryPage["story"];

/** The page of a story. */
export function storyPage(frame: Frame, page: StoryPage): Html {
  const { story } = page;
  const say = localeFor(frame);
  return documentOf(frame, {
    sheet: "story",
    jsonLd: [newsArticle(frame, page), breadcrumbList(frame, story.breadcrumb)],
    article: { publishedAt: story.publishedAt, updatedAt: story.updatedAt, section: story.breadcrumb.at(-1)?.name },
    main: html`<article class="story">
      ${top(frame, story)}
      ${rail(frame, story, say)}
      <div class="copy">
      ${noticeList(story.notices, say)}
      ${copyHtml(story.copy, { say, pictures: story.pictures, claims: story.claims })}</div>
      <div class="after">
      ${claimsPanel(story.claims, say)}
      ${topics(story, say)}
      ${
        page.moods &&
        html`<section class="feelings" aria-labelledby="feelings"><h2 id="feelings">${say.t("moods")}</h2>
      ${moodForm(frame, story.key, page.moods)}</section>`
      }
      ${share(frame, story, say)}
      </div>
      </article>
      ${neighbours(page, say)}
      ${onward(frame, page, say)}`,
  });
}

function top(frame: Frame, story: Story): Html {
  return html`<header class="top">
    ${breadcrumb(frame, story.breadcrumb)}
    <h1>${story.headline}</h1>
    ${story.standfirst && html`<p class="standfirst">${story.standfirst}</p>`}
    </header>
    ${story.picture && figure(story.picture, places.hero, localeFor(frame), "hero")}`;
}

function rail(frame: Frame, story: Story, say: Locale): Html {
  const { publishedAt, updatedAt } = story;
  return html`<div class="rail">
    ${story.byline.length > 0 && html`<ul class="byline">${story.byline.map(bylineName)}</ul>`}
    ${publishedAt && html`<p>${say.rich("story.published", { time: timeTag(publishedAt, say.moment(publishedAt)) })}</p>`}
    ${updatedAt && html`<p>${say.rich("story.updated", { time: timeTag(updatedAt, say.moment(updatedAt)) })}</p>`}
    ${story.picture === undefined && story.pictureCredit && html`<p>${say.t("picture.credit", { credit: story.pictureCredit })}</p>`}
    ${frame.others.map((each) => each.same && translation(each, frame.timeZone))}
    </div>`;
}

/** The link to the story in another edition, in that edition's words. */
const translation = ({ path, lang, name }: OtherEdition, timeZone: string) =>
  html`<p><a href="${path}" hreflang="${lang}" lang="${lang}" rel="alternate">${localeOf(lang, timeZone).t("story.read", { name })}</a></p>`;

const bylineName = ({ name, path, role }: BylineName) =>
  html`<li>${path === undefined ? name : html`<a href="${path}" rel="author">${name}</a>`}${role && html` <small>${role}</small>`}</li>`;

function topics(story: Story, say: Locale): Html | false {
  return (
    story.topics.length > 0 && html`<nav class="topics" aria-label="${say.t("topics")}">${linkRow(story.topics)}</nav>`
  );
}

function share(frame: Frame, story: Story, say: Locale): Html {
  const url = frame.origin + (frame.canonical ?? frame.path);
  return html`<section class="share" aria-labelledby="share"><h2 id="share">${say.t("share")}</h2>
    ${shareLinks({ url, title: story.headline, lang: frame.edition.lang }, say)}</section>
    <p class="clipping">${frame.paper.name} · ${url}</p>`;
}

function neighbours({ previous, next }: StoryPage, say: Locale): Html | false {
  return (
    (previous !== undefined || next !== undefined) &&
    html`<nav class="neighbours" aria-label="${say.t("neighbours")}">
    ${previous && html`<a rel="prev" href="${previous.path}"><small>${say.t("neighbours.previous")}</small> ${previous.headline}</a>`}
    ${next && html`<a rel="next" href="${next.path}"><small>${say.t("neighbours.next")}</small> ${next.headline}</a>`}
    </nav>`
  );
}

function onward(frame: Frame, page: StoryPage, say: Locale): Html {
  return html`<div class="onward">
    ${
      page.related.length > 0 &&
      html`<section class="related" aria-labelledby="related"><h2 id="related">${say.t("related")}</h2>
    <div class="ruled n${page.related.length}">${page.related.map((each) => card(frame, each, relatedCard))}</div></section>`
    }
    ${
      page.latest.length > 0 &&
      html`<section class="latest" aria-labelledby="latest"><h2 id="latest"><a href="${frame.latest}">${say.t("latest")}</a></h2>
    <time-ago>${headlines(frame, page.latest)}</time-ago></section>`
    }
    </div>`;
}

const relatedCard = { level: 3, picture: places.column, standfirst: true, time: true, section: true } as const;
