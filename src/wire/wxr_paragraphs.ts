/**
 * Paragraphs for text of the classic WordPress editor, where blank lines make them and line breaks stay (its `wpautop`).
 * Pure, in time that grows with the text's length only.
 */

const boxes =
  "div|section|article|aside|header|footer|nav|blockquote|ul|ol|li|dl|dd|table|thead|tbody|tfoot|tr|td|th|form|fieldset|center|figure|details|noscript";
const whole = "h[1-6]|p|dt|figcaption|summary|legend|caption|address|iframe|video|audio|object|hr";
const boxTag = new RegExp(`</?(?:${boxes})(?:\\s[^<>]*)?>`, "gi");
const wholeStart = new RegExp(`<(?:${whole})(?=[\\s/>])`, "gi");
const wholeEnd = new RegExp(`</(?:${whole})\\s*>|<hr[^<>]*>`, "gi");
const startsAsBlock = new RegExp(`^</?(?:${boxes}|${whole})(?=[\\s/>])`, "i");

/** The HTML of classic text; text that the block editor wrote comes back as it is. */
export function withParagraphs(text: string): string {
  if (/<!--\s+wp:/.test(text)) return text;
  const parts = withoutComments(text.replace(/\r\n?/g, "\n")).split(/(<\/?(?:pre|script|style|textarea)\b[^<>]*>)/i);
  let verbatim = false;
  return parts
    .map((part, at) => {
      if (at % 2 === 1) verbatim = !part.startsWith("</");
      return at % 2 === 1 || verbatim ? part : paragraphs(part);
    })
    .join("");
}

function paragraphs(text: string): string {
  return text
    .replace(/<[^<>]*>/g, (tag) => tag.replaceAll("\n", " "))
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, "\n\n")
    .replace(boxTag, "\n\n$&\n\n")
    .replace(wholeStart, "\n\n$&")
    .replace(wholeEnd, "$&\n\n")
    .split(/\n[^\S\n]*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece) => {
      const broken = piece.replaceAll("\n", "<br>\n");
      return startsAsBlock.test(piece) ? broken : `<p>${broken}</p>`;
    })
    .join("\n");
}

function withoutComments(text: string): string {
  let out = "";
  let at = 0;
  for (let from = text.indexOf("<!--"); from >= 0; from = text.indexOf("<!--", at)) {
    const to = text.indexOf("-->", from);
    if (to < 0) break;
    out += text.slice(at, from);
    at = to + 3;
  }
  return out + text.slice(at);
}
