/** What stands with a story's text: how to write, and what somebody else saved meanwhile. Pure. */
import { type Html, html } from "../../base/html.ts";
import type { Kept } from "../markdown.ts";
import type { StoryForm } from "../story_form.ts";

/** The few signs the text is written with. */
export const howToWrite = (kept: Kept): Html => html`<details class="how" id="text-hint">
<summary>Paragraphs are parted by an empty line. More signs</summary>
<dl>
<dt><code>## Heading</code></dt><dd>a heading; <code>###</code> a smaller one</dd>
<dt><code>**strong**</code> <code>*emphasis*</code></dt><dd>weight and stress</dd>
<dt><code>[words](https://…)</code></dt><dd>a link</dd>
<dt><code>[words](claim:key)</code></dt><dd>words that make a claim on record</dd>
<dt><code>- item</code> or <code>1. item</code></dt><dd>a list</dd>
<dt><code>&gt; words</code></dt><dd>a quote; a last line <code>&gt; — Name</code> says whose</dd>
<dt><code>| a | b |</code></dt><dd>a table, with <code>|---|---|</code> under its head</dd>
<dt><code>:::facts Title</code></dt><dd>a fact box, up to a line <code>:::</code></dd>
<dt><code>https://…</code></dt><dd>alone on its line: shown as an embed</dd>
<dt><code>---</code></dt><dd>a divider</dd>
</dl></details>
${Object.keys(kept).length > 0 && html`<p class="soft small">A line like <code>{{block 3: table}}</code> stands for a block that this field cannot show. It stays as it is; move or delete the line to move or delete the block.</p>`}`;

const shown = [
  ["headline", "Headline"],
  ["standfirst", "Standfirst"],
  ["byline", "Byline"],
  ["topics", "Topics"],
  ["slug", "Address"],
] as const;

/** What is saved now, where it differs from what was written here; what is not in the text here is marked. */
export function theirText(theirs: StoryForm, mine: StoryForm): Html {
  const known = new Set(mine.text.split(/\n{2,}/));
  const lines = shown.filter(([name]) => theirs[name] !== mine[name]);
  return html`<section class="theirs" aria-label="As it is saved now"><h2>As it is saved now</h2>
${lines.length > 0 && html`<dl>${lines.map(([name, title]) => html`<dt>${title}</dt><dd>${theirs[name] || "—"}</dd>`)}</dl>`}
${
  theirs.text === mine.text
    ? html`<p class="soft">The text is the same as below.</p>`
    : html`<div class="their-text" role="group" aria-label="Text" tabindex="0">${theirs.text.split(/\n{2,}/).map((part) => (known.has(part) ? html`<p>${part}</p>` : html`<p><ins>${part}</ins></p>`))}</div>`
}
</section>`;
}
