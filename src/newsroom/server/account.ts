/** One's own account: password, second factor, passkeys, sessions. What is delicate asks for the password. */
import { Refusal } from "../../base/errors.ts";
import {
  beginPasskey,
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  endSession,
  endSessions,
  freshRecoveryCodes,
  keepPasskey,
  ownAccount,
  removePasskey,
} from "../calls/account.ts";
import type { Desk } from "../desk.ts";
import { passkeysOf, removePasskey as takeAwayPasskey } from "../staff/passkeys.ts";
import { checkPassword, keepPassword } from "../staff/passwords.ts";
import { hasSecondFactor } from "../staff/second_factor.ts";
import { endSessions as endAll, endSession as endOne, sessionsOf } from "../staff/sessions.ts";
import { answer } from "./answer.ts";
import { doorOf } from "./door.ts";

export const accountAnswers = [
  answer(ownAccount, async ({ desk, member, request }) => {
    const { sql } = desk.database;
    const [secondFactor, passkeys, sessions, here] = await Promise.all([
      hasSecondFactor(sql, member.id),
      passkeysOf(sql, member.id),
      sessionsOf(sql, member.id),
      sessionHere(desk, request),
    ]);
    return {
      secondFactor,
      recoveryCodesLeft: secondFactor ? await desk.staff.recoveryCodesLeft(member.id) : 0,
      passkeys: passkeys.map(({ addedAt, ...each }) => ({ ...each, addedAt: addedAt?.toISOString() })),
      sessions: sessions.map(({ since, seenAt, ...each }) => ({
        ...each,
        since: since.toISOString(),
        seenAt: seenAt.toISOString(),
        here: each.id === here,
      })),
    };
  }),

  answer(changePassword, async ({ desk, member, body, work, request, ...asked }) => {
    checkPassword(body.next);
    await desk.staff.provePassword(doorOf({ ...asked, request }), member, body.password);
    const [hash, here] = await Promise.all([desk.staff.hash(body.next), sessionHere(desk, request)]);
    await work(async (inside) => {
      await keepPassword(inside, member.id, hash);
      await endAll(inside, member.id, here);
    });
    return {};
  }),

  answer(beginSecondFactor, async ({ desk, member, body, ...asked }) => {
    await desk.staff.provePassword(doorOf(asked), member, body.password);
    return desk.staff.beginSecondFactor(doorOf(asked), body.password);
  }),

  answer(confirmSecondFactor, async ({ desk, member, body, cookies, ...asked }) => {
    cookies(await desk.staff.confirmSecondFactor(doorOf(asked), member.id, body.code));
    return {};
  }),

  answer(endSecondFactor, async ({ desk, member, body, cookies, ...asked }) => {
    await desk.staff.provePassword(doorOf(asked), member, body.password);
    cookies(await desk.staff.endSecondFactor(doorOf(asked), body.password));
    return {};
  }),

  answer(freshRecoveryCodes, async ({ desk, member, body, ...asked }) => {
    await desk.staff.provePassword(doorOf(asked), member, body.password);
    return { recoveryCodes: [...(await desk.staff.freshRecoveryCodes(doorOf(asked), body.password))] };
  }),

  answer(beginPasskey, async ({ desk, member, body, cookies, ...asked }) => {
    await desk.staff.provePassword(doorOf(asked), member, body.password);
    const begun = await desk.staff.beginPasskey(doorOf(asked));
    cookies(begun.cookies);
    return { options: begun.options };
  }),

  answer(keepPasskey, async ({ desk, body, note, ...asked }) => {
    note({ name: body.name });
    await desk.staff.keepPasskey(doorOf(asked), body.name, body.response);
    return {};
  }),

  answer(removePasskey, ({ member, params, work }) =>
    work(async (inside) => {
      await takeAwayPasskey(inside, member.id, params.passkey);
      return {};
    }),
  ),

  answer(endSession, ({ member, params, work }) =>
    work(async (inside) => {
      await endOne(inside, member.id, params.session);
      return {};
    }),
  ),

  answer(endSessions, async ({ desk, member, body, work, request }) => {
    const keep = body.keepThis ? await sessionHere(desk, request) : undefined;
    await work((inside) => endAll(inside, member.id, keep));
    return {};
  }),
];

/** Id of the session that asks. */
async function sessionHere(desk: Desk, request: Request): Promise<string> {
  const signedIn = await desk.staff.whoAsks(request.headers);
  // It was there when the call began.
  if (signedIn === undefined) throw new Refusal("signed-out", 401, "Your session has ended; sign in again.");
  return signedIn.session;
}
