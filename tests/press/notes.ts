/**
 * A paper of notes, for the press alone: the page at `/a,b;c` holds notes a and b, hard, and note c, soft.
 * A page whose first note is missing is 404, or 410 when the note was taken down.
 */
import type { Database } from "../../src/base/database.ts";
import { enter } from "../../src/base/journal.ts";
import type { Reading } from "../../src/base/reading.ts";
import { inWork, theHouse, type Work } from "../../src/base/work.ts";
import { bodyIn } from "../../src/press/page.ts";
import { openPress, type Press, type PressSettings, type Receipt } from "../../src/press/press.ts";
import type { Made, Recipe, Sources } from "../../src/press/recipe.ts";
import { atEnd, type Ending, freshDatabase } from "../base.ts";

export interface Notes {
  readonly database: Database;
  readonly press: Press;
  /** Paths in the order their recipe ran. */
  readonly ran: string[];
  /** What the press said went wrong. */
  readonly troubles: readonly string[];
  /** Paths whose recipe throws. */
  readonly broken: Set<string>;
  /** Is awaited by every recipe after it has read. */
  pause: () => Promise<unknown>;
  /** Writes notes, and waits until the press knows. */
  readonly tell: (notes: Readonly<Record<string, string>>) => Promise<Receipt>;
  /** Text of the page as a reader gets it now. */
  readonly read: (path: string) => Promise<string>;
}

const mebibyte = 1024 * 1024;

/** Opens a press on notes; `more` says what is different, such as another database. */
export async function openNotes(
  ending: Ending,
  more: Partial<PressSettings> & { readonly lagSeconds?: number } = {},
): Promise<Notes> {
  const database = more.database ?? (await notesDatabase(ending));
  const ran: string[] = [];
  const troubles: string[] = [];
  const broken = new Set<string>();
  const recipes = (path: string): Recipe => ({
    name: "notes",
    lagSeconds: more.lagSeconds ?? 30,
    press: async (sources) => {
      ran.push(path);
      if (broken.has(path)) throw new Error(`the recipe of ${path} is broken`);
      const made = await pressNotes(sources, path);
      await notes.pause();
      return made;
    },
  });
  const press = await openPress({
    database,
    recipes,
    madeBy: "notes 1",
    policy: "default-src 'self'",
    maxBytes: 8 * mebibyte,
    now: Date.now,
    trouble: (path) => troubles.push(path),
    ...more,
  });
  atEnd(ending, press.close);
  const notes: Notes = {
    database,
    press,
    ran,
    troubles,
    broken,
    pause: async () => undefined,
    tell: async (words) => press.caughtUp(await write(database, words)),
    read: async (path) => String(await bodyIn((await press.fetch(path)).page, "identity")),
  };
  return notes;
}

/** A database with an empty table of notes. */
export async function notesDatabase(ending: Ending): Promise<Database> {
  const database = await freshDatabase(ending);
  await database.sql`create table note (name text primary key, words text)`;
  return database;
}

async function pressNotes({ hard, soft }: Sources, path: string): Promise<Made> {
  const [hardNames, softNames] = decodeURI(path.slice(1)).split(";") as [string, string?];
  const [first, ...others] = await notesNamed(hard, hardNames);
  const lagging = softNames === undefined ? [] : await notesNamed(soft, softNames);
  const type = "text/plain; charset=utf-8";
  if (first === undefined) return { status: 404, type, body: "There is no such note.", keep: false };
  if (first === null) return { status: 410, type, body: "The note was taken down.", keep: false };
  return { status: 200, type, body: [first, ...others, ...lagging].join("\n"), tags: [`note-${hardNames}`] };
}

/** Words of the notes in their order; null of one that was taken down, undefined of one that never was. */
async function notesNamed({ sql, saw }: Reading, names: string): Promise<(string | null | undefined)[]> {
  const wanted = names.split(",");
  for (const name of wanted) saw(`note:${name}`);
  const rows = await sql<
    { name: string; words: string | null }[]
  >`select name, words from note where name = any(${wanted})`;
  const words = new Map(rows.map((row) => [row.name, row.words]));
  return wanted.map((name) => words.get(name));
}

/** Runs `act` as the house, now. */
export const inNotes = <T>(database: Database, act: (work: Work) => Promise<T>): Promise<T> =>
  inWork(database, { who: theHouse, at: new Date() }, act);

/** Writes notes and answers the journal entry. */
export const write = (database: Database, notes: Readonly<Record<string, string>>): Promise<number> =>
  inNotes(database, async (work) => {
    for (const [name, words] of Object.entries(notes))
      await work.sql`insert into note values (${name}, ${words}) on conflict (name) do update set words = excluded.words`;
    return enter(work, [{ kind: "note.written", keys: Object.keys(notes).map((name) => `note:${name}`) }]);
  });

/** Takes a note down and answers the journal entry. */
export const takeDown = (database: Database, name: string): Promise<number> =>
  inNotes(database, async (work) => {
    await work.sql`update note set words = null where name = ${name}`;
    return enter(work, [{ kind: "note.withdrawn", keys: [`note:${name}`] }]);
  });
