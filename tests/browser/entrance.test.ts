/** Getting into the newsroom in a real browser: an authenticator app, a passkey, and what each role is offered. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { URI } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { signIn, whoIsHere } from "../../src/newsroom/calls/session.ts";
import { type Role, roles } from "../../src/newsroom/permission.ts";
import { atEnd, type Ending, fileEnd } from "../base.ts";
import { type Caller, callerAt, owner, welcomedOwner } from "../newsroom/caller.ts";
import { openRoom, type Room } from "../newsroom/room.ts";
import { takenOn } from "../newsroom/staffed.ts";
import { startBrowser } from "./chromium.ts";

let started: Promise<Browser> | undefined;

/** A browser page at the newsroom, with a passkey device built in that knows its holder. */
async function visitor(ending: Ending, { origin }: Room, caller?: Caller) {
  started ??= startBrowser().then((browser) => {
    fileEnd.after(() => browser.close());
    return browser;
  });
  const context = await (await started).newContext({ baseURL: origin, locale: "en-GB" });
  atEnd(ending, () => context.close());
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  if (caller) await carryCookies(context, origin, caller);
  /** Whether somebody touches the device when they are asked to. */
  const touched = (enabled: boolean) =>
    device.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
  return { page, context, device, touched };
}

const carryCookies = (context: BrowserContext, origin: string, { cookies }: Caller) =>
  context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: `${origin}/newsroom` })));

const inside = (page: Page) => page.waitForURL((url) => url.pathname === "/newsroom/");

/** WebAuthn knows no numbers for hosts. */
const openLocalRoom = (ending: Ending) => openRoom(ending, undefined, { host: "localhost" });

test("a passkey is made on the screen Account, lets in without password or code, and once removed no more", async (t) => {
  const room = await openLocalRoom(t);
  const ines = await welcomedOwner(room);
  const { page, context, device } = await visitor(t, room, ines);
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Name of the passkey").fill("The blue key");
  await page.getByLabel("Your password").fill(owner.password);
  await page.locator("form button[type=submit]", { hasText: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Remove: The blue key" }).waitFor();

  await context.clearCookies();
  await page.goto("/newsroom/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await inside(page);
  assert.equal((await (await page.request.get("/newsroom/api/me")).json()).member.email, owner.email);

  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Remove: The blue key" }).click();
  await page.getByRole("button", { name: "Remove The blue key?" }).click();
  await page.getByText("You have none yet.").waitFor();
  await context.clearCookies();
  await page.goto("/newsroom/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByText("The passkey was not accepted").waitFor();
  await device.detach();
});

test("a passkey that did not ask who holds it opens nothing", async (t) => {
  const room = await openLocalRoom(t);
  const { page, device } = await visitor(t, room, await welcomedOwner(room));
  await device.send("WebAuthn.disable");
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: false,
      automaticPresenceSimulation: true,
    },
  });
  // A page that was tampered with asks for less than the server said.
  await page.addInitScript(() => {
    const read = PublicKeyCredential.parseCreationOptionsFromJSON.bind(PublicKeyCredential);
    PublicKeyCredential.parseCreationOptionsFromJSON = (options) => {
      const asked = read(options);
      return { ...asked, authenticatorSelection: { ...asked.authenticatorSelection, userVerification: "discouraged" } };
    };
  });
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Your password").fill(owner.password);
  await page.locator("form button[type=submit]", { hasText: "Add a passkey" }).click();
  await page.locator(".refused:not(:empty)").waitFor();
  assert.match((await page.locator(".refused:not(:empty)").textContent())!, /The passkey was not accepted/);
  assert.equal((await room.house.database.sql`select 1 from staff_passkey`).length, 0);
});

test("an authenticator app is enrolled by its picture, asked for at the door, and its recovery codes are shown once", async (t) => {
  const room = await openLocalRoom(t);
  const { page, context } = await visitor(t, room, await welcomedOwner(room));
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByLabel("Your password").fill(owner.password);
  await page.getByRole("button", { name: "Continue" }).click();
  const key = (await page.locator(".enrolment + p code").textContent())!.replace(/\s/g, "");
  const app = URI.parse(`otpauth://totp/newsroom?secret=${key}`) as { generate: () => string };
  await page.getByLabel("Code the app shows").fill(app.generate());
  await page.getByRole("button", { name: "Turn it on" }).click();
  await page.getByRole("region", { name: "Your recovery codes" }).waitFor();
  const codes = await page.locator(".codes li").allTextContents();
  assert.equal(codes.length, 10);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.getByText("10 recovery codes are left").waitFor();
  assert.ok(!(await page.content()).includes(codes[0]!));

  const enter = async (code: string) => {
    await context.clearCookies();
    await page.goto("/newsroom/sign-in?to=%2Fnewsroom%2Faccount");
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Code").fill(code);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/newsroom/account");
  };
  await enter(app.generate());
  await enter(codes[3]!);
  await page.getByText("9 recovery codes are left").waitFor();
});

test("the field of the sign-in offers a passkey by itself, and nothing happens until it is chosen", async (t) => {
  const room = await openLocalRoom(t);
  const { page, context, touched } = await visitor(t, room, await welcomedOwner(room));
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Your password").fill(owner.password);
  await page.locator("form button[type=submit]", { hasText: "Add a passkey" }).click();
  await page.getByRole("button", { name: /^Remove:/ }).waitFor();
  await touched(false);
  await context.clearCookies();
  await page.goto("/newsroom/sign-in");
  const email = page.getByLabel("E-mail");
  assert.match((await email.getAttribute("autocomplete"))!, /\bwebauthn$/);
  await email.fill("somebody");
  assert.equal(new URL(page.url()).pathname, "/newsroom/sign-in");
  await touched(true);
  await page.reload();
  await inside(page);
  const looked = await room.house.database
    .sql`select 1 from audit where act like '%passkey/options' and act like 'anybody%'`;
  assert.equal(looked.length, 0, "who looks at the door is in no line of the audit");
});

test("no link leads out of the newsroom after signing in", async (t) => {
  const room = await openLocalRoom(t);
  await welcomedOwner(room);
  const { page } = await visitor(t, room);
  await page.goto("/newsroom/sign-in?to=%2F%2Felsewhere.example%2Fnewsroom%2F");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  assert.equal(new URL(page.url()).host, new URL(room.origin).host);
});

test("no role is offered a way that answers that it may not", async (t) => {
  const room = await openLocalRoom(t);
  const ines = await welcomedOwner(room);
  for (const role of roles) {
    const caller = role === "owner" ? ines : await takenOn(room, ines, role);
    assert.deepEqual(await refusalsMet(t, room, role, caller), [], role);
  }
});

async function refusalsMet(t: Ending, room: Room, role: Role, caller: Caller): Promise<string[]> {
  const { page, context } = await visitor(t, room, caller);
  const met: string[] = [];
  page.on("response", (response) => {
    if ([401, 403, 500].includes(response.status())) met.push(`${response.status()} ${response.url()}`);
  });
  await page.goto("/newsroom/account");
  await page.locator(".account").click();
  const offered = await page
    .locator("header a, [role=menu] a")
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname).filter((path) => path.startsWith("/newsroom/")),
    );
  const own = role === "owner";
  assert.deepEqual([offered.includes("/newsroom/people"), offered.includes("/newsroom/audit")], [own, own]);
  for (const path of new Set(offered)) {
    await page.goto(path);
    await page.locator("h1").first().waitFor();
  }
  await context.close();
  return met;
}

test("axe finds nothing at the door, on account, people and audit, in both languages, light and dark, by phone", async (t) => {
  const room = await openLocalRoom(t);
  const ines = await welcomedOwner(room);
  await takenOn(room, ines, "translator");
  const { page, context } = await visitor(t, room, ines);
  const wrong: string[] = [];
  const look = async (path: string, looks: string) => {
    await page.goto(path);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      wrong.push(...nodes.map(({ html }) => `${looks} ${path} ${id}: ${html.slice(0, 120)}`));
  };
  for (const colorScheme of ["light", "dark"] as const)
    for (const locale of ["en", "zh-Hans"]) {
      await page.emulateMedia({ colorScheme });
      await page.request.put("/newsroom/api/me/locale", { data: { locale }, headers: { origin: room.origin } });
      await page.setViewportSize(locale === "en" ? { width: 1200, height: 900 } : { width: 390, height: 844 });
      for (const screen of ["account", "people", "audit"])
        await look(`/newsroom/${screen}`, `${colorScheme} ${locale}`);
    }
  await context.clearCookies();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const door of ["sign-in", "reset", "reset?token=x", "welcome?token=x", "join?token=x"])
      await look(`/newsroom/${door}`, colorScheme);
  }
  assert.deepEqual(wrong, []);
});

test("signing out everywhere else leaves this browser in", async (t) => {
  const room = await openLocalRoom(t);
  const ines = await welcomedOwner(room);
  const { page } = await visitor(t, room, ines);
  const phone = callerAt(room.origin);
  await phone.ask(signIn, { body: owner });
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.getByRole("button", { name: "Sign out everywhere else" }).and(page.locator(":disabled")).waitFor();
  await assert.rejects(phone.ask(whoIsHere));
  assert.equal((await ines.ask(whoIsHere)).member.email, owner.email);
});
