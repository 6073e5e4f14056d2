/** Every act about who works here, by keys. */

import { URI } from "otpauth";
import { beginSecondFactor, confirmSecondFactor } from "../../src/newsroom/calls/account.ts";
import { invitePerson } from "../../src/newsroom/calls/people.ts";
import { password, takenOn } from "../newsroom/staffed.ts";
import type { Acts, AtKeys } from "./acts.ts";

/** Asked in its place, and answered. */
const twice = async (at: AtKeys, word: string, question: string) => {
  await at.pressButton(word);
  await at.page.getByRole("button", { name: question, exact: true }).waitFor();
  await at.press("Enter");
};

export const houseActs: Acts = {
  invitePerson: async (at) => {
    await at.goTo("/people");
    const form = at.page.locator("form.invite");
    await at.fill(form.getByLabel("E-mail"), "noor@courier.example");
    await at.choose(form.getByLabel("Role"), "Edi");
    await at.enter(form.locator("[type=submit]"));
  },
  takeBackInvite: (at) =>
    twice(at, "Take back: noor@courier.example", "Take the invitation of noor@courier.example back?"),
  changeRole: async (at) => {
    const { newsroom } = at;
    const ana = await takenOn(newsroom.room(), newsroom.ines(), "reporter", "Ana Reis");
    const { uri } = await ana.ask(beginSecondFactor, { body: { password } });
    await ana.ask(confirmSecondFactor, { body: { code: (URI.parse(uri) as { generate: () => string }).generate() } });
    await at.goTo("/people");
    await at.choose(at.page.getByLabel("Role of Ana Reis"), "Trans");
  },
  signOutPerson: (at) => twice(at, "Sign out: Ana Reis", "Sign Ana Reis out everywhere?"),
  clearSecondFactor: (at) => twice(at, "Remove app: Ana Reis", "Let Ana Reis in without the app?"),
  letLeave: (at) => twice(at, "Let leave: Ana Reis", "Let Ana Reis leave?"),
  join: async (at) => {
    const body = { email: "tom@courier.example", role: "reporter", locale: "en" } as const;
    const { link } = await at.newsroom.ines().ask(invitePerson, { body });
    const { page } = at;
    await at.context.clearCookies();
    await at.goTo(`/join?token=${new URL(link).searchParams.get("token")}`);
    await at.fill(page.getByLabel("Your name"), "Tom Reyes");
    await at.fill(page.getByRole("textbox", { name: "Password" }), password);
    await at.press("Enter");
  },
};
