/** Calls about who works here: inviting, roles, leaving. Pure. */
import { z } from "zod";
import { roles } from "../permission.ts";
import { call, moment } from "./call.ts";
import { locales, member } from "./session.ts";

const verb = "keep people";
const person = z.object({ person: z.string().max(100) });

export const listPeople = call({
  method: "get",
  path: "/people",
  verb,
  summary: "Everybody who works here or did, and who is invited.",
  answer: z.object({
    people: z.array(
      member.extend({
        joinedAt: moment,
        leftAt: moment.optional(),
        secondFactor: z.boolean(),
        passkeys: z.number(),
        /** When one of their sessions was last seen, within a day. */
        seenAt: moment.optional(),
      }),
    ),
    invites: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        role: z.enum(roles),
        by: z.string(),
        expiresAt: moment,
      }),
    ),
  }),
});
export type People = z.infer<(typeof listPeople)["answer"]>;

export const invitePerson = call({
  method: "post",
  path: "/people/invites",
  verb,
  summary: "Invites somebody by mail; an earlier invitation to the same address is good for nothing from then on.",
  body: z.object({ email: z.string().max(254), role: z.enum(roles), locale: z.enum(locales) }),
  answer: z.object({
    /** To be handed on in another way when the mail does not arrive. */
    link: z.string(),
    mail: z.enum(["sent", "kept", "failed"]),
    /** Where the mail was kept, or why it was not sent. */
    about: z.string(),
  }),
  toldOnce: true,
});

export const takeBackInvite = call({
  method: "delete",
  path: "/people/invites/:invite",
  verb,
  summary: "Takes an invitation back.",
  params: z.object({ invite: z.string().max(100) }),
});

export const changeRole = call({
  method: "put",
  path: "/people/:person/role",
  verb,
  summary: "Gives somebody another role.",
  params: person,
  body: z.object({ role: z.enum(roles) }),
});

export const letLeave = call({
  method: "delete",
  path: "/people/:person",
  verb,
  summary: "Lets somebody leave: they are out at once; what they did stays theirs.",
  params: person,
});

export const signOutPerson = call({
  method: "delete",
  path: "/people/:person/sessions",
  verb,
  summary: "Signs somebody out everywhere.",
  params: person,
});

export const clearSecondFactor = call({
  method: "delete",
  path: "/people/:person/second-factor",
  verb,
  summary: "Takes away a second factor that somebody lost; they are signed out everywhere.",
  params: person,
});
