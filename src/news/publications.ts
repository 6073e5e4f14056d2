/** The publication and its editions: founding it, reading it. Writes the tables `publication` and `edition`. */
import { randomBytes } from "node:crypto";
import { Refusal } from "../base/errors.ts";
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { type Edition, isTimeZone, type Publication } from "./publication.ts";

export interface Founding {
  readonly homeEdition: string;
  readonly timeZone: string;
  readonly editions: readonly Omit<Edition, "root">[];
}

/** Founds the paper of this database; refused when there is one. The home edition's URLs begin at `/`. */
export async function found(work: Work, founding: Founding): Promise<void> {
  if (!isTimeZone(founding.timeZone))
    throw new Refusal("time-zone", 422, `"${founding.timeZone}" is not a time zone; use a name like Europe/London.`);
  if (founding.editions.every((each) => each.code !== founding.homeEdition)) {
    throw new Refusal("home-edition", 422, `The home language ${founding.homeEdition} is not among the editions.`);
  }
  const [there] = await work.sql`select 1 from publication`;
  if (there !== undefined) throw new Refusal("already-founded", 409, "This data folder already holds a publication.");
  await work.sql`
    insert into publication (home_edition, time_zone, founded_at, secret)
    values (${founding.homeEdition}, ${founding.timeZone}, ${work.at}, ${randomBytes(32)})`;
  for (const [position, edition] of founding.editions.entries()) {
    const root = rootOf(edition.code, founding);
    await work.sql`
      insert into edition (code, name, paper_name, tagline, root, position, texts)
      values (${edition.code}, ${edition.name}, ${edition.paperName}, ${edition.tagline}, ${root}, ${position}, ${work.sql.json(edition.texts as never)})`;
  }
  await enter(work, [{ kind: "publication.founded", keys: [keys.publication] }]);
}

/** Where an edition's URLs begin: `/` for the home edition; else its language, or its whole tag where two editions share the language. */
export function rootOf(
  code: string,
  { homeEdition, editions }: { readonly homeEdition: string; readonly editions: readonly { readonly code: string }[] },
): string {
  if (code === homeEdition) return "/";
  const language = code.split("-")[0]!.toLowerCase();
  const alone = editions.filter((each) => each.code.split("-")[0]!.toLowerCase() === language).length === 1;
  return `/${alone ? language : code.toLowerCase()}/`;
}

/** The paper of this database; undefined before it is founded. */
export async function publicationHere({ sql, saw }: Reading): Promise<Publication | undefined> {
  saw(keys.publication);
  const [row] = await sql<Omit<Publication, "editions">[]>`
    select home_edition as "homeEdition", time_zone as "timeZone", founded_at as "foundedAt", secret from publication`;
  if (row === undefined) return undefined;
  const editions = await sql<Edition[]>`
    select code, name, paper_name as "paperName", tagline, root, texts from edition order by position`;
  return { ...row, editions };
}
