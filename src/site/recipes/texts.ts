/** Pages of the paper's own words, and the pages of addresses where nothing is, or nothing any more. */
import { cardsOf } from "../../news/cards.ts";
import { plainText } from "../../news/copy.ts";
import { latestStories } from "../../news/lists.ts";
import { textPath } from "../../news/place.ts";
import type { StandingTextName } from "../../news/publication.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { gonePage } from "../pages/gone.ts";
import { missingPage } from "../pages/missing.ts";
import { textPage } from "../pages/text.ts";
import type { StoryCard } from "../views.ts";
import { htmlPage } from "./made.ts";
import { frameOf, type Paper } from "./paper.ts";
import { cardView } from "./views.ts";

const latestShown = 6;
const descriptionLength = 200;

/** A standing page: about, ethics, corrections; undefined where the edition has none. */
export function pressText(paper: Paper, name: StandingTextName): Made | undefined {
  const { edition, publication } = paper;
  const copy = edition.texts[name];
  if (copy === undefined) return undefined;
  const title = localeOf(edition.code, publication.timeZone).t(`text.${name}`);
  const description = plainText(copy).slice(0, descriptionLength) || undefined;
  const others = new Map(
    publication.editions
      .filter((each) => each !== edition && each.texts[name] !== undefined)
      .map((each) => [each.code, textPath(each.root, name)]),
  );
  return htmlPage(
    textPage(frameOf(paper, { path: textPath(edition.root, name), title, description, others }), {
      headline: title,
      copy,
    }),
  );
}

/** 404: nothing has this address. */
export async function pressMissing(sources: Sources, paper: Paper, path: string): Promise<Made> {
  const { edition, publication } = paper;
  const title = localeOf(edition.code, publication.timeZone).t("missing");
  const frame = frameOf(paper, { path, title, noIndex: true });
  return htmlPage(missingPage(frame, { latest: await latest(sources, paper) }), { status: 404, keep: false });
}

/** 410: it was here and was taken down, when and why. */
export async function pressGone(
  sources: Sources,
  paper: Paper,
  path: string,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<Made> {
  const { edition, publication } = paper;
  const title = localeOf(edition.code, publication.timeZone).t("gone");
  const frame = frameOf(paper, { path, title, noIndex: true });
  return htmlPage(gonePage(frame, { at, reason: reason || undefined, latest: await latest(sources, paper) }), {
    status: 410,
    keep: false,
  });
}

async function latest({ soft }: Sources, paper: Paper): Promise<StoryCard[]> {
  const { code } = paper.edition;
  return (await cardsOf(soft, code, await latestStories(soft, code, { limit: latestShown }))).map((card) =>
    cardView(paper, card),
  );
}
