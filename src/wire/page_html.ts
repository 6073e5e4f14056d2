/**
 * A saved HTML page as a story: its facts, its text as blocks without the furniture, its lead picture and related links. Pure.
 */
import { type Block, picturesIn } from "../news/copy.ts";
import { copyFromDom } from "./copy_from_html.ts";
import { documentOf } from "./dom.ts";
import type { WireLeft, WirePicture, WireStory } from "./item.ts";
import { textOf } from "./page_block_words.ts";
import { bodyOf } from "./page_body.ts";
import { withCaptions } from "./page_captions.ts";
import { factsOf, type PageFacts } from "./page_facts.ts";
import { type Hero, samePicture } from "./page_hero.ts";
import { languageOf } from "./page_language.ts";
import { type FindFile, markSaved, readMarks } from "./page_pictures.ts";
import { distinct, relatedIn } from "./page_related.ts";
import { withoutScripts } from "./page_scripts.ts";
import { standfirstOf } from "./page_standfirst.ts";
import { letters } from "./page_title.ts";
import { trimmed } from "./page_trim.ts";

/** Readability recurses: what nests deeper than any page does would exhaust the stack. */
const bounds = { depth: 1_000, tags: 150_000 };
/** The shortest flash is longer; less is a page without a story. */
const leastLetters = 20;
/** Without its scripts and its embedded pictures. */
const mostCharacters = 3_000_000;

/** The story in a page's HTML, or why it has none; `source` names the page, `find` knows the pictures saved with it. */
export function pageFromHtml(html: string, source: string, find: FindFile = () => undefined): WireStory | WireLeft {
  const files = new Map<string, string>();
  const text = withoutScripts(html);
  if (text.length > mostCharacters)
    return left(source, "failed", `The page holds more than ${mostCharacters} characters.`);
  const document = marked(text, find, files);
  if (!document) return left(source, "failed", "The page nests too deep or holds too many elements to be read.");
  const facts = factsOf(document);
  const linked = relatedIn(document, facts.url, facts.headline);
  const body = bodyOf(document, () => marked(text, find, files), facts.told);
  if (!body || !facts.headline)
    return left(source, "skipped", body ? "The page has no headline." : "The page has no text that reads as a story.");
  const read = copyFromDom(body, { baseUrl: facts.url });
  const shown = readMarks(read.copy, read.pictures, files);
  const found = { ...withCaptions(shown.copy, shown.pictures), dropped: read.dropped };
  const known = { ...facts, names: facts.byline.map((each) => each.name), sections: facts.path };
  const { blocks, related } = trimmed(found.blocks, known);
  if (letters(blocks.map(textOf).join("")).length < leastLetters)
    return left(source, "skipped", "The page has no text that reads as a story.");
  return story(source, facts, withLead(blocks, found.pictures, facts.hero, find), {
    related: distinct([...related, ...linked], facts.headline),
    dropped: found.dropped,
  });
}

function marked(html: string, find: FindFile, files: Map<string, string>): Document | undefined {
  const document = documentOf(html, bounds);
  if (document) for (const [address, file] of markSaved(document, find)) files.set(address, file);
  return document;
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
function withLead(blocks: readonly Block[], pictures: readonly WirePicture[], hero: Hero, find: FindFile): Told {
  const first = blocks.findIndex((block) => block.type === "paragraph");
  const shown = blocks.find(
    (block, at) => block.type === "picture" && (isHero(block.picture, hero.picture) || at < Math.max(0, first)),
  );
  const used = new Set(picturesIn(blocks));
  const kept = pictures.filter((each) => used.has(each.key));
  if (shown?.type === "picture")
    return { blocks: blocks.filter((block) => block !== shown), pictures: kept, lead: shown.picture };
  if (!hero.picture) return { blocks, pictures: kept };
  const file = hero.picture.url === undefined ? undefined : find(hero.picture.url);
  const lead = file === undefined ? hero.picture : { ...hero.picture, file };
  return { blocks, pictures: [lead, ...kept.filter((each) => each.key !== lead.key)], lead: lead.key };
}

const isHero = (key: string, hero: WirePicture | undefined) => hero?.url !== undefined && samePicture(key, hero.url);

const left = (source: string, outcome: WireLeft["outcome"], reason: string): WireLeft => ({
  kind: "left",
  source,
  outcome,
  reason,
});
