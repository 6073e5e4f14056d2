import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, Refused } from "../../src/newsroom/app/ask.ts";
import {
  listPreviewLinks,
  makePreviewLink,
  previewDraft,
  revokePreviewLink,
  shareCard,
} from "../../src/newsroom/calls/previews.ts";
import { publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { takenOn } from "./staffed.ts";

const refusedAs = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
const ratesIn = ({ cast }: Room) => ({ story: cast.stories.rates, edition: "en" });
const hourMs = 3_600_000;
const later = ({ clock }: Room, ms: number) => new Date(clock.now().getTime() + ms).toISOString();
/** The head and the article, without their times: what stands around the article follows from going out. */
const lines = (page: string) =>
  [/<head>.*<\/head>/s, /<article class="story">.*?<\/article>/s]
    .flatMap((part) => part.exec(page)![0].split("\n"))
    .filter((line) => !/<time|article:\w+_time|ld\+json/.test(line));

test("a preview is the page readers will get, framed by the newsroom alone", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const draft = await ines.fetchAt(addressOf(previewDraft, { params }));
  assert.equal(draft.status, 200);
  const policy = draft.headers.get("content-security-policy")!;
  assert.match(policy, /frame-ancestors 'self'/);
  assert.doesNotMatch(policy, /frame-ancestors 'none'/);
  assert.deepEqual(
    ["cache-control", "x-robots-tag", "referrer-policy"].map((name) => draft.headers.get(name)),
    ["no-store", "noindex, nofollow, noarchive", "no-referrer"],
  );
  const page = await draft.text();
  const { receipt } = await ines.ask(publishVersion, { params });
  const live = await (await fetch(room.origin + receipt.path)).text();
  const published = new Set(lines(live));
  assert.deepEqual(
    lines(page).filter((line) => !published.has(line)),
    [],
  );
  assert.equal(lines(page).length, lines(live).length);
  const dark = await ines.fetchAt(addressOf(previewDraft, { params, query: { theme: "dark" } }));
  assert.match(await dark.text(), /<html[^>]* data-theme="dark"/);
  assert.equal((await fetch(room.origin + addressOf(previewDraft, { params }))).status, 401);
});

test("the share card says what the page's own tags say", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const card = await ines.ask(shareCard, { params: ratesIn(room) });
  assert.match(card.url, /\/stories\//);
  assert.equal(card.site, "The Saltmarsh Courier");
  assert.ok(card.title.length > 5 && card.description.length > 5);
});

test("a private link opens the draft to whoever has it, until its end, or until it is revoked", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const body = { endsAt: later(room, hourMs) };
  const [first, second] = [
    await ines.ask(makePreviewLink, { params, body }),
    await ines.ask(makePreviewLink, { params, body }),
  ];
  assert.notEqual(first.url, second.url);
  const opened = await fetch(first.url);
  assert.equal(opened.status, 200);
  assert.match(opened.headers.get("content-security-policy")!, /frame-ancestors 'none'/);
  assert.equal(opened.headers.get("cache-control"), "no-store");
  assert.match(opened.headers.get("x-robots-tag")!, /noindex/);
  assert.equal((await ines.ask(listPreviewLinks, { params })).links.at(-1)!.uses, 1);
  await ines.ask(revokePreviewLink, { params: { ...params, link: first.link.id } });
  const revoked = await fetch(first.url);
  assert.equal(revoked.status, 410);
  assert.match(await revoked.text(), /over or was revoked/);
  assert.equal((await fetch(second.url)).status, 200);
  room.clock.pass(hourMs);
  assert.equal((await fetch(second.url)).status, 410);
  await assert.rejects(
    ines.ask(makePreviewLink, { params, body: { endsAt: later(room, 31 * 24 * hourMs) } }),
    refusedAs("bad-end"),
  );
});

test("tokens cannot be guessed, tried for long, read from the database or used for another story", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const params = ratesIn(room);
  const { url, link } = await ines.ask(makePreviewLink, { params, body: { endsAt: later(room, hourMs) } });
  const token = url.slice(url.lastIndexOf("/") + 1);
  const [kept] = await room.house.database.sql<{ text: string }[]>`select preview_link::text as text from preview_link`;
  assert.doesNotMatch(kept!.text, new RegExp(token.slice(0, 20)));
  const digest = /\\x([0-9a-f]{64})/.exec(kept!.text)![1]!;
  const tries = [
    digest,
    token.slice(0, -1),
    `${token}a`,
    token.toLowerCase(),
    "..%2f..%2fetc",
    "a".repeat(43),
    "%00",
    "'--",
  ];
  for (const each of tries) assert.equal((await fetch(`${room.origin}/preview/${each}`)).status, 410, each);
  const others = { ...params, story: room.cast.stories.tides, link: link.id };
  await assert.rejects(ines.ask(revokePreviewLink, { params: others }), refusedAs("no-such-link"));
  let answered = 410;
  for (let attempt = 0; attempt < 40 && answered === 410; attempt++)
    answered = (await fetch(`${room.origin}/preview/${String(attempt).padStart(43, "b")}`)).status;
  assert.equal(answered, 429);
  const barred = await fetch(url);
  assert.equal(barred.status, 429, "whoever guesses gets nothing more");
  assert.equal(barred.headers.get("retry-after"), "60");
  room.clock.pass(2 * 60_000);
  assert.equal((await fetch(url)).status, 200);
});

test("a reporter shares their own stories and nobody else's", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const wei = await takenOn(room, ines, "reporter", "Wei Lan");
  const body = { endsAt: later(room, hourMs) };
  await assert.rejects(wei.ask(makePreviewLink, { params: ratesIn(room), body }), refusedAs("not-allowed"));
});
