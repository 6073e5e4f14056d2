/** The newsroom's stylesheet and script, made once and named after their bytes so that browsers may keep them. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { Assets } from "./desk.ts";

/** Makes them of the files beside this one. */
export async function makeAssets(): Promise<Assets> {
  const [styles, script] = await Promise.all([made("styles.css", "css"), made("app/story_form.ts", "ts")]);
  const names = { styles: nameOf("newsroom", styles, "css"), script: nameOf("story", script, "js") };
  const files = new Map([
    [names.styles, { body: styles, type: "text/css; charset=utf-8" }],
    [names.script, { body: script, type: "text/javascript; charset=utf-8" }],
  ]);
  return { ...names, files };
}

async function made(file: string, loader: "css" | "ts"): Promise<string> {
  const source = await readFile(new URL(file, import.meta.url), "utf8");
  return (await transform(source, { loader, minify: true, charset: "utf8", target: "es2022" })).code;
}

const nameOf = (name: string, body: string, ending: string) =>
  `/newsroom/assets/${name}-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.${ending}`;
