import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, Refused } from "../../src/newsroom/app/ask.ts";
import { noteAct } from "../../src/newsroom/audit.ts";
import { type AuditLine, auditChoices, exportAudit, seeAudit } from "../../src/newsroom/calls/audit.ts";
import { setLocale, signIn, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { castDatabase } from "../cast.ts";
import { callerAt, owner, welcomedOwner } from "./caller.ts";
import { openRoom, type Room } from "./room.ts";

const line = {
  at: new Date("2026-11-20T12:00:00Z"),
  who: undefined,
  name: "",
  role: "",
  act: "publish: POST /stories/:story/:edition/publish",
  story: undefined,
  edition: undefined,
  outcome: "done" as const,
  address: "203.0.113.9",
  browser: "test",
  facts: {},
};

const write = async ({ house }: Room, count: number, changes: object = {}) => {
  for (let each = 0; each < count; each++) await noteAct(house.database.sql, { ...line, ...changes });
};

test("the database lets nobody change, take away or empty the audit", async (t) => {
  const room = await openRoom(t, castDatabase(t));
  await write(room, 1);
  const { sql } = room.house.database;
  const tries = [
    () => sql`update audit set name = 'somebody else'`,
    () => sql`update audit set facts = '{}' where id = 1`,
    () => sql`delete from audit`,
    () => sql`truncate audit`,
    () => sql`truncate audit cascade`,
  ];
  for (const each of tries) await assert.rejects(async () => each(), /the audit is append-only/);
  assert.equal((await sql`select 1 from audit`).length, 1);
});

test("lines are filtered by person, act, story, outcome and time, and every filter stands with the others", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { member, paper } = await ines.ask(whoIsHere);
  const { story } = await ines.ask(beginStory, {
    body: { edition: "en", section: paper.sections[0]!.id, headline: "" },
  });
  await callerAt(room.origin)
    .ask(signIn, { body: { email: owner.email, password: "no" } })
    .catch(() => undefined);
  await write(room, 2, { story, outcome: "failed" });
  const seen = async (query: object) =>
    (await ines.ask(seeAudit, { query })).lines.map(({ act, outcome }) => `${act} ${outcome}`);
  const [begun, failed] = ["begin stories: POST /stories done", `${line.act} failed`];
  const refused = "anybody: POST /sign-in refused";
  const welcomed = "anybody: POST /welcome done";
  assert.deepEqual(await seen({}), [failed, failed, refused, begun, welcomed]);
  assert.deepEqual(await seen({ who: member.id }), [begun, welcomed], "whoever came in is named");
  assert.deepEqual(await seen({ who: "-", outcome: "refused" }), [refused]);
  assert.deepEqual(await seen({ story }), [failed, failed, begun]);
  assert.deepEqual(await seen({ act: line.act }), [failed, failed]);
  assert.deepEqual(await seen({ to: "2026-11-21T00:00:00Z" }), [failed, failed]);
  assert.deepEqual(await seen({ from: "2026-11-21T00:00:00Z", outcome: "done" }), [begun, welcomed]);
  const choices = await ines.ask(auditChoices);
  assert.deepEqual(choices.people, [{ id: member.id, name: owner.name, left: false }]);
  assert.ok(choices.acts.includes(line.act));
});

test("pages follow one another without a gap while lines are added", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await write(room, 230);
  const ids: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await ines.ask(seeAudit, { query: { before } });
    ids.push(...page.lines.map(({ id }) => id));
    await write(room, 1);
    if (page.before === undefined) break;
    before = page.before;
  }
  assert.equal(ids.length, 231);
  assert.deepEqual(
    ids,
    [...ids].sort((a, b) => b - a),
  );
  assert.equal(new Set(ids).size, ids.length);
});

test("a file of it has every line, the oldest first; a spreadsheet takes none of it for a formula", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await write(room, 1, {
    name: '=HYPERLINK("http://evil.example","x")',
    browser: '+1, "two"\nlines',
    facts: { code: "@sum" },
  });
  await write(room, 1, { name: "\t=1+1", browser: "＝1+1" });
  const file = async (as: "csv" | "jsonl") => {
    const answer = await ines.fetchAt(addressOf(exportAudit, { query: { as, to: "2026-11-21T00:00:00Z" } }));
    assert.match(answer.headers.get("content-disposition")!, new RegExp(`audit-2026-11-23\\.${as}`));
    return answer.text();
  };
  const [head, first, ...rest] = (await file("csv")).split("\r\n");
  assert.equal(head, "id,at,sentence,name,role,act,story,edition,outcome,address,browser,who,facts,headline,person");
  assert.match(first!, /,"'=HYPERLINK\(""http:\/\/evil.example"",""x""\)",/);
  assert.match(first!, /,"'\+1, ""two""\nlines",/);
  assert.match(rest.join("\n"), /,'\t=1\+1,.*,'＝1\+1,/);
  const lines = (await file("jsonl"))
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each) as AuditLine);
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['=HYPERLINK("http://evil.example","x")', "\t=1+1"],
  );
  assert.ok(lines[0]!.id < lines[1]!.id);
  const { lines: seen } = await ines.ask(seeAudit, { query: { act: "see audit: GET /audit/export" } });
  assert.deepEqual(
    seen.map(({ facts }) => facts.as),
    ["jsonl", "csv"],
    "who took it away is in it",
  );
});

test("a long file is written whole", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await room.house.database.sql`
    insert into audit (at, name, role, act, outcome, address, browser, facts)
    select ${line.at}, 'n' || n, '', ${line.act}, 'done', '', '', '{}' from generate_series(1, 2500) n`;
  const answer = await ines.fetchAt(addressOf(exportAudit, { query: { as: "jsonl", act: line.act } }));
  const names = (await answer.text())
    .trimEnd()
    .split("\n")
    .map((each) => (JSON.parse(each) as AuditLine).name);
  assert.deepEqual([names.length, names[0], names.at(-1)], [2500, "n1", "n2500"]);
});

test("what an act changed and its line in the audit are there together or not at all", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  const { sql } = room.house.database;
  await sql.unsafe("alter table audit add constraint no_locale check (act not like '%/me/locale')");
  await assert.rejects(ines.ask(setLocale, { body: { locale: "zh-Hans" } }), Refused);
  const [{ locale }] = (await sql`select locale from staff`) as unknown as [{ locale: string }];
  assert.equal(locale, "en");
});

test("neither a password nor a token nor a code is ever in the audit", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await ines.ask(signIn, { body: owner });
  const [{ all }] = (await room.house.database
    .sql`select string_agg(audit::text, ' ') as all from audit`) as unknown as [{ all: string }];
  assert.ok(!all.includes(owner.password));
  assert.ok(!all.includes(decodeURIComponent(ines.cookies.get("broadsheet.session_token")!).split(".")[0]!));
});
