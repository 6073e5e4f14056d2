/** An owner at the newsroom's doors: signs in by the one-time link, publishes, withdraws. */
import assert from "node:assert/strict";
import { type Page, type Visitor, visitor } from "../newsroom/room.ts";

const password = "a long quiet password";

/** Follows the one-time link and sets a password. */
export async function signedIn(origin: string, link: string): Promise<Visitor> {
  const owner = visitor(origin);
  const welcome = await owner.ask(new URL(link).pathname + new URL(link).search);
  assert.equal(welcome.status, 200);
  const inside = await owner.send(welcome, {
    name: "Inês Duarte",
    email: "ines@bar.example",
    password,
    again: password,
  });
  assert.match(inside.url, /\/newsroom\//);
  return owner;
}

/** Writes a story into the section called `section` and publishes it; answers its page in the newsroom. */
export async function publishStory(
  owner: Visitor,
  { headline, text, section }: { readonly headline: string; readonly text: string; readonly section: string },
): Promise<Page> {
  const empty = await owner.ask("/newsroom/stories/new");
  assert.equal(empty.status, 200, empty.url);
  const options = [...empty.document.querySelectorAll("#section option")];
  const place = options.find((each) => each.textContent?.includes(section))!.getAttribute("value")!;
  const published = await owner.send(empty, { headline, text, section: place }, { press: "publish" });
  assert.equal(published.status, 200, published.text);
  return published;
}

/** Publishes the story anew under another headline. */
export async function publishAgain(owner: Visitor, at: string, headline: string): Promise<Page> {
  const published = await owner.send(await owner.ask(at), { headline }, { press: "publish" });
  assert.equal(published.status, 200, published.text);
  return published;
}

/** Takes the story away from readers. */
export async function withdrawStory(owner: Visitor, at: string, reason: string): Promise<Page> {
  const live = await owner.ask(at);
  const form = live.document.querySelector('button[value="withdraw"]')!.closest("form")!;
  const named = form.id ? `#${form.id}` : `form[action="${form.getAttribute("action")}"]`;
  return owner.send(live, { reason }, { press: "withdraw", form: named });
}
