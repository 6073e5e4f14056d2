import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { decoded } from "../../src/wire/encoding.ts";

const chinese = "春天来了，河边的柳树发了芽，孩子们在石桥上放风筝。".repeat(8);
const traditional = "圖書館在舊糧倉裡開了門，鎮上的人們排著隊走進去，門口的老鐘敲了九下。".repeat(8);
const japanese = "春になると、川のそばで子どもたちが凧をあげて、夕方まで遊んでいました。".repeat(8);
const french = "L’été dernier, le théâtre a fermé ses portes ; à l’automne, il rouvrait déjà. ".repeat(8);
const russian = "Весной на реке снова открыли старую мельницу, и вся долина пришла смотреть. ".repeat(8);
const page = (text: string, charset?: string) =>
  `<html><head>${charset === undefined ? "" : `<meta charset="${charset}">`}<title>t</title></head><body>${text}</body></html>`;
const read = (text: string, encoding: string, charset?: string) => decoded(iconv.encode(page(text, charset), encoding));

for (const [text, encoding, charset] of [
  [chinese, "gb2312", "gb2312"],
  [chinese, "gbk", "GBK"],
  [chinese, "gb18030", "gb18030"],
  [traditional, "big5", "big5"],
  [japanese, "shift_jis", "Shift_JIS"],
  [japanese, "euc-jp", "euc-jp"],
  [french, "windows-1252", "iso-8859-1"],
  [russian, "windows-1251", "windows-1251"],
] as const)
  test(`a page in ${encoding} that says so is read, without a note`, () => {
    const found = read(text, encoding, charset);
    assert.equal(found.text, page(text, charset));
    assert.equal(found.note, undefined);
  });

for (const [text, encoding] of [
  [chinese, "gb18030"],
  [traditional, "big5"],
  [japanese, "shift_jis"],
  [french, "windows-1252"],
  [russian, "windows-1251"],
] as const)
  test(`bytes in ${encoding} are known though the page says UTF-8, or nothing`, () => {
    assert.equal(read(text, encoding).text, page(text));
    const wrong = read(text, encoding, "utf-8");
    assert.equal(wrong.text, page(text, "utf-8"));
    assert.match(wrong.note ?? "", /says it is utf-8/);
  });

test("UTF-8 that is declared as something else is UTF-8", () => {
  const found = read(chinese, "utf-8", "gb2312");
  assert.equal(found.text, page(chinese, "gb2312"));
  assert.match(found.note ?? "", /says it is gb18030/);
});

test("a byte order mark goes before every declaration", () => {
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"])
    assert.equal(decoded(iconv.encode(page(chinese, "big5"), encoding, { addBOM: true })).text, page(chinese, "big5"));
});

test("UTF-16 without a mark shows by its zero bytes", () => {
  assert.equal(decoded(iconv.encode(page(french), "utf-16le")).text, page(french));
});

test("a few broken bytes do not make UTF-8 anything else", () => {
  const bytes = Buffer.concat([Buffer.from(page(chinese)), Buffer.from([0xe4, 0xbd]), Buffer.from("</body>")]);
  assert.match(decoded(bytes).text, /放风筝。/);
  assert.equal(decoded(bytes).encoding, "utf-8");
});
