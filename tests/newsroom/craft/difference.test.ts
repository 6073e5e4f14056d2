import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Copy, inlineText } from "../../../src/news/copy.ts";
import { difference } from "../../../src/newsroom/craft/difference.ts";
import { tokensOf, wordDifference } from "../../../src/newsroom/craft/word_difference.ts";

const paragraphs = (...texts: string[]): Copy =>
  texts.map((text) => ({ type: "paragraph", text: inlineText(text) }) as const);

/** `[-gone-]` and `{+new+}`, lines apart. */
const read = (before: Copy, after: Copy): string[] =>
  difference(before, after).map(
    ({ how, pieces }) =>
      `${how}: ${pieces
        .map(({ how, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}`, marked: `~${text}~` })[how])
        .join("")}`,
  );

test("a changed paragraph shows the words that changed, whole phrases together", () => {
  const before = paragraphs("The ferry left.", "It carried forty old people across the bay.");
  const after = paragraphs("The ferry left.", "It carried fifty young people across the bay.");
  assert.deepEqual(read(before, after), [
    "same: The ferry left.",
    "changed: It carried [-forty old-]{+fifty young+} people across the bay.",
  ]);
});

test("Chinese is compared by words, not by whole sentences", () => {
  const [line] = read(paragraphs("市政府周三决定关闭老码头。"), paragraphs("市政府周五决定关闭老码头。"));
  assert.match(line!, /^changed: 市政府.*\[-.*三-\]\{\+.*五\+\}.*决定关闭老码头。$/);
});

test("new, gone and moved lines are told apart", () => {
  const before = paragraphs("One stands at the top.", "Two is taken away entirely.", "Three stays where it was.");
  const after = paragraphs("Three stays where it was.", "One stands at the top.", "Something quite different arrives.");
  const hows = difference(before, after).map(({ how }) => how);
  assert.ok(hows.includes("moved away") && hows.includes("moved here"));
  assert.ok(hows.includes("gone") && hows.includes("new"));
});

test("a word that became a link is marked, and not gone", () => {
  const before: Copy = [{ type: "paragraph", text: [{ text: "Read the report today" }] }];
  const after: Copy = [
    {
      type: "paragraph",
      text: [
        { text: "Read the " },
        { text: "report", marks: [{ type: "link", href: "https://harbour.example/report" }] },
        { text: " today" },
      ],
    },
  ];
  assert.deepEqual(read(before, after), ["changed: Read the ~report~ today"]);
  assert.ok(difference(after, after).every(({ how }) => how === "same"));
});

test("pictures, rows and items are lines of their own", () => {
  const table = (cell: string): Copy => [
    { type: "picture", picture: "12" },
    {
      type: "table",
      headRows: 1,
      rows: [
        [inlineText("Pier"), inlineText("Depth")],
        [inlineText("North"), inlineText(cell)],
      ],
    },
  ];
  assert.deepEqual(read(table("4 m"), table("5 m")), ["same: ", "same: Pier\tDepth", "changed: North\t[-4-]{+5+} m"]);
});

const text = fc
  .array(fc.constantFrom("a ", "b", " ", "c. ", "码头", "老", "。", "d-e ", "f"))
  .map((parts) => parts.join(""));

test("whatever the texts, what is not new is the old one and what is not gone is the new one", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(tokensOf(inlineText(before)), tokensOf(inlineText(after)));
      const kept = (how: string) =>
        pieces
          .filter((each) => each.how !== how)
          .map((each) => each.text)
          .join("");
      assert.deepEqual([kept("new"), kept("gone")], [before, after]);
    }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (before, after) => {
      const lines = difference(paragraphs(...before), paragraphs(...after));
      const kept = (drop: string[], not: string) =>
        lines
          .filter(({ how }) => !drop.includes(how))
          .map(({ pieces }) =>
            pieces
              .filter(({ how }) => how !== not)
              .map((each) => each.text)
              .join(""),
          );
      assert.deepEqual(kept(["new", "moved here"], "new"), before);
      assert.deepEqual(kept(["gone", "moved away"], "gone"), after);
    }),
  );
});
