import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Block, parseCopy, plainText } from "../../src/news/copy.ts";
import { copyFromHtml, inlineFromHtml } from "../../src/wire/copy_from_html.ts";

const base = { baseUrl: "https://paper.example/towns/" };
const copyOf = (html: string) => copyFromHtml(html, base).copy;
const onlyBlock = (html: string): Block => {
  const copy = copyOf(html);
  assert.equal(copy.length, 1, JSON.stringify(copy));
  return copy[0]!;
};

test("paragraphs keep strong, emphasis and links, and white space is collapsed as a browser does", () => {
  assert.deepEqual(onlyBlock("<p>One  <b>two</b>\n and <em><a href='b.html'>three</a></em>.</p>"), {
    type: "paragraph",
    text: [
      { text: "One " },
      { text: "two", marks: [{ type: "strong" }] },
      { text: " and " },
      { text: "three", marks: [{ type: "emphasis" }, { type: "link", href: "https://paper.example/towns/b.html" }] },
      { text: "." },
    ],
  });
});

test("a line break stays in its paragraph, two of them begin a new one", () => {
  assert.equal(plainText(copyOf("<p>one<br>two<br><br>three</p>")), "one\ntwo\n\nthree");
});

test("a Chinese indent behind a line break begins a paragraph, and a source line break between characters is no space", () => {
  assert.equal(plainText(copyOf("<div>春天\n来了<br>　　夏天还远</div>")), "春天来了\n\n夏天还远");
});

test("every block that copy knows comes out of its element", () => {
  const kinds =
    copyOf(`<h1>A</h1><p>b</p><blockquote>c<footer>— d</footer></blockquote><ol><li>e<ul><li>f</li></ul></li></ol>
    <figure><img src="/g.jpg"></figure><div class="gallery"><img src="1.jpg"><img src="2.jpg"></div>
    <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><hr><table><tr><th>i<th>j<tr><td>k<td>l</table>
    <details><summary>m</summary><p>n</details>`);
  assert.deepEqual(
    kinds.map((block) => block.type),
    ["heading", "paragraph", "quote", "list", "picture", "gallery", "embed", "divider", "table", "facts"],
  );
  assert.deepEqual(kinds[2], { type: "quote", paragraphs: [[{ text: "c" }]], source: [{ text: "d" }] });
  assert.deepEqual(kinds[3], {
    type: "list",
    ordered: true,
    items: [{ text: [{ text: "e" }], items: [{ text: [{ text: "f" }] }] }],
  });
  assert.deepEqual(kinds[6], { type: "embed", url: "https://www.youtube.com/watch?v=abcdefghijk" });
});

test("a figure gives its picture caption, credit and alternative text", () => {
  const { pictures } = copyFromHtml(
    `<figure><img src="/a.jpg" alt="A quay"><figcaption>Boats at dawn. <span class="credit">Photo: Ada Quill</span></figcaption></figure>`,
    base,
  );
  const [picture] = pictures;
  assert.deepEqual(picture, {
    key: "https://paper.example/a.jpg",
    url: "https://paper.example/a.jpg",
    alt: "A quay",
    caption: "Boats at dawn.",
    credit: "Ada Quill",
  });
});

test("a picture loaded lazily is taken from where it lies, and shown once", () => {
  const { copy, pictures } = copyFromHtml(
    `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/real.jpg"><noscript><img src="/real.jpg"></noscript><img src="/p.gif" width="1" height="1">`,
    base,
  );
  assert.deepEqual(copy, [{ type: "picture", picture: "https://paper.example/real.jpg" }]);
  assert.equal(pictures.length, 1);
});

test("cells that span rows and columns leave the others where a browser puts them", () => {
  assert.deepEqual(
    onlyBlock(
      "<table><caption>c</caption><thead><tr><th>a</th><th colspan=2>b</th></tr></thead><tr><td rowspan=2>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>",
    ),
    {
      type: "table",
      caption: [{ text: "c" }],
      headRows: 1,
      rows: [
        [[{ text: "a" }], [{ text: "b" }], []],
        [[{ text: "1" }], [{ text: "2" }], [{ text: "3" }]],
        [[], [{ text: "4" }], [{ text: "5" }]],
      ],
    },
  );
});

test("a table that only lays the page out is what is inside it", () => {
  assert.deepEqual(
    copyOf("<table><tr><td><p>one</p></td></tr><tr><td><h2>two</h2></td></tr></table>").map((block) => block.type),
    ["paragraph", "heading"],
  );
});

test("scripts, styles, forms and handlers never pass, and unsafe links leave their words and a sentence", () => {
  const { copy, dropped } = copyFromHtml(
    `<p onclick="x()">a <a href="javascript:alert(1)">b</a> <a href=" data:text/html,x">c</a></p><script>d</script><style>e</style><input value="f"><p hidden>g</p>`,
    base,
  );
  assert.equal(plainText(copy), "a b c");
  assert.equal(JSON.stringify(copy).includes("marks"), false);
  assert.ok(dropped.some((sentence) => sentence.includes("javascript:alert(1)")));
  assert.ok(dropped.some((sentence) => sentence.includes("form field")));
});

test("a picture whose address is no address on the web is left", () => {
  for (const src of ["javascript:x", "vbscript:x", "file:///etc/passwd", "cid:part1", "blob:x", "", "#"])
    assert.deepEqual(copyOf(`<img src="${src}">`), [], src);
});

test("attributes in capitals are read like any others", () => {
  assert.deepEqual(onlyBlock('<IMG SRC="/A.JPG">'), { type: "picture", picture: "https://paper.example/A.JPG" });
});

test("a post shown from elsewhere is its address, with its words as title", () => {
  assert.deepEqual(
    onlyBlock(
      '<blockquote class="twitter-tweet"><p>words </p><a href="https://twitter.com/a/status/1">May 1</a></blockquote>',
    ),
    { type: "embed", url: "https://twitter.com/a/status/1", title: "words May 1" },
  );
  assert.deepEqual(onlyBlock("<p>https://vimeo.com/76979871</p>"), {
    type: "embed",
    url: "https://vimeo.com/76979871",
  });
});

test("a heading is strong already, and inline text is one line of words", () => {
  assert.deepEqual(onlyBlock("<h3><strong>A <i>b</i></strong></h3>"), {
    type: "heading",
    level: 3,
    text: [{ text: "A " }, { text: "b", marks: [{ type: "emphasis" }] }],
  });
  assert.deepEqual(inlineFromHtml("<p>a &amp; b</p>"), [{ text: "a & b" }]);
});

for (const tag of ["div", "b", "blockquote", "ul><li", "table><tr><td", "figure"])
  test(`10,000 levels of <${tag}> do not exhaust the stack and keep the words`, () => {
    const { copy } = copyFromHtml(`${`<${tag}>`.repeat(tag.length > 9 ? 3_000 : 10_000)}<p>deep`);
    parseCopy(copy);
    assert.ok(JSON.stringify(copy).includes("deep"));
  });

test("a million open elements are plain words and a sentence", () => {
  const { copy, dropped } = copyFromHtml(`${"<i>".repeat(1_000_000)}deep`);
  assert.equal(plainText(copy), "deep");
  assert.equal(dropped.length, 1);
});

test("whatever the HTML is, the result is copy", () => {
  const name = fc.constantFrom(
    "p",
    "b",
    "a",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "figure",
    "figcaption",
    "blockquote",
    "h2",
    "br",
    "hr",
    "dl",
    "dt",
    "iframe",
    "q",
    "pre",
    "aside",
  );
  const attribute = fc.constantFrom(
    "",
    ' href="javascript:x"',
    ' href="/x"',
    ' src="//h/y.jpg"',
    ' class="gallery"',
    ' colspan="9999999"',
    ' SRC="\u0000"',
  );
  const piece = fc.oneof(
    fc.tuple(name, attribute).map(([tag, rest]) => `<${tag}${rest}>`),
    name.map((tag) => `</${tag}>`),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("\u0000", "\ud800", "&#0;", "<img src=z.png>", "<!--", "]]>"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { copy, pictures } = copyFromHtml(pieces.join(""), base);
      parseCopy(copy);
      const keys = new Set(pictures.map((each) => each.key));
      const text = JSON.stringify(copy);
      return keys.size === pictures.length && !/javascript:|\\u0000|\\ud800/.test(text);
    }),
    { numRuns: 300 },
  );
});
