/** Sections: the tree that makes the breadcrumb and the first words of a path. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReading } from "../../src/base/reading.ts";
import { reservedWords, topSections, under, wayTo } from "../../src/news/section.ts";
import { nameSection, openSection, sectionAt, sectionsOf } from "../../src/news/sections.ts";
import { atDesk, castDatabase } from "../cast.ts";

test("the tree is read in the order it was opened, each node with its names", async (t) => {
  const { database, cast } = await castDatabase(t);
  const sections = await sectionsOf(plainReading(database.sql));
  assert.deepEqual(
    topSections(sections).map((section) => section.names.get("en")?.name),
    ["Harbour", "Town", "Opinion"],
  );
  assert.deepEqual(
    wayTo(sections, cast.sections.ferries).map((section) => section.names.get("zh-Hans")?.name),
    ["港口", "渡轮"],
  );
  assert.deepEqual(under(sections, cast.sections.harbour), [cast.sections.harbour, cast.sections.ferries]);
  assert.equal(sections.get(cast.sections.ferries)?.names.get("en")?.path, "harbour/ferries");
});

test("no section takes a word that the paper itself uses, nor the root of an edition", async (t) => {
  const { database } = await castDatabase(t);
  const words = [...reservedWords, "zh"].filter((word) => /^[a-z]+$/.test(word));
  for (const name of words) {
    const path = await pathOf(
      database,
      await atDesk(database, (work) => openSection(work, { names: [{ edition: "en", name }] })),
    );
    assert.notEqual(path, name);
    assert.match(path, new RegExp(`^${name}-\\d+$`));
  }
});

test("a reserved word is free below another section", async (t) => {
  const { database, cast } = await castDatabase(t);
  const section = await atDesk(database, (work) =>
    openSection(work, { parent: cast.sections.town, names: [{ edition: "en", name: "Archive" }] }),
  );
  assert.equal(await pathOf(database, section), "town/archive");
});

test("two sections of one name have two paths; below different parents each keeps its own", async (t) => {
  const { database, cast } = await castDatabase(t);
  const named = { names: [{ edition: "en", name: "Harbour" }] };
  const [twin, below] = await atDesk(database, async (work) => [
    await openSection(work, named),
    await openSection(work, { parent: cast.sections.town, ...named }),
  ]);
  assert.equal(await pathOf(database, twin!), `harbour-${twin}`);
  assert.equal(await pathOf(database, below!), "town/harbour");
});

test("a name that cannot be part of a URL gets a slug of its own making; a bad slug is refused", async (t) => {
  const { database } = await castDatabase(t);
  const section = await atDesk(database, (work) => openSection(work, { names: [{ edition: "en", name: "!!!" }] }));
  assert.equal(await pathOf(database, section), `section-${section}`);
  await assert.rejects(
    atDesk(database, (work) => openSection(work, { names: [{ edition: "en", name: "Up", slug: "../up" }] })),
    { code: "section-slug", status: 422 },
  );
});

test("a section is named in an edition only below a parent that has a name there", async (t) => {
  const { database, cast } = await castDatabase(t);
  const letters = await atDesk(database, (work) =>
    openSection(work, { parent: cast.sections.opinion, names: [{ edition: "en", name: "Letters" }] }),
  );
  await assert.rejects(
    atDesk(database, (work) => nameSection(work, letters, { edition: "zh-Hans", name: "来信" })),
    { code: "section-parent-unnamed", status: 409 },
  );
});

test("a way of names is opened as far as it is missing, and found again whatever its case", async (t) => {
  const { database, cast } = await castDatabase(t);
  const way = (...names: string[]) => atDesk(database, (work) => sectionAt(work, "en", names));
  assert.equal(await way("harbour", "FERRIES"), cast.sections.ferries);
  const night = await way("Harbour", "Ferries", "Night boats");
  assert.equal(await pathOf(database, night), "harbour/ferries/night-boats");
  assert.equal(await way("Harbour", "Ferries", "Night boats"), night);
});

async function pathOf(database: { sql: Parameters<typeof plainReading>[0] }, section: number): Promise<string> {
  return (await sectionsOf(plainReading(database.sql))).get(section)!.names.get("en")!.path;
}
