import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkText } from "../../../src/newsroom/craft/checks.ts";
import { spacingHabit } from "../../../src/newsroom/craft/chinese_checks.ts";
import type { Finding } from "../../../src/newsroom/craft/finding.ts";
import { smartQuote } from "../../../src/newsroom/craft/quotes.ts";

const rules = (edition: string, more = {}) => ({ edition, styleWords: [], ...more });
/** The text with every repair made. */
function repaired(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((one, other) => other.from - one.from)
    .reduce(
      (mended, { from, to, repair }) =>
        repair === undefined ? mended : mended.slice(0, from) + repair + mended.slice(to),
      text,
    );
}

const mend = (text: string, edition = "en", more = {}) => repaired(text, checkText(text, rules(edition, more)));

test("straight quotes become those of the language, feet and decades stay right", () => {
  assert.equal(mend(`"It's the '90s," she said. ("Really?")`), "“It’s the ’90s,” she said. (“Really?”)");
  assert.equal(mend(`The mast is 6'2" tall.`), `The mast is 6'2" tall.`);
  assert.equal(mend('他说"今天不开门"，然后走了。', "zh-Hans"), "他说“今天不开门”，然后走了。");
  assert.equal(mend('他說"今天不開門"。', "zh-Hant"), "他說「今天不開門」。");
  assert.equal(mend("他说「今天不开门」。", "zh-Hans"), "他说“今天不开门”。");
});

test("a quote typed opens after a space and closes after a word", () => {
  assert.equal(smartQuote("", '"', "en"), "“");
  assert.equal(smartQuote("She said ", '"', "en"), "“");
  assert.equal(smartQuote("She said “yes", '"', "en"), "”");
  assert.equal(smartQuote("don", "'", "en"), "’");
  assert.equal(smartQuote("他说", '"', "zh-Hans"), "“");
  assert.equal(smartQuote("他说“好", '"', "zh-Hans"), "”");
  assert.equal(smartQuote("他說", '"', "zh-Hant"), "「");
});

test("spaces, dashes and signs of English are mended", () => {
  assert.equal(mend("The  ferry , late again ...left -- at last。"), "The ferry, late again …left — at last.");
  assert.equal(mend("See https://a.example/a,b--c?x=... now"), "See https://a.example/a,b--c?x=... now");
  assert.equal(mend("It cost 1,200.50 at 10:30."), "It cost 1,200.50 at 10:30.");
});

test("doubled words are found, those that may be doubled are not", () => {
  assert.equal(mend("The the ferry left."), "The ferry left.");
  assert.deepEqual(checkText("He had had enough of that that day.", rules("en")), []);
  assert.equal(mend("他的的确要走，我们的的书。", "zh-Hans"), "他的确要走，我们的书。");
});

test("signs of Chinese are full-width, its letters and digits half-width", () => {
  assert.equal(mend("市长说,明天开会.真的?是(大概)的!", "zh-Hans"), "市长说，明天开会。真的？是（大概）的！");
  assert.equal(mend("比分３比２，ＡＢＣ", "zh-Hans"), "比分3比2，ABC");
  assert.equal(mend("增长3.5%,共1,200人", "zh-Hans"), "增长3.5%,共1,200人");
  assert.equal(mend("等等...走了--真的", "zh-Hans"), "等等……走了——真的");
  assert.equal(mend("老 码头 ，关了", "zh-Hans"), "老码头，关了");
});

test("Chinese and Latin letters meet as they mostly do in the story", () => {
  assert.equal(spacingHabit(["用 AI 写稿", "在API里"]), true);
  assert.equal(spacingHabit(["没有"]), undefined);
  assert.equal(mend("在API里用 AI 写", "zh-Hans", { spaced: true }), "在 API 里用 AI 写");
  assert.equal(mend("在API里用 AI 写", "zh-Hans", { spaced: false }), "在API里用AI写");
});

test("words the house avoids are found whole, with the advice and the same capital", () => {
  const styleWords = [
    { word: "utilise", instead: "use", advice: "Plain word." },
    { word: "allegedly", instead: "", advice: "Who says so?" },
    { word: "涉及到", instead: "涉及", advice: "“及”已有“到”。" },
  ];
  const findings = checkText("Utilise it allegedly; utilised no.", rules("en", { styleWords }));
  assert.deepEqual(
    findings.map(({ from, to, repair, said }) => [from, to, repair, said]),
    [
      [0, 7, "Use", "Plain word."],
      [11, 20, undefined, "Who says so?"],
    ],
  );
  assert.equal(mend("此事涉及到多人", "zh-Hans", { styleWords }), "此事涉及多人");
});

test("very long sentences are named and not touched", () => {
  const long = `${"word ".repeat(50)}end. Short one.`;
  const [finding] = checkText(long, rules("en"));
  assert.deepEqual(
    [finding!.kind, finding!.repair, long.slice(finding!.from, finding!.to).endsWith("end.")],
    ["long", undefined, true],
  );
  assert.equal(checkText(`${"长".repeat(120)}。短。`, rules("zh-Hans")).length, 1);
});

const bits = fc.array(
  fc.constantFrom(
    '"',
    "'",
    " ",
    "  ",
    ",",
    "--",
    "...",
    "word",
    "the the",
    "码头",
    "的的",
    "，",
    "。。",
    "(",
    ")",
    "３",
    "AI",
    "—",
    "…",
    "「",
    "。",
  ),
);

test("whatever the text, findings lie in it in order, and what is mended is not found again for ever", () => {
  for (const edition of ["en", "zh-Hans", "zh-Hant"]) {
    fc.assert(
      fc.property(bits, (parts) => {
        let text = parts.join("");
        const lying = checkText(text, rules(edition, { spaced: true })).filter(({ kind }) => kind !== "long");
        lying.reduce((end, { from, to }) => {
          assert.ok(from >= end && to > from && to <= text.length);
          return to;
        }, 0);
        for (let round = 0; round < 12; round++) text = mend(text, edition, { spaced: true });
        assert.equal(mend(text, edition, { spaced: true }), text);
      }),
      { numRuns: 200 },
    );
  }
});
