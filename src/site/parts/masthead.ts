/** The top of every page: nameplate, date line, edition switch, the sections. Pure. */
import { attribute, type Html, html, raw } from "../../base/html.ts";
import { localeFor } from "../locale.ts";
import type { Frame } from "../views.ts";
import { timeTag } from "./times.ts";

/** The masthead; with `nameplate` the paper's name stands large and is the page's h1. */
export function masthead(frame: Frame, nameplate?: { readonly asOf?: Date | undefined }): Html {
  return html`<header class="masthead${nameplate && " front"}">
    <div class="ears">
    <p class="dateline">${nameplate && dateline(frame, nameplate.asOf)}</p>
    ${nameplate ? html`<h1 class="nameplate">${name(frame)}</h1>` : html`<p class="nameplate">${name(frame)}</p>`}
    ${tools(frame)}
    ${nameplate && html`<p class="tagline">${frame.paper.tagline}</p>${frame.paper.otherNames.slice(0, 1).map(otherName)}`}
    </div>
    ${sections(frame)}
    </header>`;
}

function dateline(frame: Frame, asOf: Date | undefined): Html | false {
  return asOf !== undefined && timeTag(asOf, localeFor(frame).dateline(asOf));
}

/** A short Chinese name stands as a seal, any other as a line. */
const otherName = ({ name, lang }: Frame["paper"]["otherNames"][number]) =>
  html`<p class="other${/^\p{Script=Han}{2,6}$/u.test(name) && " seal"}" lang="${lang}">${name}</p>`;

const name = (frame: Frame) => html`<a href="${frame.edition.root}">${frame.paper.name}</a>`;

function tools(frame: Frame): Html {
  const say = localeFor(frame);
  return html`<div class="tools">
    ${frame.others.map((other) => html`<a href="${other.path}" hreflang="${other.lang}" lang="${other.lang}">${other.name}</a>\n`)}
    <a href="${frame.search}">${magnifier}<span>${say.t("search")}</span></a>
    <theme-switch data-label="${say.t("theme")}"></theme-switch>
    </div>`;
}

const magnifier = raw(
  '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.5"/><path d="m10 10 4.5 4.5"/></svg>',
);

function sections(frame: Frame): Html | false {
  const say = localeFor(frame);
  return (
    frame.sections.length > 0 &&
    html`<nav class="sections" aria-label="${say.t("sections")}"><ul>
    ${frame.sections.map(
      (each) =>
        html`<li><a href="${each.path}"${attribute("aria-current", current(frame, each.path))}>${each.name}</a></li>\n`,
    )}</ul></nav>`
  );
}

const current = (frame: Frame, path: string) => (path === frame.path ? "page" : path === frame.section && "true");
