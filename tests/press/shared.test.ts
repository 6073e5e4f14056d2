/** What pages read alike is read once and stays exact; what they ask at the same time is asked in one question. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sql } from "../../src/base/database.ts";
import { follow } from "../../src/press/follow.ts";
import type { Recipe, Sources } from "../../src/press/recipe.ts";
import { openShared } from "../../src/press/shared.ts";
import { together } from "../../src/press/together.ts";
import { notesDatabase, openNotes, write } from "./notes.ts";

const recipeFrom =
  (bodyOf: (sources: Sources, names: readonly string[]) => Promise<string>) =>
  (path: string): Recipe => ({
    name: "notes",
    lagSeconds: 30,
    press: async (sources) => ({
      status: 200,
      type: "text/plain",
      body: await bodyOf(sources, path.slice(1).split(",")),
    }),
  });

const wordsOf = async (sql: Sql, names: readonly string[]) => {
  const rows = await sql<
    { name: string; words: string }[]
  >`select name, words from note where name = any(${names as string[]})`;
  return names.map((name) => rows.find((row) => row.name === name)?.words);
};

test("of many things that pages share only what nobody has read yet is read, and only what changed again", async (t) => {
  const asked: string[][] = [];
  const { read, tell, press } = await openNotes(t, {
    recipes: recipeFrom(async ({ sharedEach }, names) => {
      const words = await sharedEach(names, "hard", async (sql, places) => {
        const missing = places.map((at) => names[at]!);
        asked.push(missing);
        const found = await wordsOf(sql, missing);
        return found.map((of, at) => ({ of, keys: [`note:${missing[at]}`], bytes: 100 }));
      });
      return words.join(" ");
    }),
  });
  await tell({ a: "Fog.", b: "Rain.", c: "Sun." });
  assert.equal(await read("/a,b"), "Fog. Rain.");
  assert.equal(await read("/c,b,a"), "Sun. Rain. Fog.");
  assert.deepEqual(asked.splice(0), [["a", "b"], ["c"]]);
  await tell({ b: "Snow." });
  assert.equal(await read("/c,b,a"), "Sun. Snow. Fog.");
  assert.equal(await read("/b,d"), "Snow. ");
  assert.deepEqual(asked, [["b"], ["d"]]);
  await tell({ d: "Hail." });
  assert.equal(await read("/b,d"), "Snow. Hail.");
  assert.deepEqual(press.at("/b,d")!.page.hardKeys, ["note:b", "note:d"]);
});

test("what is shared takes no more than its bytes: what was asked for longest ago is read again", async (t) => {
  const { sql } = await notesDatabase(t);
  const shared = openShared(sql, await follow(sql, () => undefined), 300);
  const read: string[] = [];
  const ask = (...names: string[]) =>
    shared.each(names, async (_, places) => {
      read.push(...places.map((at) => names[at]!));
      return places.map((at) => ({ of: names[at], keys: [], bytes: 100 }));
    });
  await ask("a", "b", "c");
  await ask("a");
  await ask("d");
  assert.deepEqual(read.splice(0), ["a", "b", "c", "d"]);
  await ask("a", "c", "d");
  assert.deepEqual(read.splice(0), []);
  await ask("b");
  assert.deepEqual(read, ["b"]);
});

test("what could not be read is not kept", async (t) => {
  const { sql } = await notesDatabase(t);
  const shared = openShared(sql, await follow(sql, () => undefined), 1000);
  await assert.rejects(
    shared.one("a", async () => {
      throw new Error("the line is down");
    }),
    /the line is down/,
  );
  assert.equal((await shared.one("a", async () => "Fog.")).of, "Fog.");
});

test("pages pressed at the same time ask in one question, and each depends on its own answer", async (t) => {
  const questions: (readonly string[])[] = [];
  const askMany = (sql: Sql, names: readonly string[]) => {
    questions.push(names);
    return wordsOf(sql, names);
  };
  const { read, tell, press } = await openNotes(t, {
    recipes: recipeFrom(async (sources, [name]) => {
      const words = await sources.together("notes", name!, askMany);
      sources.hard.saw(`note:${name}`);
      return String(words);
    }),
  });
  await tell({ a: "Fog.", b: "Rain." });
  assert.deepEqual(await Promise.all([read("/a"), read("/b")]), ["Fog.", "Rain."]);
  assert.deepEqual(questions, [["a", "b"]]);
  await tell({ a: "Sun." });
  assert.equal(await read("/a"), "Sun.");
  assert.deepEqual(press.at("/b")!.page.hardKeys, ["note:b"]);
});

test("a question that is at fault does not spoil those asked with it, and while enough is asked the others wait", async () => {
  const asked: number[][] = [];
  const ask = together({ most: 3, atOnce: 1 }, async (numbers: readonly number[]) => {
    asked.push([...numbers]);
    if (numbers.includes(2)) throw new Error("two is at fault");
    return numbers.map((each) => each * 10);
  });
  const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(ask));
  assert.deepEqual(
    answers.map((each) => (each.status === "fulfilled" ? each.value : String(each.reason))),
    [10, "Error: two is at fault", 30, 40, 50],
  );
  assert.deepEqual(asked, [[1, 2, 3], [1], [2], [3], [4, 5]]);
});

test("many pages pressed at once are all stored, each as it was pressed last", async (t) => {
  const { press, tell, database, ran } = await openNotes(t);
  await tell(Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`n${at}`, "Fog."])));
  await Promise.all(Array.from({ length: 80 }, (_, at) => press.fetch(`/n${at}`)));
  assert.equal(ran.length, 80);
  const entry = await write(database, { n79: "Sun." });
  await press.caughtUp(entry);
  await press.close();
  const [row] = await database.sql<
    { count: number; newest: number }[]
  >`select count(*)::int as count, max(as_of) as newest from page`;
  assert.deepEqual({ ...row }, { count: 80, newest: entry });
});
