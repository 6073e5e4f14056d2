import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { trustedSigners } from "../../src/newsroom/trusted_signers.ts";

test("no list of trusted signers trusts nobody; one that cannot be read is a fault", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "signers-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "trusted_signers.pem");
  assert.equal(await trustedSigners(folder), "");
  await writeFile(path, "a certificate");
  assert.equal(await trustedSigners(folder), "a certificate");
  await rm(path);
  await mkdir(path);
  await assert.rejects(trustedSigners(folder), { code: "EISDIR" });
});
