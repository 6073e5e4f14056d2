/** The shape of the sources: who may import whom, and how a file may look. Each failure names the line that breaks it. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("..", import.meta.url));
const longestFile = 300;

/** What the files of a part may import beside those of their own; files right under src/ join parts and may all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  news: ["base"],
  press: ["base"],
  site: ["news", "press", "base"],
  newsroom: ["news", "press", "base"],
  wire: ["news", "press", "base"],
  api: ["news", "press", "base"],
  cli: ["news", "press", "base"],
};

interface Import {
  /** `src/site/recipes.ts:12` */
  readonly at: string;
  readonly from: string;
  /** Path in the checkout, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
}

const sources: readonly Source[] = readdirSync(join(checkout, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => sourceAt(join("src", path)))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

function sourceAt(path: string): Source {
  const text = readFileSync(join(checkout, path), "utf8");
  const statement =
    /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\bfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  const imports = [...text.matchAll(statement)].map((match): Import => {
    const asked = match[2] ?? match[3]!;
    const line = text.slice(0, match.index).split("\n").length;
    const to = asked.startsWith(".") ? relative(checkout, join(checkout, dirname(path), asked)) : asked;
    return { at: `${path}:${line}`, from: path, to, typeOnly: match[1] !== undefined };
  });
  return { path, lines: text.split("\n"), imports };
}

/** `news` for `src/news/slug.ts`; undefined for `src/main.ts`. */
const partOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

const allImports = sources.flatMap((source) => source.imports);

test("parts import only what the table of the architecture allows them", () => {
  const wrong = allImports.filter(({ from, to }) => {
    const part = partOf(from);
    if (part === undefined || !to.startsWith("src/")) return false;
    const asked = partOf(to);
    return asked === undefined ? !isTable(to) : asked !== part && !mayImport[part]?.includes(asked);
  });
  assert.deepEqual(
    wrong.map(({ at, to }) => `${at} imports ${to}`),
    [],
  );
});

/** Tables of contents that everybody may read, such as the settings. */
const isTable = (path: string): boolean => /^src\/(settings|urls|house)\.ts$/.test(path);

test("only the main files join faces of the paper", () => {
  const faces = new Set(["site", "newsroom", "wire", "api", "cli"]);
  const joining = sources.filter(({ path }) => partOf(path) === undefined && !/^src\/main[^/]*\.ts$/.test(path));
  const wrong = joining.filter(({ imports }) => {
    const known = new Set(imports.map(({ to }) => partOf(to) ?? "").filter((part) => faces.has(part)));
    return known.size > 1;
  });
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test("every part has a row in the table", () => {
  const parts = new Set(sources.flatMap(({ path }) => partOf(path) ?? []));
  assert.deepEqual(
    [...parts].filter((part) => mayImport[part] === undefined),
    [],
  );
});

test("sources import files that exist, by their full name", () => {
  const wrong = allImports.filter(({ to }) => {
    if (!/^\.{0,2}\//.test(to) && !to.startsWith("src/")) return false;
    return !to.startsWith("src/") || !existsSync(join(checkout, to));
  });
  assert.deepEqual(
    wrong.map(({ at, to }) => `${at} imports ${to}`),
    [],
  );
});

test("sources import only packages that package.json names for running", () => {
  const { dependencies } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  const packageOf = (to: string) =>
    to
      .split("/")
      .slice(0, to.startsWith("@") ? 2 : 1)
      .join("/");
  const wrong = allImports.filter(({ to, typeOnly }) => {
    const bought = !/^(src\/|locales\/|node:)/.test(to);
    return bought && !typeOnly && dependencies[packageOf(to)] === undefined;
  });
  assert.deepEqual(
    wrong.map(({ at, to }) => `${at} imports ${to}`),
    [],
  );
});

test("no file imports itself by way of others", () => {
  const graph = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((each) => !each.typeOnly).map((each) => each.to)]),
  );
  assert.deepEqual(cyclesIn(graph), []);
});

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path);
    if (before >= 0) cycles.push([...way.slice(before), path].join(" → "));
    if (before >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}

test("the pure files of the trade touch neither database nor disk nor network", () => {
  const plural = new Set(sources.filter(({ path }) => /^src\/news\//.test(path) && acts(path)).map(({ path }) => path));
  const pure = sources.filter(({ lines }) => /\bPure\b/.test(lines.slice(0, 6).join(" ")));
  const effects = /^node:(fs|net|http|https|child_process|dgram|tls|worker_threads)|^postgres$/;
  const wrong = pure
    .flatMap(({ imports }) => imports)
    .filter(({ to, typeOnly }) => !typeOnly && (effects.test(to) || plural.has(to)));
  assert.deepEqual(
    wrong.map(({ at, to }) => `${at} is pure and imports ${to}`),
    [],
  );
});

/** Does the file speak SQL? */
const acts = (path: string): boolean => /\bsql(<[^`]*>)?`/.test(readFileSync(join(checkout, path), "utf8"));

test("no file is named after what is in any file", () => {
  const vague = /(^|\/)(index|utils?|helpers?|common|misc|manager|service)\.(ts|css)$/i;
  assert.deepEqual(
    sources.map(({ path }) => path).filter((path) => vague.test(path)),
    [],
  );
});

test("nothing is exported by default", () => {
  assert.deepEqual(linesThat(/^export default\b|\bas default\b/), []);
});

test("no file of src is a barrel", () => {
  assert.deepEqual(linesThat(/^export \* from/), []);
});

test("only erasable TypeScript: no enums, namespaces or parameter properties", () => {
  const unerasable =
    /^\s*(export )?(declare )?(const )?enum\s|^\s*(export )?namespace\s|constructor\([^)]*\b(private|public|protected|readonly) /;
  assert.deepEqual(linesThat(unerasable), []);
});

function linesThat(match: RegExp): string[] {
  return sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (match.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

test(`no file of src is longer than ${longestFile} lines`, () => {
  const long = sources.filter(({ lines }) => lines.length - 1 > longestFile);
  assert.deepEqual(
    long.map(({ path, lines }) => `${path} has ${lines.length - 1} lines`),
    [],
  );
});

test("each file of src opens by saying what it is", () => {
  const silent = sources.filter(
    ({ lines }) =>
      !/^(#!.*)?$|^\/\*\*/.test(lines[0]!) || !/^\/\*\*/.test(lines.find((line) => !line.startsWith("#!"))!),
  );
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
});

test("one file writes each table of the trade, the one its comment names", () => {
  const tables = ownersOf(readdirSync(join(checkout, "migrations")).map((name) => join("migrations", name)));
  const write = /\b(?:insert into|update|delete from|truncate)\s+([a-z_]+)\b/g;
  const wrong = sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) =>
      [...line.matchAll(write)]
        .map((match) => ({ table: match[1]!, owners: tables.get(match[1]!) }))
        .filter(({ owners }) => owners !== undefined && !owners.includes(path))
        .map(({ table, owners }) => `${path}:${at + 1} writes ${table}, which is ${owners}'s`),
    ),
  );
  assert.deepEqual(wrong, []);
});

/** Tables by the files their comment names: `comment on table live is '… Writer: news/publishing.ts'`. */
function ownersOf(migrations: readonly string[]): Map<string, string[]> {
  const comment = /comment on table ([a-z_]+) is '[^']*Writers?: ([^']*)'/g;
  const text = migrations.map((path) => readFileSync(join(checkout, path), "utf8")).join("\n");
  const filesIn = (named: string) => [...named.matchAll(/[a-z_/]+\.ts/g)].map(([path]) => `src/${path}`);
  return new Map([...text.matchAll(comment)].map((match) => [match[1]!, filesIn(match[2]!)]));
}
