/** Sections at work: reading the tree, adding to it. Writes the tables `section` and `section_name`. */
import { Refusal } from "../base/errors.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { reservedWords, type Section, type SectionName, type Sections } from "./section.ts";
import { isSlug, slugOf } from "./slug.ts";

export interface NewSection {
  readonly parent?: number | undefined;
  readonly names: readonly {
    readonly edition: string;
    readonly name: string;
    readonly slug?: string | undefined;
    readonly description?: string | undefined;
  }[];
}

/** The whole tree, in the order of the paper. */
export async function sectionsOf({ sql, saw }: Reading): Promise<Sections> {
  saw(keys.sections);
  const rows = await sql<{ id: number; parent: number | null }[]>`select id, parent from section order by position, id`;
  const names = await sql<({ section: number; edition: string } & SectionName)[]>`
    select section, edition, name, path, description from section_name`;
  const namesOf = Map.groupBy(names, (each) => each.section);
  const childrenOf = Map.groupBy(rows, (row) => row.parent);
  return new Map(
    rows.map(({ id, parent }): [number, Section] => [
      id,
      {
        id,
        parent: parent ?? undefined,
        names: new Map(
          (namesOf.get(id) ?? []).map(({ edition, name, path, description }) => [edition, { name, path, description }]),
        ),
        children: (childrenOf.get(id) ?? []).map((child) => child.id),
      },
    ]),
  );
}

/** Adds a section as the last one under its parent; answers its id. */
export async function openSection(work: Work, { parent, names }: NewSection): Promise<number> {
  const [row] = await work.sql<{ id: number }[]>`
    insert into section (parent, position)
    select ${parent ?? null}, coalesce(max(position) + 1, 0) from section where parent is not distinct from ${parent ?? null}
    returning id`;
  for (const name of names) await nameSection(work, row!.id, name);
  return row!.id;
}

/** Gives a section its name in one more edition; its parent must have one there already. */
export async function nameSection(
  work: Work,
  section: number,
  { edition, name, slug, description }: NewSection["names"][number],
): Promise<void> {
  const parentPath = await pathOfParent(work, section, edition);
  const last = slug ?? slugOf(name, `section-${section}`);
  if (!isSlug(last))
    throw new Refusal("section-slug", 422, `"${last}" cannot be part of a URL; use letters, digits and hyphens.`);
  const path = await freePath(work, edition, parentPath === "" ? last : `${parentPath}/${last}`, section);
  await work.sql`
    insert into section_name (section, edition, name, slug, path, description)
    values (${section}, ${edition}, ${name}, ${last}, ${path}, ${description ?? ""})`;
  await enter(work, [{ kind: "section.named", edition, keys: [keys.sections], facts: { section, name, path } }]);
}

async function pathOfParent(work: Work, section: number, edition: string): Promise<string> {
  const [row] = await work.sql<{ parent: number | null; path: string | null }[]>`
    select s.parent, n.path from section s left join section_name n on n.section = s.parent and n.edition = ${edition} where s.id = ${section}`;
  if (row!.parent !== null && row!.path === null) {
    throw new Refusal("section-parent-unnamed", 409, `The section above has no name in ${edition} yet; name it first.`);
  }
  return row!.path ?? "";
}

async function freePath(work: Work, edition: string, path: string, section: number): Promise<string> {
  const roots = await work.sql<{ root: string }[]>`select root from edition`;
  const reserved = reservedWords.has(path) || roots.some((each) => each.root === `/${path}/`);
  const [taken] = await work.sql`select 1 from section_name where edition = ${edition} and path = ${path}`;
  return reserved || taken !== undefined ? `${path}-${section}` : path;
}

/** The section at the end of `names`, in `edition`; what is missing of the way is opened. */
export async function sectionAt(work: Work, edition: string, names: readonly string[]): Promise<number> {
  let parent: number | undefined;
  for (const name of names) {
    const [row] = await work.sql<{ id: number }[]>`
      select s.id from section s join section_name n on n.section = s.id and n.edition = ${edition}
      where s.parent is not distinct from ${parent ?? null} and lower(n.name) = lower(${name}) order by s.id limit 1`;
    parent = row?.id ?? (await openSection(work, { parent, names: [{ edition, name }] }));
  }
  if (parent === undefined) throw new Error("A section needs a name");
  return parent;
}
