/**
 * Hundreds of stories are due in the same second: all go out in it. Then hundreds more, and the server is killed in
 * their midst: after the start all are out, each once.
 */
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { VersionRef } from "../../src/news/version.ts";
import { listSchedules, type Schedule, setSchedule } from "../../src/newsroom/calls/schedules.ts";
import { openStory } from "../../src/newsroom/calls/stories.ts";
import { filterStories } from "../../src/newsroom/calls/views.ts";
import { freshFolder } from "../base.ts";
import type { Caller } from "../newsroom/caller.ts";
import { until } from "../newsroom/writer.ts";
import { broadsheet, freshPlace, startPaper } from "./house.ts";
import { signedIn } from "./paper_desk.ts";

const each = 500;
const latestMs = 1000;

test(`${each} due in one second go out in it; ${each} more outlive a kill in their midst, each published once`, async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--section", "Harbour");
  const taken = await broadsheet(place, "import", "markdown", await drafts(await freshFolder(t)), "--json");
  assert.equal(taken.code, 0, taken.err);
  let paper = await startPaper(t, place);
  const fixed = { ...place, env: { ...place.env, PORT: new URL(paper.origin).port } };
  const { caller } = await signedIn(paper.origin, paper.firstOwner!);
  const refs = await allDrafts(caller);
  assert.equal(refs.length, 2 * each);

  const first = await scheduleAll(caller, refs.slice(0, each));
  await until(async () => (await done(caller)).length === each, first - Date.now() + 20_000);
  const lateMs = (await done(caller)).map(({ at, doneAt }) => Date.parse(doneAt!) - Date.parse(at));
  t.diagnostic(`${each} out, the last ${Math.max(...lateMs)} ms after its time`);
  assert.ok(Math.max(...lateMs) <= latestMs, `${Math.max(...lateMs)} ms`);

  const second = await scheduleAll(caller, refs.slice(each));
  await pause(second - Date.now() + 120);
  await paper.kill();
  paper = await startPaper(t, fixed);
  await until(async () => (await done(caller)).length === 2 * each, 20_000);
  const all = await done(caller);
  t.diagnostic(
    `${all.filter(({ doneAt }) => Date.parse(doneAt!) > second + 1000).length} of the second were out after the restart`,
  );
  assert.deepEqual((await caller.ask(listSchedules)).counts, { due: 0, late: 0, failed: 0 });
  assert.deepEqual([...new Set(all.map(({ tries }) => tries))], [1]);
  for (const params of refs.filter((_, at) => at % 10 === 0)) {
    const { state, revision } = await caller.ask(openStory, { params });
    assert.deepEqual([state, revision], ["live", 1], `story ${params.story}`);
  }
});

async function drafts(folder: string): Promise<string> {
  const path = join(folder, "drafts");
  await mkdir(path);
  const text = "The boats came in one after the other, and each was written down.";
  for (let at = 1; at <= 2 * each; at++)
    await writeFile(
      join(path, `result-${at}.md`),
      `---\ntitle: Regatta result ${at}\ndraft: true\ncategories: [Harbour]\n---\n\n${text}\n`,
    );
  return path;
}

async function allDrafts(caller: Caller): Promise<VersionRef[]> {
  const refs: VersionRef[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await caller.ask(filterStories, { query: { state: "drafting", after } });
    refs.push(...page.stories.map(({ story, edition }) => ({ story, edition })));
    after = page.after;
  }
  return refs;
}

/** Schedules all of them for one moment, which it answers, in milliseconds of the epoch. */
async function scheduleAll(caller: Caller, refs: readonly VersionRef[]): Promise<number> {
  const at = Date.now() + 30_000;
  const body = { what: "publish", at: new Date(at).toISOString() } as const;
  for (let from = 0; from < refs.length; from += 10)
    await Promise.all(refs.slice(from, from + 10).map((params) => caller.ask(setSchedule, { params, body })));
  assert.ok(Date.now() < at, "all were scheduled before their time");
  return at;
}

async function done(caller: Caller): Promise<Schedule[]> {
  const found: Schedule[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await caller.ask(listSchedules, { query: { state: "done", after } });
    found.push(...page.schedules);
    after = page.after;
  }
  return found;
}
