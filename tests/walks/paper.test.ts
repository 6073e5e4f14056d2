/**
 * The whole sample paper, walked by its links: every address that a page, a feed or a sitemap names is there, is valid,
 * and is served as it should be.
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { fileEnd } from "../base.ts";
import { freshPlace, type Place, type Running, startPaper } from "./house.ts";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

let place: Place;
let paper: Running;
const pages = new Map<string, Answer>();

before(async () => {
  place = await freshPlace(fileEnd);
  paper = await startPaper(fileEnd, place);
  for (const root of ["/", "/zh/"]) await walk(root);
});

const get = async (path: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = { "accept-encoding": "br" };
  const response = await fetch(paper.origin + path, { redirect: "manual", headers, ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Reads the page and all it links to. */
async function walk(from: string): Promise<void> {
  const waiting = [from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const answer = await get(path);
    pages.set(path, answer);
    if (isHtml(answer)) waiting.push(...linksIn(answer).filter((link) => !pages.has(link)));
  }
}

const isHtml = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/html") ?? false;

/** Paths on this paper that the page links to, without the newsroom, pictures and what needs a question. */
function linksIn({ text }: Answer): string[] {
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll("a[href], link[href]")].map((each) => each.getAttribute("href")!);
  return links.flatMap((href) => {
    const url = new URL(href, paper.origin);
    const ours = url.origin === paper.origin && !/^\/(newsroom|pictures)\b/.test(url.pathname);
    return ours && url.search === "" ? [url.pathname] : [];
  });
}

const htmlPages = () => [...pages].filter(([, answer]) => answer.status === 200 && isHtml(answer));

test("every link of the paper leads to a page", (t) => {
  t.diagnostic(`${pages.size} addresses`);
  const lost = [...pages].filter(([, { status }]) => status !== 200).map(([path, { status }]) => `${status} ${path}`);
  assert.deepEqual(lost, []);
  assert.ok(pages.size > 150, `${pages.size} pages`);
});

test("the sample has what a paper has: 24 stories over 8 sections, half of them in both languages", () => {
  const stories = [...pages.keys()].filter((path) => path.startsWith("/stories/"));
  const chinese = [...pages.keys()].filter((path) => path.startsWith("/zh/stories/"));
  assert.ok(stories.length >= 24, `${stories.length} stories`);
  assert.ok(chinese.length >= stories.length / 2, `${chinese.length} in Chinese`);
  const both = htmlPages().filter(
    ([path, { text }]) => path.startsWith("/stories/") && /hreflang="zh-Hans" href="[^"]*\/zh\/stories\//.test(text),
  );
  assert.ok(both.length >= stories.length / 2, `${both.length} link to their Chinese version`);
});

test("every page of the paper is valid HTML", async (t) => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "long-title": "off", "no-inline-style": "off", "require-sri": ["error", { target: "crossorigin" }] },
  });
  const wrong: string[] = [];
  for (const [path, { text }] of htmlPages()) {
    const { results } = await validator.validateString(text);
    for (const { messages } of results)
      wrong.push(
        ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`),
      );
  }
  t.diagnostic(`${htmlPages().length} pages`);
  assert.deepEqual(wrong.slice(0, 20), []);
});

test("no id stands twice on a page, and what labels and describes is there", () => {
  for (const [path, { text }] of htmlPages()) {
    const { document } = parseHTML(text);
    const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
    assert.equal(new Set(ids).size, ids.length, `${path} repeats an id`);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = decodeURIComponent(link.getAttribute("href")!.slice(1));
      assert.ok(target === "" || ids.includes(target), `${path} links to #${target}, which is not on it`);
    }
  }
});

test("every page says its language, its own address and the same page in the other language, which says so too", () => {
  for (const [path, { text }] of htmlPages()) {
    const { document } = parseHTML(text);
    assert.equal(document.documentElement.getAttribute("lang"), path.startsWith("/zh/") ? "zh-Hans" : "en", path);
    if (document.querySelector('meta[name="robots"]')?.getAttribute("content")?.includes("noindex")) continue;
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    assert.equal(canonical, paper.origin + path, `canonical of ${path}`);
    for (const alternate of document.querySelectorAll('link[rel="alternate"][hreflang]')) {
      const other = new URL(alternate.getAttribute("href")!).pathname;
      assert.ok(
        pages.get(other)?.text.includes(`href="${paper.origin}${path}"`),
        `${other} does not lead back to ${path}`,
      );
    }
  }
});

test("every story says who wrote it, when, where it stands, and the same to machines", () => {
  for (const [path, { text }] of htmlPages().filter(([path]) => /\/stories\//.test(path))) {
    const { document } = parseHTML(text);
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((each) => {
      const parsed = JSON.parse(each.textContent!);
      return parsed["@graph"] ?? [parsed];
    });
    const article = data.find((each) => each["@type"] === "NewsArticle");
    assert.equal(article?.headline, document.querySelector("h1")?.textContent?.trim(), path);
    assert.ok(
      data.some((each) => each["@type"] === "BreadcrumbList"),
      `${path} has no breadcrumb for machines`,
    );
    assert.match(article.datePublished, /^\d{4}-\d\d-\d\dT\d\d:\d\d/, path);
    assert.ok(document.querySelector('meta[property="og:title"]'), path);
    assert.ok(document.querySelector("h1 ~ * time[datetime], header time[datetime], time[datetime]"), path);
    assert.equal(document.querySelectorAll("form[action$='/moods'] button[name=mood]").length, 8, path);
  }
});

test("nothing of a page comes from elsewhere, and its policy would not let it", () => {
  for (const [path, { text, headers }] of htmlPages()) {
    const policy = headers.get("content-security-policy");
    assert.match(policy ?? "", /default-src 'self'|default-src 'none'/, path);
    assert.doesNotMatch(policy!, /unsafe-eval|script-src[^;]*unsafe-inline|\*/, path);
    const { document } = parseHTML(text);
    for (const each of document.querySelectorAll("[src], link[rel~=stylesheet], link[rel~=preload], link[rel~=icon]")) {
      const url = new URL(each.getAttribute("src") ?? each.getAttribute("href")!, paper.origin);
      assert.ok(url.origin === paper.origin || url.protocol === "data:", `${path} loads ${url}`);
    }
    assert.equal(headers.get("set-cookie"), null, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
  }
});

test("every picture of the paper is there in every size and kind that is offered, with its place kept free", async (t) => {
  const offered = new Set<string>();
  for (const [path, { text }] of htmlPages()) {
    const { document } = parseHTML(text);
    for (const image of document.querySelectorAll("main img")) {
      assert.ok(image.getAttribute("width") && image.getAttribute("height"), `${path}: a picture without its measures`);
      assert.notEqual(image.getAttribute("alt"), null, `${path}: a picture without alt text`);
      offered.add(new URL(image.getAttribute("src")!, paper.origin).pathname);
    }
    for (const source of document.querySelectorAll("main source[srcset]"))
      for (const candidate of source.getAttribute("srcset")!.split(","))
        offered.add(new URL(candidate.trim().split(/\s+/)[0]!, paper.origin).pathname);
  }
  // All of them would be made now, for many seconds; one picture in its every size and kind shows as much.
  const first = [...offered].find((path) => path.endsWith(".avif"))!.replace(/[-/.][^/]*$/, "");
  const some = [...offered].filter((path) => path.startsWith(first));
  t.diagnostic(`${offered.size} files offered, ${some.length} fetched`);
  for (const path of some) {
    const response = await fetch(paper.origin + path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get("content-type")!, /^image\//, path);
    assert.match(response.headers.get("cache-control")!, /immutable/, path);
    await response.arrayBuffer();
  }
});

test("every feed that a page names is well-formed, and all it lists are pages", () => {
  const parser = new XMLParser({ ignoreAttributes: false });
  const feeds = [...pages].filter(([path]) => /\/(rss\.xml|atom\.xml|feed\.json)$/.test(path));
  assert.ok(feeds.length > 30, `${feeds.length} feeds`);
  for (const [path, { text, headers }] of feeds) {
    assert.match(headers.get("content-type")!, /^application\/(rss\+xml|atom\+xml|feed\+json)/, path);
    const links: string[] = [];
    if (path.endsWith(".json"))
      links.push(
        ...(JSON.parse(text).items ?? assert.fail(`${path} has no items`)).map((item: { url: string }) => item.url),
      );
    else {
      assert.equal(XMLValidator.validate(text), true, path);
      const parsed = parser.parse(text);
      const entries = [parsed.rss?.channel?.item ?? parsed.feed?.entry ?? []].flat();
      links.push(
        ...entries.map((entry) => (typeof entry.link === "string" ? entry.link : [entry.link].flat()[0]["@_href"])),
      );
    }
    for (const link of links) assert.equal(pages.get(new URL(link).pathname)?.status, 200, `${path} lists ${link}`);
    if (/^\/(zh\/)?[^/]+$/.test(path)) assert.ok(links.length > 5, `${path} lists ${links.length}`);
  }
});

test("the sitemaps list every story once, and only pages that are there", async () => {
  const robots = (await get("/robots.txt")).text;
  const index = /^Sitemap: (\S+)$/im.exec(robots)![1]!;
  const parser = new XMLParser();
  const maps = [parser.parse((await get(new URL(index).pathname)).text).sitemapindex.sitemap].flat();
  const listed: string[] = [];
  for (const { loc } of maps) {
    const { text } = await get(new URL(loc).pathname);
    assert.equal(XMLValidator.validate(text), true, loc);
    listed.push(
      ...[parser.parse(text).urlset?.url ?? []].flat().map((url: { loc: string }) => new URL(url.loc).pathname),
    );
  }
  for (const path of listed) assert.equal(pages.get(path)?.status ?? (await get(path)).status, 200, path);
  const stories = [...pages.keys()].filter((path) => /\/stories\//.test(path));
  for (const story of stories) assert.ok(listed.includes(story), `${story} is in no sitemap`);
});

test("an address without its slash leads to the one with it; what never was is 404 in the edition's language", async () => {
  for (const path of ["/latest", "/zh/archive", "/port-and-trade"]) {
    const answer = await get(path);
    assert.equal(answer.status, 301, path);
    assert.equal(answer.headers.get("location"), `${path}/`);
  }
  for (const [path, lang] of [
    ["/nothing-here", "en"],
    ["/stories/nothing-here", "en"],
    ["/zh/stories/没有", "zh-Hans"],
    ["/zh/nothing/", "zh-Hans"],
    ["/archive/1999/01/", "en"],
    ["/%E0%A4%A", "en"],
    ["/stories/..%2f..%2fetc%2fpasswd", "en"],
    ["//elsewhere.example/", "en"],
  ] as const) {
    const answer = await get(path);
    assert.equal(answer.status, 404, path);
    assert.equal(parseHTML(answer.text).document.documentElement.getAttribute("lang"), lang, path);
    assert.match(answer.text, /<meta name="robots" content="noindex/, path);
  }
});

test("a query that names nothing is no part of the address", async () => {
  const [path] = [...pages.keys()].filter((each) => each.startsWith("/stories/"));
  for (const query of ["?utm_source=mail", "?p=3", "?page_id=4&x=1"]) {
    const answer = await get(path! + query);
    const end = answer.status === 301 ? new URL(answer.headers.get("location")!, paper.origin).pathname : path;
    assert.ok(answer.status === 200 || answer.status === 301, `${query}: ${answer.status}`);
    assert.equal(end, path, query);
  }
});

test("a page comes compressed with brotli or gzip, or plain, and not at all to who has it", async () => {
  const path = [...pages.keys()].find((each) => each.startsWith("/stories/"))!;
  const { text } = pages.get(path)!;
  for (const encoding of ["br", "gzip", "identity"]) {
    const answer = await get(path, { headers: { "accept-encoding": encoding } });
    assert.equal(answer.headers.get("content-encoding") ?? "identity", encoding);
    assert.equal(answer.text, text);
    const again = await get(path, {
      headers: { "accept-encoding": encoding, "if-none-match": answer.headers.get("etag")! },
    });
    assert.equal(again.status, 304);
  }
});

test("a story fits in one round trip: its compressed bytes with its look are at most 14,600", () => {
  const heavy: string[] = [];
  for (const [path, { headers }] of pages) {
    if (!/\/stories\//.test(path)) continue;
    const bytes = Number(headers.get("content-length"));
    if (headers.get("content-encoding") === "br" && bytes > 14_600) heavy.push(`${path} ${bytes}`);
  }
  assert.deepEqual(heavy, []);
});

test("after a restart every page is the same, and comes from the store", async (t) => {
  const names = new Map(htmlPages().map(([path, { headers }]) => [path, headers.get("etag")]));
  assert.equal(await paper.stop(), 0);
  paper = await startPaper(fileEnd, { ...place, env: { ...place.env, PORT: new URL(paper.origin).port } });
  t.diagnostic(`later start in ${paper.startMs.toFixed()} ms`);
  for (const [path, name] of names) {
    const { headers } = await get(path);
    assert.equal(headers.get("etag"), name, path);
  }
  assert.equal(paper.said().match(/"level":[56]0/g), null, paper.said());
});
