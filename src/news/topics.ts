/** Topics: what stories are about, across sections. Writes the tables `topic` and `topic_name`. */
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { slugOf } from "./slug.ts";

export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly about: string;
}
export interface TopicName {
  readonly edition: string;
  readonly name: string;
  readonly slug?: string | undefined;
  readonly about?: string | undefined;
}

/** Adds a topic under one name an edition; answers the id. */
export async function openTopic(work: Work, names: readonly TopicName[]): Promise<number> {
  const [row] = await work.sql<{ id: number }[]>`insert into topic default values returning id`;
  for (const name of names) await nameTopic(work, row!.id, name);
  return row!.id;
}

async function nameTopic(work: Work, topic: number, { edition, name, slug, about }: TopicName): Promise<void> {
  const wanted = slug ?? slugOf(name, `topic-${topic}`);
  await work.sql`
    insert into topic_name (topic, edition, name, slug, about)
    values (${topic}, ${edition}, ${name},
      case when exists (select 1 from topic_name where edition = ${edition} and slug = ${wanted}) then ${`${wanted}-${topic}`} else ${wanted} end,
      ${about ?? ""})`;
  await enter(work, [{ kind: "topic.named", edition, keys: [keys.topic(topic)], facts: { topic, name } }]);
}

/** The topic of that name in the edition (case aside), added when new. */
export async function topicNamed(work: Work, { edition, name }: TopicName): Promise<number> {
  const slug = slugOf(name, "");
  const [row] = await work.sql<{ topic: number }[]>`
    select topic from topic_name where edition = ${edition} and (name = ${name} or slug = ${slug}) order by topic limit 1`;
  return row?.topic ?? openTopic(work, [{ edition, name }]);
}

/** Those of the names (case aside) that are topics of the edition already, as `topicNamed` would find them. */
export async function topicsNamed(
  { sql }: Reading,
  edition: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ name: string; topic: number }[]>`
    with wanted as (select * from unnest(${names as string[]}::text[], ${names.map((name) => slugOf(name, ""))}::text[]) w(name, slug))
    select name, min(topic)::int as topic from (
      select w.name, t.topic from wanted w join topic_name t on t.edition = ${edition} and t.name = w.name
      union all select w.name, t.topic from wanted w join topic_name t on t.edition = ${edition} and t.slug = w.slug
    ) found group by name`;
  return new Map(rows.map((row) => [row.name, row.topic]));
}

/** The topic whose page has that slug: one that readers have met in a live story of the edition. */
export async function topicAt({ sql, saw }: Reading, edition: string, slug: string): Promise<Topic | undefined> {
  const [row] = await sql<Topic[]>`
    select topic as id, name, slug, about from topic_name t where edition = ${edition} and slug = ${slug}
      and exists (select 1 from live_topic l where l.edition = t.edition and l.topic = t.topic)`;
  if (row !== undefined) saw(keys.topic(row.id));
  return row;
}

/** Slugs of its pages per edition, for the links between editions. */
export async function topicSlugs({ sql, saw }: Reading, topic: number): Promise<{ edition: string; slug: string }[]> {
  saw(keys.topic(topic));
  const rows = await sql<{ edition: string; slug: string; met: boolean }[]>`
    select edition, slug, exists (select 1 from live_topic l where l.edition = t.edition and l.topic = t.topic) as met
    from topic_name t where topic = ${topic}`;
  for (const { edition } of rows) saw(keys.onTopic(edition, topic));
  return rows.filter(({ met }) => met);
}
