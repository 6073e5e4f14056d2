/** One story: its form, and what its buttons do. */
import type { Hono } from "hono";
import { Refusal } from "../../base/errors.ts";
import type { VersionRef } from "../../news/version.ts";
import type { Desk, Receipt } from "../desk.ts";
import type { Notice } from "../pages/frame.ts";
import { storyScreen } from "../pages/story.ts";
import { type Place, publishStory, type Saved, saveStory, withdrawStory } from "../saving.ts";
import { emptyForm, type Fields, formFrom, type StoryForm } from "../story_form.ts";
import { type Asking, type Carrier, editionAsked, frameIn, paperOf, sentForm } from "./asking.ts";
import type { Carried } from "./session.ts";
import { afterConflict, storyView } from "./story_view.ts";

/** `/newsroom/stories/12/en`. */
export function storyRooms(app: Hono<Carrier>, desk: Desk): void {
  const path = "/newsroom/stories/:story{[0-9]{1,15}}/:edition";
  app.get(path, async (asking) => {
    const ref = await refOf(desk, asking.req.param());
    return show(desk, asking, { place: ref, notices: receiptIn(asking.req.query()), status: 200 });
  });
  app.post(path, async (asking) => sentStory(desk, asking, await refOf(desk, asking.req.param())));
}

async function refOf(desk: Desk, { story, edition }: { story: string; edition: string }): Promise<VersionRef> {
  const { editions } = await paperOf(desk);
  if (editions.every((each) => each.code !== edition))
    throw new Refusal("no-such-edition", 404, "This paper has no such edition.");
  return { story: Number(story), edition };
}

/** An empty form for a new story. */
export async function newStory(desk: Desk, asking: Asking): Promise<Response> {
  const edition = editionAsked(await paperOf(desk), asking.req.query("edition")).code;
  return show(desk, asking, { place: { story: undefined, edition }, form: emptyForm, notices: [], status: 200 });
}

interface Showing {
  readonly place: Place;
  /** What was written; else the version as it is saved. */
  readonly form?: StoryForm;
  readonly notices: readonly Notice[];
  readonly status: number;
  readonly conflict?: boolean;
}

async function show(desk: Desk, asking: Asking, showing: Showing): Promise<Response> {
  const publication = await paperOf(desk);
  const view = await storyView(desk, publication, showing);
  const page = showing.conflict ? afterConflict(view) : view.page;
  const frame = frameIn(desk, publication, asking.get("who"));
  return asking.html(storyScreen(frame, { ...page, notices: showing.notices }).text, showing.status as 200);
}

/** Takes in a sent form: saves it, then does what its button says. Whatever is refused, the words come back. */
export async function sentStory(desk: Desk, asking: Asking, ref: VersionRef | undefined): Promise<Response> {
  const began = performance.now();
  const { fields, file } = await sentForm(asking);
  const place = ref ?? newPlace((await paperOf(desk)).editions, fields);
  const form = formFrom(fields);
  let saved: Saved;
  try {
    const picture = file && Buffer.from(await file.arrayBuffer());
    saved = await saveStory(desk, asking.get("who"), { place, form, picture });
  } catch (error) {
    return refused(desk, asking, error, { place, form });
  }
  try {
    const receipt = await thenDo(desk, asking, saved, fields);
    const done = doneIn(fields.then, receipt, performance.now() - began);
    if (saved.dropped.length > 0) return tellDropped(desk, asking, saved, done);
    return asking.redirect(`/newsroom/stories/${saved.story}/${saved.edition}?${done}`, 303);
  } catch (error) {
    // It is saved by now: the form goes on from there, so that sending again makes no second story.
    if (!(error instanceof Refusal)) desk.trouble(asking.req.path, error);
    const known =
      error instanceof Refusal ? error : new Refusal("fault", 500, "something failed on our side; it has been noted.");
    return refused(desk, asking, known, { place: saved });
  }
}

function newPlace(editions: readonly { readonly code: string }[], fields: Fields): Place {
  if (editions.some((each) => each.code === fields.edition)) return { story: undefined, edition: fields.edition! };
  throw new Refusal("no-such-edition", 404, "This paper has no such edition.");
}

async function thenDo(desk: Desk, asking: Asking, saved: Saved, fields: Fields): Promise<Receipt | undefined> {
  if (fields.then === "publish") return publishStory(desk, asking.get("who"), saved);
  if (fields.then === "withdraw")
    return withdrawStory(desk, asking.get("who"), saved, (fields.reason ?? "").slice(0, 500));
  return undefined;
}

async function refused(
  desk: Desk,
  asking: Asking,
  error: unknown,
  showing: { readonly place: Place; readonly form?: StoryForm },
): Promise<Response> {
  if (!(error instanceof Refusal) || error.status === 404) throw error;
  const text = showing.form ? error.message : `Saved, but no more: ${error.message}`;
  const notices: Notice[] = [{ tone: "wrong", text }];
  return show(desk, asking, {
    ...showing,
    notices,
    status: error.status,
    conflict: error.code === "changed-meanwhile",
  });
}

/** What was done, as a query of the page that says so. */
const doneIn = (then: string | undefined, receipt: Receipt | undefined, tookMs: number) =>
  receipt === undefined ? "done=save" : `done=${then}&ms=${Math.round(tookMs)}&pages=${receipt.pressed.length}`;

/** Says what of the text was not taken, in the answer itself: no address may put sentences into our mouth. */
function tellDropped(desk: Desk, asking: Asking, saved: Saved, done: string): Promise<Response> {
  const left: Notice[] = saved.dropped.map((text) => ({ tone: "note", text }));
  const notices = [...receiptIn(Object.fromEntries(new URLSearchParams(done))), ...left];
  return show(desk, asking, { place: saved, notices, status: 200 });
}

/** The publish receipt and its like. */
function receiptIn(query: Readonly<Record<string, string>>): Notice[] {
  const number = (name: string) => Number(/^\d{1,7}$/.exec(query[name] ?? "")?.[0] ?? 0);
  const pages = ["", "; 1 page pressed"][number("pages")] ?? `; ${number("pages")} pages pressed`;
  if (query.done === "save") return [{ tone: "done", text: "Saved." }];
  if (query.done === "publish") return [{ tone: "done", text: `Published: live after ${number("ms")} ms${pages}.` }];
  if (query.done === "withdraw") return [{ tone: "done", text: `Withdrawn: gone after ${number("ms")} ms${pages}.` }];
  return [];
}

/** Shows a form that was carried through signing in: nothing of it is saved yet. */
export async function goOnWith(desk: Desk, asking: Asking, { path, fields }: Carried): Promise<Response> {
  const named = /^\/newsroom\/stories\/(\d{1,15})\/([\w-]+)$/.exec(path);
  if (named === null && path !== "/newsroom/stories") return asking.redirect("/newsroom/", 303);
  const place = named
    ? await refOf(desk, { story: named[1]!, edition: named[2]! })
    : newPlace((await paperOf(desk)).editions, fields);
  const text = "You are signed in again. Your words are as you left them and not saved yet.";
  return show(desk, asking, { place, form: formFrom(fields), notices: [{ tone: "note", text }], status: 200 });
}
