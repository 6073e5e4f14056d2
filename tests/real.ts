/**
 * Where the real material lies that some tests measure with. It is never part of the project:
 * a test that needs it asks here and skips itself by name when the answer is undefined.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shared = join(import.meta.dirname, "..", "..", "shared", "real");

/** The folder of the set called `set`: below REAL_DIR, else unpacked beside the checkout's shared material; undefined without either. */
export function realDir(set: string): string | undefined {
  const given = process.env.REAL_DIR;
  if (given) return existing(join(given, set));
  const archive = existing(join(shared, `${set}.tar.xz`));
  return archive === undefined ? undefined : unpacked(set, archive);
}

/** A single file of the shared material, such as `seed-page.txt`. */
export const sharedFile = (name: string): string | undefined =>
  existing(join(process.env.REAL_DIR ?? shared, name)) ?? existing(join(shared, name));

const existing = (path: string) => (existsSync(path) ? path : undefined);

/** Unpacks beside its place and moves it there whole: several tests may come at once. */
function unpacked(set: string, archive: string): string {
  const all = join(tmpdir(), "broadsheet-real");
  const folder = join(all, set);
  if (existsSync(folder)) return folder;
  mkdirSync(all, { recursive: true });
  const aside = mkdtempSync(join(all, ".unpacking-"));
  execFileSync("tar", ["-xJf", archive, "-C", aside]);
  // A rename onto a folder that another test has just made fails, and its folder is as good.
  if (!existsSync(folder)) renameSync(join(aside, set), folder);
  rmSync(aside, { recursive: true, force: true });
  return folder;
}
