/** The words of the sample: held whole by copy, of newspaper length, and set as each language sets them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "../../src/news/copy.ts";
import { copyFromMarkdown } from "../../src/news/markdown.ts";
import { paper, versions, wordsAround } from "./paper.ts";

const inEnglish = versions.filter(({ edition }) => edition === "en");
const inChinese = versions.filter(({ edition }) => edition === "zh-Hans");

const pages = (edition: string) =>
  Object.entries(paper.pages).map(([page, { text }]) => ({
    where: page,
    text: plainText(copyFromMarkdown(text[edition]!).copy),
  }));

/** Everything printed in an edition, as plain text. */
const printed = (edition: string) => [
  ...versions
    .filter((each) => each.edition === edition)
    .map(({ name, read }) => ({ where: name, text: plainText(read.copy) })),
  ...wordsAround(edition).filter(({ where }) => !/ pages .* text$/.test(where)),
  ...pages(edition),
];

/** Fails with every place where `slip` is found in `edition`. */
function never(edition: string, slip: RegExp, what: string): void {
  const found = printed(edition).flatMap(({ where, text }) =>
    [...text.matchAll(slip)].map(({ index }) => `${where}: …${text.slice(Math.max(0, index - 12), index + 12)}…`),
  );
  assert.deepEqual(found, [], what);
}

test("copy holds every text as it was written, marks and all", () => {
  for (const { name, read } of versions) {
    assert.deepEqual(read.dropped, [], name);
    assert.doesNotMatch(plainText(read.copy), /[*[\]]|:::|claim:/, name);
  }
});

test("stories have the length of stories; one is a long read", () => {
  const words = inEnglish.map(({ name, read }) => ({ name, count: plainText(read.copy).split(/\s+/).length }));
  for (const { name, count } of words) assert.ok(count >= 250 && count <= 1050, `${name}: ${count} words`);
  assert.equal(words.filter(({ count }) => count > 900).length, 1);
  for (const { name, read } of inChinese) {
    const count = plainText(read.copy).length;
    assert.ok(count >= 500 && count <= 1700, `${name}: ${count} characters`);
  }
});

test("the texts use what copy offers: headings, quotes with their source, lists, tables, fact boxes", () => {
  const blocks = versions.flatMap(({ read }) => read.copy);
  for (const type of ["heading", "quote", "list", "table", "facts", "divider"])
    assert.ok(
      blocks.some((block) => block.type === type),
      type,
    );
  for (const block of blocks) if (block.type === "quote") assert.ok(block.source, "a quote has a source");
});

test("Chinese has no Latin punctuation, save between figures", () => {
  never("zh-Hans", /[,.:;!?()"'<>](?!\d)|(?<!\d)[,.:;]/g, "Latin punctuation");
});

test("Chinese stands close: no blank between two Han, nor beside its own punctuation", () => {
  never("zh-Hans", /\p{Script=Han} +\p{Script=Han}/gu, "blank between Han");
  never("zh-Hans", / [，。：；！？、”》）]|[，。：；！？、“《（] /g, "blank beside punctuation");
});

test("a blank stands between Han and Latin letters or figures", () => {
  never("zh-Hans", /\p{Script=Han}[A-Za-z\d]|[A-Za-z\d%]\p{Script=Han}/gu, "no blank");
});

test("Chinese quotation marks and dashes come in pairs", () => {
  never("zh-Hans", /(?<!—)—(?!—)|———|…(?!…)(?<!……)/g, "half a dash");
  for (const { where, text } of printed("zh-Hans"))
    assert.equal(text.split("“").length, text.split("”").length, `${where}: quotation marks`);
});

test("English has printers’ quotation marks, and its quotations close", () => {
  never("en", /["']/g, "typewriter quotes");
  never("en", / - |\.\.\.| {2}/g, "typewriter dashes and dots");
});

test("English is spelt as in Britain", () => {
  never(
    "en",
    /\b(?:colou?r(?<!colour)|center|organiz|realiz|favor|harbor|gray|labor|travele[dr]|program)\b/gi,
    "spelling",
  );
});
