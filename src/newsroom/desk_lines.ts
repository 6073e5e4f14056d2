/**
 * Lines of the newsroom's lists: filtered, sorted, a page at a time. Read only.
 * Promises: an index for each way of sorting, and one for words, so a page of a quarter of a million costs what a page of a hundred does.
 */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { type State, states, type VersionRef } from "../news/version.ts";
import type { DeskLine, Filter, sortings } from "./calls/views.ts";
import { headlineQuery } from "./headline_query.ts";

type Sorting = (typeof sortings)[number];
type Fragment = ReturnType<Sql>;

/** Which lines are wanted. */
export interface Wanted extends Omit<Filter, "own"> {
  /** Staff id whose own stories alone are shown. */
  readonly owner?: string | undefined;
  readonly limit: number;
  /** What `after` of the page before said. */
  readonly after?: string | undefined;
}

/** A page of lines, and where the next begins. */
export async function deskLines(sql: Sql, now: Date, wanted: Wanted): Promise<{ stories: DeskLine[]; after?: string }> {
  const sort = wanted.sort ?? "changed";
  const place = wanted.after === undefined ? undefined : placeOf(wanted.after);
  const editions = wanted.edition
    ? [wanted.edition]
    : (await sql<{ code: string }[]>`select code from edition`).map((row) => row.code);
  const { key, down, from } = orders[sort](sql);
  const order = (of: Fragment) => (down ? sql`${of} desc, story, edition` : sql`${of}, story, edition`);
  const found = await sql<(VersionRef & { key: string | Date })[]>`
    select f.story, f.edition, f.key from unnest(${editions}::text[]) as e(code) cross join lateral (
      select v.story, v.edition, ${key} as key from ${from}
      where v.edition = e.code ${filtered(sql, wanted)} ${place === undefined ? sql`` : beyond(sql, { key, down, place })}
      order by ${order(key)} limit ${wanted.limit + 1}
    ) f order by ${order(sql`f.key`)} limit ${wanted.limit + 1}`;
  const shown = found.slice(0, wanted.limit);
  const stories = await linesOf(sql, now, shown);
  const last = shown.at(-1);
  return found.length > wanted.limit && last !== undefined ? { stories, after: markOf(last) } : { stories };
}

interface Order {
  readonly key: Fragment;
  readonly down: boolean;
  readonly from: Fragment;
}

const orders: Readonly<Record<Sorting, (sql: Sql) => Order>> = {
  changed: (sql) => ({ key: sql`v.changed_at`, down: true, from: sql`version v` }),
  published: (sql) => ({ key: sql`v.published_at`, down: true, from: sql`version v` }),
  headline: (sql) => ({ key: sql`left(v.headline_small, 100)`, down: false, from: sql`version v` }),
  due: (sql) => ({
    key: sql`d.due_at`,
    down: false,
    from: sql`plan d join version v on v.story = d.story and v.edition = d.edition`,
  }),
};

function filtered(sql: Sql, wanted: Wanted): Fragment {
  const { state, desk, assigned, section, owner, find = "", sort } = wanted;
  const words = find.trim().toLowerCase();
  const desks = listed(desk).map(Number).filter(Number.isSafeInteger);
  return sql`
    ${state ? sql`and v.state = any(${listed(state).filter((each) => (states as readonly string[]).includes(each))})` : sql``}
    ${desk ? sql`and exists (select 1 from plan p where p.story = v.story and p.edition = v.edition and p.desk = any(${desks}))` : sql``}
    ${assigned ? sql`and v.story in (select story from assignment where staff = ${assigned}) and exists (select 1 from assignment a where a.story = v.story and a.edition = v.edition and a.staff = ${assigned})` : sql``}
    ${section ? sql`and exists (select 1 from story s where s.id = v.story and s.section = ${section})` : sql``}
    ${owner ? sql`and v.story in (select story from story_staff where staff = ${owner})` : sql``}
    ${words === "" ? sql`` : sql`and ${said(sql, words)}`}
    ${sort === "published" ? sql`and v.published_at is not null` : sort === "due" ? sql`and d.edition = e.code and d.due_at is not null` : sql``}`;
}

/** Whether the headline, or the number of the story, is what was typed; signs that are no words are looked for as they are. */
function said(sql: Sql, words: string) {
  const query = headlineQuery(words);
  if (query === undefined) return sql`v.headline_small like ${`%${words.replace(/[\\%_]/g, "\\$&")}%`}`;
  const inHeadline = sql`v.headline_words @@ to_tsquery('simple', ${query})`;
  return /^\d{1,15}$/.test(words) ? sql`(v.story = ${Number(words)} or ${inHeadline})` : inHeadline;
}

const listed = (joined: string | undefined): string[] => (joined ?? "").split(",").filter((part) => part !== "");

interface Place {
  readonly key: string | Date;
  readonly story: number;
  readonly edition: string;
}

function beyond(sql: Sql, { key, down, place }: Pick<Order, "key" | "down"> & { place: Place }): Fragment {
  const after = down ? sql`<` : sql`>`;
  return sql`and ${key} ${after}= ${place.key} and (${key} ${after} ${place.key} or (v.story, v.edition) > (${place.story}::bigint, ${place.edition}))`;
}

/** A place in the list, as opaque text. */
const markOf = ({ key, story, edition }: Place): string =>
  Buffer.from(JSON.stringify([key instanceof Date ? { at: key } : key, story, edition])).toString("base64url");

function placeOf(mark: string): Place {
  try {
    const [key, story, edition] = JSON.parse(Buffer.from(mark, "base64url").toString());
    const place = {
      key: typeof key === "string" ? key : new Date(key.at),
      story: Number(story),
      edition: String(edition),
    };
    if (Number.isSafeInteger(place.story) && !(place.key instanceof Date && Number.isNaN(place.key.getTime())))
      return place;
  } catch {
    // Said below.
  }
  throw new Refusal("bad-request", 422, "This is not a place in the list; begin at its top.");
}

type Row = Omit<DeskLine, "changedAt" | "dueAt" | "embargoUntil" | "scheduledAt" | "publishedAt" | "state"> & {
  readonly state: State;
  readonly changedAt: Date;
  readonly dueAt: Date | null;
  readonly embargoUntil: Date | null;
  readonly scheduledAt: Date | null;
  readonly publishedAt: Date | null;
};

/** The lines of those versions, in their order; what is there no more is left out. */
export async function linesOf(sql: Sql, now: Date, refs: readonly VersionRef[]): Promise<DeskLine[]> {
  if (refs.length === 0) return [];
  const rows = await sql<Row[]>`
    select v.story, v.edition, v.headline, v.state, s.section, v.changed_at as "changedAt", v.published_at as "publishedAt",
      (v.state = 'live' and r.made_at < v.changed_at) is true as unpublished,
      p.desk, p.due_at as "dueAt", (p.legal = 'raised') is true as legal, b.until as "embargoUntil",
      (select min(c.at) from schedule c where c.story = v.story and c.edition = v.edition and c.state = 'due') as "scheduledAt",
      array(select json_build_object('id', m.id, 'name', m.name) from assignment a join staff m on m.id = a.staff
        where a.story = v.story and a.edition = v.edition order by m.name, m.id) as assigned
    from unnest(${refs.map((ref) => ref.story)}::bigint[], ${refs.map((ref) => ref.edition)}::text[]) with ordinality f(story, edition, place)
    join version v on v.story = f.story and v.edition = f.edition join story s on s.id = v.story
    left join revision r on r.story = v.story and r.edition = v.edition and r.number = v.revision
    left join plan p on p.story = v.story and p.edition = v.edition
    left join embargo b on b.story = v.story and b.until > ${now}
    order by f.place`;
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}
