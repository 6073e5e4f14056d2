/**
 * How files of pictures stand: gone because rights ended, shown until they end, replaced by another. Kept in memory, for
 * every picture that is asked for is looked up here; follows the journal. Promises: gone on the second, whatever the clocks did.
 */
import type { Database } from "../base/database.ts";
import type { Entry } from "../base/journal.ts";
import { plainReading } from "../base/reading.ts";
import { rightsOfFiles } from "../news/picture_rights.ts";

export interface FileStanding {
  readonly gone: boolean;
  readonly endAt?: Date | undefined;
  /** Digest of the file that took its place. */
  readonly movedTo?: string | undefined;
}

export interface PictureStanding {
  /** Of the file whose digest begins with these 32 digits; undefined where there is nothing to say. */
  readonly of: (prefix: string) => FileStanding | undefined;
  /** Follows what happened; `left` is told of files that must not be kept. */
  readonly heed: (entries: readonly Entry[]) => void;
}

interface Facts {
  readonly digest?: string;
  readonly former?: string;
  readonly endAt?: string | null;
}
const short = (digest: string): string => digest.slice(0, 32);

/** Learns how files stand now; tells `left` of each that is gone or replaced, then and from then on. */
export async function openPictureStanding(
  database: Database,
  now: () => Date,
  left: (prefix: string) => void = () => undefined,
): Promise<PictureStanding> {
  const known = new Map<string, FileStanding>();
  for (const { digest, endAt, gone, former } of await rightsOfFiles(plainReading(database.sql))) {
    known.set(short(digest), { gone, endAt: endAt ?? undefined });
    for (const each of former) known.set(short(each), { gone: false, movedTo: digest });
  }
  for (const [prefix, { gone, movedTo }] of known) if (gone || movedTo !== undefined) left(prefix);

  function heedOne({ kind, facts }: Entry): void {
    const { digest, former, endAt } = (facts ?? {}) as Facts;
    if (digest === undefined) return;
    const prefix = short(digest);
    const before = known.get(prefix);
    if (kind === "picture.withdrawn") known.set(prefix, { ...before, gone: true });
    if (kind === "picture.given-back") known.set(prefix, { ...before, gone: false });
    if (kind === "picture.rights-planned")
      known.set(prefix, { gone: before?.gone ?? false, endAt: endAt ? new Date(endAt) : undefined });
    if (kind === "picture.replaced" && former !== undefined) {
      const rights = known.get(short(former));
      known.set(prefix, { gone: rights?.gone ?? false, endAt: rights?.endAt });
      for (const [old, { movedTo }] of known) if (movedTo === former) known.set(old, { gone: false, movedTo: digest });
      known.set(short(former), { gone: false, movedTo: digest });
      left(short(former));
    }
    if (known.get(prefix)?.gone) left(prefix);
  }
  return {
    of(prefix) {
      const found = known.get(prefix);
      const over = found?.endAt !== undefined && found.endAt <= now();
      return found === undefined || found.gone || !over ? found : { ...found, gone: true };
    },
    heed: (entries) => {
      for (const entry of entries) if (entry.kind.startsWith("picture.")) heedOne(entry);
    },
  };
}
