/** Redirects: every URL that ever was public leads on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { leadOn, ledFrom, oldPath } from "../../src/news/redirects.ts";
import { atDesk, castDatabase } from "../cast.ts";

test("an old URL is looked up by its path, with a query only where that names the page", () => {
  const paths: [string, string | undefined][] = [
    ["https://old.example/2019/05/channel.html", "/2019/05/channel.html"],
    ["https://old.example/2019/05/channel.html?utm_source=mail#top", "/2019/05/channel.html"],
    ["https://old.example/?p=12", "/?p=12"],
    ["https://old.example/?lang=en&page_id=7&x=1", "/?page_id=7"],
    ["/about-us/", "/about-us/"],
    ["https://old.example/%E7%9B%90%E6%B2%BC", "/%E7%9B%90%E6%B2%BC"],
    ["https://old.example/", undefined],
    ["https://old.example", undefined],
    ["mailto:desk@old.example", undefined],
    ["javascript:alert(1)", undefined],
  ];
  for (const [url, path] of paths) assert.equal(oldPath(url), path, url);
});

test("an old path leads to the live story, with and without a slash at its end", async (t) => {
  const { database, cast } = await castDatabase(t);
  const ref = { story: cast.stories.library, edition: "en" };
  await atDesk(database, (work) => leadOn(work, [{ ...ref, path: "/2019/05/library/" }]));
  const reading = plainReading(database.sql);
  for (const path of ["/2019/05/library/", "/2019/05/library"])
    assert.deepEqual(await ledFrom(reading, path), {
      ...ref,
      slug: "library-opens-on-sundays-again",
      gone: undefined,
    });
});

test("a path keeps the first story that had it", async (t) => {
  const { database, cast } = await castDatabase(t);
  const path = "/old";
  for (const story of [cast.stories.library, cast.stories.dredger])
    await atDesk(database, (work) => leadOn(work, [{ story, edition: "en", path }]));
  assert.equal((await ledFrom(plainReading(database.sql), path))?.story, cast.stories.library);
});

test("a path of a story that readers cannot see leads nowhere yet", async (t) => {
  const { database, cast } = await castDatabase(t);
  await atDesk(database, (work) => leadOn(work, [{ story: cast.stories.rates, edition: "en", path: "/draft" }]));
  assert.equal((await ledFrom(plainReading(database.sql), "/draft"))?.slug, undefined);
});
