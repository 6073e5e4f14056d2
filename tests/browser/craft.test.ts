/** The craft in a real browser: paste, checks, finding, the slash menu, a comment, a suggestion that is taken. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beginStory } from "../../src/newsroom/calls/stories.ts";
import { listThreads } from "../../src/newsroom/calls/threads.ts";
import { openRemarks } from "../../src/newsroom/remarks.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { showNewsroom } from "./newsroom.ts";

const { room, ines, wei, sitDown } = showNewsroom();
const copy = (page: Page) => page.locator(".copy");

async function begun(headline = "The quay after the storm", edition = "en") {
  const { sections } = room().cast;
  const { story } = await wei().ask(beginStory, { body: { edition, section: sections.harbour, headline } });
  return { params: { story, edition }, path: `/stories/${story}/${edition}` };
}

/** Puts something on the clipboard and pastes it, as another program would have left it there. */
const paste = (page: Page, html: string, text = "") =>
  copy(page).evaluate(
    (element, said) => {
      const data = new DataTransfer();
      if (said.html !== "") data.setData("text/html", said.html);
      data.setData("text/plain", said.text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { html, text },
  );

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    [],
  );
}

/** The newsroom of tests has no paper around it, so no icon either. */
const isOurs = (complaint: string) => !complaint.includes("404");

/** Resolves when what is selected in the page is, for the editor too. */
const selected = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) =>
      getSelection()?.toString() === wanted &&
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true), 30))),
    words,
  );

/** The text without the names at others' carets. */
const written = (page: Page) =>
  copy(page).evaluate((element) => {
    const alone = element.cloneNode(true) as Element;
    for (const caret of alone.querySelectorAll(".caret")) caret.remove();
    return alone.textContent;
  });

const blocks = (page: Page) =>
  copy(page).evaluate((element) =>
    [...element.children].map((each) => `${each.localName}: ${each.textContent.replace(/\s+/g, " ").trim()}`),
  );

test("what is pasted from Word is copy: a heading, a list, a link without its followers", async (t) => {
  const { path } = await begun();
  const { page, goTo, complaints } = await sitDown(t, wei());
  await goTo(path);
  await copy(page).click();
  await paste(
    page,
    `<!--StartFragment--><p class=MsoTitle>After the storm<o:p></o:p></p>
<p class=MsoNormal style='mso-list:none'>The <b>pier</b> is shut, <a href="https://quay.example/a?utm_source=x">they say</a>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Ropes</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Lamps</p><!--EndFragment-->`,
  );
  assert.deepEqual((await blocks(page)).slice(0, 3), [
    "h2: After the storm",
    "p: The pier is shut, they say.",
    "ul: RopesLamps",
  ]);
  assert.equal(await copy(page).locator("a").getAttribute("href"), "https://quay.example/a");
  assert.equal(await copy(page).locator("strong").textContent(), "pier");
  assert.deepEqual(complaints.filter(isOurs), []);
});

test("quotes are set while typing, what is misspelt is found and mended by key, words are counted", async (t) => {
  const { path } = await begun();
  const { page, goTo, complaints } = await sitDown(t, wei());
  await goTo(path);
  await copy(page).click();
  await page.keyboard.type('"The habour is shut", she said.');
  assert.match(await written(page), /“The habour is shut”, she said\./);
  await page.getByRole("tab", { name: "Text" }).click();
  await page.locator(".found-words", { hasText: "habour" }).waitFor();
  await page.getByText("6 words").waitFor();
  await passesAxe(page);
  await copy(page).focus();
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Enter");
  await page.getByRole("menuitem", { name: "harbour", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  assert.match(await written(page), /“The harbour is shut”, she said\./);
  await page.getByText("Nothing to mend.").waitFor();
  assert.deepEqual(complaints.filter(isOurs), []);
});

test("the slash menu puts a block in, find and replace changes all, by keyboard alone", async (t) => {
  const { path } = await begun();
  const { page, goTo, complaints } = await sitDown(t, wei());
  await goTo(path);
  await copy(page).click();
  await page.keyboard.type("/head");
  await page.getByRole("option", { name: "Smaller heading" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Old pier");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The old pier is older than the Pier Hotel.");
  await page.keyboard.press("Control+h");
  await page.keyboard.type("pier");
  await page.getByText("1 of 3").or(page.getByText("3 of 3")).or(page.getByText("2 of 3")).waitFor();
  await page.getByLabel("Replace by").fill("quay");
  await page.getByRole("button", { name: "Replace all" }).click();
  await page.keyboard.press("Escape");
  assert.deepEqual((await blocks(page)).slice(0, 2), ["h3: Old quay", "p: The old quay is older than the quay Hotel."]);
  assert.deepEqual(complaints.filter(isOurs), []);
});

test("an editor comments and suggests, the reporter sees both, takes the suggestion and resolves the comment", async (t) => {
  const { params, path } = await begun();
  const reporter = await sitDown(t, wei());
  await reporter.goTo(path);
  await copy(reporter.page).click();
  await reporter.page.keyboard.type("The ferry left at six.");
  const editor = await sitDown(t, ines());
  await editor.goTo(path);
  await copy(editor.page).getByText("The ferry left at six.").waitFor();

  // A comment on “ferry”, with a mention.
  await copy(editor.page).getByText("The ferry").click();
  await editor.page.keyboard.press("Home");
  for (let count = 0; count < 4; count++) await editor.page.keyboard.press("ArrowRight");
  for (let count = 0; count < 5; count++) await editor.page.keyboard.press("Shift+ArrowRight");
  await selected(editor.page, "ferry");
  await editor.page.keyboard.press("Control+Alt+m");
  await editor.page.getByPlaceholder("What about these words?").fill("Which one, @Wei");
  await editor.page.getByRole("option", { name: "Wei Lan" }).waitFor();
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.press("Control+Enter");
  await editor.page.locator(".remark-text", { hasText: "Which one, @Wei Lan" }).waitFor();

  // A suggestion: eight for six.
  await copy(editor.page).click();
  await editor.page.keyboard.press("Control+Alt+s");
  await editor.page.getByText("You are suggesting").waitFor();
  await editor.page.keyboard.press("End");
  await editor.page.keyboard.press("ArrowLeft");
  for (let count = 0; count < 3; count++) await editor.page.keyboard.press("Shift+ArrowLeft");
  await selected(editor.page, "six");
  await editor.page.keyboard.type("eight");
  await editor.page.keyboard.press("Control+Alt+s");

  const { page } = reporter;
  await copy(page).locator("ins", { hasText: "eight" }).waitFor();
  assert.equal(await copy(page).locator("del").textContent(), "six");
  assert.equal(await copy(page).locator(".commented").textContent(), "ferry");
  await page.getByRole("tab", { name: "Review", exact: true }).click();
  await page
    .locator("[data-suggestion-line]", { hasText: "Inês Duarte" })
    .getByRole("button", { name: "Take" })
    .click();
  assert.match(await written(page), /^The ferry left at eight\.\s*$/);
  await passesAxe(page);
  await page.locator(".thread", { hasText: "Which one" }).getByRole("button", { name: "Resolve" }).click();
  await page.getByText("Resolved (1)").waitFor();
  const { threads } = await wei().ask(listThreads, { params });
  assert.deepEqual(
    threads.map(({ quote, resolved }) => [quote, resolved?.by.name]),
    [["ferry", "Wei Lan"]],
  );
  await copy(editor.page).getByText("The ferry left at eight.").waitFor();
  const { sql } = room().house.database;
  assert.deepEqual(await openRemarks(sql, params), { comments: 0, suggestions: 0 });
  assert.deepEqual([...editor.complaints, ...reporter.complaints].filter(isOurs), []);
});

test("the comment of somebody who may not write stands in the text too, and is told when its words are gone", async (t) => {
  const { params, path } = await begun();
  const writer = await sitDown(t, wei());
  await writer.goTo(path);
  await copy(writer.page).click();
  await writer.page.keyboard.type("A lamp broke.");
  const noor = await takenOn(room(), ines(), "photo desk", "Noor");
  const { page, goTo } = await sitDown(t, noor);
  await goTo(path);
  await copy(page)
    .getByText("A lamp broke.")
    .dblclick({ position: { x: 20, y: 8 } });
  await page.getByRole("tab", { name: "Review", exact: true }).click();
  await page.getByRole("button", { name: "Comment on the words selected" }).click();
  await page.getByPlaceholder("What about these words?").fill("We have a picture of it.");
  await page.keyboard.press("Control+Enter");
  await copy(writer.page).locator(".commented", { hasText: "lamp" }).waitFor();
  // The server marks the words before it keeps the comment: it could not take the words back.
  await page.locator(".remark-text", { hasText: "We have a picture of it." }).waitFor();
  assert.equal((await noor.ask(listThreads, { params })).threads[0]?.quote, "lamp");
  await copy(writer.page).click();
  await writer.page.keyboard.press("Control+a");
  await writer.page.keyboard.type("Nothing broke.");
  await writer.page.getByRole("tab", { name: "Review", exact: true }).click();
  await writer.page.getByText("The words are gone from the text.").waitFor();
});

test("Chinese typed by an input method is suggested whole, and one key takes back what was suggested", async (t) => {
  const { path } = await begun("码头", "zh-Hans");
  const { page, goTo, context } = await sitDown(t, wei());
  await goTo(path);
  const keyboard = await context.newCDPSession(page);
  const compose = async (spelt: readonly string[], chosen: string) => {
    for (const text of spelt)
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await keyboard.send("Input.insertText", { text: chosen });
    await copy(page).getByText(chosen).first().waitFor();
  };
  await copy(page).click();
  await compose(["s", "sh", "shi"], "市");
  await compose(["y", "yi"], "议会");
  await page.keyboard.press("Control+Alt+s");
  await compose(["g", "gu", "guan"], "关闭");
  await compose(["m", "ma"], "码头");
  await copy(page)
    .locator("ins", { hasText: /^关闭码头$/ })
    .waitFor();
  for (const _ of "关闭码头") await page.keyboard.press("Backspace");
  await copy(page).locator("ins").waitFor({ state: "detached" });
  await page.keyboard.press("Backspace");
  assert.equal(await copy(page).locator("del").textContent(), "会");
});
