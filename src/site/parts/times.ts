/** Moments as readers see them: absolute, with the zone where it matters, for pages are stored and read later. Pure. */
import { type Html, html } from "../../base/html.ts";

/** A `<time>` that machines can read too. */
export const timeTag = (at: Date, text: string): Html => html`<time datetime="${at.toISOString()}">${text}</time>`;
