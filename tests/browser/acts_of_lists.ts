/** Every act of the lists, the board, the inbox and the red line, by keys. */
import { finishInbox as finish, openInbox } from "../../src/newsroom/calls/inbox.ts";
import type { Acts, AtKeys } from "./acts.ts";

const chooseFirst = async (at: AtKeys) => {
  await at.goTo("/stories");
  await at.page.locator("tbody tr").first().waitFor();
  await at.press("j", "x");
  await at.page.locator(".bulk").waitFor();
};
const inMenu = async (at: AtKeys, menu: string, item: string) => {
  await at.enter(at.page.locator(".bulk .chip", { hasText: menu }));
  const wanted = at.page.getByRole("menuitem", { name: item, exact: true });
  await wanted.waitFor();
  for (let step = 0; step < 12; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await at.press("ArrowDown");
  }
  await at.press("Enter");
};

export const listActs: Acts = {
  saveView: async (at) => {
    await at.goTo("/stories?state=idea");
    await at.pressButton("+ Keep this view");
    await at.type("Ideas");
    await at.press("Enter");
  },
  dropView: (at) => at.pressButton("Drop the view Ideas"),
  moveMany: async (at) => {
    await chooseFirst(at);
    await inMenu(at, "Move to", "Ready");
  },
  planMany: async (at) => {
    await chooseFirst(at);
    await inMenu(at, "Give to", "Wei Lan");
  },
  openDesk: async (at) => {
    await at.goTo("/board?by=desk");
    await at.pressButton("+ New desk");
    await at.type("Tides");
    await at.press("Enter");
  },
  renameDesk: async (at) => {
    await at.pressButton("Rename: Tides");
    await at.page.getByLabel("Name of the desk").waitFor();
    await at.press("Control+a");
    await at.type("Currents");
    await at.press("Enter");
  },
  closeDesk: async (at) => {
    await at.pressButton("Close this desk: Currents");
    await at.pressButton("Close this desk");
  },
  readInbox: async (at) => {
    await at.goTo("/inbox");
    await at.pressButton("All seen");
  },
  finishInbox: async (at) => {
    await at.press("j", "e");
    const { items } = await at.newsroom.ines().ask(openInbox, { query: { show: "done" } });
    await at.newsroom.ines().ask(finish, { body: { items: items.map(({ id }) => id), done: false } });
  },
  pressFailing: async (at) => {
    const { sql } = at.newsroom.room().house.database;
    const { clock } = at.newsroom.room();
    await sql`insert into failing_page (path, since, entry, sentence)
      values ('/', ${clock.now()}, 1, 'The page shows what was there before.')`;
    await at.goTo("/");
    await at.pressButton("Press once more");
  },
};
