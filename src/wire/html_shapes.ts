/**
 * The elements that have a block of their own: headings, quotes, lists, rules, boxes; tables are in `html_table.ts`. Pure.
 */
import { type Block, type Inline, type ListItem, type Mark, wordsOf } from "../news/copy.ts";
import { joinedWords, listItem, wordsAndRest } from "./html_fold.ts";
import type { Shape } from "./html_reading.ts";
import { tableBlocks } from "./html_table.ts";
import { merged } from "./html_words.ts";

const headings: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

const heading: Shape = (element, reading, place) => {
  const { words, after } = wordsAndRest(reading.inside(element, place));
  const text = merged(joinedWords(words).map(plainly));
  return [
    ...(text.length > 0 ? [{ type: "heading", level: headings[element.localName]!, text } as const] : []),
    ...after,
  ];
};

/** A heading is strong already. */
function plainly({ text, marks }: Inline[number]): Inline[number] {
  const rest: Mark[] = (marks ?? []).filter((mark) => mark.type !== "strong");
  return rest.length > 0 ? { text, marks: rest } : { text };
}

const quote: Shape = (element, reading, place) => {
  const last = [...element.children].at(-1);
  const said = last && /^(?:footer|cite|figcaption)$/.test(last.localName) ? last : undefined;
  const { words, after } = wordsAndRest(reading.inside(element, { ...place, without: said }));
  const source = said && joinedWords(wordsAndRest(reading.inside(said, place)).words);
  if (words.length === 0 && !source?.length) return after;
  const found: Block = { type: "quote", paragraphs: words, ...(source?.length ? { source: undashed(source) } : {}) };
  return [found, ...after];
};

/** A source without the dash that set it apart. */
const undashed = ([first, ...rest]: Inline): Inline =>
  first ? [{ ...first, text: first.text.replace(/^[\s—–―-]+/u, "") }, ...rest] : [];

const list: Shape = (element, reading, place) => {
  const items: ListItem[] = [];
  const rest: Block[] = [];
  const deeper = { ...place, depth: place.depth + 1 };
  for (const child of element.children) {
    if (/^(?:script|style|template)$/.test(child.localName)) continue;
    const nested = /^(?:ul|ol)$/.test(child.localName);
    const { item, after } = listItem(nested ? list(child, reading, deeper) : reading.inside(child, place));
    rest.push(...after);
    const before = items.at(-1);
    if (nested && before)
      items[items.length - 1] = { ...before, items: [...(before.items ?? []), ...(item.items ?? [])] };
    else if (item.text.length > 0 || item.items) items.push(item);
  }
  return [
    ...(items.length > 0 ? [{ type: "list", ordered: element.localName === "ol", items } as const] : []),
    ...rest,
  ];
};

const box: Shape = (element, reading, place) => {
  const title = element.firstElementChild;
  const titled =
    title && (element.localName === "details" ? title.localName === "summary" : title.localName in headings);
  if (!titled) return reading.inside(element, place);
  const { words, after } = wordsAndRest(reading.inside(element, { ...place, without: title }));
  const name = wordsOf(joinedWords(wordsAndRest(reading.inside(title, place)).words));
  return [
    ...(name !== "" || words.length > 0 ? [{ type: "facts", title: name, paragraphs: words } as const] : []),
    ...after,
  ];
};

const term: Shape = (element, reading, place) =>
  reading.inside(element, {
    ...place,
    marks: [...place.marks.filter((mark) => mark.type !== "strong"), { type: "strong" }],
  });

/** The block-making elements by name. */
export const shapes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(Object.keys(headings).map((name) => [name, heading])),
  blockquote: quote,
  ul: list,
  ol: list,
  table: tableBlocks,
  hr: () => [{ type: "divider" }],
  details: box,
  aside: box,
  dt: term,
};
