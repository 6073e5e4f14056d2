/** Moments as readers see them: absolute, with the zone where it matters, for pages are stored and read later. Pure. */
import { type Html, html } from "../../base/html.ts";
import { remembered } from "../remembered.ts";

const iso = remembered((at: number) => new Date(at).toISOString());

/** A `<time>` that machines can read too. */
export const timeTag = (at: Date, text: string): Html => html`<time datetime="${iso(+at)}">${text}</time>`;
