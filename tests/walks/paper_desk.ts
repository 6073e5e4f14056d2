/** An owner at the newsroom's doors: comes in by the one-time link, writes in a room, publishes, withdraws. */
import { XmlElement, XmlText } from "yjs";
import type { VersionRef } from "../../src/news/version.ts";
import { welcome, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { publishVersion, updateVersion, withdrawVersion } from "../../src/newsroom/calls/workflow.ts";
import { type Caller, callerAt } from "../newsroom/caller.ts";
import { type Writer, writerIn } from "../newsroom/writer.ts";

const password = "a long quiet password";

export interface Owner {
  readonly origin: string;
  readonly caller: Caller;
}

/** Follows the one-time link and sets a password. */
export async function signedIn(origin: string, link: string): Promise<Owner> {
  const caller = callerAt(origin);
  const token = new URL(link).searchParams.get("token")!;
  await caller.ask(welcome, { body: { token, name: "Inês Duarte", email: "ines@bar.example", password } });
  return { origin, caller };
}

/** Writes in the version's room until the server has it on disk; throws a TypeError, as `fetch` does, when the line breaks. */
async function write({ origin, caller }: Owner, ref: VersionRef, change: (writer: Writer) => void): Promise<void> {
  const ends: (() => Promise<void>)[] = [];
  const writer = writerIn({ after: (end) => void ends.push(end) }, caller, ref, origin);
  const broken = new Promise<never>((_, reject) => {
    writer.provider.on("close", () => reject(new TypeError("the line to the room broke")));
  });
  const synced = new Promise<void>((resolve) => {
    writer.provider.on("synced", () => resolve());
  });
  const written = synced.then(() => {
    writer.doc.transact(() => change(writer));
    return writer.kept();
  });
  try {
    await Promise.race([written, broken]);
  } finally {
    broken.catch(() => undefined);
    for (const end of ends) await end();
  }
}

function setHeadline({ headline }: Writer, text: string): void {
  headline.delete(0, headline.length);
  headline.insert(0, text);
}

/** Writes a story into the section called `section` and publishes it. */
export async function publishStory(
  owner: Owner,
  { headline, text, section }: { readonly headline: string; readonly text: string; readonly section: string },
): Promise<VersionRef> {
  const { paper } = await owner.caller.ask(whoIsHere);
  const place = paper.sections.find(({ names }) => names[paper.homeEdition] === section)!;
  const body = { edition: paper.homeEdition, section: place.id, headline };
  const params = await owner.caller.ask(beginStory, { body });
  await write(owner, params, ({ copy }) => {
    const paragraphs = text.split("\n\n").map((each) => {
      const paragraph = new XmlElement("paragraph");
      paragraph.insert(0, [new XmlText(each)]);
      return paragraph;
    });
    copy.insert(0, paragraphs);
  });
  await owner.caller.ask(publishVersion, { params });
  return params;
}

/** Publishes the story anew under another headline. */
export async function publishAgain(owner: Owner, params: VersionRef, headline: string): Promise<void> {
  await write(owner, params, (writer) => setHeadline(writer, headline));
  await owner.caller.ask(updateVersion, { params });
}

/** Takes the story away from readers. */
export async function withdrawStory(owner: Owner, params: VersionRef, reason: string): Promise<void> {
  await owner.caller.ask(withdrawVersion, { params, body: { reason } });
}
