/** People with a byline: reading them, taking in new ones. Writes the tables `person` and `person_name`. */

import type { Sql } from "../base/database.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { slugOf } from "./slug.ts";

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly role: string;
  readonly about: string;
}
export interface PersonName {
  readonly edition: string;
  readonly name: string;
  readonly slug?: string | undefined;
  readonly role?: string | undefined;
  readonly about?: string | undefined;
}

/** Takes in a person under one name an edition; answers the id. */
export async function takeInPerson(work: Work, names: readonly PersonName[]): Promise<number> {
  const [row] = await work.sql<{ id: number }[]>`insert into person default values returning id`;
  for (const name of names) await namePerson(work, row!.id, name);
  return row!.id;
}

async function namePerson(work: Work, person: number, { edition, name, slug, role, about }: PersonName): Promise<void> {
  const wanted = slug ?? slugOf(name, `person-${person}`);
  await work.sql`
    insert into person_name (person, edition, name, slug, role, about)
    values (${person}, ${edition}, ${name},
      case when exists (select 1 from person_name where edition = ${edition} and slug = ${wanted}) then ${`${wanted}-${person}`} else ${wanted} end,
      ${role ?? ""}, ${about ?? ""})`;
  await enter(work, [{ kind: "person.named", edition, keys: [keys.person(person)], facts: { person, name } }]);
}

/** The person of that name in the edition, taken in when new. */
export async function personNamed(work: Work, { edition, name, about }: PersonName): Promise<number> {
  const [row] = await work.sql<{ person: number }[]>`
    select person from person_name where edition = ${edition} and name = ${name} order by person limit 1`;
  return row?.person ?? takeInPerson(work, [{ edition, name, about }]);
}

/** Those of the names that are people of the edition already, as `personNamed` would find them. */
export async function peopleNamed(
  { sql }: Reading,
  edition: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ name: string; person: number }[]>`
    select name, min(person)::int as person from person_name where edition = ${edition} and name = any(${names as string[]}) group by name`;
  return new Map(rows.map((row) => [row.name, row.person]));
}

/** The person whose page has that slug: one whose byline readers have met in a live story of the edition. */
export async function personAt({ sql, saw }: Reading, edition: string, slug: string): Promise<Person | undefined> {
  const [row] = await sql<Person[]>`
    select person as id, name, slug, role, about from person_name n where edition = ${edition} and slug = ${slug}
      and exists (select 1 from live_person l where l.edition = n.edition and l.person = n.person)`;
  if (row !== undefined) saw(keys.person(row.id));
  return row;
}

/** Slugs of one thing's pages per edition, for the links between editions. */
export async function personSlugs({ sql, saw }: Reading, person: number): Promise<{ edition: string; slug: string }[]> {
  saw(keys.person(person));
  const rows = await sql<{ edition: string; slug: string; met: boolean }[]>`
    select edition, slug, exists (select 1 from live_person l where l.edition = n.edition and l.person = n.person) as met
    from person_name n where person = ${person}`;
  for (const { edition } of rows) saw(keys.byPerson(edition, person));
  return rows.filter(({ met }) => met);
}

/** The names over a story, in their order. */
export type Byline = readonly Pick<Person, "id" | "name">[];

/** The byline of each of `stories`, empty where it is not live in the edition; `keysOfByline` says what each depends on. */
export async function bylinesAt(sql: Sql, edition: string, stories: readonly number[]): Promise<Byline[]> {
  if (stories.length === 0) return [];
  const rows = await sql<{ story: number; id: number; name: string }[]>`
    select l.story, n.person as id, n.name from live l
    join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    cross join lateral unnest(r.bylines) with ordinality b(id, place)
    join person_name n on n.person = b.id and n.edition = l.edition
    where l.edition = ${edition} and l.story = any(${stories}) order by l.story, b.place`;
  const byStory = Map.groupBy(rows, (row) => row.story);
  return stories.map((story) => byStory.get(story) ?? []);
}

/** What the byline of a story depends on. */
export const keysOfByline = (story: number, edition: string, byline: Byline): string[] => [
  keys.story(story, edition),
  ...byline.map(({ id }) => keys.person(id)),
];
