/**
 * The server is killed twenty times while an editor publishes, the database with it every fifth time. What was answered
 * is there after each restart, and no page tells of a state that never was.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { VersionRef } from "../../src/news/version.ts";
import { Refused } from "../../src/newsroom/app/ask.ts";
import { broadsheet, freshPlace, type Place, type Running, startPaper } from "./house.ts";
import { type Owner, publishAgain, publishStory, signedIn } from "./paper_desk.ts";
import { type Reader, readerAt } from "./reader.ts";

const kills = 20;
const longestWaitMs = 300;

interface Progress {
  /** Of the headlines "Edition 1", "Edition 2"… the last that was sent, and the last that was answered. */
  sent: number;
  answered: number;
}

test(`after each of ${kills} kills everything that was answered is there, and no page is wrong`, async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--section", "Harbour");
  let paper = await startPaper(t, place);
  const { origin } = paper;
  const fixed = { ...place, env: { ...place.env, PORT: new URL(origin).port } };
  const owner = await signedIn(origin, paper.firstOwner!);
  const section = "Harbour";
  await publishStory(owner, { headline: "Before it", text: "The story before.", section });
  const story = await publishStory(owner, { headline: "Edition 0", text: "It changes all the time.", section });
  await publishStory(owner, { headline: "After it", text: "The story after.", section });
  const reader = readerAt(origin);
  const progress: Progress = { sent: 0, answered: 0 };
  const starts: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    const ended = publishUntilItEnds(owner, story, progress);
    const readsOn = readUntilItEnds(reader);
    const before = progress.answered;
    // Some die at their first publishing, most somewhere in their second.
    if (kill % 4 > 0) while (progress.answered === before) await pause(5);
    await pause(Math.random() * longestWaitMs);
    const database = kill % 5 === 0 ? databasePid(place) : undefined;
    if (database !== undefined) process.kill(database, "SIGKILL");
    await paper.kill();
    await Promise.all([ended, readsOn]);
    paper = await startPaper(t, fixed);
    starts.push(paper.startMs);
    await checkPages(reader, progress);
  }
  t.diagnostic(`${progress.answered} of ${progress.sent} publishings answered; restarts ${spread(starts)} ms`);
  assert.ok(progress.answered >= kills, `${progress.answered} were answered`);
  await checkRecord(place, paper, progress);
});

async function publishUntilItEnds(owner: Owner, story: VersionRef, progress: Progress): Promise<void> {
  for (;;) {
    const edition = ++progress.sent;
    try {
      await publishAgain(owner, story, `Edition ${edition}`);
    } catch (error) {
      // Where the database went first, the server may still have said so.
      if (error instanceof TypeError || (error instanceof Refused && error.status === 500)) return;
      throw error;
    }
    progress.answered = edition;
  }
}

/** Readers keep the pages in memory and in the store, where a stale one could outlive the kill. */
async function readUntilItEnds(reader: Reader): Promise<void> {
  const paths = ["/", "/stories/edition-0", "/stories/before-it", "/latest/", "/rss.xml"];
  for (let at = 0; ; at++) {
    try {
      await reader.ask(paths[at % paths.length]!);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

function databasePid({ dataDir }: Place): number | undefined {
  const lock = join(dataDir, "postgres", "postmaster.pid");
  return existsSync(lock) ? Number(readFileSync(lock, "utf8").split("\n")[0]) : undefined;
}

/** The story says one edition, at least the last that was answered, and every page that names it says the same one. */
async function checkPages(reader: Reader, progress: Progress): Promise<void> {
  const story = await reader.ask("/stories/edition-0");
  assert.equal(story.status, 200);
  const edition = Number(/Edition (\d+)/.exec(story.document.querySelector("h1")!.textContent!)![1]);
  assert.ok(edition >= progress.answered, `the page says ${edition}, ${progress.answered} was answered`);
  assert.ok(edition <= progress.sent);
  for (const path of [
    "/",
    "/latest/",
    "/rss.xml",
    "/atom.xml",
    "/feed.json",
    "/harbour/",
    "/stories/before-it",
    "/stories/after-it",
  ]) {
    const page = await reader.ask(path);
    assert.equal(page.status, 200, path);
    const named = new Set([...page.text.matchAll(/Edition (\d+)/g)].map((match) => Number(match[1])));
    assert.deepEqual([...named], [edition], path);
  }
}

/** The record has a revision for every publishing that was answered, and the stored pages are what they should be. */
async function checkRecord(place: Place, paper: Running, progress: Progress): Promise<void> {
  assert.equal(await paper.stop(), 0);
  const examined = await broadsheet(place, "doctor");
  assert.equal(examined.code, 0, examined.out + examined.err);
  const folder = `${place.dataDir}-export`;
  const exported = await broadsheet(place, "export", folder);
  assert.equal(exported.code, 0, exported.err);
  assert.ok(progress.sent >= progress.answered);
}

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed()}–${Math.max(...values).toFixed()}`;
