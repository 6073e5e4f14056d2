/** The document of the API: valid, whole, and true to what the sources can refuse with. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describedCalls } from "../../src/newsroom/machines/described.ts";
import { documentOf } from "../../src/newsroom/machines/document.ts";
import { codes } from "../../src/newsroom/machines/problems.ts";
import { answerings } from "../../src/newsroom/server/answers.ts";
import { reads } from "../../src/site/api/reads.ts";
import { checkout } from "../server.ts";

const calls = [...reads, ...describedCalls(answerings.map(({ call }) => call))];
const made = documentOf("https://paper.example", calls);

test("the document is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(made)));
  assert.deepEqual(result.errors ?? [], []);
  assert.equal(result.valid, true);
});

test("every operation has a name of its own, a sentence, and every reference leads somewhere", () => {
  const operations = Object.values(made.paths).flatMap(
    (each) => Object.values(each) as { operationId: string; summary: string }[],
  );
  assert.equal(operations.length, calls.length);
  const names = operations.map(({ operationId }) => operationId);
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  );
  assert.deepEqual(
    operations.filter(({ summary }) => !/^[A-Z].*\.$/.test(summary)),
    [],
  );
  const text = JSON.stringify(made);
  const lost = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)]
    .map(([, path]) => path!)
    .filter(
      (path) =>
        path.split("/").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], made) === undefined,
    );
  assert.deepEqual([...new Set(lost)], []);
});

test("the codes it names are those that the sources refuse with, with their status", async () => {
  const said = new Map<string, Set<number>>();
  for (const folder of ["src/newsroom", "src/news", "src/base", "src/site"])
    for (const name of await readdir(join(checkout, folder), { recursive: true })) {
      if (!name.endsWith(".ts")) continue;
      const text = await readFile(join(checkout, folder, name), "utf8");
      for (const [, code, status] of text.matchAll(/new Refusal\(\s*"([a-z-]+)",\s*(\d+)/g))
        said.set(code!, (said.get(code!) ?? new Set()).add(Number(status)));
    }
  const wrong = Object.entries(codes).filter(([code, status]) => !said.get(code)?.has(status));
  assert.deepEqual(wrong, []);
});
