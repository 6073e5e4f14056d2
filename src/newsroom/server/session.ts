/** Who is here, and what the screens need to begin. */
import { plainReading } from "../../base/reading.ts";
import { publicationHere } from "../../news/publications.ts";
import { sectionsOf } from "../../news/sections.ts";
import { newsroomState, setLocale, whoIsHere } from "../calls/session.ts";
import type { Desk } from "../desk.ts";
import { reach, type Verb, verbs } from "../permission.ts";
import { speak } from "../staff/people.ts";
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
    work(async (inside) => {
      await speak(inside, member.id, body.locale);
      return {};
    }),
  ),

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
