/**
 * Makes a figure of every picture whose caption only a class name tells, so that picture and caption stay together.
 * Changes the document it is given.
 */

const captions =
  '[class*="caption" i],[class*="photo-credit" i],[class*="image-credit" i],[class*="img-credit" i],[class*="photographer" i]';
const longestCaption = 700;

/** Joins captions to their pictures; a caption without a picture anywhere near goes. */
export function drawFigures(document: Document): void {
  for (const caption of document.querySelectorAll(captions)) {
    if (caption.closest("figure,table") || !caption.parentElement || caption.textContent.length > longestCaption)
      continue;
    const box = boxWithPicture(caption);
    if (box && box.textContent.length < longestCaption + 200) asFigure(document, box, caption);
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

/** Only the picture moves: whatever else its box holds stays where it was. */
function asFigure(document: Document, box: Element, caption: Element): void {
  const pictures = box.querySelectorAll("img");
  const [picture] = pictures;
  if (!picture || pictures.length !== 1 || caption.querySelector("img")) return;
  const figure = document.createElement("figure");
  const words = document.createElement("figcaption");
  words.textContent = caption.textContent;
  picture.replaceWith(figure);
  figure.append(picture, words);
  caption.remove();
}
