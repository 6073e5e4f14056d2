/** The foot of every page: all sections, the paper's own pages, feeds, editions. Pure. */
import { type Html, html } from "../../base/html.ts";
import { localeFor } from "../locale.ts";
import type { FeedLink, Frame, Link, NavSection } from "../views.ts";

/** The footer. */
export function footer(frame: Frame): Html {
  const say = localeFor(frame);
  const own = [
    ...frame.texts,
    { name: say.t("latest"), path: frame.latest },
    { name: say.t("archive"), path: frame.archive },
    { name: say.t("search"), path: frame.search },
  ];
  return html`<footer class="foot">
    <nav aria-label="${say.t("foot.contents")}"><ul class="contents">${frame.sections.map(branch)}</ul></nav>
    <nav aria-label="${say.t("foot.paper")}"><ul class="inline">${own.map(item)}
    ${frame.others.map((each) => html`<li><a href="${each.path}" hreflang="${each.lang}" lang="${each.lang}">${each.name}</a></li>`)}
    ${nearest(frame.feeds).map((feed) => html`<li><a href="${feed.path}" title="${feed.title}">${feedNames[feed.type]}</a></li>`)}</ul></nav>
    <p class="imprint"><a href="${frame.edition.root}">${frame.paper.name}</a> ${frame.paper.copyright}</p>
    </footer>`;
}

/** The feeds of the page itself stand before the edition's: the first of each format will do. */
const nearest = (feeds: readonly FeedLink[]) =>
  feeds.filter(({ type }, at) => feeds.findIndex((each) => each.type === type) === at);

const feedNames = { rss: "RSS", atom: "Atom", json: "JSON Feed" } as const;

const item = (link: Link) => html`<li><a href="${link.path}">${link.name}</a></li>\n`;

const branch = (section: NavSection) =>
  html`<li><a href="${section.path}">${section.name}</a>${section.children.length > 0 && html`<ul>${section.children.map(item)}</ul>`}</li>\n`;
