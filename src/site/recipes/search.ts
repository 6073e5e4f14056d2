/** Search: what a reader asked for, found and shown with the words marked. Made for each request, kept by no press. */
import { cardsOf } from "../../news/cards.ts";
import { excerpt, type Marks, marked, wordsLike } from "../../news/excerpt.ts";
import { sameWords, textsOf } from "../../news/found_texts.ts";
import { searchPath } from "../../news/place.ts";
import { type Query, queryOf } from "../../news/query.ts";
import { countedUpTo, type Found, search } from "../../news/searching.ts";
import { type Section, topSections, under } from "../../news/section.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import type { Pagination, SearchPage } from "../list_views.ts";
import { localeOf } from "../locale.ts";
import { searchPage } from "../pages/search.ts";
import { htmlPage } from "./made.ts";
import { frameOf, type Paper } from "./paper.ts";
import { cardView } from "./views.ts";

/** What stands in the search form. */
export interface SearchAsked {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Path of a section of the edition. */
  readonly section: string | undefined;
  readonly order: "best" | "newest";
}

const shown = 20;
const longestQuery = 200;

/** The form's fields from a query string; what makes no sense is as if it were not there. */
export function searchAsked(params: URLSearchParams): SearchAsked {
  const page = Number(params.get("page") ?? 1);
  return {
    text: (params.get("q") ?? "").trim().slice(0, longestQuery).toWellFormed(),
    page: Number.isInteger(page) && page >= 1 && page <= Math.ceil(countedUpTo / shown) ? page : 1,
    section: params.get("section") || undefined,
    order: params.get("order") === "newest" ? "newest" : "best",
  };
}

/** The answer to a search, or the empty form. */
export async function pressSearch({ hard }: Sources, paper: Paper, asked: SearchAsked): Promise<Made> {
  const { code, root } = paper.edition;
  const section = sectionAsked(paper, asked);
  const found = await search(hard, code, asked.text, {
    limit: shown,
    offset: (asked.page - 1) * shown,
    sections: section && under(paper.sections, section.id),
    order: asked.order,
  });
  const title = asked.text || localeOf(code, paper.publication.timeZone).t("search");
  const others = new Map(
    paper.publication.editions
      .filter((each) => each !== paper.edition)
      .map((each) => [each.code, addressOf(each.root, { ...asked, page: 1, section: undefined })]),
  );
  const frame = frameOf(paper, { path: searchPath(root), title, others, noIndex: true });
  const page: SearchPage = {
    query: asked.text,
    total: found.total,
    more: found.total >= countedUpTo,
    results: await resultsOf({ hard }, paper, asked.text, found),
    sections: sectionChoices(paper, section),
    order: asked.order,
    pagination: pagesOf(root, asked, found.total),
  };
  return htmlPage(searchPage(frame, page));
}

const sectionAsked = ({ sections, edition }: Paper, { section }: SearchAsked): Section | undefined =>
  section === undefined
    ? undefined
    : topSections(sections).find((each) => each.names.get(edition.code)?.path === section);

const sectionChoices = (paper: Paper, chosen: Section | undefined): SearchPage["sections"] =>
  topSections(paper.sections).flatMap((each) => {
    const own = each.names.get(paper.edition.code);
    if (own === undefined) return [];
    return [{ name: own.name, path: own.path, value: own.path, current: each === chosen }];
  });

async function resultsOf(
  { hard }: Pick<Sources, "hard">,
  paper: Paper,
  text: string,
  { stories }: Found,
): Promise<SearchPage["results"]> {
  const { code } = paper.edition;
  const query = queryOf(text);
  if (query === undefined || stories.length === 0) return [];
  const [cards, texts] = await Promise.all([cardsOf(hard, code, stories), textsOf(hard, code, stories)]);
  const said = cards.map((card) => `${card.standfirst}\n${texts.get(card.story) ?? ""}`);
  const marks = await marksFor(hard, code, query, [...said, ...cards.map((card) => card.headline)]);
  return cards.map((card, at) => ({
    ...cardView(paper, card),
    title: marked(card.headline, marks),
    excerpt: excerpt(said[at]!.trim(), marks),
  }));
}

async function marksFor(
  reading: Sources["hard"],
  edition: string,
  query: Query,
  texts: readonly string[],
): Promise<Marks> {
  const near = new Set(texts.flatMap((text) => [...wordsLike(text, query.words)]));
  return { words: await sameWords(reading, edition, query.words, near), runs: query.runs };
}

function pagesOf(root: string, asked: SearchAsked, total: number): Pagination {
  const pages = Math.max(1, Math.ceil(total / shown));
  const at = (page: number) => addressOf(root, { ...asked, page });
  return {
    page: asked.page,
    pages,
    newer: asked.page > 1 ? at(asked.page - 1) : undefined,
    older: asked.page < pages ? at(asked.page + 1) : undefined,
  };
}

function addressOf(root: string, { text, page, section, order }: SearchAsked): string {
  const params = new URLSearchParams();
  if (text !== "") params.set("q", text);
  if (section !== undefined) params.set("section", section);
  if (order !== "best") params.set("order", order);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? searchPath(root) : `${searchPath(root)}?${params}`;
}
