/**
 * The look, made ready once at start: stylesheets that stand inside the pages, the islands as one small module.
 * Promises: the same sources give the same names, and `version` changes whenever any byte does.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { themeScript } from "./parts/head.ts";

/** What pages need of the look. */
export interface Look {
  /** Stylesheets that stand inside the page, one for each kind of page. */
  readonly styles: { readonly story: string; readonly front: string; readonly list: string };
  /** Path of the islands' module. */
  readonly script: string;
  /** Changes whenever any byte of the look changes: pages of another version are stale. */
  readonly version: string;
}

/** The look with what the server must know of it. */
export interface MadeLook extends Look {
  /** Files to serve, immutable under their names. */
  readonly files: readonly { readonly path: string; readonly type: string; readonly text: string }[];
  /** Content-Security-Policy of pages of this version. */
  readonly policy: string;
}

const sheets = {
  story: ["layers", "base", "shell", "card", "copy", "claims", "moods", "story", "chinese", "print"],
  front: ["layers", "base", "shell", "card", "front", "blocks", "chinese", "print"],
  list: ["layers", "base", "shell", "card", "copy", "moods", "list", "chinese", "print"],
} as const;

// Older engines get nesting spelled out for them.
const engines = ["chrome100", "firefox100", "safari15"];

/** Reads, minifies and names the look; takes some 100 ms. */
export async function makeLook(): Promise<MadeLook> {
  const [story, front, list, islands] = await Promise.all([
    sheet(sheets.story),
    sheet(sheets.front),
    sheet(sheets.list),
    bundle(),
  ]);
  const styles = { story, front, list };
  const script = `/assets/islands.${shortHash(islands)}.js`;
  return {
    styles,
    script,
    version: shortHash(JSON.stringify([styles, islands])),
    files: [{ path: script, type: "text/javascript; charset=utf-8", text: islands }],
    policy: policyOf([story, front, list]),
  };
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function sheet(names: readonly string[]): Promise<string> {
  const parts = await Promise.all(names.map((name) => readFile(here(`styles/${name}.css`), "utf8")));
  const { code } = await transform(parts.join("\n"), { loader: "css", minify: true, target: engines });
  return code.trim();
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here("islands/main.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: engines,
    write: false,
  });
  return outputFiles[0]!.text;
}

const shortHash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 10);

/** Our own styles and scripts by hash; style attributes carry bar lengths, focal points and picture colours. */
function policyOf(styles: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'self'",
    `style-src 'self' ${styles.map(hash).join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    `script-src 'self' ${hash(themeScript)}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}
