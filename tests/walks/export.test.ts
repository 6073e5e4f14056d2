/** Out and in again by the command line: the sample paper, exported, founded elsewhere, exported again. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Ending, freshDatabaseUrl, freshFolder } from "../base.ts";
import { checkout } from "../server.ts";

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `broadsheet` in a house of its own. */
async function houseWith(ending: Ending): Promise<(...args: string[]) => Promise<Said>> {
  const databaseUrl = await freshDatabaseUrl(ending);
  const env = { ...process.env, DATA_DIR: await freshFolder(ending), DATABASE_URL: databaseUrl ?? "" };
  return async (...args) => {
    const child = spawn(join(checkout, "bin", "broadsheet"), args, { env, cwd: env.DATA_DIR });
    const [out, err] = [child.stdout, child.stderr].map((stream) => stream.setEncoding("utf8").toArray());
    const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
    return { code, out: (await out!).join(""), err: (await err!).join("") };
  };
}

/** Every file by its name in the folder, but for those that say when and by whom. */
const paperIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:journal\.jsonl|export\.json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "base64")]),
  );

const lastLine = ({ out }: Said) => JSON.parse(out.trimEnd().split("\n").at(-1)!);

test("the sample paper goes out, comes in elsewhere and goes out the same", async (t) => {
  const [here, there] = [await houseWith(t), await houseWith(t)];
  const [folder, again] = [await freshFolder(t), await freshFolder(t)];
  assert.equal((await here("init", "--sample")).code, 0);
  const went = await here("export", folder, "--json");
  assert.equal(went.code, 0, went.err);
  const { stories, pictures, missing, complete } = lastLine(went);
  assert.ok(stories >= 20 && pictures > 0);
  assert.deepEqual({ missing, complete }, { missing: [], complete: true });
  assert.match((await here("export", folder)).out, /nothing had changed/);
  const came = await there("init", "--from", folder);
  assert.equal(came.code, 0, came.err);
  assert.match(came.out, /^Founded .+ in /m);
  assert.equal((await there("export", again)).code, 0);
  assert.deepEqual(paperIn(again), paperIn(folder));
});

test("a folder that is something else, and a house that is no paper yet, are one sentence and no stack", async (t) => {
  const house = await houseWith(t);
  const folder = await freshFolder(t);
  writeFileSync(join(folder, "letters.txt"), "mine");
  const nothing = await house("export", folder);
  assert.deepEqual({ code: nothing.code, err: nothing.err.trimEnd().split("\n").length }, { code: 1, err: 1 });
  assert.match(nothing.err, /no publication to export yet/);
  assert.equal((await house("init", "--name", "The Quay Post")).code, 0);
  const full = await house("export", folder);
  assert.equal(full.code, 1);
  assert.match(full.err, /^.+ is not empty and holds no export; name a new or an empty folder\.\n$/);
});
