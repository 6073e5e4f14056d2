/** From what the trade reads to what the templates draw. Pure. */
import type { Card } from "../../news/cards.ts";
import type { Claim } from "../../news/claims.ts";
import { syntheticOf } from "../../news/picture.ts";
import type { PictureShown } from "../../news/pictures.ts";
import { pictureBase, storyPath } from "../../news/place.ts";
import { cutName, renditionWidths, widthOfPart } from "../rendition.ts";
import type { AttributionView, ClaimView, PictureView, StoryCard } from "../views.ts";
import { type Paper, sectionLink } from "./paper.ts";

/** A picture as a page shows it. */
export const pictureView = (picture: PictureShown): PictureView => ({
  base: pictureBase(picture.digest),
  widths: renditionWidths(picture.width),
  width: picture.width,
  height: picture.height,
  cuts: cutsOf(picture),
  focal: { x: picture.focalX, y: picture.focalY },
  colour: picture.color,
  alt: picture.alt,
  caption: picture.caption || undefined,
  credit: picture.credit || undefined,
  withdrawn: picture.withdrawn || undefined,
  synthetic: syntheticOf(picture.digitalSource),
  sealed: picture.verdict === null ? undefined : { verdict: picture.verdict, signer: picture.signer ?? "" },
});

function cutsOf({ crops, width, height }: PictureShown): NonNullable<PictureView["cuts"]> {
  return Object.fromEntries(
    Object.entries(crops).map(([shape, crop]) => {
      const wide = widthOfPart(width, crop);
      const high = Math.max(1, Math.round(height * crop[3]));
      return [shape, { cut: cutName(crop), widths: renditionWidths(wide), width: wide, height: high }];
    }),
  );
}

/** The picture for a card that others show, a feed or a machine; none where it may not be shown any more. */
export const shownElsewhere = (picture: PictureShown | undefined): PictureView | undefined =>
  picture === undefined || picture.withdrawn ? undefined : pictureView(picture);

/** A live story as a list shows it. */
export function cardView(paper: Paper, card: Card): StoryCard {
  const section = paper.sections.get(card.section);
  return {
    path: storyPath(paper.edition.root, card.slug),
    headline: card.headline,
    standfirst: card.standfirst || undefined,
    section: section && sectionLink(paper, section),
    publishedAt: card.publishedAt,
    picture: card.picture && pictureView(card.picture),
    standing: card.standing,
  };
}

const stances = { asserts: "says", denies: "denies", declines: "declines" } as const;
const kinds = { named: "person", unnamed: "unnamed", document: "document", outlet: "media" } as const;

/** A claim as the story's page shows it. */
export const claimView = ({ text, standing, since, attributions }: Claim): ClaimView => ({
  text,
  standing,
  since,
  attributions: attributions.map(
    ({ who, kind, sources, stance, note, saidAt }): AttributionView => ({
      who,
      kind: kinds[kind],
      count: sources ?? 1,
      stance: stances[stance],
      note: note || undefined,
      at: saidAt,
    }),
  ),
});
