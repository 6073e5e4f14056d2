/**
 * Claims: the panel under a story, and the notes in its margin, that say who says so. Pure.
 * The margin repeats the panel for the eye, so it is kept from screen readers.
 */
import { type Html, html } from "../../base/html.ts";
import type { Locale } from "../locale.ts";
import type { AttributionView, ClaimView } from "../views.ts";
import { standingMark } from "./standing.ts";
import { timeTag } from "./times.ts";

/** “Who says so”: every claim of the story with its sources. */
export function claimsPanel(claims: Readonly<Record<string, ClaimView>>, say: Locale): Html | false {
  const all = Object.entries(claims);
  return (
    all.length > 0 &&
    html`<section class="claims" aria-labelledby="claims"><h2 id="claims">${say.t("claims")}</h2>
    <p class="about">${say.t("claims.about")}</p>
    <ol>${all.map(([key, claim]) => entry(key, claim, say))}</ol></section>`
  );
}

const entry = (key: string, claim: ClaimView, say: Locale) => html`<li id="claim-${key}">
  <p>${standingMark(claim.standing, say)} <span class="said">${claim.text}</span>${since(claim, say)}</p>
  <ul>${claim.attributions.map((each) => attributionLine(each, say))}</ul></li>
  `;

const since = (claim: ClaimView, say: Locale) =>
  claim.since && html` <small>${say.rich("claims.since", { day: timeTag(claim.since, say.day(claim.since)) })}</small>`;

function attributionLine(each: AttributionView, say: Locale): Html {
  const more = [sources(each, say), each.at && timeTag(each.at, say.day(each.at))].filter((part) => part !== undefined);
  return html`<li><b>${each.url ? html`<a href="${each.url}">${each.who}</a>` : each.who}</b> ${say.t(`stance.${each.stance}`)}
    ${more.length > 0 && html`<small>${more.map((part) => [" · ", part])}</small>`}
    ${each.note && html`<span class="remark">${each.note}</span>`}</li>\n`;
}

/** How many, when it is more than one; of what kind, where the name does not tell. */
function sources({ count, kind }: AttributionView, say: Locale): string | undefined {
  if (count > 1) return say.count("claims.sources", count);
  return kind === "person" || kind === "organisation" ? undefined : say.t(`source.${kind}`);
}

/** A claim's note in the margin: its standing, who says so, how many sources, since when. */
export function marginNote(claim: ClaimView, say: Locale): Html {
  return html`<div class="note" aria-hidden="true">${standingMark(claim.standing, say)}
    ${claim.attributions.map(
      ({ who, stance, count }) => html`<p><b>${who}</b> ${say.t(`stance.${stance}`)}
      ${count > 1 && html`<br>${say.count("claims.sources", count)}`}</p>`,
    )}
    ${claim.since && html`<p><small>${say.rich("claims.since", { day: say.day(claim.since) })}</small></p>`}</div>\n`;
}
