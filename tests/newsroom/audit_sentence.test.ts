/** The audit reads as sentences, in both languages; no call that changes something is without its words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../src/newsroom/app/ask.ts";
import { actName, auditSentence, callOf, type Told } from "../../src/newsroom/audit_sentence.ts";
import { actWords } from "../../src/newsroom/audit_words.ts";
import { type AuditLine, exportAudit, seeAudit } from "../../src/newsroom/calls/audit.ts";
import { changeRole, invitePerson } from "../../src/newsroom/calls/people.ts";
import { whoIsHere } from "../../src/newsroom/calls/session.ts";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { moveMany } from "../../src/newsroom/calls/views.ts";
import { publishVersion } from "../../src/newsroom/calls/workflow.ts";
import { answerings } from "../../src/newsroom/server/answers.ts";
import { rescueAct } from "../../src/newsroom/staff/rescue.ts";
import { welcomedOwner } from "./caller.ts";
import { openRoom } from "./room.ts";
import { takenOn } from "./staffed.ts";

const published: Told = {
  ...{ name: "Ana Reis", act: "publish: POST /stories/:story/:edition/publish", outcome: "done" },
  ...{ story: 12, edition: "en", headline: "Harbour opens", person: null, facts: {} },
};

test("every call that changes something has its words, in both languages, and no words are of a call that is gone", () => {
  const acts = answerings
    .filter(({ call }) => call.method !== "get")
    .map(({ call }) => `${call.method.toUpperCase()} ${call.path}`);
  const all = [...acts, "GET /audit/export", "ROOM /stories/:story/:edition", callOf(rescueAct)];
  assert.deepEqual(
    all.filter((act) => actWords[act] === undefined),
    [],
  );
  assert.deepEqual(
    Object.keys(actWords).filter((act) => !all.includes(act)),
    [],
  );
  for (const act of all)
    for (const locale of ["en", "zh-Hans"] as const)
      for (const outcome of ["done", "refused", "failed"] as const) {
        const said = auditSentence({ ...published, act: `x: ${act}`, outcome, facts: { code: "c" } }, locale);
        assert.doesNotMatch(said, /[{}[\]|]|undefined/, act);
        assert.doesNotMatch(actName(`x: ${act}`, locale), /[{}[\]|]/, act);
        assert.equal(/\p{Script=Han}/u.test(said), locale === "zh-Hans", said);
      }
});

test("a line says who did or tried what to which story", () => {
  const en = (line: Partial<Told>) => auditSentence({ ...published, ...line }, "en");
  const zh = (line: Partial<Told>) => auditSentence({ ...published, ...line }, "zh-Hans");
  assert.equal(en({}), "Ana Reis published “Harbour opens” in English.");
  assert.equal(zh({}), "Ana Reis发布了《Harbour opens》（英语）。");
  const refused = { outcome: "refused", facts: { code: "embargo" } } as const;
  assert.equal(en(refused), "Ana Reis tried to publish “Harbour opens” in English; refused (embargo).");
  assert.equal(zh(refused), "Ana Reis试图发布《Harbour opens》（英语），被拒绝（embargo）。");
  assert.equal(
    en({ outcome: "failed", headline: "" }),
    "Ana Reis tried to publish story 12 in English; it failed on our side.",
  );
  const command = { name: "", act: rescueAct, person: "Inês Duarte", story: null, edition: null };
  assert.equal(en(command), "The command line made a link to a new password for Inês Duarte.");
  const odd = { headline: "{who} $& {what}", edition: "not a language" };
  assert.equal(en(odd), "Ana Reis published “{who} $& {what}” in not a language.");
  assert.equal(
    en({ act: "x: PUT /gone" }),
    "Ana Reis x: PUT /gone.",
    "an act of an older version is told as it was written",
  );
});

test("the newsroom's own acts read as sentences on the screen and in the file, and are found by their story", async (t) => {
  const room = await openRoom(t);
  const ines = await welcomedOwner(room);
  await takenOn(room, ines, "reporter", "Wei Lan");
  const params = { story: room.cast.stories.rates, edition: "en" };
  await ines.ask(publishVersion, { params });
  const { paper } = await ines.ask(whoIsHere);
  const body = { edition: "en", section: paper.sections[0]!.id, headline: "A bench by the quay" };
  const { story } = await ines.ask(beginStory, { body });
  await ines.ask(moveMany, { body: { versions: [{ story, edition: "en" }], to: "in review" } });
  const [person] = await room.house.database.sql<{ id: string }[]>`select id from staff where role = 'reporter'`;
  await ines.ask(changeRole, { params: { person: person!.id }, body: { role: "editor" } });
  await ines.ask(invitePerson, { body: { email: "bo@courier.example", role: "photo desk", locale: "en" } });
  const told = async (query: object) =>
    (await ines.ask(seeAudit, { query })).lines.map((line) => auditSentence(line, "en"));
  assert.deepEqual((await told({})).slice(0, 2), [
    "Inês Duarte invited bo@courier.example as photo desk.",
    "Inês Duarte made Wei Lan editor.",
  ]);
  assert.deepEqual(await told({ story }), [
    "Inês Duarte moved many stories at once (1).",
    "Inês Duarte began “A bench by the quay” in English.",
  ]);
  assert.match((await told({ story: params.story }))[0]!, /^Inês Duarte published “.+” in English\.$/);
  const file = await ines.fetchAt(addressOf(exportAudit, { query: { as: "jsonl", story } }));
  const [first] = (await file.text()).split("\n");
  const line = JSON.parse(first!) as AuditLine & { sentence: string };
  assert.equal(line.sentence, "Inês Duarte began “A bench by the quay” in English.");
  assert.deepEqual(
    [line.act, line.headline, line.address],
    ["begin stories: POST /stories", body.headline, "127.0.0.1"],
  );
});
