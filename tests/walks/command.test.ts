/** The command line: what it says when all is well, and the one sentence it says when something is not. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { atEnd } from "../base.ts";
import { broadsheet, type Ended, freshPlace, jsonLines, startPaper } from "./house.ts";

/** It refused: one sentence, no stack, not 0. */
function refused(ended: Ended, sentence: RegExp): void {
  assert.notEqual(ended.code, 0);
  assert.match(ended.err, sentence);
  assert.equal(ended.err.trim().split("\n").length, 1, ended.err);
  assert.doesNotMatch(ended.err + ended.out, /^\s+at .*:\d+:\d+/m);
}

test("every command says what it is for", async (t) => {
  const place = await freshPlace(t);
  const help = await broadsheet(place, "--help");
  assert.equal(help.code, 0);
  for (const command of ["serve", "init", "import", "export", "press", "staff", "doctor"]) {
    assert.match(help.out, new RegExp(`^  ${command}\\b`, "m"));
    const own = await broadsheet(place, command, "--help");
    assert.equal(own.code, 0, command);
    assert.match(own.out, /^Usage: broadsheet/);
  }
  for (const kind of ["page", "wxr", "ghost", "markdown"])
    assert.match((await broadsheet(place, "import", kind, "--help")).out, /--edition/);
});

test("wrong settings are refused together, by name", async (t) => {
  const place = await freshPlace(t, { PORT: "eighty", PUBLIC_URL: "paper.example" });
  refused(await broadsheet(place, "serve"), /PORT must be a number.*PUBLIC_URL must/);
});

test("a taken port is refused before anything is begun", async (t) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  atEnd(t, () => new Promise((resolve) => void taken.close(() => resolve())));
  const { port } = taken.address() as { port: number };
  const place = await freshPlace(t, { PORT: String(port), HOST: "127.0.0.1" });
  refused(await broadsheet(place, "serve"), new RegExp(`Port ${port} is taken`));
});

test("a data folder that cannot be written is refused", async (t) => {
  const { dataDir, env } = await freshPlace(t);
  // A file stands in its way: root may write anywhere else.
  writeFileSync(dataDir, "");
  refused(
    await broadsheet({ dataDir, env: { ...env, DATA_DIR: join(dataDir, "below") } }, "doctor"),
    /data folder .* cannot be written/,
  );
  if (process.getuid?.() === 0) return;
  const closed = `${dataDir}-closed`;
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  refused(await broadsheet({ dataDir: closed, env: { ...env, DATA_DIR: closed } }, "serve"), /cannot be written/);
});

test("a database that cannot be reached is refused without its password", async (t) => {
  const place = await freshPlace(t, { DATABASE_URL: "postgres://desk:quiet-secret@127.0.0.1:9/paper" });
  const ended = await broadsheet(place, "serve");
  refused(ended, /127\.0\.0\.1:9\/paper cannot be used/);
  assert.doesNotMatch(ended.err, /quiet-secret/);
});

test("an unknown command and a missing argument lead to the help", async (t) => {
  const place = await freshPlace(t);
  for (const args of [["publish"], ["import", "page"], ["import", "fax", "x"], ["serve", "--loud"]]) {
    const ended = await broadsheet(place, ...args);
    assert.notEqual(ended.code, 0, args.join(" "));
    assert.match(ended.err, /--help|error:/);
  }
});

test("a paper is founded once; a second founding is refused", async (t) => {
  const place = await freshPlace(t);
  const founded = await broadsheet(
    place,
    "init",
    "--name",
    "The Bar Light",
    "--home",
    "en",
    "--edition",
    "zh-Hans=沙洲灯",
    "--section",
    "Harbour/Ferries",
    "--json",
  );
  assert.equal(founded.code, 0, founded.err);
  assert.deepEqual(jsonLines(founded).at(-1)?.editions, ["en", "zh-Hans"]);
  refused(await broadsheet(place, "init", "--name", "Another"), /already/);
  refused(await broadsheet(place, "init", "--name", "X", "--time-zone", "Saltmarsh"), /time zone|already/);
});

test("the doctor finds a sound paper sound, with the server running and without", async (t) => {
  const place = await freshPlace(t);
  const paper = await startPaper(t, place);
  await fetch(`${paper.origin}/`);
  const beside = await broadsheet(place, "doctor");
  assert.equal(beside.code, 0, beside.out + beside.err);
  assert.equal(
    (await fetch(`${paper.origin}/`)).status,
    200,
    "the doctor did not take the database away from the server",
  );
  assert.equal(await paper.stop(), 0);
  const alone = await broadsheet(place, "doctor", "--json");
  assert.equal(alone.code, 0, alone.out + alone.err);
  assert.ok(jsonLines(alone).length > 0);
});

test("pages are pressed ahead, so that a server that starts has them all in its store", async (t) => {
  const place = await freshPlace(t);
  assert.equal((await broadsheet(place, "init", "--sample")).code, 0);
  const pressed = await broadsheet(place, "press", "--all");
  assert.equal(pressed.code, 0, pressed.err);
  assert.equal((await broadsheet(place, "doctor")).code, 0);
});

test("an empty paper is served as one, without the sample", async (t) => {
  const place = await freshPlace(t);
  const paper = await startPaper(t, place, "--empty");
  const answer = await fetch(`${paper.origin}/`);
  assert.ok([200, 503].includes(answer.status), String(answer.status));
  assert.doesNotMatch(await answer.text(), /\/stories\//);
});

test("a server that is told to end does so cleanly, and leaves no database running", async (t) => {
  const place = await freshPlace(t);
  const paper = await startPaper(t, place, "--empty");
  assert.equal(await paper.stop(), 0, paper.said());
  const later = await startPaper(t, place, "--empty");
  t.diagnostic(`first start ${paper.startMs.toFixed()} ms, later start ${later.startMs.toFixed()} ms`);
});

test("who is locked out gets a link from the command line, beside a running server and without one", async (t) => {
  const place = await freshPlace(t);
  const nobodyYet = await broadsheet(place, "staff", "list");
  assert.match(nobodyYet.out, /Nobody works here yet/);
  const paper = await startPaper(t, place);
  const token = new URL(paper.firstOwner!).searchParams.get("token")!;
  const call = (path: string, body: object) =>
    fetch(`${paper.origin}/newsroom/api${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: paper.origin },
      body: JSON.stringify(body),
    });
  const ines = { name: "Inês Duarte", email: "ines@courier.example" };
  await call("/welcome", { ...ines, token, password: "four plain salt words" });
  const [listed] = jsonLines(await broadsheet(place, "staff", "list", "--json")) as Record<string, unknown>[];
  assert.deepEqual([listed!.email, listed!.role, listed!.secondFactor], [ines.email, "owner", false]);
  refused(
    await broadsheet(place, "staff", "reset", "nobody@courier.example"),
    /Nobody works here under nobody@courier/,
  );
  const given = await broadsheet(place, "staff", "reset", ines.email);
  const link = /^\S+\/newsroom\/reset\?token=(\S+)$/m.exec(given.out)!;
  const password = "seven words the desk never said";
  assert.equal((await call("/reset/password", { token: link[1], password })).status, 200);
  assert.equal((await call("/sign-in", { email: ines.email, password })).status, 200);
  await paper.stop();
  const [later] = jsonLines(await broadsheet(place, "--json", "staff", "reset", ines.email)) as { link: string }[];
  assert.match(later!.link, /\/newsroom\/reset\?token=/);
});
