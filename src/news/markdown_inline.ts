/** The words of one Markdown paragraph as inline text. Pure. */
import type { Token } from "markdown-it";
import { type Inline, isSafeHref, type Mark, type Span } from "./copy.ts";
import { tidied } from "./inline.ts";

const claimScheme = "claim:";
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** True for the end of a line inside a paragraph. */
export const isBreak = (token: Token): boolean => token.type === "softbreak" || token.type === "hardbreak";

/** Where a link leads; nothing for what is no link. */
export const hrefOf = (token: Token): string => String(token.attrGet("href") ?? "");

/** The tokens as inline text; `say` hears a sentence for each thing it cannot hold. */
export function inlineFromTokens(tokens: readonly Token[], say: (sentence: string) => void): Inline {
  const spans: Span[] = [];
  // One entry for each open token, so that its close token takes away the right one.
  const open: (Mark | undefined)[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.nesting === 1) open.push(markOf(token, say));
    else if (token.nesting === -1) open.pop();
    else spans.push({ text: wordsOf(token, tokens, at, say), marks: open.filter((mark) => mark !== undefined) });
  }
  return tidied(spans);
}

function wordsOf(token: Token, tokens: readonly Token[], at: number, say: (sentence: string) => void): string {
  if (token.type === "hardbreak") return "\n";
  if (token.type === "softbreak") return joins(tokens, at) ? "" : " ";
  if (token.type !== "image") return token.content;
  say(`The picture ${token.attrGet("src")} was left out: a picture comes in as a file, with its credit.`);
  return "";
}

/** A line break between two Chinese characters is no space. */
function joins(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).findLast((token) => token.content !== "");
  const after = tokens.slice(at + 1).find((token) => token.content !== "");
  return han.test(before?.content.at(-1) ?? "") && han.test(after?.content[0] ?? "");
}

function markOf(token: Token, say: (sentence: string) => void): Mark | undefined {
  if (token.type === "strong_open") return { type: "strong" };
  if (token.type === "em_open") return { type: "emphasis" };
  const href = hrefOf(token);
  const claim = href.startsWith(claimScheme) ? href.slice(claimScheme.length) : undefined;
  if (claim !== undefined && /^[a-z0-9-]{1,80}$/.test(claim)) return { type: "claim", claim };
  if (claim === undefined && href.length <= 2048 && isSafeHref(href)) return { type: "link", href };
  say(`The link to ${href.slice(0, 100) || "nothing"} was left out: a page may not carry it. Its words were kept.`);
  return undefined;
}
