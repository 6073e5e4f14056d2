/** The page this project starts from, imported by the real command and read at its address. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { sharedFile } from "../real.ts";
import { broadsheet, freshPlace, startPaper } from "./house.ts";

const seed = sharedFile("seed-page.txt");

test("the seed page becomes a story with its path, headline, credit and eight paragraphs, without its furniture", {
  skip: seed === undefined && "the real material is not here",
}, async (t) => {
  const place = await freshPlace(t);
  await broadsheet(place, "init", "--name", "The Bar Light", "--edition", "zh-Hans=沙洲灯");
  const imported = await broadsheet(place, "import", "page", seed!, "--json");
  assert.equal(imported.code, 0, imported.err);
  const { taken, stories } = JSON.parse(imported.out.trim().split("\n").at(-1)!);
  assert.equal(taken, 1);
  const [{ url, reason }] = stories;
  assert.match(reason, /date/i, "that the page gives no date is said");
  const paper = await startPaper(t, place);
  const { document } = parseHTML(await (await fetch(new URL(new URL(url).pathname, paper.origin))).text());
  const page = readFileSync(seed!, "utf8");
  const lines = page.split("\n").map((line) => line.trim());
  const credit = /^Photo: (.+)$/m.exec(page)![1]!.trim();
  assert.ok(document.querySelector("article")!.textContent!.includes(credit), "the picture's credit is there");
  assert.ok(lines.includes(document.querySelector("h1")!.textContent!.trim()), "the headline is a line of the page");
  assert.ok(document.querySelectorAll("nav[aria-label] li, .breadcrumb a").length >= 3, "the path is there");
  const body = document.querySelector(".copy") ?? document.querySelector("article")!;
  const text = [...body.querySelectorAll(":scope > p")];
  assert.equal(text.length, 8);
  assert.equal(document.querySelectorAll("form[action$='/moods'] button").length, 8);
  assert.equal(document.querySelector("article time[datetime], header time.published"), null, "no date was made up");
});
