/** What a request brings: who asks, from where, and the fields of its form. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import type { Actor } from "../../base/work.ts";
import type { Edition, Publication } from "../../news/publication.ts";
import { publicationHere } from "../../news/publications.ts";
import type { Desk } from "../desk.ts";
import type { Frame } from "../pages/frame.ts";
import type { Fields } from "../story_form.ts";

/** What Hono carries through a request. */
export interface Carrier {
  readonly Bindings: HttpBindings;
  readonly Variables: { who: Actor; sent: Promise<SentForm> };
}
export type Asking = Context<Carrier>;

/** A form as it came: its text fields, and its one file. */
export interface SentForm {
  readonly fields: Fields;
  readonly file: File | undefined;
}

/** The form of the request, read once. */
export function sentForm(asking: Asking): Promise<SentForm> {
  if (asking.get("sent") === undefined) asking.set("sent", readForm(asking));
  return asking.get("sent");
}

async function readForm(asking: Asking): Promise<SentForm> {
  let data: FormData;
  try {
    data = await asking.req.raw.formData();
  } catch {
    throw new Refusal("no-form", 400, "This is not a form of the newsroom; go back and send it again.");
  }
  const entries = [...data.entries()];
  const fields = Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const file = entries.map(([, value]) => value).find((value) => typeof value !== "string" && value.size > 0);
  return { fields, file: file as File | undefined };
}

/** A path inside the newsroom to go to; the list of stories for anything else. */
export function pathInside(to: string | undefined): string {
  if (to === undefined || !/^\/newsroom\/[\w\-./?=&%:]*$/.test(to) || to.includes("..")) return "/newsroom/";
  return to.startsWith("/newsroom/sign-") ? "/newsroom/" : to;
}

/** The frame of a screen for the request. */
export async function frameOf(desk: Desk, who: Actor | undefined): Promise<Frame> {
  const publication = await publicationHere(plainReading(desk.database.sql));
  return frameIn(desk, publication, who);
}

/** The frame, for a publication at hand. */
export function frameIn({ assets }: Desk, publication: Publication | undefined, who: Actor | undefined): Frame {
  const home = publication?.editions.find((each) => each.code === publication.homeEdition);
  return { paper: home?.paperName, who: who?.name, styles: assets.styles, script: assets.script };
}

/** The paper of this house; refused while it is not founded. */
export async function paperOf(desk: Desk): Promise<Publication> {
  const publication = await publicationHere(plainReading(desk.database.sql));
  if (publication !== undefined) return publication;
  throw new Refusal(
    "not-founded",
    409,
    "This house has no paper yet. Found one where the server runs: bin/broadsheet init.",
  );
}

/** The edition called `code`, else the home edition. */
export const editionAsked = ({ editions, homeEdition }: Publication, code: string | undefined): Edition =>
  editions.find((each) => each.code === code) ?? editions.find((each) => each.code === homeEdition)!;
