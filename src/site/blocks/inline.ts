/**
 * Inline text → HTML: marks become elements, runs under one link or claim become one anchor. Pure.
 * A claim inside a link stays a link, for an anchor cannot stand in an anchor; the panel still lists the claim.
 */
import { type Html, type HtmlValue, html } from "../../base/html.ts";
import type { Inline, Mark, Span } from "../../news/copy.ts";

/** What anchors of claims become; without it, claims are only text. */
export interface ClaimAnchors {
  /** Opens the anchor around a claim's words; undefined for a claim that is not known. */
  readonly anchor: (claim: string, words: HtmlValue) => Html | undefined;
}

/** The markup of inline text. */
export function inlineHtml(text: Inline, claims?: ClaimAnchors, hrefOf = (href: string) => href): Html {
  return html`${runs(text).map((run) => runHtml(run, claims, hrefOf))}`;
}

interface Run {
  readonly anchor: Mark | undefined;
  readonly spans: Span[];
}

function runs(text: Inline): Run[] {
  const all: Run[] = [];
  for (const span of text) {
    const anchor = anchorOf(span);
    const last = all.at(-1);
    if (last && sameAnchor(last.anchor, anchor)) last.spans.push(span);
    else all.push({ anchor, spans: [span] });
  }
  return all;
}

const anchorOf = ({ marks }: Span): Mark | undefined =>
  marks?.find((mark) => mark.type === "link") ?? marks?.find((mark) => mark.type === "claim");

function sameAnchor(one: Mark | undefined, other: Mark | undefined): boolean {
  if (one?.type === "link") return other?.type === "link" && other.href === one.href;
  if (one?.type === "claim") return other?.type === "claim" && other.claim === one.claim;
  return one === other;
}

function runHtml(
  { anchor, spans }: Run,
  claims: ClaimAnchors | undefined,
  hrefOf: (href: string) => string,
): HtmlValue {
  const words = spans.map(spanHtml);
  if (anchor?.type === "link") return html`<a href="${hrefOf(anchor.href)}">${words}</a>`;
  if (anchor?.type === "claim") return claims?.anchor(anchor.claim, words) ?? words;
  return words;
}

function spanHtml({ text, marks }: Span): HtmlValue {
  let words: HtmlValue = text.includes("\n") ? text.split("\n").map((line, index) => [index > 0 && br, line]) : text;
  for (const mark of marks ?? []) {
    if (mark.type === "strong") words = html`<strong>${words}</strong>`;
    if (mark.type === "emphasis") words = html`<em>${words}</em>`;
  }
  return words;
}

const br = html`<br>`;
