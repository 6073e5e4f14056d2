/** Cards: what a list says of a story's claims. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Database } from "../../src/base/database.ts";
import { cardsOf } from "../../src/news/cards.ts";
import { recordClaim, type Standing } from "../../src/news/claims.ts";
import type { Copy } from "../../src/news/copy.ts";
import { keys } from "../../src/news/keys.ts";
import { publish } from "../../src/news/publishing.ts";
import { saveDrafts, versionOf } from "../../src/news/versions.ts";
import { atDesk, type Cast, castDatabase, draftIn, paragraphs, publishDraft } from "../cast.ts";
import { checkout } from "../server.ts";
import { pressed } from "../site_doors/site.ts";

const anchored = (...claims: readonly string[]): Copy =>
  claims.map((claim) => ({
    type: "paragraph",
    text: [{ text: "The board says " }, { text: `that of ${claim}`, marks: [{ type: "claim", claim }] }],
  }));

const record = (database: Database, key: string, standing: Standing, editions: readonly string[] = ["en"]) =>
  atDesk(database, (work) =>
    recordClaim(work, {
      key,
      standing,
      since: work.at,
      texts: editions.map((edition) => ({ edition, text: `The text of ${key}` })),
      attributions: [],
    }),
  );

const publishAnchored = async (database: Database, cast: Cast, claims: readonly string[]) =>
  (await atDesk(database, (work) => publishDraft(work, draftIn(cast, { copy: anchored(...claims) })))).story;

async function cardOf(database: Database, story: number) {
  const saw = new Set<string>();
  const [card] = await cardsOf({ sql: database.sql, saw: (key) => void saw.add(key) }, "en", [story]);
  return { ...card!, saw };
}

test("a card tells the worst standing of the claims its text is anchored to, and depends on each", async (t) => {
  const { database, cast } = await castDatabase(t);
  await record(database, "launch", "confirmed");
  await record(database, "tankers", "disputed");
  await record(database, "winter", "unverified");
  const story = await publishAnchored(database, cast, ["launch", "tankers", "winter", "launch"]);
  const { standing, saw } = await cardOf(database, story);
  assert.equal(standing, "disputed");
  for (const key of ["launch", "tankers", "winter"]) assert.ok(saw.has(keys.claim(key)), key);
  assert.equal((await cardOf(database, await publishAnchored(database, cast, ["launch"]))).standing, "confirmed");
  assert.equal((await cardOf(database, cast.stories.dredger)).standing, undefined);
});

test("a claim without words in the edition, or not on record, says nothing there", async (t) => {
  const { database, cast } = await castDatabase(t);
  await record(database, "tankers", "denied", ["zh-Hans"]);
  const story = await publishAnchored(database, cast, ["tankers", "nowhere"]);
  const { standing, saw } = await cardOf(database, story);
  assert.equal(standing, undefined);
  assert.ok(saw.has(keys.claim("nowhere")), "which changes when it is put on record");
});

test("the standing goes with the words: a new text without the claim is settled", async (t) => {
  const { database, cast } = await castDatabase(t);
  await record(database, "tankers", "retracted");
  const story = await publishAnchored(database, cast, ["tankers"]);
  assert.equal((await cardOf(database, story)).standing, "retracted");
  const ref = { story, edition: "en" };
  await atDesk(database, async (work) => {
    const version = await versionOf({ sql: work.sql, saw: () => {} }, ref);
    await saveDrafts(work, [{ ...version!, copy: paragraphs("The board has said nothing.") }]);
  });
  assert.equal((await cardOf(database, story)).standing, "retracted", "a draft changes nothing");
  await atDesk(database, (work) => publish(work, [ref]));
  assert.equal((await cardOf(database, story)).standing, undefined);
});

test("stories that were live before lists knew of claims are found by the migration", async (t) => {
  const { database, cast } = await castDatabase(t);
  const story = await publishAnchored(database, cast, ["tankers", "winter", "tankers"]);
  await database.sql`update live set claims = '{}'`;
  const migration = await readFile(join(checkout, "migrations", "0005_claims_of_live.sql"), "utf8");
  await database.sql.unsafe(migration.slice(migration.indexOf("update live")));
  assert.deepEqual([...(await cardOf(database, story)).claims].sort(), ["tankers", "winter"]);
  assert.deepEqual((await cardOf(database, cast.stories.dredger)).claims, []);
});

test("lists carry the mark of an unsettled claim, and no mark of a confirmed one", async (t) => {
  const { database, cast } = await castDatabase(t);
  await record(database, "tankers", "disputed");
  await record(database, "launch", "confirmed");
  await publishAnchored(database, cast, ["launch"]);
  await publishAnchored(database, cast, ["tankers"]);
  for (const path of ["/", "/harbour/", "/latest/", "/people/ines-duarte/"]) {
    const { body } = await pressed(database, path);
    assert.equal(body.match(/class="standing/g)?.length, 1, path);
    assert.match(body, /<span class="standing disputed">Disputed claim<\/span>/, path);
  }
});
