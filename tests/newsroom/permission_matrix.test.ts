/**
 * Every role at every call of the newsroom, made from the table of calls itself: a call that is added is tried without
 * anybody adding a test. What the permission table forbids answers 403, to stories of one's own and of others; what it
 * allows never does; nothing at all answers 500.
 */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Call } from "../../src/newsroom/calls/call.ts";
import { signIn, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { giveStory } from "../../src/newsroom/own.ts";
import { may, type Role, reach, roles, verbs } from "../../src/newsroom/permission.ts";
import { answerings } from "../../src/newsroom/server/answers.ts";
import { atDesk } from "../cast.ts";
import { type Caller, callerAt, owner, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";
import { password, takenOn } from "./staffed.ts";
import { until, writerIn } from "./writer.ts";

const calls: readonly Call<unknown, unknown, unknown, unknown>[] = answerings.map(({ call }) => call);
const named = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

/** Doors for those who are not signed in; one that is added must be added here too, with a reason. */
const forAnybody = [
  "GET /state",
  "GET /join",
  "POST /join",
  "POST /welcome",
  "POST /sign-in",
  "POST /sign-in/code",
  "GET /sign-in/passkey/options",
  "POST /sign-in/passkey",
  "POST /sign-out",
  "POST /reset",
  "POST /reset/password",
];

test("every call has a verb of the permission table, and few are for anybody", () => {
  const known = new Set<string>(verbs);
  const open = calls.filter(({ verb }) => verb === "anybody").map(named);
  assert.deepEqual(open.sort(), [...forAnybody].sort());
  assert.deepEqual(calls.filter(({ verb }) => verb !== "anybody" && !known.has(verb)).map(named), []);
});

test("no two calls have the same address, and each says what it does", () => {
  const addresses = calls.map(named);
  assert.deepEqual(addresses, [...new Set(addresses)]);
  assert.deepEqual(calls.filter(({ summary }) => !/^[A-Z].*\.$/.test(summary)).map(named), []);
});

interface Figure {
  readonly role: Role;
  readonly caller: Caller;
  readonly email: string;
  readonly word: string;
  /** Stories of their own and of nobody's. */
  readonly own: number;
  readonly others: number;
}

/** A newsroom with somebody in every role, each with a story of their own and one that is nobody's. */
async function staffedRoom(t: TestContext) {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const figures: Figure[] = [];
  for (const role of roles) {
    const caller = role === "owner" ? ines : await takenOn(room, ines, role);
    const { member } = await caller.ask(whoIsHere);
    const word = role === "owner" ? owner.password : password;
    const [own, others] = [await newStory(room, ines, member.id), await newStory(room, ines)];
    figures.push({ role, caller, email: member.email, word, own, others });
  }
  return { room, ines, figures };
}

test("every role is refused what the table forbids, and nothing it allows", async (t) => {
  const { room, figures } = await staffedRoom(t);
  const wrong: string[] = [];
  for (const figure of figures)
    for (const call of calls.filter(({ verb }) => verb !== "anybody"))
      for (const own of call.path.includes(":story") ? [true, false] : [true])
        wrong.push(...(await judge(room, figure, call, own)));
  assert.deepEqual(wrong, []);
  assert.deepEqual(room.troubles, []);
});

test("by WebSocket too: a room lets in who may see the story, and takes words of who may write it alone", async (t) => {
  const { room, ines, figures } = await staffedRoom(t);
  const wrong: string[] = [];
  for (const { role, caller, own, others } of figures)
    for (const [story, theirs] of [
      [own, true],
      [others, false],
    ] as const) {
      const ref = { story, edition: "en" };
      const seen = may(role, "see stories", theirs);
      const writes = may(role, "write", theirs);
      const watcher = writerIn(t, ines, ref, room.origin);
      await watcher.kept();
      const writer = writerIn(t, caller, ref, room.origin);
      await until(() => writer.provider.isSynced || writer.refusals.length > 0);
      if (seen !== (writer.refusals[0] !== "not-allowed"))
        wrong.push(`${role} ${theirs}: ${writer.refusals[0] ?? "in"}`);
      const word = `${role} was here`;
      // Also without asking whether it may: a page that was tampered with does not.
      writer.headline.insert(0, word);
      if (writes) await until(() => String(watcher.headline).includes(word));
      else await new Promise((resolve) => setTimeout(resolve, 200));
      if (writes !== String(watcher.headline).includes(word)) wrong.push(`${role} ${theirs}: ${watcher.headline}`);
      for (const each of [writer, watcher]) each.leave();
    }
  assert.deepEqual(wrong, []);
});

/** What is wrong with how the call was answered; nothing when all is well. */
async function judge(room: Room, figure: Figure, call: (typeof calls)[number], own: boolean): Promise<string[]> {
  const { role } = figure;
  const answer = await tried(room, figure, call, own ? figure.own : figure.others);
  const verb = call.verb as (typeof verbs)[number];
  const allowed = call.path.includes(":story") ? may(role, verb, own) : reach(role, verb) !== undefined;
  const where = `${role} at ${named(call)} (${verb}${own ? "" : ", not theirs"}): ${answer.status}`;
  const json = /json/.test(answer.headers.get("content-type") ?? "");
  const value: unknown = json ? await answer.json() : await answer.body?.cancel();
  if (answer.status >= 500 || allowed === (answer.status === 403)) return [where];
  return allowed && reach(role, verb) === "own" ? strangersIn(value, figure, where) : [];
}

/** Makes the call with nothing but an address: a body that is wrong is refused after the permission, not before. */
async function tried(room: Room, figure: Figure, call: (typeof calls)[number], story: number): Promise<Response> {
  const path = addressFor(call, String(story));
  const query = call.path === "/stories" && call.method === "get" ? "?edition=en" : "";
  const ask = () =>
    figure.caller.fetchAt(`/newsroom/api${path}${query}`, {
      method: call.method.toUpperCase(),
      ...(call.method === "get" ? {} : { body: "{}", headers: { "content-type": "application/json" } }),
    });
  const answer = await ask();
  if (answer.status !== 401) return answer;
  // A call before this one ended the session, as it should.
  const again = callerAt(room.origin);
  await again.ask(signIn, { body: { email: figure.email, password: figure.word } });
  for (const [name, value] of again.cookies) figure.caller.cookies.set(name, value);
  return ask();
}

/** The call's address with parameters of the right shape, of things that need not be there. */
function addressFor(call: (typeof calls)[number], story: string): string {
  const params: Record<string, string> = { story, edition: "en" };
  const free = [...call.path.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => !(name in params));
  for (const like of ["1", "p1", "en", "abcdefgh", "0199c0de-0000-7000-8000-000000000000", "2026-11-23"]) {
    for (const name of free) params[name] = like;
    if (call.params.safeParse(params).success) break;
  }
  assert.ok(call.params.safeParse(params).success, `${named(call)} has parameters of a shape that is not tried here`);
  return call.path.replace(/:(\w+)/g, (_, name: string) => params[name]!);
}

/** Stories in an answer that are not the asker's own, though they may see no other. */
function strangersIn(value: unknown, { own }: Figure, where: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => strangersIn(each, { own } as Figure, where));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === "story" && typeof each === "number" && each !== own
      ? [`${where} shows story ${each}`]
      : strangersIn(each, { own } as Figure, where),
  );
}

/** A story that is nobody's but `staff`'s. */
async function newStory(room: Room, ines: Caller, staff?: string): Promise<number> {
  const { database } = room.house;
  const { story } = await ines.ask(beginStory, {
    body: { edition: "en", section: room.cast.sections.town, headline: "The lamps on the quay" },
  });
  await database.sql`delete from story_staff where story = ${story}`;
  if (staff !== undefined) await atDesk(database, (work) => giveStory(work, story, staff));
  return story;
}

test("who is not signed in is refused at every door but those for anybody", async (t) => {
  const room = await openRoom(t);
  const stranger = callerAt(room.origin);
  const wrong: string[] = [];
  for (const call of calls) {
    if (call.verb === "anybody") continue;
    const path = addressFor(call, "1");
    const { status } = await stranger.fetchAt(`/newsroom/api${path}`, {
      method: call.method.toUpperCase(),
      ...(call.method === "get" ? {} : { body: "{}", headers: { "content-type": "application/json" } }),
    });
    if (status !== 401) wrong.push(`${named(call)}: ${status}`);
  }
  assert.deepEqual(wrong, []);
});
