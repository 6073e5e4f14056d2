/** Every act about machines, by keys: tokens and webhooks. */
import type { Acts, AtKeys } from "./acts.ts";

/** Asked in its place, and answered. */
const twice = async (at: AtKeys, word: string) => {
  await at.pressButton(word);
  await at.page.locator(".really:focus").waitFor();
  await at.press("Enter");
};

const tick = async (at: AtKeys, label: string) => {
  await at.tabTo(at.page.getByLabel(label, { exact: true }));
  await at.press("Space");
};

export const machineActs: Acts = {
  makeToken: async (at) => {
    await at.goTo("/account");
    await at.fill(at.page.getByLabel("Name of the machine"), "Wire feed");
    await tick(at, "See stories");
    await at.pressButton("Make a token");
  },
  revokeToken: (at) => twice(at, "Revoke: Wire feed"),
  makeWebhook: async (at) => {
    await at.goTo("/webhooks");
    await at.fill(at.page.getByRole("textbox", { name: /^Name/ }), "Partner");
    await at.fill(at.page.getByLabel("Address"), "https://partner.example/hook");
    await tick(at, "story.published");
    await at.pressButton("Make a webhook");
  },
  rotateSecret: (at) => twice(at, "New secret: Partner"),
  dropWebhook: (at) => twice(at, "Drop: Partner"),
};
