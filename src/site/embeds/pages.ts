/** Pages for the frames of other sites: a story's mood bar, a list of headlines. Pure. */
import { type Html, html, raw } from "../../base/html.ts";
import { type MoodCounts, moods } from "../../news/mood.ts";
import type { Locale } from "../locale.ts";
import { embedStyle } from "./style.ts";

function page(lang: string, title: string, body: Html): string {
  return html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title><style>${raw(embedStyle)}</style></head><body>${body}</body></html>`
    .text;
}

export interface MoodsShown {
  readonly lang: string;
  readonly paper: string;
  readonly headline: string;
  readonly url: string;
  readonly counts: MoodCounts;
  readonly say: Locale;
}

/** How readers felt about a story, with the way to it. */
export function moodsEmbed({ lang, paper, headline, url, counts, say }: MoodsShown): string {
  const most = Math.max(1, ...moods.map((mood) => counts[mood]));
  const part = (mood: (typeof moods)[number]) => Math.round((counts[mood] / most) * 100) / 100;
  return page(
    lang,
    headline,
    html`<h1><a href="${url}" target="_blank" rel="noopener">${headline}</a></h1><ul class="moods">${moods.map(
      (mood) =>
        html`<li><span>${say.t(`mood.${mood}`)}</span><span class="bar" style="--part:${part(mood)}"></span><b>${say.number(counts[mood])}</b></li>`,
    )}</ul><p>${paper}</p>`,
  );
}

export interface HeadlinesShown {
  readonly lang: string;
  readonly title: string;
  readonly paper: string;
  readonly home: string;
  readonly links: readonly { readonly headline: string; readonly url: string }[];
}

/** The newest headlines, each the way to its story. */
export function headlinesEmbed({ lang, title, paper, home, links }: HeadlinesShown): string {
  return page(
    lang,
    title,
    html`<h1>${title}</h1><ul>${links.map(
      ({ headline, url }) => html`<li><a href="${url}" target="_blank" rel="noopener">${headline}</a></li>`,
    )}</ul><p><a href="${home}" target="_blank" rel="noopener">${paper}</a></p>`,
  );
}
