/** Claims: statements somebody made, who says so, and where they stand. Writes `claim`, `attribution` and their texts. */
import { enter } from "../base/journal.ts";
import type { Reading } from "../base/reading.ts";
import type { Work } from "../base/work.ts";
import type { Copy, Inline } from "./copy.ts";
import { keys } from "./keys.ts";

export const standings = ["unverified", "disputed", "confirmed", "denied", "retracted"] as const;
export type Standing = (typeof standings)[number];

/** Best first: what a reader must know soonest is last. */
const byWeight: readonly Standing[] = ["confirmed", "unverified", "disputed", "denied", "retracted"];

/** The worst of some standings; undefined of none. Pure. */
export const worstOf = (some: readonly Standing[]): Standing | undefined =>
  byWeight.findLast((each) => some.includes(each));

export interface Attribution {
  readonly kind: "named" | "unnamed" | "document" | "outlet";
  readonly stance: "asserts" | "denies" | "declines";
  /** How many sources it stands for; undefined for one with a name. */
  readonly sources?: number | undefined;
  readonly saidAt?: Date | undefined;
}
export interface NewClaim {
  readonly key: string;
  readonly standing: Standing;
  readonly since: Date;
  readonly texts: readonly { readonly edition: string; readonly text: string }[];
  readonly attributions: readonly (Attribution & {
    readonly texts: readonly { edition: string; who: string; note: string }[];
  })[];
}
export interface Claim {
  readonly key: string;
  readonly standing: Standing;
  readonly since: Date;
  readonly text: string;
  readonly attributions: readonly (Attribution & { readonly who: string; readonly note: string })[];
}

/** Puts a claim on record. */
export async function recordClaim(work: Work, { key, standing, since, texts, attributions }: NewClaim): Promise<void> {
  await work.sql`insert into claim (key, standing, since) values (${key}, ${standing}, ${since})`;
  for (const { edition, text } of texts)
    await work.sql`insert into claim_text (claim, edition, text) values (${key}, ${edition}, ${text})`;
  for (const [position, each] of attributions.entries()) {
    const [row] = await work.sql<{ id: number }[]>`
      insert into attribution (claim, position, kind, stance, sources, said_at)
      values (${key}, ${position}, ${each.kind}, ${each.stance}, ${each.sources ?? null}, ${each.saidAt ?? null}) returning id`;
    for (const { edition, who, note } of each.texts) {
      await work.sql`insert into attribution_text (attribution, edition, who, note) values (${row!.id}, ${edition}, ${who}, ${note})`;
    }
  }
  await enter(work, [{ kind: "claim.recorded", keys: [keys.claim(key)], facts: { claim: key, standing } }]);
}

/** The claims called `wanted` in the words of the edition, in that order; those without words there are left out. */
export async function claimsOf({ sql, saw }: Reading, edition: string, wanted: readonly string[]): Promise<Claim[]> {
  for (const key of wanted) saw(keys.claim(key));
  if (wanted.length === 0) return [];
  const rows = await sql<
    (Omit<Claim, "attributions"> & {
      attributions: (Omit<Attribution, "saidAt"> & { saidAt: string | null; who: string; note: string })[];
    })[]
  >`
    select c.key, c.standing, c.since, t.text, array(
      select json_build_object('kind', a.kind, 'stance', a.stance, 'sources', a.sources, 'saidAt', a.said_at, 'who', w.who, 'note', w.note)
      from attribution a join attribution_text w on w.attribution = a.id and w.edition = ${edition} where a.claim = c.key order by a.position
    ) as attributions
    from claim c join claim_text t on t.claim = c.key and t.edition = ${edition} where c.key = any(${wanted})`;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return wanted.flatMap((key) => {
    const row = byKey.get(key);
    if (row === undefined) return [];
    return [
      {
        ...row,
        attributions: row.attributions.map((each) => ({
          ...each,
          sources: each.sources ?? undefined,
          saidAt: each.saidAt === null ? undefined : new Date(each.saidAt),
        })),
      },
    ];
  });
}

/** Every claim the copy is anchored to, in order, each once. Pure. */
export function claimsIn(copy: Copy): string[] {
  const texts: Inline[] = copy.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") return [block.text];
    return block.type === "quote" || block.type === "facts" ? block.paragraphs : [];
  });
  const claims = texts
    .flat()
    .flatMap((span) => (span.marks ?? []).flatMap((mark) => (mark.type === "claim" ? [mark.claim] : [])));
  return [...new Set(claims)];
}
