/**
 * Finds the story's own element in a page: what the markup names as its body, what Readability finds, and
 * pictures joined to their captions. It changes the document it is given; nothing else.
 */
import { Readability } from "@mozilla/readability";

const mostElements = 150_000;
const leastWords = 250;

/** The element that holds the story, or undefined when the page has too little text to be one. */
export function bodyOf(document: Document): Element | undefined {
  drawFigures(document);
  narrow(document);
  const reader = new Readability<Element>(document as never, {
    serializer: (node) => node as Element,
    keepClasses: true,
    maxElemsToParse: mostElements,
    charThreshold: 250,
  });
  return reader.parse()?.content ?? undefined;
}

/** Leaves in the page only what its markup calls the article's body, when that is most of its text. */
function narrow(document: Document): void {
  const marked = [...document.querySelectorAll('[itemprop~="articleBody"]')].filter((each) => !each.closest("aside"));
  const outer = marked.filter((each) => !marked.some((other) => other !== each && other.contains(each)));
  const [only] = outer;
  if (!only || outer.length !== 1 || paragraphLength(only) < leastWords) return;
  const article = document.createElement("article");
  article.append(only);
  document.body.replaceChildren(article);
}

const paragraphLength = (element: Element) => element.textContent.trim().length;

/** Makes a figure of every picture whose caption only a class name tells. */
function drawFigures(document: Document): void {
  const captions =
    '[class*="caption" i],[class*="photo-credit" i],[class*="image-credit" i],[class*="img-credit" i],[class*="photographer" i]';
  for (const caption of document.querySelectorAll(captions)) {
    if (caption.closest("figure,table") || !caption.parentElement || caption.textContent.length > 700) continue;
    const box = boxWithPicture(caption);
    if (box && box.textContent.length < 900) asFigure(document, box, caption);
    else if (caption.querySelector("p,h1,h2,h3,img") === null && caption.textContent.length < 400) caption.remove();
  }
}

function boxWithPicture(caption: Element): Element | undefined {
  let box = caption.parentElement;
  for (let level = 0; box && level < 3; level++) {
    if (box.localName === "body" || box.localName === "article") return undefined;
    if (box.querySelector("img,video,iframe")) return box;
    box = box.parentElement;
  }
  return undefined;
}

function asFigure(document: Document, box: Element, caption: Element): void {
  if (box.querySelectorAll("img").length !== 1 || caption.querySelector("img")) return;
  const figure = document.createElement("figure");
  const words = document.createElement("figcaption");
  const text = caption.textContent;
  figure.append(box.querySelector("img")!, words);
  words.textContent = text;
  box.replaceWith(figure);
}
