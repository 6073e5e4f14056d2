/** The house style of each edition. Writes `style_word` and `known_word`. */
import type { Sql } from "../base/database.ts";
import type { Work } from "../base/work.ts";
import type { KeptStyleWord } from "./calls/house_style.ts";

/** What an edition avoids, and what it knows. */
export async function houseStyle(sql: Sql, edition: string): Promise<{ words: KeptStyleWord[]; known: string[] }> {
  const words = await sql<KeptStyleWord[]>`
    select id, word, instead, advice from style_word where edition = ${edition} order by lower(word)`;
  const known = await sql<{ word: string }[]>`select word from known_word where edition = ${edition} order by word`;
  return { words: [...words], known: known.map((each) => each.word) };
}

/** Puts a word on the list, or changes what the list says of it. */
export async function keepStyleWord({ sql }: Work, edition: string, kept: Omit<KeptStyleWord, "id">): Promise<void> {
  await sql`
    insert into style_word (edition, word, instead, advice) values (${edition}, ${kept.word}, ${kept.instead}, ${kept.advice})
    on conflict (edition, word) do update set instead = excluded.instead, advice = excluded.advice`;
}

/** Takes a word off the list. */
export async function dropStyleWord({ sql }: Work, edition: string, id: number): Promise<void> {
  await sql`delete from style_word where edition = ${edition} and id = ${id}`;
}

/** Takes a word as right from now on. */
export async function knowWord({ sql, who, at }: Work, edition: string, word: string): Promise<void> {
  await sql`
    insert into known_word (edition, word, added_by, added_at) values (${edition}, ${word}, ${who.id}, ${at})
    on conflict do nothing`;
}

/** Takes a word as right no more. */
export async function forgetWord({ sql }: Work, edition: string, word: string): Promise<void> {
  await sql`delete from known_word where edition = ${edition} and word = ${word}`;
}
