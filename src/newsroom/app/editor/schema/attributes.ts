/** How an attribute of a node or mark is carried in HTML, for the clipboard. Pure. */
import type { Attribute } from "@tiptap/core";

/** An attribute kept in `data-…` as JSON; `fallback` where it is missing or not of its kind. */
export const carried = <T>(name: string, fallback: T): Partial<Attribute> => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => parsedAs(element.getAttribute(`data-${name}`), fallback),
  renderHTML: (attributes) =>
    attributes[name] === null ? {} : { [`data-${name}`]: JSON.stringify(attributes[name] ?? fallback) },
});

function parsedAs<T>(said: string | null, fallback: T): T {
  if (said === null) return fallback;
  try {
    return JSON.parse(said) as T;
  } catch {
    return fallback;
  }
}
