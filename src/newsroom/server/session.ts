/** Who is here: signing in and out, the first owner's welcome, what the screens need to begin. */
import { plainReading } from "../../base/reading.ts";
import { publicationHere } from "../../news/publications.ts";
import { sectionsOf } from "../../news/sections.ts";
import { newsroomState, setLocale, signIn, signOut, welcome, whoIsHere } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { reach, type Verb, verbs } from "../permission.ts";
import { welcomeOwner } from "../staff/welcome.ts";
import { answer } from "./answer.ts";
import { paperOf } from "./paper.ts";

export const sessionAnswers = [
  answer(whoIsHere, async ({ desk, member }) => {
    const may = Object.fromEntries(
      verbs.flatMap((verb) => {
        const far = reach(member.role, verb);
        return far === undefined ? [] : [[verb, far]];
      }),
    ) as Record<Verb, "all" | "own">;
    return { member, may, paper: await paperView(desk) };
  }),

  answer(setLocale, ({ work, member, body }) =>
    work(async ({ sql }) => {
      await sql`update staff set locale = ${body.locale} where id = ${member.id}`;
      return {};
    }),
  ),

  answer(signIn, async ({ desk, body, address, note, cookies }) => {
    note({ email: body.email.slice(0, 254) });
    const signedIn = await desk.staff.signIn(body, address);
    cookies(signedIn.cookies);
    return { next: "in" as const };
  }),

  answer(signOut, async ({ desk, request, cookies }) => {
    cookies(await desk.staff.signOut(request.headers));
    return {};
  }),

  answer(welcome, async ({ desk, body, at, address, cookies, note }) => {
    const { token, ...owner } = body;
    note({ email: owner.email });
    await welcomeOwner(desk.database, desk.staff, { token, owner, at });
    cookies((await desk.staff.signIn(owner, address)).cookies);
    return {};
  }),

  answer(newsroomState, async ({ desk }) => {
    const [anybody] = await desk.database.sql`select 1 from staff limit 1`;
    const publication = await publicationHere(plainReading(desk.database.sql));
    const home = publication?.editions.find((each) => each.code === publication.homeEdition);
    return { paper: home?.paperName ?? "", staffed: anybody !== undefined };
  }),
];

async function paperView(desk: Desk) {
  const publication = await paperOf(desk);
  const tree = await sectionsOf(plainReading(desk.database.sql));
  const sections = [...tree.values()].map(({ id, parent, names }) => ({
    id,
    parent: parent ?? null,
    names: Object.fromEntries([...names].map(([edition, { name }]) => [edition, name])),
  }));
  const home = publication.editions.find((each) => each.code === publication.homeEdition)!;
  return {
    name: home.paperName,
    timeZone: publication.timeZone,
    homeEdition: publication.homeEdition,
    editions: publication.editions.map(({ code, name, root }) => ({ code, name, root })),
    sections,
  };
}
