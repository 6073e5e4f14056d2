/** The list of stories of one edition. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { DraftLine } from "../../news/drafts.ts";
import type { Edition } from "../../news/publication.ts";
import { type Frame, field, screen, stateMark, timeMark } from "./frame.ts";

export interface StoriesScreen {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly zone: string;
  readonly find: string;
  readonly lines: readonly DraftLine[];
  /** Query that names the next page, when there is one. */
  readonly more: string | undefined;
  /** True when this is not the first page. */
  readonly further: boolean;
}

/** What the edition has, changed last first. */
export const storiesScreen = (frame: Frame, page: StoriesScreen): Html =>
  screen(
    frame,
    "Stories",
    html`<div class="head"><h1>Stories</h1>
<a class="button main" href="/newsroom/stories/new?edition=${page.edition.code}">New story</a></div>
<div class="tools">${editionTabs(page)}
<form class="find" role="search" action="/newsroom/">
<input type="hidden" name="edition" value="${page.edition.code}">
${field({ name: "find", title: "Find a headline", type: "search", value: page.find, placeholder: "Find a headline" })}
<button type="submit">Find</button></form></div>
${page.lines.length === 0 ? nothingHere(page) : listOf(page)}
${page.more && html`<p class="more"><a class="button" href="/newsroom/?${page.more}">Older</a></p>`}`,
  );

const editionTabs = ({ editions, edition }: StoriesScreen) => html`<nav class="tabs" aria-label="Editions">
${editions.map(
  (each) =>
    html`<a href="/newsroom/?edition=${each.code}" lang="${each.code}"${each.code === edition.code && html` aria-current="page"`}>${each.name}</a>`,
)}</nav>`;

const listOf = ({ lines, edition, zone }: StoriesScreen) => html`<ol class="stories">
${lines.map(
  (
    line,
  ) => html`<li><a href="/newsroom/stories/${line.story}/${edition.code}" lang="${edition.code}" dir="auto">${line.headline || html`<i lang="en">Untitled</i>`}</a>
${stateMark(line.state, line.unpublished)} ${timeMark(line.changedAt, zone)}</li>`,
)}</ol>`;

function nothingHere({ find, further, edition }: StoriesScreen): Html {
  if (find !== "")
    return html`<p class="empty">No headline in this edition holds “${find}”. <a href="/newsroom/?edition=${edition.code}">All stories</a></p>`;
  if (further)
    return html`<p class="empty">That was the oldest one. <a href="/newsroom/?edition=${edition.code}">To the newest</a></p>`;
  return html`<p class="empty">Nothing here yet. <a href="/newsroom/stories/new?edition=${edition.code}">Write the first story</a> of this edition.</p>`;
}
