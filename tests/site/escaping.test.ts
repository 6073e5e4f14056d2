/** Whatever words come into a page, its markup stays the same and its data stays data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { type Html, html } from "../../src/base/html.ts";
import { archivePage } from "../../src/site/pages/archive.ts";
import { archiveMonthPage } from "../../src/site/pages/archive_month.ts";
import { frontPage } from "../../src/site/pages/front.ts";
import { gonePage } from "../../src/site/pages/gone.ts";
import { latestPage } from "../../src/site/pages/latest.ts";
import { missingPage } from "../../src/site/pages/missing.ts";
import { moodPage } from "../../src/site/pages/mood.ts";
import { personPage } from "../../src/site/pages/person.ts";
import { refusalPage } from "../../src/site/pages/refusal.ts";
import { searchPage } from "../../src/site/pages/search.ts";
import { storyPage } from "../../src/site/pages/story.ts";
import { textPage } from "../../src/site/pages/text.ts";
import { topicPage } from "../../src/site/pages/topic.ts";
import type { Frame } from "../../src/site/views.ts";
import { everyBlock, frameOf, look, storyOf } from "./fixtures.ts";
import { viewsOf } from "./pages.ts";

const made = await look();

/** Names of fields whose values are words of ours, numbers or formats, never anybody's text. */
const ours = new Set([
  "type",
  "kind",
  "stance",
  "standing",
  "lang",
  "dir",
  "timeZone",
  "look",
  "colour",
  "code",
  "order",
  "mine",
  "claim",
  "picture",
  "pictures",
  "href",
  "url",
  "origin",
]);

/** The value with `hostile` behind every text in it. */
function spoiled<T>(value: T, hostile: string, name = ""): T {
  if (typeof value === "string") return (ours.has(name) ? value : value + hostile) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (name === "look") return value;
  if (Array.isArray(value)) return value.map((each) => spoiled(each, hostile, name)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, spoiled(each, hostile, key === "pictures" ? "" : key)]),
  ) as T;
}

/** Elements and attribute names in order: what a browser would make of the page, without its words. */
function skeleton(page: Html): string[] {
  const { document } = parseHTML(page.text);
  return [...document.querySelectorAll("*")].map((each) => `${each.tagName} ${each.getAttributeNames().join(" ")}`);
}

const hostileText = fc
  .array(
    fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "<script>",
      "</script>",
      "</style>",
      "<!--",
      "-->",
      "]]>",
      " onload=x ",
      "javascript:",
      "{count}",
      "`",
      "\\",
      "\u2028",
      "\ud800",
      "\u202e",
      "&lt;",
      "</title>",
      "<img src=x onerror=x>",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const frame = frameOf("en", made, "port/story-0", {
  description: "What it says.",
  preview: { note: "A draft.", desk: "/newsroom" },
});
const views = viewsOf("en");
const templates: Readonly<Record<string, (spoil: <T>(view: T) => T, frame: Frame) => Html>> = {
  story: (spoil, frame) => storyPage(frame, spoil(storyOf("en"))),
  blocks: (spoil, frame) => storyPage(frame, spoil(storyOf("en", everyBlock))),
  front: (spoil, frame) => frontPage(frame, spoil(views.front)),
  section: (spoil, frame) => frontPage(frame, spoil(views.section)),
  small: (spoil, frame) => frontPage(frame, spoil(views.small)),
  topic: (spoil, frame) => topicPage(frame, spoil(views.topic)),
  person: (spoil, frame) => personPage(frame, spoil(views.person)),
  latest: (spoil, frame) => latestPage(frame, spoil(views.latest)),
  archive: (spoil, frame) => archivePage(frame, spoil(views.archive)),
  month: (spoil, frame) => archiveMonthPage(frame, spoil(views.month)),
  search: (spoil, frame) => searchPage(frame, spoil(views.search)),
  text: (spoil, frame) => textPage(frame, spoil(views.text)),
  missing: (spoil, frame) => missingPage(frame, spoil(views.missing)),
  gone: (spoil, frame) => gonePage(frame, spoil(views.gone)),
  refusal: (spoil, frame) => refusalPage(frame, spoil(views.refusal)),
  mood: (spoil, frame) => moodPage(frame, spoil(views.mood)),
};

for (const [name, template] of Object.entries(templates)) {
  test(`hostile words leave the markup of the ${name} page as it is`, () => {
    const harmless = skeleton(template((view) => spoiled(view, "x"), spoiled(frame, "x")));
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const page = template((view) => spoiled(view, hostile), spoiled(frame, hostile));
        assert.deepEqual(skeleton(page), harmless);
        for (const [, json] of page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
          JSON.parse(json!);
      }),
      { numRuns: 15 },
    );
  });
}

test("a template escapes text, attributes and everything nested in lists", () => {
  const hostile = `<b>"'&`;
  assert.equal(
    html`<p title="${hostile}">${[hostile, [html`<i>${hostile}</i>`, undefined, false, 0]]}</p>`.text,
    `<p title="&lt;b&gt;&quot;&#39;&amp;">&lt;b&gt;&quot;&#39;&amp;<i>&lt;b&gt;&quot;&#39;&amp;</i>0</p>`,
  );
});
