/** Texts at random: every block and mark that a copy may hold. */
import fc from "fast-check";
import type { Block, Copy, Inline, ListItem, Mark } from "../../src/news/copy.ts";

const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("The tide", " turned", "\n", "潮水退了", " ", "🙂", "a\nb"),
  )
  .map((text) => text.replaceAll("\0", "").toWellFormed());
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "strong" }),
  fc.constant<Mark>({ type: "emphasis" }),
  fc.constantFrom("https://courier.example/a", "/b", "#c").map((href): Mark => ({ type: "link", href })),
  fc.constantFrom("dam-opened", "two-hurt", "x").map((claim): Mark => ({ type: "claim", claim })),
);
const inline: fc.Arbitrary<Inline> = fc.array(
  fc.oneof(
    words.map((text) => ({ text })),
    fc.record({ text: words, marks: fc.array(mark, { maxLength: 4 }) }),
  ),
  { maxLength: 5 },
);
const inlines = fc.array(inline, { maxLength: 3 });
const { item } = fc.letrec<{ item: ListItem }>((tie) => ({
  item: fc.record({ text: inline, items: fc.array(tie("item"), { maxLength: 2 }) }, { requiredKeys: ["text"] }),
}));
const key = fc.constantFrom("1", "22", "a/b.jpg");
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), text: inline }),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text: inline,
  }),
  fc.record(
    { type: fc.constant("quote" as const), paragraphs: inlines, source: inline },
    { requiredKeys: ["type", "paragraphs"] },
  ),
  fc.record({ type: fc.constant("list" as const), ordered: fc.boolean(), items: fc.array(item, { maxLength: 3 }) }),
  fc.record({ type: fc.constant("picture" as const), picture: key }),
  fc.record({ type: fc.constant("gallery" as const), pictures: fc.array(key, { maxLength: 3 }) }),
  fc.record(
    { type: fc.constant("embed" as const), url: fc.constant("https://video.example/7"), title: words },
    { requiredKeys: ["type", "url"] },
  ),
  fc.record(
    {
      type: fc.constant("table" as const),
      caption: inline,
      headRows: fc.nat(2),
      rows: fc.array(inlines, { maxLength: 3 }),
    },
    { requiredKeys: ["type", "headRows", "rows"] },
  ),
  fc.record({ type: fc.constant("facts" as const), title: words, paragraphs: inlines }),
  fc.constant<Block>({ type: "divider" }),
);
/** As they come out of the database: plain values. */
export const copies: fc.Arbitrary<Copy> = fc
  .array(block, { maxLength: 6 })
  .map((copy) => JSON.parse(JSON.stringify(copy)));
