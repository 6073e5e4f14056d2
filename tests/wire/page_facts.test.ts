import assert from "node:assert/strict";
import { test } from "node:test";
import { isFurniture, isMoodRow, isRelatedLabel, isStepRow } from "../../src/wire/page_furniture.ts";
import { languageOf } from "../../src/wire/page_language.ts";
import { pathLine } from "../../src/wire/page_path.ts";
import { namesIn } from "../../src/wire/page_people.ts";
import { writtenDate } from "../../src/wire/page_written_date.ts";
import { captioned } from "../../src/wire/picture_credit.ts";

const iso = (text: string, zone?: string) => {
  const found = writtenDate(text, zone);
  return found && `${found.at.toISOString().slice(0, 16)} ${found.exact}`;
};

test("dates are read as pages write them, and only as exact as they are written", () => {
  assert.equal(iso("2024-05-14T06:30:00+01:00"), "2024-05-14T05:30 zone");
  assert.equal(iso("2024-05-14 06:30"), "2024-05-14T06:30 time");
  assert.equal(iso("2024-05-14"), "2024-05-14T00:00 day");
  assert.equal(iso("Nov. 18, 2019 | 4:10pm EST"), "2019-11-18T21:10 zone");
  assert.equal(iso("Published 7:07 PM EST Nov 19, 2019"), "2019-11-20T00:07 zone");
  assert.equal(iso("18 July 2019 9:00 am PT"), "2019-07-18T16:00 zone");
  assert.equal(iso("Tue, 14 May 2024 06:30:00 GMT"), "2024-05-14T06:30 zone");
  assert.equal(iso("2024年5月14日 06:30", "Asia/Shanghai"), "2024-05-13T22:30 time");
  assert.equal(iso("14. Mai 2024"), "2024-05-14T00:00 day");
  assert.equal(iso("14 février 2024 à 18h30"), "2024-02-14T18:30 time");
  assert.equal(iso("18.11.2019, 15:05 Uhr"), "2019-11-18T15:05 time");
  assert.equal(iso("1715664600"), "2024-05-14T05:30 zone");
});

test("what is no date, or could be two, is none", () => {
  for (const text of ["", "soon", "03/04/2019", "Feb 31, 2020", "2019-13-02", "Room 2012, floor 3", "99.99.9999"])
    assert.equal(iso(text), undefined, text);
});

test("a path line gives section names without home, article and headline", () => {
  assert.deepEqual(pathLine("Path: World >> Asia>> Trade >>"), ["World", "Asia", "Trade"]);
  assert.deepEqual(pathLine("当前位置：首页 > 新闻 > 国际 > 正文"), ["新闻", "国际"]);
  assert.deepEqual(pathLine("您的位置：网站首页 » 要闻 » 标题在此", "标题在此"), ["要闻"]);
  assert.deepEqual(pathLine("Home › Sport › Rowing"), ["Sport", "Rowing"]);
  assert.equal(pathLine("The pass > the peak, she said."), undefined);
  assert.equal(pathLine("A plain sentence."), undefined);
});

test("credits are told from captions in English and Chinese", () => {
  assert.deepEqual(captioned("Boats at dawn. Photo: Ada Quill"), { caption: "Boats at dawn.", credit: "Ada Quill" });
  assert.deepEqual(captioned("Boats at dawn (Reuters/Ada Quill)"), {
    caption: "Boats at dawn",
    credit: "Reuters/Ada Quill",
  });
  assert.deepEqual(captioned("Photograph by Ada Quill"), { credit: "Ada Quill" });
  assert.deepEqual(captioned("清晨的渔船。摄影：王芳"), { caption: "清晨的渔船。", credit: "王芳" });
  assert.deepEqual(captioned("图片来源：河湾晚报"), { credit: "河湾晚报" });
  assert.deepEqual(captioned("清晨的渔船（李明 摄）"), { caption: "清晨的渔船", credit: "李明" });
  assert.deepEqual(captioned("The photographer came by train."), { caption: "The photographer came by train." });
});

test("bylines are people, without labels, roles and dates around them", () => {
  assert.deepEqual(namesIn("By Maud Ellery and Tom Brask"), ["Maud Ellery", "Tom Brask"]);
  assert.deepEqual(namesIn("By Maud Ellery, Tom Brask and Ida Holm | 14 May 2024"), [
    "Maud Ellery",
    "Tom Brask",
    "Ida Holm",
  ]);
  assert.deepEqual(namesIn("作者：林小满、沈青禾"), ["林小满", "沈青禾"]);
  assert.deepEqual(namesIn("Jeff Tarn Monday, November 18, 2019"), ["Jeff Tarn"]);
});

test("the language is the declared one unless the letters say otherwise", () => {
  assert.equal(
    languageOf("The ferry will run again on Monday, and the bakers of the islands are glad of it.", "en-GB"),
    "en-GB",
  );
  assert.equal(languageOf("夜班渡轮星期一恢复，岛上的面包师都很高兴。", "en"), "zh");
  assert.equal(languageOf("夜班渡輪星期一恢復，島上的麵包師們說這個消息讓大家都很高興，學會過來點東西。"), "zh-Hant");
  assert.equal(languageOf("夜班渡轮星期一恢复，岛上的面包师都很高兴。", "zh-CN"), "zh-CN");
  assert.equal(languageOf("The ferry will run again on Monday, and the bakers of the islands are glad of it."), "en");
  assert.equal(languageOf("月曜日から夜のフェリーがまた走ります。"), "ja");
  assert.equal(languageOf("x"), undefined);
});

test("furniture is known by its words, sentences are not", () => {
  for (const line of ["Related Stories", "Read more:", "相关新闻", "推荐阅读", "You may also like"])
    assert.ok(isRelatedLabel(line), line);
  assert.ok(isMoodRow("Touched Sympathetic Bored Angry Amused Sad Happy No comment"));
  assert.ok(isMoodRow("感动 12 同情 3 无聊 0 愤怒 1 搞笑 2 难过 5 高兴 9 路过 40"));
  for (const line of ["< Prev Next >", "上一篇：春灌开始了 下一篇：修钟的人"]) assert.ok(isStepRow(line), line);
  for (const line of [
    "Advertisement",
    "Skip to content",
    "© 2024 The Echo. All rights reserved.",
    "责任编辑：阿丁",
    "Sign up for our newsletter and never miss a story.",
  ])
    assert.ok(isFurniture(line), line);
  for (const line of [
    "The council will share the cost with the county, and readers have given more than anyone asked.",
    "Next month the masons return to the bridge, weather allowing.",
    "He felt sad and happy at once.",
    "相关部门表示，渡轮将在星期一恢复。",
    "Top of the hill.",
    "Copyright reform passed its last reading on Tuesday.",
    "那家公司未经许可在河边建了三座仓库，镇上的人很不高兴。",
  ])
    assert.ok(!isFurniture(line) && !isRelatedLabel(line) && !isMoodRow(line), line);
});
