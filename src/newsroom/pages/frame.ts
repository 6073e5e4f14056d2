/** The frame around every screen of the newsroom, and the small parts they share. Pure. */
import { attribute, type Html, type HtmlValue, html } from "../../base/html.ts";
import type { State } from "../../news/version.ts";

/** What every screen needs. */
export interface Frame {
  /** Name of the paper; undefined before it is founded. */
  readonly paper: string | undefined;
  /** Name of who is signed in. */
  readonly who: string | undefined;
  readonly styles: string;
  readonly script: string;
}

export interface Notice {
  readonly tone: "done" | "wrong" | "note";
  readonly text: HtmlValue;
}

/** A whole screen called `title`. */
export const screen = (frame: Frame, title: string, body: HtmlValue): Html => html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${frame.paper ?? "Newsroom"}</title>
<link rel="stylesheet" href="${frame.styles}">
<script type="module" src="${frame.script}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${bar(frame)}
<main id="main">${body}</main>
</body>
</html>
`;

const bar = ({ paper, who }: Frame) => html`<header class="bar">
<a class="plate" href="/newsroom/">${paper ?? "Broadsheet"}<span>Newsroom</span></a>
${paper && html`<a class="quiet" href="/">The paper</a>`}
${who && html`<form method="post" action="/newsroom/sign-out"><span class="who">${who}</span> <button type="submit" class="link">Sign out</button></form>`}
</header>`;

/** Sentences above what they are about; wrong ones are read out at once. */
export const noticesAbove = (notices: readonly Notice[]): Html =>
  html`${notices.map(({ tone, text }) => html`<p class="notice ${tone}" role="${tone === "wrong" ? "alert" : "status"}">${text}</p>`)}`;

/** A labelled line to write in. */
export function field({
  name,
  title,
  value = "",
  hint,
  type = "text",
  ...rest
}: {
  readonly name: string;
  readonly title: string;
  readonly value?: string;
  readonly hint?: HtmlValue;
  readonly type?: string;
  readonly lang?: string | undefined;
  readonly autocomplete?: string;
  readonly placeholder?: string | undefined;
  readonly maxlength?: number;
  readonly minlength?: number;
  readonly required?: boolean;
}): Html {
  return html`<p class="field"><label for="${name}">${title}</label>
<input id="${name}" name="${name}" type="${type}"${value !== "" && attribute("value", value)}${Object.entries(rest).map(([key, each]) => attribute(key, each))}${hint !== undefined && attribute("aria-describedby", `${name}-hint`)}>
${hint !== undefined && html`<small id="${name}-hint">${hint}</small>`}</p>`;
}

const stateNames: Readonly<Record<State, string>> = {
  idea: "Idea",
  drafting: "Draft",
  "in review": "In review",
  ready: "Ready",
  scheduled: "Scheduled",
  live: "Live",
  withdrawn: "Withdrawn",
};

/** The state of a version as a small mark. */
export const stateMark = (state: State, unpublished = false): Html =>
  html`<span class="state ${state.replace(" ", "-")}">${stateNames[state]}${unpublished && ", with unpublished changes"}</span>`;

/** A time for people, in the paper's zone. */
export function timeMark(at: Date, zone: string): Html {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(
    at,
  );
  return html`<time datetime="${at.toISOString()}">${words}</time>`;
}
