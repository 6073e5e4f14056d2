/** Saved views: filters of the list that somebody kept under a name. Writes the table `saved_view`. */
import type { Sql } from "../base/database.ts";
import { Refusal } from "../base/errors.ts";
import type { Work } from "../base/work.ts";
import type { Filter, SavedView } from "./calls/views.ts";

const mostViews = 50;

/** Somebody's views, in the order they were made. */
export function viewsOf(sql: Sql, staff: string): Promise<SavedView[]> {
  return sql<SavedView[]>`select id, name, filter from saved_view where staff = ${staff} order by id`;
}

/** Keeps a filter under a name for who acts; the same name again replaces it. */
export async function saveView({ sql, who }: Work, name: string, filter: Filter): Promise<SavedView> {
  const others = await sql`select 1 from saved_view where staff = ${who.id} and name <> ${name}`;
  if (others.length >= mostViews)
    throw new Refusal("too-many-views", 422, `There are ${mostViews} views already; drop one first.`);
  const [view] = await sql<SavedView[]>`
    insert into saved_view (staff, name, filter) values (${who.id}, ${name}, ${sql.json(filter as never)})
    on conflict (staff, name) do update set filter = excluded.filter returning id, name, filter`;
  return view!;
}

/** Changes name and filter of a view of who acts. */
export async function changeView({ sql, who }: Work, id: number, name: string, filter: Filter): Promise<SavedView> {
  const taken = await sql`select 1 from saved_view where staff = ${who.id} and name = ${name} and id <> ${id}`;
  if (taken.length > 0) throw new Refusal("view-there", 409, `You have a view called ${name} already.`);
  const [view] = await sql<SavedView[]>`
    update saved_view set name = ${name}, filter = ${sql.json(filter as never)}
    where id = ${id} and staff = ${who.id} returning id, name, filter`;
  if (view === undefined) throw noView();
  return view;
}

/** Drops a view of who acts. */
export async function dropView({ sql, who }: Work, id: number): Promise<void> {
  const rows = await sql`delete from saved_view where id = ${id} and staff = ${who.id} returning 1`;
  if (rows.length === 0) throw noView();
}

const noView = () => new Refusal("no-such-view", 404, "You have no such view.");
