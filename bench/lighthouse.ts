/**
 * `node bench/lighthouse.ts URL [desktop]`: Lighthouse on every kind of page of the paper that is served at URL, on the
 * slow phone that Lighthouse makes believe, or on a desktop; of three runs the middle one. Prints Markdown, and beneath
 * the table what is below 100.
 */
import { createServer } from "node:net";
import { cpus, totalmem } from "node:os";
import lighthouse, { type Config, desktopConfig, type Flags, type Result } from "lighthouse";
import { startBrowser } from "../tests/browser/chromium.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

const runs = 3;

const [base = "http://localhost:3000/", device = "phone"] = process.argv.slice(2);
const port = await freePort();
const browser = await startBrowser([`--remote-debugging-port=${port}`]);
const lacks: string[] = [];
try {
  console.log("| page | performance | accessibility | best practices | SEO | LCP | CLS | TBT |");
  console.log("|---|---|---|---|---|---|---|---|");
  for (const [kind, path] of await kindsOf(base)) console.log(row(kind, await measured(new URL(path, base).href)));
} finally {
  await browser.close();
}
for (const lack of new Set(lacks)) console.log(`\n- ${lack}`);
console.log(
  `\nMeasured ${new Date().toISOString().slice(0, 10)} as a ${device} on ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, ${browser.version()}.`,
);

/** A busy machine spoils single runs. */
async function measured(url: string): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) results.push(await measuredOnce(url));
  const score = ({ categories: found }: Result) => found.performance?.score ?? 0;
  return results.sort((a, b) => score(a) - score(b))[Math.floor(runs / 2)]!;
}

async function measuredOnce(url: string): Promise<Result> {
  const config: Config | undefined = device === "desktop" ? desktopConfig : undefined;
  // Pages of missing and withdrawn stories answer 404 and 410, as they should.
  const flags: Flags = { port, onlyCategories: [...categories], logLevel: "silent", ignoreStatusCode: true };
  const result = await lighthouse(url, flags, config);
  const fault = result === undefined ? "nothing" : result.lhr.runtimeError?.message;
  if (result === undefined || fault !== undefined) throw new Error(`Lighthouse said of ${url}: ${fault}`);
  return result.lhr;
}

function row(kind: string, { categories: found, audits }: Result): string {
  const scores = categories.map((name) => Math.round((found[name]?.score ?? 0) * 100));
  categories.forEach((name, at) => {
    for (const { id, weight } of scores[at] === 100 ? [] : (found[name]?.auditRefs ?? [])) {
      const audit = audits[id];
      if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
        lacks.push(`${kind}, ${name}: ${audit?.title} ${audit?.displayValue ?? ""}`);
    }
  });
  const shown = (id: string) => audits[id]?.displayValue ?? "–";
  const times = ["largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time"].map(shown);
  return `| ${[kind, ...scores, ...times].join(" | ")} |`;
}

/** Kinds of pages and where this paper has one of each, found by following links from its front. */
async function kindsOf(front: string): Promise<[string, string][]> {
  const linkIn = async (path: string, pattern: RegExp) =>
    (await (await fetch(new URL(path, front))).text()).match(pattern)?.[1];
  const root = new URL(front).pathname;
  const story = await linkIn(root, /href="([^"]*\/stories\/[^"]+)"/);
  const found: [string, string | undefined][] = [
    ["home", root],
    ["section", await linkIn(root, /<nav class="sections".*?href="([^"]+)"/s)],
    ["story", story],
    ["topic", story && (await linkIn(story, /href="([^"]*\/topics\/[^"]+)"/))],
    ["person", story && (await linkIn(story, /href="([^"]*\/people\/[^"]+)"/))],
    ["latest", `${root}latest/`],
    ["archive", `${root}archive/`],
    ["month", await linkIn(`${root}archive/`, /href="([^"]*\/archive\/\d{4}\/\d{2}\/)"/)],
    ["about", await linkIn(root, /href="([^"]*\/about)"/)],
    ["search", `${root}search?q=a`],
    ["404", `${root}nothing-is-here`],
  ];
  return found.filter((each): each is [string, string] => each[1] !== undefined);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? found(address.port) : failed(new Error("no port"))));
    });
  });
}
