/**
 * Several files of tests in one process, one after the other: what they all load is loaded once, what they all stand
 * on is made once. Its arguments name the files; each is a suite that is called by its path.
 */
import { join } from "node:path";
import { describe } from "node:test";
// Here and not in the first file alone: the server is left once the last is done.
import "./base.ts";
import { checkout } from "./server.ts";

for (const path of process.argv.slice(2)) {
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  describe(path, async () => {
    await import(join(checkout, path)).finally(resolve);
  });
  // One after the other: of a module that two wait for, node:test counts the tests of both to the first.
  await loaded;
}
