/** The page store: pressed pages in the database, where every server finds them and a restart loses none. Writes `page`. */
import type { Sql } from "../base/database.ts";
import type { Page } from "./page.ts";

/** A stored page and whether it is still right. */
export interface Stored {
  readonly page: Page;
  readonly hardStale: boolean;
  readonly softStale: boolean;
}

interface Row extends Omit<Page, "type" | "location" | "tags" | "pressedAt"> {
  readonly headers: { readonly type: string; readonly location?: string; readonly tags: readonly string[] };
  readonly pressedAt: Date;
  readonly hardStale: boolean;
  readonly softStale: boolean;
}

/** The pages stored for `paths` by this code and look, undefined for those that are not; in their order. */
export async function storedPages(sql: Sql, paths: readonly string[], madeBy: string): Promise<(Stored | undefined)[]> {
  const rows = await sql<Row[]>`
    select path, recipe, status, headers, etag, brotli, as_of as "asOf", hard_keys as "hardKeys", soft_keys as "softKeys",
      pressed_at as "pressedAt",
      exists (select 1 from key_change where key = any(page.hard_keys) and entry > as_of) as "hardStale",
      exists (select 1 from key_change where key = any(page.soft_keys) and entry > as_of) as "softStale"
    from page where path = any(${paths as string[]}) and made_by = ${madeBy}`;
  const byPath = new Map(rows.map((row) => [row.path, storedFrom(row)]));
  return paths.map((path) => byPath.get(path));
}

const storedFrom = ({ headers, hardStale, softStale, pressedAt, ...page }: Row): Stored => ({
  page: { ...page, ...headers, location: headers.location, pressedAt: pressedAt.getTime() },
  hardStale,
  softStale,
});

/**
 * Stores pages of different paths, each unless a newer one is there: one statement for all, their bodies in one piece that is cut up there.
 * A power cut may lose them: they can be made again.
 */
export async function storePages(sql: Sql, pages: readonly Page[], madeBy: string): Promise<void> {
  // In one order, so that two servers that store the same pages do not wait for each other.
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const bodies = Buffer.concat(sorted.map((page) => page.brotli));
  let start = 1;
  const rows = sorted.map((page) => {
    const { path, recipe, status, etag, asOf, hardKeys, softKeys } = page;
    const headers = { type: page.type, location: page.location, tags: page.tags };
    const pressedAt = new Date(page.pressedAt);
    const row = {
      path,
      recipe,
      status,
      headers,
      etag,
      asOf,
      hardKeys,
      softKeys,
      pressedAt,
      start,
      bytes: page.brotli.length,
    };
    start += row.bytes;
    return row;
  });
  await sql.begin((tx) => [
    tx`set local synchronous_commit = off`,
    tx`
      insert into page (path, recipe, made_by, status, headers, etag, brotli, as_of, hard_keys, soft_keys, pressed_at)
      select path, recipe, ${madeBy}, status, headers, etag, substring(${bodies}::bytea from start for bytes), "asOf", "hardKeys", "softKeys",
        "pressedAt"
      from jsonb_to_recordset(${sql.json(rows as never)}) as p(path text, recipe text, status int, headers jsonb, etag text, start int,
        bytes int, "asOf" bigint, "hardKeys" text[], "softKeys" text[], "pressedAt" timestamptz)
      on conflict (path) do update set recipe = excluded.recipe, made_by = excluded.made_by, status = excluded.status, headers = excluded.headers,
        etag = excluded.etag, brotli = excluded.brotli, as_of = excluded.as_of, hard_keys = excluded.hard_keys,
        soft_keys = excluded.soft_keys, pressed_at = excluded.pressed_at
      where page.as_of <= excluded.as_of or page.made_by <> excluded.made_by`,
  ]);
}

/** Early cutoff: the same bytes came out, so only what they are true of moves on. */
export async function storeUnchanged(sql: Sql, page: Page): Promise<void> {
  await sql`
    update page set as_of = ${page.asOf}, hard_keys = ${page.hardKeys as string[]}, soft_keys = ${page.softKeys as string[]},
      pressed_at = ${new Date(page.pressedAt)}
    where path = ${page.path} and etag = ${page.etag} and as_of <= ${page.asOf}`;
}

/** The same page in fewer bytes: what they decode to is as true as it was. */
export async function storeSmaller(sql: Sql, { path, etag, brotli }: Page, madeBy: string): Promise<void> {
  await sql`
    update page set brotli = ${brotli}
    where path = ${path} and etag = ${etag} and made_by = ${madeBy} and length(brotli) > ${brotli.length}`;
}

/** Forgets a page that is not there any more. */
export async function forgetPage(sql: Sql, path: string): Promise<void> {
  await sql`delete from page where path = ${path}`;
}

/** Was something the page shows taken away from readers since it was pressed? Then even a fault must not show it again. */
export async function takenDownSince(sql: Sql, page: Page): Promise<boolean> {
  const [row] = await sql`
    select 1 from journal where id > ${page.asOf} and kind like '%.withdrawn' and keys && ${page.hardKeys as string[]} limit 1`;
  return row !== undefined;
}
