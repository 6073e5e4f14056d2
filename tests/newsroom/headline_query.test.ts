import assert from "node:assert/strict";
import { test } from "node:test";
import { headlineQuery } from "../../src/newsroom/headline_query.ts";
import { freshDatabase } from "../base.ts";

test("words are asked for by their beginnings, characters of Chinese side by side", () => {
  assert.equal(headlineQuery("Tide “turns” "), "'tide':* & 'turns':*");
  assert.equal(headlineQuery("Q3经济"), "'q3':* & ('经' <-> '济')");
  assert.equal(headlineQuery(" -'% "), undefined);
});

test("the database finds in a headline what somebody types, cut into words in the same way", async (t) => {
  const { sql } = await freshDatabase(t);
  const finds = async (headline: string, text: string) => {
    const [row] = await sql<{ found: boolean }[]>`
      select headline_words(${headline}) @@ to_tsquery('simple', ${headlineQuery(text)!}) as found`;
    return row!.found;
  };
  const headline = "Ölpreis: well-known U.S. port’s Q3 fees up 3.5%, 港务局说经济，增长";
  for (const text of ["ölpr", "WELL-KNOWN", "u.s. port", "3.5", "q3 fee", "经济", "港务", "说经济", "局", "port's"])
    assert.ok(await finds(headline, text), text);
  for (const text of ["reis", "known4", "济经", "务港", "海"]) assert.ok(!(await finds(headline, text)), text);
});
