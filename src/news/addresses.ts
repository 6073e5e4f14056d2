/** Addresses: where every live story, topic and person is, a part at a time, for those who list the whole paper. Read only. */
import type { Reading } from "../base/reading.ts";
import { keys } from "./keys.ts";

/** The last part of an address in one edition, and those of the same thing in every edition. */
export interface Address {
  readonly slug: string;
  readonly editions: readonly { readonly edition: string; readonly slug: string }[];
}

export interface StoryAddress extends Address {
  /** When it was last changed or published, as far as a source said. */
  readonly changedAt: Date | undefined;
}

/** So many addresses are in one part. */
export const addressesInPart = 5000;

/** The stories of a month (`2026-11`), oldest first, so that only the last part grows; parts count from 1. */
export async function storyAddresses(
  { sql, saw }: Reading,
  edition: string,
  month: string,
  part: number,
): Promise<StoryAddress[]> {
  saw(keys.inMonth(edition, month));
  saw(keys.withdrawals(edition));
  const rows = await sql<(Omit<StoryAddress, "changedAt"> & { changedAt: Date | null })[]>`
    select l.slug, coalesce(r.updated_at, r.published_at) as "changedAt",
      (select json_agg(json_build_object('edition', o.edition, 'slug', o.slug) order by o.edition) from live o where o.story = l.story) as editions
    from (
      select story, edition, revision, slug, sort_at from live where edition = ${edition}
        and sort_at >= ${`${month}-01`}::timestamp at time zone (select time_zone from publication)
        and sort_at < (${`${month}-01`}::timestamp + interval '1 month') at time zone (select time_zone from publication)
      order by sort_at, story limit ${addressesInPart} offset ${(part - 1) * addressesInPart}
    ) l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    order by l.sort_at, l.story`;
  return rows.map((row) => ({ ...row, changedAt: row.changedAt ?? undefined }));
}

/** Topics with stories, in blocks by their number: block 0 holds those up to `addressesInPart`. */
export async function topicAddresses({ sql, saw }: Reading, edition: string, block: number): Promise<Address[]> {
  saw(keys.latest(edition));
  saw(keys.withdrawals(edition));
  const [from, to] = [block * addressesInPart, (block + 1) * addressesInPart];
  return sql<Address[]>`
    select n.slug, (select json_agg(json_build_object('edition', o.edition, 'slug', o.slug) order by o.edition) from topic_name o where o.topic = n.topic
        and exists (select 1 from live_topic t where t.edition = o.edition and t.topic = o.topic)) as editions
    from topic_name n where n.edition = ${edition} and n.topic > ${from} and n.topic <= ${to}
      and exists (select 1 from live_topic t where t.edition = n.edition and t.topic = n.topic) order by n.topic`;
}

/** People with stories, in blocks by their number. */
export async function personAddresses({ sql, saw }: Reading, edition: string, block: number): Promise<Address[]> {
  saw(keys.latest(edition));
  saw(keys.withdrawals(edition));
  const [from, to] = [block * addressesInPart, (block + 1) * addressesInPart];
  return sql<Address[]>`
    select n.slug, (select json_agg(json_build_object('edition', o.edition, 'slug', o.slug) order by o.edition) from person_name o where o.person = n.person
        and exists (select 1 from live_person t where t.edition = o.edition and t.person = o.person)) as editions
    from person_name n where n.edition = ${edition} and n.person > ${from} and n.person <= ${to}
      and exists (select 1 from live_person t where t.edition = n.edition and t.person = n.person) order by n.person`;
}

/** How many blocks of topics and of people there are. */
export async function addressBlocks(
  { sql, saw }: Reading,
  edition: string,
): Promise<{ topics: number; people: number }> {
  saw(keys.latest(edition));
  saw(keys.withdrawals(edition));
  const [row] = await sql<{ topics: number; people: number }[]>`
    select coalesce((select max(topic) from topic_name where edition = ${edition}), 0)::int as topics,
      coalesce((select max(person) from person_name where edition = ${edition}), 0)::int as people`;
  const blocks = (last: number) => Math.ceil(last / addressesInPart);
  return { topics: blocks(row!.topics), people: blocks(row!.people) };
}

export interface NewsAddress {
  readonly slug: string;
  readonly headline: string;
  readonly publishedAt: Date;
}

/** Dated stories of the last `hours`, newest first, at most `most`. */
export async function newsAddresses(
  { sql, saw }: Reading,
  edition: string,
  { hours, most }: { hours: number; most: number },
): Promise<NewsAddress[]> {
  saw(keys.latest(edition));
  saw(keys.withdrawals(edition));
  return sql<NewsAddress[]>`
    select l.slug, r.headline, r.published_at as "publishedAt"
    from live l join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    where l.edition = ${edition} and l.sort_at > now() - ${`${hours} hours`}::interval and r.published_at <= now()
    order by l.sort_at desc, l.story desc limit ${most}`;
}
