/** Every act about oneself, and every way in, by keys; the last of them leaves. */
import { URI } from "otpauth";
import { signIn } from "../../src/newsroom/calls/session.ts";
import { callerAt, owner } from "../newsroom/caller.ts";
import { lettersOf } from "../newsroom/letters.ts";
import type { Acts, AtKeys } from "./acts.ts";
import { arrowTo } from "./hand.ts";

let app: { readonly generate: () => string };
let codes: readonly string[] = [];
const fresh = "a lamp above the slip";
let mine = owner.password;

const withPassword = async (at: AtKeys) => {
  await at.page.getByLabel("Your password").waitFor();
  await at.fill(at.page.getByRole("textbox", { name: "Your password" }), mine);
  await at.press("Enter");
};
const elsewhere = ({ newsroom }: AtKeys) =>
  callerAt(newsroom.room().origin).ask(signIn, { body: { email: owner.email, password: mine } });
const atTheDoor = async (at: AtKeys) => {
  await at.context.clearCookies();
  await at.goTo("/sign-in");
};
const enterBy = async (at: AtKeys) => {
  await at.fill(at.page.getByLabel("E-mail"), owner.email);
  await at.fill(at.page.getByRole("textbox", { name: "Password" }), mine);
  await at.press("Enter");
};

const twice = async (at: AtKeys, word: string) => {
  await at.pressButton(word);
  await at.page.locator(".really:focus").waitFor();
  await at.press("Enter");
};
export const ownActs: Acts = {
  setLocale: async (at) => {
    await at.goTo("/account");
    await at.enter(at.page.locator(".account"));
    await at.page.getByRole("menuitem", { name: "English" }).waitFor();
    await arrowTo(at, "English");
  },
  endSession: async (at) => {
    await elsewhere(at);
    await at.goTo("/account");
    await at.enter(at.page.getByRole("button", { name: /^Sign out: / }));
    await at.press("Enter");
  },
  changePassword: async (at) => {
    await at.fill(at.page.getByRole("textbox", { name: "Password now" }), mine);
    await at.fill(at.page.getByRole("textbox", { name: "New password" }), fresh);
    await at.press("Enter");
    mine = fresh;
  },
  beginSecondFactor: async (at) => {
    await at.pressButton("Turn it on");
    await withPassword(at);
  },
  confirmSecondFactor: async (at) => {
    const key = (await at.page.locator(".enrolment + p code").textContent())!.replace(/\s/g, "");
    app = URI.parse(`otpauth://totp/newsroom?secret=${key}`) as typeof app;
    await at.fill(at.page.getByLabel("Code the app shows"), app.generate());
    await at.press("Enter");
    await at.page.locator(".codes li").first().waitFor();
    codes = await at.page.locator(".codes li").allTextContents();
  },
  freshRecoveryCodes: async (at) => {
    await at.pressButton("I have kept them");
    await at.pressButton("New recovery codes");
    await withPassword(at);
    await at.page.locator(".codes li").first().waitFor();
    codes = await at.page.locator(".codes li").allTextContents();
    await at.pressButton("I have kept them");
  },
  signOut: async (at) => {
    await at.enter(at.page.locator(".account"));
    await at.page.getByRole("menuitem", { name: "Sign out" }).waitFor();
    await arrowTo(at, "Sign out");
    await at.page.waitForURL((url) => url.pathname.endsWith("/sign-in"));
    await at.page.getByLabel("E-mail").waitFor();
  },
  signIn: async (at) => {
    await atTheDoor(at);
    await enterBy(at);
  },
  signInWithCode: async (at) => {
    await at.page.getByLabel("Code").waitFor();
    await at.fill(at.page.getByLabel("Code"), codes[0]!);
    await at.press("Enter");
    await at.page.waitForURL((url) => url.pathname === "/newsroom/");
  },
  endSecondFactor: async (at) => {
    await at.goTo("/account");
    await at.pressButton("Turn it off");
    await withPassword(at);
  },
  endSessions: async (at) => {
    await elsewhere(at);
    await at.goTo("/account");
    await at.pressButton("Sign out everywhere else");
  },
  beginPasskey: async (at) => {
    await at.goTo("/account");
    await at.pressButton("Add a passkey");
    await at.fill(at.page.getByLabel("Name of the passkey"), "The red key");
    // No device is there to make it.
    await withPassword(at);
  },
  keepPasskey: async (at) => {
    const device = await at.context.newCDPSession(at.page);
    await device.send("WebAuthn.enable");
    await device.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await at.goTo("/account");
    await at.pressButton("Add a passkey");
    await at.fill(at.page.getByLabel("Name of the passkey"), "The blue key");
    await withPassword(at);
    await at.page.getByRole("button", { name: "Remove: The blue key" }).waitFor();
  },
  // A browser whose device knows its holder offers the key by itself; where it does not, the button is pressed.
  signInWithPasskey: async (at) => {
    await atTheDoor(at);
    const inside = at.page.waitForURL((url) => url.pathname === "/newsroom/");
    const asked = at.pressButton("Sign in with a passkey").catch(() => undefined);
    await inside;
    await asked;
  },
  removePasskey: async (at) => {
    await at.goTo("/account");
    await twice(at, "Remove: The blue key");
  },
  askForReset: async (at) => {
    await atTheDoor(at);
    await at.goTo("/reset");
    await at.fill(at.page.getByLabel("E-mail"), owner.email);
    await at.press("Enter");
  },
  resetPassword: async (at) => {
    const letters = async () =>
      (await lettersOf(at.newsroom.room())).filter(({ to, link }) => to === owner.email && link.includes("/reset"));
    while ((await letters()).length < 1) await at.page.waitForTimeout(50);
    await at.goTo(`/reset?token=${(await letters()).at(-1)!.token}`);
    await at.fill(at.page.getByRole("textbox", { name: "New password" }), "four plain salt words more");
    await at.press("Enter");
  },
};
