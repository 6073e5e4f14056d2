/** Start and memory of the real command on the stand's data folder. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../../src/house.ts";
import type { Figure } from "../figure.ts";
import type { Stand } from "../stand.ts";

/** Starts `broadsheet serve` beside this process, reads its memory, asks it for pages, ends it. */
export async function measureStart({ house }: Stand): Promise<Figure[]> {
  const env = { ...process.env, DATA_DIR: house.settings.DATA_DIR, PORT: "0", HOST: "127.0.0.1" };
  const started = performance.now();
  const child = spawn(join(checkout, "bin", "broadsheet"), ["serve", "--json"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const whole = text.split("\n").find((each) => each.includes('"paper"') && text.includes("\n"));
      if (whole !== undefined) resolve(whole);
    });
    child.once("exit", () => reject(new Error("the server ended before it was up")));
  });
  const upMs = performance.now() - started;
  const { paper } = JSON.parse(line) as { paper: string };
  for (const path of ["", "latest/", "archive/", "rss.xml", "zh/"])
    await (await fetch(paper.replace("localhost", "127.0.0.1") + path)).arrayBuffer();
  const rss =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
  return [
    { what: "start, to the first answer", value: upMs, unit: "ms", budget: "≤ 3,000 ms", kept: upMs <= 3000 },
    {
      what: "memory of one server after its first pages",
      value: rss,
      unit: "MB",
      budget: "≤ 512 MB",
      kept: rss <= 512,
    },
  ];
}
