/**
 * Finds the story's own element in a page: what the markup names as its body, else what Readability finds. Both are
 * checked against the text that the page's linked data gives, and against where most of its running text stands.
 */
import { Readability } from "@mozilla/readability";
import { drawFigures } from "./page_figures.ts";
import { type Running, runningText } from "./page_running.ts";
import { letters } from "./page_title.ts";

const leastLetters = 250;
/** A body that the markup names is believed when it holds this share of the page's running text. */
const leastShare = 0.3;

/** The element that holds the story, or undefined when there is too little text; `document` is used up, `again` reads it anew. */
export function bodyOf(document: Document, again: () => Document | undefined, told?: string): Element | undefined {
  const sentences = sentencesOf(told);
  const running = runningText(document, sentences);
  drawFigures(document);
  narrow(document, running);
  const found = readable(document);
  if (found && !isElsewhere(found, running, sentences)) return found;
  return textPlace(again, running, sentences) ?? found;
}

function readable(document: Document): Element | undefined {
  const reader = new Readability<Element>(document as never, {
    serializer: (node) => node as Element,
    keepClasses: true,
  });
  return reader.parse()?.content ?? undefined;
}

/** True when the story is not what was found: its told sentences are missing, or it is a list beside the running text. */
function isElsewhere(found: Element, running: Running, sentences: readonly string[]): boolean {
  const text = letters(found.textContent);
  if (sentences.length >= 4) return sentences.filter((each) => text.includes(each)).length < sentences.length * 0.5;
  const own = runningText(found).length;
  return own < text.length * 0.3 && running.length > 1_000 && running.length > own * 3;
}

/** The longer sentences of the text that the linked data gives, as letters only. */
function sentencesOf(told: string | undefined): string[] {
  const plain = (told ?? "").slice(0, 200_000).replace(/<[^>]*>/g, "\n");
  const parts = plain.split(/[.!?。！？\n]+/u).map(letters);
  return parts.filter((each) => each.length >= 20).slice(0, 200);
}

/** The element of a fresh reading where the running text stands, cleaned of what cannot be story. */
function textPlace(
  again: () => Document | undefined,
  running: Running,
  sentences: readonly string[],
): Element | undefined {
  const document = running.length < leastLetters ? undefined : again();
  if (!document) return undefined;
  drawFigures(document);
  const place = runningText(document, sentences).place;
  const furniture = "nav,aside,footer,form,script,style,[class*=related],[class*=comment],[class*=share]";
  for (const each of place?.querySelectorAll(furniture) ?? [])
    if (each.textContent.length < running.length * 0.3) each.remove();
  return place;
}

/** Leaves in the page only what its markup calls the article's body, when that is most of its text. */
function narrow(document: Document, running: Running): void {
  const marked = [...document.querySelectorAll('[itemprop~="articleBody"]')].filter((each) => !each.closest("aside"));
  const outer = marked.filter((each) => !marked.some((other) => other !== each && other.contains(each)));
  const [only] = outer;
  if (!only || outer.length !== 1 || only.textContent.trim().length < leastLetters) return;
  if (runningText(only).length < running.length * leastShare) return;
  const article = document.createElement("article");
  article.append(only);
  document.body.replaceChildren(article);
}
