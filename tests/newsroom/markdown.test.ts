import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Block, type Copy, parseCopy } from "../../src/news/copy.ts";
import { copyTidied } from "../../src/news/markdown_writing.ts";
import { copyToMarkdown, markdownToCopy, numberedAs } from "../../src/newsroom/markdown.ts";

const hostile = fc.constantFrom(
  ..."* ** _ ` [ ] ( ) > - + 1. 1) # | ::: {{ }} ~~~ \\ & &amp; <a> <https://a.b> ![ — 字 。 “ ” === --- a b2 :".split(
    " ",
  ),
  " ",
  "\n",
  "\n\n",
  "{{block 1: table}}",
  "https://a.b/c",
);
const words = fc.oneof(
  fc.array(hostile, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
  fc.lorem({ maxCount: 4 }),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const mark = fc.oneof(
  fc.constant({ type: "strong" as const }),
  fc.constant({ type: "emphasis" as const }),
  fc.constantFrom("https://a.b/c_(d)?e=1&f=2", "/stories/x", "#y").map((href) => ({ type: "link" as const, href })),
  fc.constant({ type: "claim" as const, claim: "crane-1" }),
);
const span = fc.oneof(
  words.map((text) => ({ text })),
  fc.record({ text: words, marks: fc.array(mark, { maxLength: 3 }) }),
);
const inline = fc.array(span, { maxLength: 4 });
const { item } = fc.letrec((tie) => ({
  item: fc.oneof(
    { depthSize: "small" },
    inline.map((text) => ({ text })),
    fc.record({ text: inline, items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), text: inline }),
  fc.record({ type: fc.constant("heading" as const), level: fc.constantFrom(2, 3, 4), text: inline }),
  fc.record({ type: fc.constant("quote" as const), paragraphs: fc.array(inline, { maxLength: 3 }), source: inline }),
  fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(item, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant("table" as const),
    headRows: fc.nat(2),
    rows: fc.array(fc.array(inline, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("facts" as const), title: words, paragraphs: fc.array(inline, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("embed" as const), url: fc.constantFrom("https://a.b/c", "https://a.b/(d)", "/x") }),
  fc.constant({ type: "picture" as const, picture: "12" }),
  fc.constant({ type: "divider" as const }),
) as never;

test("copy that nobody touched comes back from the text field as it was, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (copy) => {
      const there = copyToMarkdown(copy);
      const back = markdownToCopy(there);
      const expected = copy.map((each, at) => there.kept[at + 1] ?? copyTidied([each])[0]!);
      assert.deepEqual(back.copy, expected, there.text);
      assert.deepEqual(back.dropped, []);
      parseCopy(back.copy);
    }),
    { numRuns: 500 },
  );
});

test("ordinary prose is Markdown, not a kept block", () => {
  const sentence = fc
    .array(fc.record({ text: fc.lorem({ maxCount: 3 }), marks: fc.array(mark, { maxLength: 1 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((spans) => spans.map((each) => ({ ...each, text: `${each.text} ` })));
  fc.assert(
    fc.property(sentence, fc.constantFrom("paragraph", "heading", "quote", "list", "facts"), (text, kind) => {
      const blocks: Record<string, Block> = {
        paragraph: { type: "paragraph", text },
        heading: { type: "heading", level: 3, text },
        quote: { type: "quote", paragraphs: [text, text], source: [{ text: "Fang Ruolan" }] },
        list: { type: "list", ordered: true, items: [{ text, items: [{ text }] }, { text }] },
        facts: { type: "facts", title: "In short", paragraphs: [text] },
      };
      assert.deepEqual(copyToMarkdown([blocks[kind]!]).kept, {});
    }),
    { numRuns: 300 },
  );
});

test("Chinese with strong words next to quotation marks is Markdown", () => {
  const copy: Copy = [
    {
      type: "paragraph",
      text: [{ text: "他说" }, { text: "“规矩尽了本分”，", marks: [{ type: "strong" }] }, { text: "随后离开。" }],
    },
  ];
  assert.equal(copyToMarkdown(copy).text, "他说**“规矩尽了本分”，**随后离开。");
});

test("blocks that Markdown cannot hold stand as a line, may be moved, and two may stand together", () => {
  const picture: Block = { type: "picture", picture: "7" };
  const gallery: Block = { type: "gallery", pictures: ["7", "8"] };
  const { text, kept } = copyToMarkdown([{ type: "paragraph", text: [{ text: "One." }] }, picture, gallery]);
  assert.equal(text, "One.\n\n{{block 2: picture}}\n\n{{block 3: gallery}}");
  assert.deepEqual(markdownToCopy({ text: "{{block 3: gallery}}\n{{block 2: picture}}\nOne.", kept }).copy, [
    gallery,
    picture,
    { type: "paragraph", text: [{ text: "One." }] },
  ]);
});

test("a line that names a block nobody kept is refused", () => {
  assert.throws(
    () => markdownToCopy({ text: "{{block 9: table}}", kept: {} }),
    /names a block that this story does not have/,
  );
});

test("after a conflict, lines keep naming the blocks they named", () => {
  const [table, picture, gallery]: Block[] = [
    { type: "table", headRows: 2, rows: [] },
    { type: "picture", picture: "7" },
    { type: "gallery", pictures: ["8"] },
  ];
  const mine = { text: "{{block 1: table}}\n\nMine.\n\n{{block 2: picture}}", kept: { 1: table!, 2: picture! } };
  const merged = numberedAs({ 1: gallery!, 3: table! }, mine);
  assert.equal(merged.text, "{{block 3: table}}\n\nMine.\n\n{{block 4: picture}}");
  assert.deepEqual(merged.kept, { 1: gallery, 3: table, 4: picture });
});
