import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { type Copy, picturesIn } from "../../../src/news/copy.ts";
import { cleanLink } from "../../../src/newsroom/craft/clean_link.ts";
import { type Parse, pastedCopy, plainCopy } from "../../../src/newsroom/craft/paste.ts";
import { copyHtml } from "./copy_html.ts";

const parse: Parse = (html) => parseHTML(html).document;
const withoutPictures = (copy: Copy) => copy.filter(({ type }) => type !== "picture");
const clean = (html: string) => copyHtml(withoutPictures(pastedCopy(html, parse)));
const cleanText = (text: string) => copyHtml(plainCopy(text));

const item = (level: number, bullet: string, text: string) => `
<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

test("Word's paragraphs stay, its own lists become lists, its furniture goes", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=EN-GB>
<!--StartFragment-->
<p class=MsoTitle>The quay after the storm<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt'>The harbour master said&nbsp;the
<b style='mso-bidi-font-weight:normal'>north pier</b> will stay shut.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, "·", "Ropes")}${item(2, "o", "short ones")}${item(1, "·", "Lamps")}
<p class=MsoNormal>See <a href="#_ftn1">[1]</a> and <del>the old</del><ins>the new</ins> list<a class="msocomanchor" href="#_msocom_1">[IB1]</a>.</p>
<!--EndFragment--></body></html>`;
  assert.equal(
    clean(html),
    "<h2>The quay after the storm</h2>" +
      "<p>The harbour master said the <strong>north pier</strong> will stay shut.</p>" +
      "<ul><li><p>Ropes</p><ul><li><p>short ones</p></li></ul></li><li><p>Lamps</p></li></ul>" +
      "<p>See [1] and the new list.</p>",
  );
});

test("numbers that Word draws make a numbered list", () => {
  const html = `<!--StartFragment-->${item(1, "1.", "First")}${item(1, "2.", "Second")}<!--EndFragment-->`;
  assert.equal(clean(html), "<ol><li><p>First</p></li><li><p>Second</p></li></ol>");
});

test("Docs' bold wrapper is not bold, its styles are read, its links lead where they should", () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b">
<h1 dir="ltr"><span style="font-size:20pt;font-weight:700;">Tide tables</span></h1>
<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal">High water comes at </span><span style="font-weight:700">six</span><span style="font-weight:400">, </span><span style="font-weight:400;font-style:italic">more or less</span><span>. </span><a href="https://www.google.com/url?q=https://tides.example/today?utm_source%3Dmail&amp;sa=D"><span style="font-weight:400;color:#1155cc">Tables</span></a></p><br>
<ul><li dir="ltr" aria-level="1"><p dir="ltr"><span style="font-weight:400">North</span></p></li><ul><li aria-level="2"><p><span>Inner basin</span></p></li></ul></ul><br class="Apple-interchange-newline"></b>`;
  assert.equal(
    clean(html),
    "<h2>Tide tables</h2>" +
      '<p>High water comes at <strong>six</strong>, <em>more or less</em>. <a href="https://tides.example/today">Tables</a></p>' +
      "<ul><li><p>North</p><ul><li><p>Inner basin</p></li></ul></li></ul>",
  );
});

test("WeChat's nested sections become paragraphs, its lazy pictures are named", () => {
  const html = `<section style="margin:0 8px;" data-tool="editor"><section style="box-sizing:border-box"><section><p style="text-indent:2em;line-height:1.75em"><span style="font-size:15px;letter-spacing:1px"><span leaf="">　　市政府周三表示，</span></span><strong style="color:#c00"><span leaf="">老码头</span></strong><span leaf="">将于下月关闭。</span></p></section>
<p><span leaf=""><br></span></p>
<section style="text-align:center"><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://pictures.example/640?wx_fmt=jpeg" data-w="1080" src="data:image/gif;base64,R0lGOD"></section>
<section><span>居民王先生说：“等了三年。”</span></section></section><section style="display:none">阅读原文</section><mp-style-type data-value="3"></mp-style-type></section>`;
  const copy = pastedCopy(html, parse);
  assert.equal(
    copyHtml(withoutPictures(copy)),
    "<p>市政府周三表示，<strong>老码头</strong>将于下月关闭。</p><p>居民王先生说：“等了三年。”</p>",
  );
  assert.deepEqual(picturesIn(copy), ["https://pictures.example/640?wx_fmt=jpeg"]);
});

test("of a web page stay headings, quotes, data and words; scripts, buttons and layout go", () => {
  const html = `<article><script>track()</script><h1>Title <button>share</button></h1>
<div>Loose words<br><br>in two paragraphs <a href="javascript:alert(1)">here</a> and <a href="/relative">there</a></div>
<blockquote><p>We saw it come.</p><p>Then it was gone.</p></blockquote><hr>
<table><tr><th>Pier</th><th>Depth</th></tr><tr><td>North</td><td>4&nbsp;m</td></tr></table>
<table role="presentation"><tr><td><p>Only layout</p></td></tr></table><img src="https://count.example/p.gif" width="1" height="1"></article>`;
  assert.equal(
    clean(html),
    "<h2>Title</h2><p>Loose words</p><p>in two paragraphs here and there</p>" +
      "<blockquote><p>We saw it come.</p><p>Then it was gone.</p></blockquote><hr>" +
      "<table><tr><th>Pier</th><th>Depth</th></tr><tr><td>North</td><td>4 m</td></tr></table><p>Only layout</p>",
  );
});

test("what the clipboard says is written as text, never as markup", () => {
  assert.equal(
    clean("<p>a &lt;img src=x onerror=alert(1)&gt; &amp; b</p>"),
    "<p>a &lt;img src=x onerror=alert(1)&gt; &amp; b</p>",
  );
  assert.equal(
    clean('<p onclick="x()"><a href="https://a.example/?q=&quot;&gt;" onclick="y()">l</a></p>').includes("onclick"),
    false,
  );
});

test("plain text: lines are paragraphs, marked lines are lists, wrapped mail is unwrapped", () => {
  assert.equal(cleanText("One\nTwo\r\n"), "<p>One</p><p>Two</p>");
  assert.equal(cleanText("　　第一段。\n　　第二段。"), "<p>第一段。</p><p>第二段。</p>");
  assert.equal(cleanText("- rope\n- lamp"), "<ul><li><p>rope</p></li><li><p>lamp</p></li></ul>");
  assert.equal(cleanText("1. rope\n2. lamp"), "<ol><li><p>rope</p></li><li><p>lamp</p></li></ol>");
  const mail =
    "The committee met on Tuesday evening in the hall beside the church\nand decided nothing.\n\nIt meets again.";
  assert.equal(
    cleanText(mail),
    "<p>The committee met on Tuesday evening in the hall beside the church and decided nothing.</p><p>It meets again.</p>",
  );
});

test("links lose what follows readers about and keep the rest", () => {
  const cases = [
    ["https://a.example/b?utm_source=x&id=3&fbclid=9#part", "https://a.example/b?id=3#part"],
    ["https://a.example/b?q=%20x", "https://a.example/b?q=%20x"],
    ["https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fc&data=05", "https://a.example/c"],
    ["https://a.example/#:~:text=words", "https://a.example/"],
    ["mailto:desk@courier.example", "mailto:desk@courier.example"],
    ["javascript:alert(1)", undefined],
    ["file:///C:/x.doc", undefined],
    ["/relative", undefined],
  ] as const;
  for (const [from, to] of cases) assert.equal(cleanLink(from), to);
});
