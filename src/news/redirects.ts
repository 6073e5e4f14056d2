/** Redirects: every URL that ever was public leads on. Writes the table `redirect`. */
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { VersionRef } from "./version.ts";

/** Lets old paths lead to versions; a path keeps the first version that had it. */
export async function leadOn(work: Work, olds: readonly (VersionRef & { readonly path: string })[]): Promise<void> {
  if (olds.length === 0) return;
  await work.sql`
    insert into redirect (path, story, edition)
    select unnest(${olds.map((old) => old.path)}::text[]), unnest(${olds.map((old) => old.story)}::bigint[]), unnest(${olds.map((old) => old.edition)}::text[])
    on conflict (path) do nothing`;
}

/** When something was taken away from readers, and the public reason; empty where none was given. */
export interface Gone {
  readonly at: Date;
  readonly reason: string;
}

/** The version that an old path leads to: its slug when readers can see it, and how it was taken away from them if it was. */
export async function ledFrom(
  { sql }: Reading,
  path: string,
): Promise<(VersionRef & { readonly slug: string | undefined; readonly gone: Gone | undefined }) | undefined> {
  const variants = [path, path.endsWith("/") ? path.slice(0, -1) : `${path}/`];
  const [row] = await sql<(VersionRef & { slug: string | null; at: Date | null; reason: string })[]>`
    select r.story, r.edition, l.slug, coalesce(w.at, case when v.state = 'withdrawn' then v.changed_at end) as at,
      coalesce(w.reason, '') as reason
    from redirect r join version v using (story, edition) left join live l using (story, edition)
    left join withdrawal w using (story, edition) where r.path = any(${variants}) limit 1`;
  if (row === undefined) return undefined;
  const { story, edition, slug, at, reason } = row;
  return { story, edition, slug: slug ?? undefined, gone: at === null ? undefined : { at, reason } };
}

/** The path of an old URL as it is looked up: decoded nowhere, without host and fragment, with a query only where it names the page. */
export function oldPath(url: string): string | undefined {
  const parsed = URL.canParse(url, "http://old.invalid/") ? new URL(url, "http://old.invalid/") : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined;
  const id = /[?&](?:p|page_id)=\d+/.exec(parsed.search);
  const path = id === null ? parsed.pathname : `${parsed.pathname}?${id[0].slice(1)}`;
  return path === "/" ? undefined : path.slice(0, 2000);
}
