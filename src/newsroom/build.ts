/**
 * The newsroom's screens as files for the browser: built by esbuild when first asked, kept in the data folder under the
 * digest of their sources, served compressed. Promises: nothing is built twice, and no request waits but for the first.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build, type Plugin } from "esbuild";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const compress = promisify(brotliCompress);

export interface BuiltFile {
  readonly body: Buffer;
  readonly brotli: Buffer;
  readonly type: string;
}

/** The built screens. */
export interface Built {
  /** Names of the script and the stylesheet every screen begins with. */
  readonly script: string;
  readonly styles: string;
  /** Name of the worker's script that spelling runs in. */
  readonly spelling: string;
  readonly file: (name: string) => Promise<BuiltFile | undefined>;
}

/** Builds the screens, or finds them built in `dataDir`. */
export async function builtScreens(dataDir: string): Promise<Built> {
  const folder = join(dataDir, "newsroom", await digestOfSources());
  const names = await readdir(folder).catch(() => buildInto(folder));
  const named = (pattern: RegExp) => names.find((name) => pattern.test(name))!;
  const known = new Map<string, Promise<BuiltFile>>();
  return {
    script: named(/^main-\w+\.js$/),
    styles: named(/^main-\w+\.css$/),
    spelling: named(/^spelling-\w+\.js$/),
    file: async (name) => {
      if (!names.includes(name) || name.endsWith(".br")) return undefined;
      const file = known.get(name) ?? readBuilt(folder, name);
      known.set(name, file);
      return file;
    },
  };
}

async function readBuilt(folder: string, name: string): Promise<BuiltFile> {
  const [body, brotli] = await Promise.all([readFile(join(folder, name)), readFile(join(folder, `${name}.br`))]);
  return { body, brotli, type: typeOf(name) };
}

const typeOf = (name: string) => (name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");

/** Of all that the screens are made of: their sources, those they share with the server, and every package. */
async function digestOfSources(): Promise<string> {
  const folders = ["src/newsroom", "src/news"];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(checkout, folder), { recursive: true }))
        .filter((name) => /\.(tsx?|css)$/.test(name))
        .sort()
        .map((name) => join(folder, name)),
    ),
  );
  const digest = createHash("sha256");
  for (const name of [...files.flat(), "package-lock.json"]) {
    digest.update(name).update(await readFile(join(checkout, name)));
  }
  return digest.digest("hex").slice(0, 16);
}

/** The shapes of calls are described with zod; its forty languages, which no screen shows, are left at home. */
const shapesWithoutLanguages: Plugin = {
  name: "shapes without languages",
  setup: ({ onLoad }) => onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {};" })),
};

async function buildInto(folder: string): Promise<string[]> {
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: { main: "src/newsroom/app/main.tsx", spelling: "src/newsroom/app/editor/spelling_worker.ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    jsx: "automatic",
    target: "es2022",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    // The package hides its files behind a script that reads them from the disk.
    alias: {
      "dictionary-en/index.aff": "./node_modules/dictionary-en/index.aff",
      "dictionary-en/index.dic": "./node_modules/dictionary-en/index.dic",
    },
    loader: { ".aff": "text", ".dic": "text" },
    outdir: "out",
    write: false,
    legalComments: "none",
    logLevel: "silent",
    plugins: [shapesWithoutLanguages],
  });
  const fresh = `${folder}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const names = await Promise.all(
    outputFiles.map(async ({ path, contents }) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const brotli = await compress(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
      await writeFile(join(fresh, name), contents);
      await writeFile(join(fresh, `${name}.br`), brotli);
      return name;
    }),
  );
  await rename(fresh, folder).catch(async (error) => {
    // Another process was quicker; its files are the same.
    await rm(fresh, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY" && (error as NodeJS.ErrnoException).code !== "EEXIST")
      throw error;
  });
  return names;
}
