/** Things of other sites: a link with the host's name, for a page of the paper loads nothing from anyone else. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Block } from "../../news/copy.ts";

type Embed = Extract<Block, { type: "embed" }>;

/** A line that leads to the thing. */
export function embedHtml({ url, title }: Embed): Html {
  const host = hostOf(url);
  return html`<p class="embed"><a href="${url}">${title ?? host ?? url}</a>${title && host && html` <small>${host}</small>`}</p>`;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") || undefined : undefined;
}
