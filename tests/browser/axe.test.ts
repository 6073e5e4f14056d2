/**
 * No violation of WCAG or good practice on any kind of page: in both editions, by phone and desktop, light and dark; each
 * with each other where every look is asked for.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeOn, everyLook } from "./axe_look.ts";
import { desktop, phone, showPaper } from "./paper.ts";

const paper = showPaper();
/** In the dark only colours are others. */
const looks = {
  phone: { ...phone, rules: [], first: "/" },
  desktop: { ...desktop, rules: [], first: "/zh/" },
  "desktop, dark": { ...desktop, colorScheme: "dark", rules: ["color-contrast"], first: "/" },
} as const;

for (const [name, { rules, first, ...look }] of Object.entries(looks))
  for (const root of everyLook ? ["/", "/zh/"] : [first])
    test(`axe finds nothing on any page of ${root} (${name})`, async (t) => {
      const { context, page } = await paper.visit(t, root, look);
      // Their places and words are judged, not what they show.
      await context.route("**/pictures/**", (route) => route.abort());
      const wrong: string[] = [];
      for (const [kind, path] of Object.entries(await paper.kinds(root))) {
        await page.goto(paper.origin() + path);
        wrong.push(...(await violationsOn(page, rules)).map((violation) => `${kind} ${path}: ${violation}`));
      }
      assert.deepEqual(wrong, []);
    });

async function violationsOn(page: Page, rules: readonly string[]): Promise<string[]> {
  const builder = axeOn(page);
  const { violations } = await (rules.length > 0 ? builder.withRules([...rules]) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`));
}
