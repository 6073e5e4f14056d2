/** A front as the editors arranged it: containers one under the other, each in its shape. Pure. */
import { type Html, html } from "../../base/html.ts";
import { rowOf } from "../composing.ts";
import { localeFor } from "../locale.ts";
import { card, headlines } from "../parts/card.ts";
import { face } from "../parts/faces.ts";
import { documentOf } from "../parts/frame.ts";
import { breadcrumbList, paperObject } from "../parts/json_ld.ts";
import { places } from "../parts/picture.ts";
import type { ArrangedCard, ArrangedContainer, ArrangedFrontPage, Frame } from "../views.ts";
import { olderLink, opinionCard, second, sectionHead, topOf } from "./front.ts";

/** The arranged front of the paper, of a section or of an occasion. */
export function arrangedFrontPage(frame: Frame, page: ArrangedFrontPage): Html {
  const { section, special } = page;
  return documentOf(frame, {
    sheet: "front",
    jsonLd: [
      section
        ? breadcrumbList(frame, [...section.breadcrumb, { name: section.name, path: frame.path }])
        : special
          ? breadcrumbList(frame, [{ name: special.name, path: frame.path }])
          : paperObject(frame),
    ],
    nameplate: section || special ? undefined : { asOf: page.asOf },
    main: [
      page.banner && banner(page.banner),
      section && sectionHead(frame, page, section),
      special &&
        html`<header class="head"><h1>${special.name}</h1>${special.about && html`<p class="standfirst">${special.about}</p>`}</header>`,
      page.containers.map((each, at) => container(frame, each, at)),
      page.older !== undefined && olderLink(frame, page.older),
    ],
  });
}

const banner = ({ text, path }: NonNullable<ArrangedFrontPage["banner"]>): Html =>
  html`<p class="banner" role="status">${path === undefined ? text : html`<a href="${path}">${text}</a>`}</p>`;

function container(frame: Frame, of: ArrangedContainer, at: number): Html {
  const drawn = drawers[of.shape](frame, of.cards);
  if (of.title === undefined) return html`<div class="container ${of.shape}s">${drawn}</div>\n`;
  const id = `container-${at + 1}`;
  const title = of.path === undefined ? of.title : html`<a href="${of.path}">${of.title}</a>`;
  return html`<section class="container ${of.shape}s" aria-labelledby="${id}"><h2 class="label" id="${id}">${title}</h2>
    ${drawn}</section>\n`;
}

type Drawer = (frame: Frame, cards: readonly ArrangedCard[]) => Html;

const drawers: Readonly<Record<ArrangedContainer["shape"], Drawer>> = {
  lead: leadAndOthers,
  pair: (frame, cards) => row(frame, cards, second),
  strip: (frame, cards) => row(frame, cards, { ...second, level: 3 }),
  pictures: (frame, cards) => row(frame, cards, { level: 3, picture: places.wide, byline: true }),
  opinion: (frame, cards) => row(frame, cards, opinionCard),
  list: (frame, cards) => html`<time-ago>${headlines(frame, cards)}</time-ago>`,
  moods: (frame, cards) =>
    html`<div class="grid slim ruled by${inRow(cards)}">${cards.map((each) => html`<div>${card(frame, each, { level: 3, section: true })}${felt(frame, each)}</div>`)}</div>`,
};

/** The first leads; up to three stand beside it with pictures, the others as headlines. */
function leadAndOthers(frame: Frame, [lead, ...others]: readonly ArrangedCard[]): Html {
  const seconds = others.slice(0, others.length > 3 ? 2 : 3);
  return topOf(frame, { lead, seconds, picks: others.slice(seconds.length), under: [], opinion: [], latest: [] });
}

const row = (frame: Frame, cards: readonly ArrangedCard[], options: Parameters<typeof card>[2]): Html =>
  html`<div class="grid slim ruled by${inRow(cards)}">${cards.map((each) => card(frame, each, options))}</div>`;

const inRow = ({ length }: readonly ArrangedCard[]) => (length < 4 ? length : (rowOf(length) ?? 4));

function felt(frame: Frame, { felt }: ArrangedCard): Html | false {
  if (felt === undefined) return false;
  const say = localeFor(frame);
  return html`<p class="felt">${face(felt.mood)} ${say.t(`mood.${felt.mood}`)} <span>${say.count("moods.readers", felt.readers)}</span></p>`;
}
