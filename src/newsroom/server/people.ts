/** Who works here: inviting, roles, leaving. */
import { Refusal, sentenceOf } from "../../base/errors.ts";
import type { Letter } from "../../base/mail.ts";
import {
  changeRole,
  clearSecondFactor,
  invitePerson,
  letLeave,
  listPeople,
  signOutPerson,
  takeBackInvite,
} from "../calls/people.ts";
import type { Desk } from "../desk.ts";
import { inviteLetter } from "../staff/letters.ts";
import { makeInvite, openInvites, takeBackInvite as takeBack } from "../staff/links.ts";
import { everybody, memberAt } from "../staff/members.ts";
import { checkEmail } from "../staff/passwords.ts";
import { clearSecondFactor as clear, letLeave as leave, changeRole as setRole } from "../staff/people.ts";
import { endSessions } from "../staff/sessions.ts";
import { answer } from "./answer.ts";
import { paperOf } from "./paper.ts";

export const peopleAnswers = [
  answer(listPeople, async ({ desk }) => {
    const [people, invites] = await Promise.all([everybody(desk.database.sql), openInvites(desk.database.sql)]);
    return {
      people: people.map(({ joinedAt, leftAt, seenAt, ...person }) => ({
        ...person,
        joinedAt: joinedAt.toISOString(),
        leftAt: leftAt?.toISOString(),
        seenAt: seenAt?.toISOString(),
      })),
      invites: invites.map(({ id, email, role, invitedBy, expiresAt }) => ({
        id,
        email,
        role,
        by: invitedBy,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }),

  answer(invitePerson, async ({ desk, member, body, work, note }) => {
    const { email, role, locale } = body;
    note({ email, role });
    checkEmail(email);
    if ((await memberAt(desk.database.sql, email)) !== undefined)
      throw new Refusal("already-here", 409, "Somebody with this e-mail address works here already.");
    const token = await work((inside) => makeInvite(inside, body));
    const link = `${desk.origin}/newsroom/join?token=${token}`;
    const paper = await paperOf(desk);
    const name = paper.editions.find((each) => each.code === paper.homeEdition)!.paperName;
    const letter = inviteLetter({ to: email.trim(), locale, paper: name, by: member.name, role, link });
    return { link, ...(await posted(desk, letter)) };
  }),

  answer(takeBackInvite, ({ params, work, note }) =>
    work(async (inside) => {
      note({ email: await takeBack(inside, params.invite) });
      return {};
    }),
  ),

  answer(changeRole, ({ params, body, work, note }) => {
    note({ staff: params.person, role: body.role });
    return work(async (inside) => {
      await setRole(inside, params.person, body.role);
      return {};
    });
  }),

  answer(letLeave, ({ params, work, note }) => {
    note({ staff: params.person });
    return work(async (inside) => {
      await leave(inside, params.person);
      return {};
    });
  }),

  answer(signOutPerson, ({ params, work, note }) => {
    note({ staff: params.person });
    return work(async (inside) => {
      await endSessions(inside, params.person);
      return {};
    });
  }),

  answer(clearSecondFactor, ({ params, work, note }) => {
    note({ staff: params.person });
    return work(async (inside) => {
      await clear(inside, params.person);
      return {};
    });
  }),
];

/** The invitation stands, whatever becomes of the mail: its link can be handed on in another way. */
async function posted(desk: Desk, letter: Letter) {
  try {
    const done = await desk.post(letter);
    return done.sent ? { mail: "sent" as const, about: "" } : { mail: "kept" as const, about: done.file };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    desk.trouble("/newsroom/api/people/invites", error);
    return { mail: "failed" as const, about: sentenceOf(error) };
  }
}
