/** What recipes hand the press. Pure. */
import type { Html } from "../../base/html.ts";
import type { Made } from "../../press/recipe.ts";

/** A page of markup, as one answer. */
export const htmlPage = (markup: Html, more: Partial<Omit<Made, "body" | "type">> = {}): Made => ({
  status: 200,
  type: "text/html; charset=utf-8",
  body: String(markup),
  ...more,
});

/** An answer that sends the reader on, for good. */
export const movedTo = (location: string): Made => ({
  status: 301,
  type: "text/plain; charset=utf-8",
  body: `Moved to ${location}\n`,
  location,
});
