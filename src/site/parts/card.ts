/** A story in a list or on a front: headline, and as much around it as the place has room for. Pure. */
import { attribute, type Html, html, raw } from "../../base/html.ts";
import { type Locale, localeFor } from "../locale.ts";
import type { Frame, StoryCard } from "../views.ts";
import { creditedPicture, cutTo, type Place } from "./picture.ts";
import { cardStanding } from "./standing.ts";
import { timeTag } from "./times.ts";

/** What a card shows besides its headline. */
export interface CardOptions {
  /** The heading's level on the page. */
  readonly level: 2 | 3;
  readonly name?: string;
  /** Show the picture, drawn for this place. */
  readonly picture?: Place;
  readonly standfirst?: boolean;
  readonly section?: boolean;
  readonly byline?: boolean;
  readonly time?: boolean;
}

/** `<article>` for one story. */
export function card(frame: Frame, story: StoryCard, options: CardOptions): Html {
  const say = localeFor(frame);
  const heading = raw(`h${options.level}`);
  return html`<article class="card${options.name && ` ${options.name}`}">
    ${options.picture && story.picture && creditedPicture(cutTo(story.picture, "3:2"), options.picture, say)}
    ${options.section && story.section && story.section.path !== frame.path && html`<p class="kicker"><a href="${story.section.path}">${story.section.name}</a></p>`}
    <${heading}${attribute("lang", story.lang)}><a href="${story.path}"${attribute("hreflang", story.lang)}>${story.headline}</a></${heading}>
    ${options.standfirst && story.standfirst && html`<p class="standfirst"${attribute("lang", story.lang)}>${story.standfirst}</p>`}
    ${details(story, options, say)}
    </article>
    `;
}

function details(story: StoryCard, options: CardOptions, say: Locale): Html | false {
  const byline =
    options.byline && story.byline && story.byline.length > 0 && html`<span>${say.list(story.byline)}</span> `;
  const time = options.time && story.publishedAt && timeTag(story.publishedAt, say.short(story.publishedAt));
  const standing = cardStanding(story, say);
  return Boolean(byline || time || standing) && html`<p class="details">${byline}${time} ${standing}</p>`;
}

/** A list of headlines with their times. */
export function headlines(frame: Frame, stories: readonly StoryCard[]): Html {
  const say = localeFor(frame);
  return html`<ul class="headlines">
    ${stories.map(
      ({ publishedAt, path, lang, headline }) => html`<li>${publishedAt && timeTag(publishedAt, say.short(publishedAt))}
      <a href="${path}"${attribute("lang", lang)}>${headline}</a></li>\n`,
    )}</ul>`;
}
