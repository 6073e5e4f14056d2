/** Copy → HTML for pages and for feeds, block by block. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Block, type Copy, inlineText, type Span } from "../../src/news/copy.ts";
import { copyHtml } from "../../src/site/blocks/copy.ts";
import { feedHtml } from "../../src/site/blocks/feed.ts";
import { localeOf } from "../../src/site/locale.ts";
import type { ClaimView } from "../../src/site/views.ts";
import { pictureOf } from "./fixtures.ts";

const say = localeOf("en", "Asia/Singapore");
const brake: ClaimView = {
  text: "A crane failed its test.",
  standing: "disputed",
  since: new Date(Date.UTC(2026, 6, 13)),
  attributions: [{ who: "Drivers’ lodge", kind: "unnamed", count: 2, stance: "says" }],
};
const quay = pictureOf("en", 0);

const set = (...copy: Copy) => copyHtml(copy, { say, pictures: { quay }, claims: { brake } }).text.trim();
const fed = (...copy: Copy) =>
  feedHtml(copy, { origin: "https://t.example", url: "https://t.example/port/s", pictures: { quay } }).text.trim();
const paragraph = (...text: readonly Span[]): Block => ({ type: "paragraph", text });

test("marks become elements, and a line break inside a span stays one", () => {
  const strong = { text: "board\nvoted", marks: [{ type: "strong" }] } as const;
  const stress = { text: " twice", marks: [{ type: "emphasis" }] } as const;
  assert.equal(
    set(paragraph({ text: "The " }, strong, stress)),
    "<p>The <strong>board<br>voted</strong><em> twice</em></p>",
  );
});

test("spans under one link become one anchor", () => {
  const link = { type: "link", href: "https://example.org/?a=1&b=2" } as const;
  const text = [
    { text: "read ", marks: [link] },
    { text: "this", marks: [{ type: "strong" }, link] },
  ] as const;
  assert.equal(
    set(paragraph(...text)),
    '<p><a href="https://example.org/?a=1&amp;b=2">read <strong>this</strong></a></p>',
  );
});

test("a claim's words lead to the panel, and its note stands once before the first paragraph that has it", () => {
  const said = paragraph({ text: "It failed", marks: [{ type: "claim", claim: "brake" }] });
  const page = set(said, said);
  assert.match(
    page,
    /^<div class="note"[^>]*>[\s\S]*Drivers’ lodge[\s\S]*2 sources[\s\S]*13 July 2026[\s\S]*<\/div>\n<p><a class="claim" id="said-brake" href="#claim-brake">It failed<\/a><\/p>/,
  );
  assert.equal(page.match(/class="note"/g)?.length, 1);
  assert.equal(page.match(/id="said-brake"/g)?.length, 1);
});

test("a claim inside a link leaves the link whole, and an unknown claim is only text", () => {
  const both = {
    text: "both",
    marks: [
      { type: "claim", claim: "brake" },
      { type: "link", href: "/a" },
    ],
  } as const;
  const unknown = { text: "nobody", marks: [{ type: "claim", claim: "constructor" }] } as const;
  assert.equal(set(paragraph(both, unknown)), '<p><a href="/a">both</a>nobody</p>');
});

test("headings never skip a level", () => {
  const heading = (level: 2 | 3 | 4): Block => ({ type: "heading", level, text: inlineText(`h${level}`) });
  assert.equal(
    set(heading(4), heading(4), heading(2), heading(4)),
    "<h2>h4</h2>\n<h3>h4</h3>\n<h2>h2</h2>\n<h3>h4</h3>",
  );
});

test("a quotation keeps its paragraphs and its source", () => {
  const quote: Block = {
    type: "quote",
    paragraphs: [inlineText("One."), inlineText("Two.")],
    source: inlineText("A witness"),
  };
  assert.equal(set(quote), "<blockquote><p>One.</p><p>Two.</p><footer>A witness</footer></blockquote>");
});

test("lists nest", () => {
  const items = [{ text: inlineText("a"), items: [{ text: inlineText("b") }] }];
  assert.equal(set({ type: "list", ordered: true, items }), "<ol><li>a<ol><li>b</li>\n</ol></li>\n</ol>");
});

test("a picture comes in three formats with its size, caption and credit", () => {
  const page = set({ type: "picture", picture: "quay" });
  assert.match(
    page,
    /<source type="image\/avif" srcset="\/pictures\/p0\/320\.avif 320w, .*1600\.avif 1600w" sizes="[^"]+"><source type="image\/webp"/,
  );
  assert.match(
    page,
    /<img src="\/pictures\/p0\/960\.jpg" width="1600" height="1067" alt="Three harbour cranes[^"]*" loading="lazy"/,
  );
  assert.match(page, /<figcaption>The three cranes .* <small>Drawing: Mara Okonjo/);
});

test("a picture that is not known leaves nothing, in the text and in a gallery", () => {
  assert.equal(set({ type: "picture", picture: "toString" }), "");
  assert.equal(set({ type: "gallery", pictures: ["none"] }), "");
});

test("an embed is a link that names its host and loads nothing", () => {
  const page = set({ type: "embed", url: "https://www.video.example/v/1", title: "The walk" });
  assert.equal(
    page,
    '<p class="embed"><a href="https://www.video.example/v/1">The walk</a> <small>video.example</small></p>',
  );
});

test("short rows of a table are filled", () => {
  const rows = [[inlineText("Harbour"), inlineText("Boxes")], [inlineText("Anselm")]];
  const page = set({ type: "table", caption: inlineText("An hour"), headRows: 1, rows });
  assert.match(
    page,
    /<caption>An hour<\/caption>\n<thead><tr><th scope="col">Harbour<\/th><th scope="col">Boxes<\/th><\/tr>/,
  );
  assert.match(page, /<tbody><tr><td>Anselm<\/td><td><\/td><\/tr>/);
});

test("the empty corner of a table is no heading", () => {
  const rows = [
    [inlineText(""), inlineText("Boxes")],
    [inlineText("Anselm"), inlineText("24")],
  ];
  assert.match(set({ type: "table", headRows: 1, rows }), /<thead><tr><td><\/td><th scope="col">Boxes<\/th><\/tr>/);
});

test("a table without cells leaves nothing", () => {
  assert.equal(set({ type: "table", headRows: 0, rows: [] }), "");
});

test("facts stand apart under their title, and a divider divides", () => {
  const facts: Block = { type: "facts", title: "In brief", paragraphs: [inlineText("Ninety days.")] };
  assert.equal(
    set(facts, { type: "divider" }),
    '<aside class="facts" aria-label="In brief"><p class="label">In brief</p>\n<p>Ninety days.</p></aside>\n<hr>',
  );
});

test("a feed has absolute addresses, no classes and claims as text", () => {
  const here = { text: "here", marks: [{ type: "link", href: "/archive" }] } as const;
  const below = { text: "below", marks: [{ type: "link", href: "#note" }] } as const;
  const said = { text: " said", marks: [{ type: "claim", claim: "brake" }] } as const;
  assert.equal(
    fed(paragraph(here, below, said)),
    '<p><a href="https://t.example/archive">here</a><a href="https://t.example/port/s#note">below</a> said</p>',
  );
});

test("a picture in a feed keeps its caption and credit", () => {
  const page = fed({ type: "gallery", pictures: ["quay", "none"] });
  assert.match(
    page,
    /^<figure><img src="https:\/\/t\.example\/pictures\/p0\/1280\.jpg"[^>]*>\n<figcaption>The three cranes .* Drawing: Mara/,
  );
  assert.equal(page.match(/<figure>/g)?.length, 1);
});
