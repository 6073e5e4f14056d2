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
import { resetLetter } from "../staff/letters.ts";
import { inviteOf, makeReset, spendInvite, spendReset } from "../staff/links.ts";
import { memberAt, memberOf } from "../staff/members.ts";
import { checkEmail, checkName, checkPassword, keepPassword } from "../staff/passwords.ts";
import { takeOn } from "../staff/people.ts";
import { endSessions } from "../staff/sessions.ts";
import { countTry, forgetTries, fromAddress, onAccount, onMail } from "../staff/tries.ts";
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
    cookies((await desk.staff.enter(doorOf(asked), { email, password })).cookies);
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
    cookies((await desk.staff.enter(doorOf(asked), { email, password })).cookies);
    return {};
  }),

  answer(askForReset, async ({ desk, body, at, address, note }) => {
    note({ email: body.email });
    checkEmail(body.email);
    await countTry(desk.database.sql, at, [fromAddress(address), onMail(body.email)]);
    // Not waited for: how long it takes would tell whether somebody works here under the address.
    void sendReset(desk, body.email, at).catch((error) => desk.trouble("/newsroom/api/reset", error));
    return {};
  }),

  answer(resetPassword, async ({ desk, body, work, identify, at, address }) => {
    checkPassword(body.password);
    await countTry(desk.database.sql, at, [fromAddress(address)]);
    const hash = await desk.staff.hash(body.password);
    const staff = await work(async (inside) => {
      const id = await spendReset(inside, body.token);
      identify(await memberOf(inside.sql, id));
      await keepPassword(inside, id, hash);
      await endSessions(inside, id);
      return id;
    });
    const member = await memberOf(desk.database.sql, staff);
    if (member !== undefined) await forgetTries(desk.database.sql, [onAccount(member.email), fromAddress(address)]);
    return {};
  }),
];

async function sendReset(desk: Desk, email: string, at: Date): Promise<void> {
  const member = await memberAt(desk.database.sql, email);
  if (member === undefined) return;
  const paper = await paperOf(desk);
  const home = paper.editions.find((each) => each.code === paper.homeEdition)!.paperName;
  const token = await inWork(desk.database, { who: theHouse, at }, (work) => makeReset(work, member.id));
  const link = `${desk.origin}/newsroom/reset?token=${token}`;
  await desk.post(resetLetter({ to: member.email, locale: member.locale, paper: home, link }));
}
