/** Going from a line of the checklist to what it is about: a field, a link in the text, a panel. */
import type { CheckItem } from "../../calls/workflow.ts";
import { openPanel } from "./open_panel.ts";

const fieldOf: Readonly<Record<string, string>> = {
  headline: "headline",
  standfirst: "standfirst",
  text: "text",
  byline: "bylines",
  section: "section",
  picture: "picture",
  "picture-credit": "picture",
  "picture-alt": "picture",
  "picture-caption": "picture",
  "picture-rights": "picture",
  "picture-use": "picture",
  link: "text",
  suggestions: "text",
  comments: "text",
};

/** Brings the person there, with the focus in it. */
export function jumpTo({ code, about }: Pick<CheckItem, "code" | "about">): void {
  if (code === "legal") openPanel("plan");
  else if (code === "embargo") openPanel("workflow");
  else if (code === "comments" || code === "suggestions") openPanel("review");
  else jumpToField(code, about);
}

function jumpToField(code: string, about: string | undefined): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${fieldOf[code] ?? "text"}"]`);
  const part = partOf(field, code, about) ?? field;
  part?.scrollIntoView({ block: "center" });
  const wanted = "[contenteditable=true], input, textarea, select, button";
  const focused = field?.matches(wanted) ? field : field?.querySelector<HTMLElement>(fieldIn(code) ?? wanted);
  focused?.focus({ preventScroll: true });
  if (code === "link" && part) getSelection()?.selectAllChildren(part);
}

/** A field within a field. */
const fieldIn = (code: string): string | undefined =>
  ({ "picture-credit": "[name=credit]", "picture-alt": "[name=alt]" })[code];

function partOf(field: HTMLElement | null, code: string, about: string | undefined): HTMLElement | undefined {
  if (field === null) return undefined;
  if (code === "link" && about) return [...field.querySelectorAll("a")].find(({ href }) => href === about);
  if (code === "suggestions") return field.querySelector<HTMLElement>("ins, del") ?? undefined;
  return undefined;
}
