/** Fronts as the newsroom's screens show them: the list of an edition's, one in the making with its cards. Read only. */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import { plainReading, type Reading } from "../base/reading.ts";
import { slotsOf } from "../news/front.ts";
import { candidatesFor } from "../news/front_candidates.ts";
import { fillFront } from "../news/front_filling.ts";
import { frontSchedules } from "../news/front_schedules.ts";
import { type Front, type FrontPlace, frontOf } from "../news/fronts.ts";
import { sectionPath, specialPath, storyPath } from "../news/place.ts";
import { type Edition, editionOf } from "../news/publication.ts";
import { publicationHere } from "../news/publications.ts";
import type { Sections } from "../news/section.ts";
import { sectionsOf } from "../news/sections.ts";
import type { FrontCard, FrontDetail, FrontLine } from "./calls/fronts.ts";
import { naming } from "./names.ts";

/** The fronts of an edition: home, its sections in their order, then the occasions. */
export async function frontLines(sql: Sql, edition: string): Promise<FrontLine[]> {
  const reading = plainReading(sql);
  const { at, sections } = await editionHere(reading, edition);
  const rows = await lineRows(sql, sql`f.edition = ${edition}`);
  const known = new Map(rows.map((row) => [row.place, row]));
  const named = [...sections.values()].filter((each) => each.names.has(edition));
  const places = [
    "home",
    ...named.map(({ id }) => `section:${id}`),
    ...rows.map(({ place }) => place).filter((place) => place.startsWith("special:")),
  ];
  return places.map((place) => lineOf(at, sections, { place, row: known.get(place) }));
}

const lineRows = (sql: Sql, which: ReturnType<Sql>) => sql<LineRow[]>`
  select f.id as front, f.place, f.name, f.live, f.draft is distinct from r.arrangement as changed,
    (select min(s.at) from front_schedule s where s.front = f.id and s.state = 'due') as "dueAt"
  from front f left join front_revision r on r.front = f.id and r.number = f.live where ${which} order by f.name`;

interface LineRow {
  readonly front: number;
  readonly place: string;
  readonly name: string;
  readonly live: number | null;
  readonly changed: boolean;
  readonly dueAt: Date | null;
}

function lineOf(
  edition: Edition,
  sections: Sections,
  { place, row }: { readonly place: string; readonly row: LineRow | undefined },
): FrontLine {
  return {
    front: row?.front,
    edition: edition.code,
    place,
    name: row?.name || (sectionIn(sections, place)?.names.get(edition.code)?.name ?? ""),
    path: pathIn(edition, sections, place),
    live: row?.live ?? null,
    changed: row?.changed ?? false,
    dueAt: row?.dueAt?.toISOString() ?? null,
  };
}

/** A front in the making, with the cards of all stories it names or its rules offer. */
export async function frontDetail(sql: Sql, id: number): Promise<FrontDetail> {
  const reading = plainReading(sql);
  const front = await frontOf(reading, id);
  if (front === undefined) throw new Refusal("no-front", 404, "There is no such front.");
  const { edition, draft, place } = front;
  const [{ at: here, sections }, [row], schedules] = await Promise.all([
    editionHere(reading, edition),
    lineRows(sql, sql`f.id = ${id}`),
    frontSchedules(reading, id),
  ]);
  const offered = await candidatesFor({ hard: reading, soft: reading }, { edition, sections }, draft);
  const byHand = slotsOf(draft).map(({ story }) => story);
  const live = await liveAmong(sql, edition, byHand);
  const filled = fillFront(draft, live, offered);
  const stories = [...byHand, ...filled.flatMap((each) => each.stories.map(({ story }) => story)), draft.banner?.story];
  const [cards, named] = await Promise.all([
    frontCards(sql, edition, [...new Set(stories.filter((story) => story !== undefined))]),
    naming(
      sql,
      schedules.map(({ by }) => by),
    ),
  ]);
  return {
    ...lineOf(here, sections, { place, row }),
    front: id,
    about: front.about,
    draft,
    changes: front.changes,
    filled: Object.fromEntries(
      filled.map(({ container, stories: placed }) => [
        container.id,
        placed.map(({ story, slot }) => ({ story, slot: slot?.id })),
      ]),
    ),
    cards,
    schedules: schedules.map(({ id: schedule, at, by, note }) => ({
      id: schedule,
      at: at.toISOString(),
      by: named(by),
      note,
    })),
  };
}

/** Where readers find the front. */
export async function pathOfFront(reading: Reading, { edition, place }: FrontPlace): Promise<string> {
  const { at, sections } = await editionHere(reading, edition);
  return pathIn(at, sections, place);
}

/** True when the place is one of the edition: its home, a section it names, or an occasion. */
export async function isPlace(reading: Reading, { edition, place }: FrontPlace): Promise<boolean> {
  const { sections } = await editionHere(reading, edition);
  return !place.startsWith("section:") || (sectionIn(sections, place)?.names.has(edition) ?? false);
}

/** Stories of the front and the paths readers find them under. */
export async function pathsOnFront(sql: Sql, front: Front): Promise<Map<string, number>> {
  const { cards } = await frontDetail(sql, front.id);
  return new Map(cards.filter(({ live }) => live).map(({ path, story }) => [path, story]));
}

async function frontCards(sql: Sql, edition: string, stories: readonly number[]): Promise<FrontCard[]> {
  if (stories.length === 0) return [];
  const rows = await sql<(Omit<FrontCard, "path"> & { slug: string; root: string })[]>`
    select v.story, coalesce(r.headline, v.headline) as headline, coalesce(r.standfirst, v.standfirst) as standfirst, v.state,
      l.story is not null as live, coalesce(l.slug, v.slug) as slug, e.root,
      case when p.id is null then null else json_build_object('id', p.id, 'digest', p.digest, 'width', p.width, 'alt', coalesce(t.alt, '')) end as picture
    from version v join edition e on e.code = v.edition
    left join live l on l.story = v.story and l.edition = v.edition
    left join revision r on r.story = l.story and r.edition = l.edition and r.number = l.revision
    left join picture p on p.id = coalesce(r.lead_picture, v.lead_picture)
    left join picture_text t on t.picture = p.id and t.edition = v.edition
    where v.edition = ${edition} and v.story = any(${stories as number[]})`;
  return rows.map(({ slug, root, ...row }) => ({ ...row, path: storyPath(root, slug) }));
}

/** Topics of live stories of the edition, by name. */
export async function topicsToFillWith(sql: Sql, edition: string): Promise<{ id: number; name: string }[]> {
  return sql<{ id: number; name: string }[]>`
    select topic as id, name from topic_name t where edition = ${edition}
      and exists (select 1 from live_topic l where l.edition = t.edition and l.topic = t.topic) order by name limit 500`;
}

async function liveAmong(sql: Sql, edition: string, stories: readonly number[]): Promise<Set<number>> {
  const rows = await sql<{ story: number }[]>`
    select story from live where edition = ${edition} and story = any(${stories as number[]})`;
  return new Set(rows.map(({ story }) => story));
}

async function editionHere(reading: Reading, edition: string): Promise<{ at: Edition; sections: Sections }> {
  const [publication, sections] = await Promise.all([publicationHere(reading), sectionsOf(reading)]);
  if (!publication?.editions.some(({ code }) => code === edition))
    throw new Refusal("no-edition", 422, "The paper has no such edition.");
  return { at: editionOf(publication, edition), sections };
}

const sectionIn = (sections: Sections, place: string) =>
  place.startsWith("section:") ? sections.get(Number(place.slice(8))) : undefined;

function pathIn({ root, code }: Edition, sections: Sections, place: string): string {
  if (place.startsWith("special:")) return specialPath(root, place.slice(8));
  const name = sectionIn(sections, place)?.names.get(code);
  return name === undefined ? root : sectionPath(root, name.path);
}
