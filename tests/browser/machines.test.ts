/** The screens of the door for machines: a token is made, an operation tried, a webhook made; axe finds nothing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { showNewsroom, speak } from "./newsroom.ts";

const newsroom = showNewsroom();
const looks = {
  "English, wide": { locale: "en", viewport: { width: 1280, height: 900 } },
  "Chinese, narrow, dark": { locale: "zh-Hans", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
} as const;

test("a token is made and told once; an operation is tried with it; a webhook is made", async (t) => {
  await speak(newsroom.ines(), "en");
  const { page, goTo, complaints } = await newsroom.sitDown(t, newsroom.ines());
  await goTo("/account");
  await page.getByLabel("Name of the machine").fill("Wire feed");
  await page.getByLabel("See stories").check();
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByRole("textbox", { name: "The token" }).inputValue();
  assert.match(token, /^bsh_/);
  await goTo("/api-docs");
  await page.getByLabel("Find an operation").fill("whoIsHere");
  await page.getByRole("textbox", { name: /^Token/ }).fill(token);
  await page.locator(".operation-line summary").first().click();
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("status", { name: "Answer" });
  await answer.waitFor();
  assert.match((await answer.textContent())!, /200[\s\S]*Inês Duarte/);
  await goTo("/webhooks");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Partner");
  await page.getByLabel("Address").fill("https://partner.example/hook");
  await page.getByLabel("story.published").check();
  await page.getByRole("button", { name: "Make a webhook" }).click();
  assert.match(await page.getByRole("textbox", { name: /secret/ }).inputValue(), /^whsec_/);
  await page.getByRole("button", { name: "Log" }).click();
  await page.getByText("Nothing was told yet.").waitFor();
  assert.deepEqual(complaints, []);
});

for (const [name, { locale, ...look }] of Object.entries(looks))
  test(`axe finds nothing (${name})`, async (t) => {
    await speak(newsroom.ines(), locale);
    const { page, goTo } = await newsroom.sitDown(t, newsroom.ines(), look);
    for (const path of ["/account", "/webhooks", "/api-docs"]) {
      await goTo(path);
      if (path === "/api-docs") await page.locator(".operation-line summary").nth(12).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const said = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${path} ${id} ${html.slice(0, 160)}`),
      );
      assert.deepEqual(said, []);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0, path);
      if (process.env.SCREENS)
        await page.screenshot({ path: `${process.env.SCREENS}/${locale}${path.replace("/", "-")}.png` });
    }
  });
