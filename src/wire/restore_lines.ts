/** Lines of an exported paper's lists as the trade puts them back. Pure. */
import type { z } from "zod";
import type { Entry } from "../base/journal.ts";
import type { NewClaim } from "../news/claims.ts";
import type { WholePicture, WholeStyleWord, WholeVote } from "../news/whole.ts";
import type { claimLine, entryLine, pictureLine, styleWordLine, voteLine } from "./export_shapes.ts";

/** A picture; whoever asks keeps its file. */
export function pictureFrom({
  number,
  credit,
  caption,
  alt,
  file: _,
  ...picture
}: z.infer<typeof pictureLine>): WholePicture {
  const editions = new Set([credit, caption, alt].flatMap(Object.keys));
  const texts = [...editions].map((edition) => ({
    edition,
    credit: credit[edition] ?? "",
    caption: caption[edition] ?? "",
    alt: alt[edition] ?? "",
  }));
  return { id: number, ...picture, texts };
}

/** A claim with its attributions. */
export const claimFrom = ({ key, text, standing, since, attributions }: z.infer<typeof claimLine>): NewClaim => ({
  key,
  standing,
  since,
  texts: Object.entries(text).map(([edition, words]) => ({ edition, text: words })),
  attributions: attributions.map(({ who, note, kind, stance, count, saidAt }) => ({
    kind,
    stance,
    sources: count,
    saidAt,
    texts: Object.entries(who).map(([edition, name]) => ({ edition, who: name, note: note[edition] ?? "" })),
  })),
});

/** A word the house avoids. */
export const styleWordFrom = ({ number, ...word }: z.infer<typeof styleWordLine>): WholeStyleWord => ({
  id: number,
  ...word,
});

/** A reader's vote. */
export const voteFrom = ({ reader, ...vote }: z.infer<typeof voteLine>): WholeVote => ({
  ...vote,
  reader: Buffer.from(reader, "hex"),
});

/** Something that happened. */
export const entryFrom = ({ id, at, who, kind, story, edition, keys, facts }: z.infer<typeof entryLine>): Entry => ({
  id,
  at,
  who,
  kind,
  story,
  edition,
  keys,
  facts,
});
