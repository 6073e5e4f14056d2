/** Lists that machines ask for: stories by section, topic, person, day or search; topics and people by name. Read only. */
import { Refusal } from "../../base/errors.ts";
import type { Reading } from "../../base/reading.ts";
import { type Card, cardsOf } from "../../news/cards.ts";
import {
  latestStories,
  type Mark,
  storiesByPerson,
  storiesInSections,
  storiesOfSpan,
  storiesOnTopic,
} from "../../news/lists.ts";
import { personAt } from "../../news/people.ts";
import { search } from "../../news/searching.ts";
import { under } from "../../news/section.ts";
import { topicAt } from "../../news/topics.ts";
import type { Paper } from "../recipes/paper.ts";
import type { StoriesAsked } from "./reads.ts";
import { cardOf } from "./views.ts";

/** One page of stories; the next is asked for with its cursor. */
export async function readStories(reading: Reading, paper: Paper, asked: StoriesAsked) {
  const { limit, cursor } = asked;
  const beside = [asked.section, asked.topic, asked.person, asked.date, asked.search].filter(
    (each) => each !== undefined,
  );
  if (beside.length > 1)
    throw new Refusal("one-question", 422, "Ask by one of section, topic, person, date and search at a time.");
  if (asked.search !== undefined) return found(reading, paper, asked.search, cursor, limit);
  const after = cursor === undefined ? undefined : markIn(cursor);
  const stories = await storiesAsked(reading, paper, asked, { limit: limit + 1, after });
  const cards = await cardsOf(reading, paper.edition.code, stories.slice(0, limit));
  const last = cards.at(-1);
  const more = stories.length > limit && last !== undefined;
  return { stories: cards.map((card) => cardOf(paper, card)), ...(more ? { cursor: cursorOf(last) } : {}) };
}

async function storiesAsked(
  reading: Reading,
  { edition, sections }: Paper,
  asked: StoriesAsked,
  page: { readonly limit: number; readonly after: Mark | undefined },
): Promise<number[]> {
  const { code } = edition;
  if (asked.section !== undefined) {
    if (!sections.has(asked.section)) throw nothing();
    const inside = under(sections, asked.section);
    const [list] = await storiesInSections(reading, code, [{ sections: inside, ...page }]);
    return list!;
  }
  if (asked.topic !== undefined) {
    const topic = await topicAt(reading, code, asked.topic);
    if (topic === undefined) throw nothing();
    return storiesOnTopic(reading, code, topic.id, page);
  }
  if (asked.person !== undefined) {
    const person = await personAt(reading, code, asked.person);
    if (person === undefined) throw nothing();
    return storiesByPerson(reading, code, person.id, page);
  }
  if (asked.date !== undefined && Number.isNaN(Date.parse(asked.date))) throw nothing();
  return asked.date === undefined ? latestStories(reading, code, page) : storiesOfSpan(reading, code, asked.date, page);
}

/** Search goes by weight, so its cursor counts. */
async function found(reading: Reading, paper: Paper, words: string, cursor: string | undefined, limit: number) {
  const offset = cursor === undefined ? 0 : Number(/^\d{1,4}$/.exec(cursor)?.[0] ?? Number.NaN);
  if (Number.isNaN(offset)) throw badCursor();
  const { stories, total } = await search(reading, paper.edition.code, words, { limit, offset });
  const cards = await cardsOf(reading, paper.edition.code, stories);
  const next = offset + stories.length;
  return {
    stories: cards.map((card) => cardOf(paper, card)),
    ...(stories.length > 0 && next < total ? { cursor: String(next) } : {}),
  };
}

interface Named {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly about: string;
}

/** Topics that readers have met, by name, `limit` after the one called `after`. */
export async function readNamed<T extends Named>(
  { sql }: Reading,
  kind: "topic" | "person",
  edition: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ of: T[]; cursor?: string }> {
  const after = cursor === undefined ? "" : Buffer.from(cursor, "base64url").toString();
  if (after.includes("\0")) throw badCursor();
  const rows = await sql<T[]>`
    select n.${sql(kind)} as id, n.name, n.slug, n.about ${kind === "person" ? sql`, n.role` : sql``}
    from ${sql(`${kind}_name`)} n
    where n.edition = ${edition} and n.slug > ${after} and exists (
      select 1 from ${sql(`live_${kind}`)} l where l.edition = n.edition and l.${sql(kind)} = n.${sql(kind)})
    order by n.slug limit ${limit + 1}`;
  const of = rows.slice(0, limit);
  return { of, ...(rows.length > limit ? { cursor: Buffer.from(of.at(-1)!.slug).toString("base64url") } : {}) };
}

const cursorOf = ({ sortAt, story }: Card): string => `${sortAt.getTime()}-${story}`;

function markIn(cursor: string): Mark {
  const [, at, story] = /^(-?\d{1,14})-(\d{1,15})$/.exec(cursor) ?? [];
  if (at === undefined) throw badCursor();
  return { sortAt: new Date(Number(at)), story: Number(story) };
}

const nothing = () => new Refusal("not-found", 404, "Nothing is published under this address.");
const badCursor = () => new Refusal("bad-cursor", 422, "This is no cursor of ours; begin without one.");
