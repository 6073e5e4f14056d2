/** What an element of pasted HTML says about the words in it: strong, emphasis, link, hidden. Pure. */
import type { Mark } from "../../news/copy.ts";
import { cleanLink } from "./clean_link.ts";

/** Value of a property of the element's own style; empty when it has none. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute("style") ?? "";
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, "i").exec(style);
  return found?.[1]?.trim().toLowerCase() ?? "";
}

/** True for what the writer did not see, or what a program wrote for itself. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    styleOf(element, "display") === "none" ||
    styleOf(element, "visibility") === "hidden" ||
    styleOf(element, "mso-hide") === "all" ||
    /^(?:comment-list|comment|header|footer)$/.test(styleOf(element, "mso-element")) ||
    /(?:^|\s)(?:msocomanchor|msocomtxt|mso-comment)/i.test(element.getAttribute("class") ?? "")
  );
}

const strong = new Set(["strong", "b"]);
const emphasis = new Set(["em", "i", "cite", "dfn", "var"]);

/** The marks of words in `element`, where those around it have `marks`. */
export function marksIn(element: Element, marks: readonly Mark[]): readonly Mark[] {
  const name = element.localName;
  let out = marks;
  if (strong.has(name)) out = withMark(out, { type: "strong" });
  if (emphasis.has(name)) out = withMark(out, { type: "emphasis" });
  const weight = styleOf(element, "font-weight");
  if (/^(?:bold|bolder|[6-9]00)/.test(weight)) out = withMark(out, { type: "strong" });
  else if (/^(?:normal|lighter|[1-5]00)/.test(weight)) out = without(out, "strong");
  const slant = styleOf(element, "font-style");
  if (/^(?:italic|oblique)/.test(slant)) out = withMark(out, { type: "emphasis" });
  else if (slant === "normal") out = without(out, "emphasis");
  const href = name === "a" ? cleanLink(element.getAttribute("href") ?? "") : undefined;
  return href === undefined ? out : withMark(without(out, "link"), { type: "link", href });
}

const without = (marks: readonly Mark[], type: Mark["type"]) => marks.filter((mark) => mark.type !== type);

const withMark = (marks: readonly Mark[], mark: Mark): readonly Mark[] =>
  marks.some((each) => each.type === mark.type) ? marks : [...marks, mark];
