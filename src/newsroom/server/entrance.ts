/** Getting in and out: password, code, passkey, the first owner's welcome, invitations, a new password by mail. */
import { inWork, theHouse, type Work } from "../../base/work.ts";
import {
  askForPasskey,
  askForReset,
  join,
  resetPassword,
  seeInvite,
  signIn,
  signInWithCode,
  signInWithPasskey,
  signOut,
  welcome,
} from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import type { AtDoor } from "../staff/entering.ts";
import { resetLetter } from "../staff/letters.ts";
import { inviteOf, makeReset, spendInvite, spendReset } from "../staff/links.ts";
import { memberAt, memberOf } from "../staff/members.ts";
import { checkEmail, checkName, checkPassword, keepPassword } from "../staff/passwords.ts";
import { clearSecondFactor, takeOn } from "../staff/people.ts";
import { endSessions } from "../staff/sessions.ts";
import { countTry, forgetTries, fromAddress, onAccount, onCode, onMail } from "../staff/tries.ts";
import { spendWelcome } from "../staff/welcome.ts";
import { answer } from "./answer.ts";
import { doorOf } from "./door.ts";
import { paperOf } from "./paper.ts";

/** Who comes by a link is nobody yet; the house lets them in. */
const byHouse = (work: Work): Work => ({ ...work, who: theHouse });

export const entranceAnswers = [
  answer(signIn, async ({ desk, body, note, identify, cookies, ...asked }) => {
    note({ email: body.email });
    const entered = await desk.staff.enter(doorOf(asked), body);
    note({ next: entered.next });
    identify(entered.member);
    cookies(entered.cookies);
    return { next: entered.next };
  }),

  answer(signInWithCode, async ({ desk, body, identify, cookies, ...asked }) => {
    const entered = await desk.staff.enterWithCode(doorOf(asked), body.code);
    identify(entered.member);
    cookies(entered.cookies);
    return { next: "in" as const };
  }),

  answer(askForPasskey, async ({ desk, cookies, ...asked }) => {
    const begun = await desk.staff.askForPasskey(doorOf(asked));
    cookies(begun.cookies);
    return { options: begun.options };
  }),

  answer(signInWithPasskey, async ({ desk, body, identify, cookies, ...asked }) => {
    const entered = await desk.staff.enterWithPasskey(doorOf(asked), body.response);
    identify(entered.member);
    cookies(entered.cookies);
    return { next: "in" as const };
  }),

  answer(signOut, async ({ desk, identify, cookies, ...asked }) => {
    identify((await desk.staff.whoAsks(asked.request.headers))?.member);
    cookies(await desk.staff.signOut(doorOf(asked)));
    return {};
  }),

  answer(welcome, async ({ desk, body, work, note, identify, cookies, ...asked }) => {
    const { token, name, email, password } = body;
    note({ email });
    checkName(name);
    checkEmail(email);
    checkPassword(password);
    const hash = await desk.staff.hash(password);
    await work(async (inside) => {
      await spendWelcome(inside, token);
      const id = await takeOn(byHouse(inside), { name, email, hash, role: "owner", locale: "en" });
      identify(await memberOf(inside.sql, id));
    });
    cookies(await firstCookies(desk, doorOf(asked), { email, password }));
    return {};
  }),

  answer(seeInvite, async ({ desk, query, at }) => {
    const { email, role, invitedBy, locale } = await inviteOf(desk.database.sql, query.token, at);
    return { email, role, by: invitedBy, locale };
  }),

  answer(join, async ({ desk, body, work, note, identify, cookies, ...asked }) => {
    const { token, name, password, locale } = body;
    checkName(name);
    checkPassword(password);
    await inviteOf(desk.database.sql, token, asked.at);
    const hash = await desk.staff.hash(password);
    const email = await work(async (inside) => {
      const invite = await spendInvite(inside, token);
      note({ email: invite.email, role: invite.role });
      const id = await takeOn(byHouse(inside), { name, email: invite.email, hash, role: invite.role, locale });
      identify(await memberOf(inside.sql, id));
      return invite.email;
    });
    cookies(await firstCookies(desk, doorOf(asked), { email, password }));
    return {};
  }),

  answer(askForReset, async ({ desk, body, at, address, note, request }) => {
    note({ email: body.email });
    checkEmail(body.email);
    const known = await desk.staff.knownBrowser(doorOf({ request, address, at }), body.email);
    const counted = known === undefined ? [fromAddress(address), onMail(body.email)] : [onMail(known)];
    await countTry(desk.database.sql, at, counted);
    // Not waited for: how long it takes would tell whether somebody works here under the address.
    void sendReset(desk, body.email, at).catch((error) => desk.trouble("/newsroom/api/reset", error));
    return {};
  }),

  answer(resetPassword, async ({ desk, body, work, note, identify, cookies, request, at, address }) => {
    checkPassword(body.password);
    await countTry(desk.database.sql, at, [fromAddress(address)]);
    const hash = await desk.staff.hash(body.password);
    const staff = await work(async (inside) => {
      const { staff: id, kind } = await spendReset(inside, body.token);
      note({ by: kind === "rescue" ? "the command line" : "mail" });
      identify(await memberOf(inside.sql, id));
      await keepPassword(inside, id, hash);
      if (kind === "rescue") await clearSecondFactor(inside, id);
      await endSessions(inside, id);
      return id;
    });
    const member = await memberOf(desk.database.sql, staff);
    if (member === undefined) return {};
    await forgetTries(desk.database.sql, [onAccount(member.email), onCode(staff), fromAddress(address)]);
    // Whoever reads their mail is no stranger: a browser they come with is known.
    cookies([await desk.staff.markKnown(doorOf({ request, address, at }), member.email)]);
    return {};
  }),
];

/** Begins the session of somebody who was just taken on; whoever guessed at their address before does not stop it. */
async function firstCookies(desk: Desk, door: AtDoor, given: { email: string; password: string }) {
  const [mark] = (await desk.staff.markKnown(door, given.email)).split(";");
  return (await desk.staff.enter({ ...door, cookie: `${door.cookie}; ${mark}` }, given)).cookies;
}

async function sendReset(desk: Desk, email: string, at: Date): Promise<void> {
  const member = await memberAt(desk.database.sql, email);
  if (member === undefined) return;
  const paper = await paperOf(desk);
  const home = paper.editions.find((each) => each.code === paper.homeEdition)!.paperName;
  const token = await inWork(desk.database, { who: theHouse, at }, (work) => makeReset(work, member.id, "reset"));
  const link = `${desk.origin}/newsroom/reset?token=${token}`;
  await desk.post(resetLetter({ to: member.email, locale: member.locale, paper: home, link }));
}
