/**
 * A saved HTML page as a story: its facts, its text as blocks without the furniture, its lead picture and related links. Pure.
 */
import type { Block } from "../news/copy.ts";
import { copyFromDom } from "./copy_from_html.ts";
import { documentOf } from "./dom.ts";
import type { WireLeft, WirePicture, WireStory } from "./item.ts";
import { bodyOf } from "./page_body.ts";
import { withCaptions } from "./page_captions.ts";
import { factsOf, type PageFacts } from "./page_facts.ts";
import { samePicture } from "./page_hero.ts";
import { languageOf } from "./page_language.ts";
import { distinct, relatedIn } from "./page_related.ts";
import { standfirstOf } from "./page_standfirst.ts";
import { textOf, trimmed } from "./page_trim.ts";

/** The story in a page's HTML, or why it has none; `source` names the page. */
export function pageFromHtml(html: string, source: string): WireStory | WireLeft {
  const document = documentOf(html);
  if (!document) return left(source, "failed", "The page nests too deep or holds too many elements to be read.");
  const facts = factsOf(document);
  const linked = relatedIn(document, facts.url, facts.headline);
  const body = bodyOf(document, html, facts.told);
  if (!body || !facts.headline)
    return left(source, "skipped", body ? "The page has no headline." : "The page has no text that reads as a story.");
  const read = copyFromDom(body, { baseUrl: facts.url });
  const found = { ...withCaptions(read.copy, read.pictures), dropped: read.dropped };
  const known = { ...facts, names: facts.byline.map((each) => each.name), sections: facts.path };
  const { blocks, related } = trimmed(found.blocks, known);
  if (blocks.every((block) => textOf(block) === ""))
    return left(source, "skipped", "The page has no text that reads as a story.");
  return story(source, facts, withLead(blocks, found.pictures, facts), {
    related: distinct([...related, ...linked], facts.headline),
    dropped: found.dropped,
  });
}

interface Told {
  readonly blocks: readonly Block[];
  readonly pictures: readonly WirePicture[];
  readonly lead?: string;
}

function story(
  source: string,
  facts: PageFacts,
  told: Told,
  more: { related: WireStory["related"]; dropped: readonly string[] },
): WireStory {
  const words = told.blocks.map(textOf).join("\n");
  const { publishedAt, updatedAt, notes } = facts.dates;
  return {
    kind: "story",
    source,
    language: languageOf(`${facts.headline}\n${words}`, facts.declared),
    state: "live",
    headline: facts.headline!,
    ...standfirstOf(facts.standfirst, facts.headline!, words),
    copy: told.blocks,
    pictures: told.pictures,
    ...(told.lead === undefined ? {} : { lead: told.lead }),
    ...(facts.hero.credit === undefined ? {} : { leadCredit: facts.hero.credit }),
    byline: facts.byline,
    sections: facts.path.length > 0 ? [facts.path] : [],
    topics: facts.topics,
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    oldUrls: facts.url === undefined ? [] : [facts.url],
    related: more.related,
    notes: [...notes, ...more.dropped],
  };
}

/** The lead picture out of the text: the one the head names, or one that stands before the first paragraph. */
function withLead(blocks: readonly Block[], pictures: readonly WirePicture[], { hero }: PageFacts): Told {
  const first = blocks.findIndex((block) => block.type === "paragraph");
  const shown = blocks.find(
    (block, at) => block.type === "picture" && (isHero(block.picture, hero.picture) || at < Math.max(0, first)),
  );
  const used = new Set(
    blocks.flatMap((block) =>
      block.type === "picture" ? [block.picture] : block.type === "gallery" ? block.pictures : [],
    ),
  );
  const kept = pictures.filter((each) => used.has(each.key));
  if (shown?.type === "picture")
    return { blocks: blocks.filter((block) => block !== shown), pictures: kept, lead: shown.picture };
  return hero.picture
    ? {
        blocks,
        pictures: [hero.picture, ...kept.filter((each) => each.key !== hero.picture!.key)],
        lead: hero.picture.key,
      }
    : { blocks, pictures: kept };
}

const isHero = (key: string, hero: WirePicture | undefined) => hero?.url !== undefined && samePicture(key, hero.url);

const left = (source: string, outcome: WireLeft["outcome"], reason: string): WireLeft => ({
  kind: "left",
  source,
  outcome,
  reason,
});
