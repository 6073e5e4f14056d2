/** Queries: what a reader types, as the database is asked and as a page marks it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, type Marks, marked } from "../../src/news/excerpt.ts";
import { piecesOf, queryOf } from "../../src/news/query.ts";
import { searchText } from "../../src/news/search_text.ts";

test("spaced text loses case, accents, apostrophes and the points of abbreviations", () => {
  assert.equal(searchText("The U.S. Navy’s “Café” isn't well-known").trim(), "the us navy cafe isnt well known");
});

test("unspaced text becomes pairs in their order, and its last character", () => {
  assert.equal(searchText("港务局说").trim(), "港务 务局 局说 说");
});

test("Traditional and full-width writing come out as Simplified and plain", () => {
  assert.equal(
    searchText("港務局ＡＢＣ").replace(/\s+/g, " ").trim(),
    searchText("港务局 abc").replace(/\s+/g, " ").trim(),
  );
});

test("lone halves of characters and control characters do no harm", () => {
  assert.equal(searchText("a\ud83db\u0000c").trim(), "a b c");
});

test("words are all wanted; quotation marks and hyphens ask for their order", () => {
  assert.equal(queryOf("ferry soup")!.exact, "'ferry' & 'soup'");
  assert.equal(queryOf('"north channel"')!.exact, "('north' <-> 'channel')");
  assert.equal(queryOf("“north channel”")!.exact, "('north' <-> 'channel')");
  assert.equal(queryOf("night-time")!.exact, "('night' <-> 'time')");
  assert.equal(queryOf('"north channel"')!.wide, "'north' & 'channel'", "the index is asked for the words alone");
});

test("a hyphen before a word wants it away", () => {
  assert.equal(queryOf("ferry -soup")!.exact, "('ferry') & !('soup')");
  assert.equal(queryOf("ferry -soup")!.wide, "'ferry'");
});

test("Chinese is cut into words, each asked for as its pairs, particles left out", () => {
  assert.equal(queryOf("港口的淤泥")!.exact, "'港口' & '淤泥'");
  assert.deepEqual(queryOf("港口的淤泥")!.runs, ["港口", "淤泥"]);
  assert.equal(queryOf("“北航道”")!.exact, "('北航' <-> '航道')");
});

test("a single character is asked for as the beginning of pairs", () => {
  assert.equal(queryOf("汤")!.exact, "'汤':*");
});

test("a character alone joins the word beside it, several are a name", () => {
  assert.deepEqual(piecesOf("北京市"), ["北京市"]);
  assert.deepEqual(piecesOf("免费的汤"), ["免费", "汤"]);
  assert.deepEqual(piecesOf("的"), ["的"]);
});

test("nothing but exclusions, marks or blanks asks for nothing", () => {
  for (const text of ["", "  ", "-soup", "“”", "?!", "'\\", "&|!()"]) assert.equal(queryOf(text), undefined, text);
});

test("no query can speak the database's own language", () => {
  assert.equal(queryOf("a' | 'b")!.wide, "'a' & 'b'");
  assert.equal(queryOf("x:* & !y <-> z")!.wide, "'x' & 'y' & 'z'");
});

test("a query is cut at a length and a number of words that stay cheap", () => {
  assert.ok(queryOf("word ".repeat(500))!.wide.length < 200);
  assert.ok(queryOf(Array.from({ length: 90 }, (_, at) => `w${at}`).join(" "))!.wide.split("&").length <= 12);
});

const marksOf = (words: readonly string[], runs: readonly string[] = []): Marks => ({ words: new Set(words), runs });
const shown = (pieces: readonly { text: string; hit: boolean }[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test("hits are marked where they stand, in the spelling of the text", () => {
  assert.equal(
    shown(marked("Café ferries, FERRY.", marksOf(["cafe", "ferries", "ferry"]))),
    "[Café] [ferries], [FERRY].",
  );
  assert.equal(shown(marked("港務局說", marksOf([], ["港务局"]))), "[港務局]說");
});

test("overlapping hits are marked once", () => {
  assert.equal(shown(marked("人民大会堂", marksOf([], ["人民大会", "大会堂"]))), "[人民大会]堂");
});

test("an excerpt is the stretch that says most of what was asked, from the beginning of a sentence", () => {
  const filler = "Nothing of note happened on the quay that day, as the harbour log says. ".repeat(12);
  const text = `A ferry left. ${filler}Then the ferry brought soup to the pilots. ${filler}`;
  const piece = shown(excerpt(text, marksOf(["ferry", "soup"])));
  assert.match(piece, /Then the \[ferry\] brought \[soup\]/);
  assert.ok(piece.startsWith("…") && piece.endsWith("…"));
  assert.ok(piece.length < 260);
});

test("blocks of a text stand apart in its excerpt: what ends without a stop is not read into the next", () => {
  const text =
    "The night boat\n\nPassengers get soup.\n\nWhat it costs\nNothing\nA smile\n\n“Free,” says the cook.”\n\nEnd";
  assert.equal(
    shown(excerpt(text, marksOf(["soup", "boat"]))),
    "The night [boat] · Passengers get [soup]. What it costs · Nothing · A smile · “Free,” says the cook.” End",
  );
  assert.equal(shown(excerpt("夜班渡轮\n\n船上有汤。\n\n票价", marksOf([], ["汤"]))), "夜班渡轮 · 船上有[汤]。 票价");
});

test("an excerpt neither begins nor ends with what keeps blocks apart", () => {
  const heading = (at: number) => `Heading ${"x".repeat(at % 13)} number ${at}`;
  const text = Array.from({ length: 60 }, (_, at) => heading(at)).join("\n\n");
  for (let at = 0; at < 60; at++) {
    const piece = shown(excerpt(text, marksOf([String(at)])));
    assert.match(piece, /^…?H.*[^ ·…]…?$/);
    assert.match(piece, new RegExp(`number \\[${at}\\]`));
  }
  const han = Array.from({ length: 60 }, (_, at) => `第${"港".repeat(at % 7)}章`).join("\n");
  for (const run of ["第章", "港港港港港港章"])
    assert.match(shown(excerpt(han, marksOf([], [run]))), /^…?\[?[第港].*[^ ·…]…?$/);
});

test("an excerpt of Chinese is shorter and cut anywhere between characters", () => {
  const text = `${"港口今天没有什么新闻。".repeat(20)}渡轮上人人有汤喝。${"港口今天没有什么新闻。".repeat(20)}`;
  const piece = shown(excerpt(text, marksOf([], ["汤"])));
  assert.match(piece, /渡轮上人人有\[汤\]喝/);
  assert.ok(piece.length <= 102);
});

test("an excerpt of a text that says none of it is its beginning", () => {
  assert.equal(shown(excerpt("Short and plain.", marksOf(["ferry"]))), "Short and plain.");
  assert.equal(shown(excerpt("", marksOf(["ferry"]))), "");
});

test("an excerpt never parts the halves of a character", () => {
  const text = "𠮷".repeat(300);
  const piece = excerpt(text, marksOf([], []));
  assert.ok(piece.every(({ text: each }) => each.isWellFormed()));
});
