/** Replacing a picture's file: number, record, words and places stay. Writes the table `picture_former`. */
import { Refusal } from "../base/errors.ts";
import { enter, takeTurn } from "../base/journal.ts";
import type { Work } from "../base/work.ts";
import { keys } from "./keys.ts";
import { type Brought, giveFile, noSuchPicture } from "./picture_records.ts";
import { enterPictures } from "./picture_searching.ts";

/** Gives picture `id` the file that was brought; answers the journal entry the press must reach. */
export async function replaceFile(
  work: Work,
  id: number,
  brought: Brought,
  { name = "", reason = "" } = {},
): Promise<number> {
  await takeTurn(work);
  const { sql, at } = work;
  const [before] = await sql<{ digest: string; width: number; height: number }[]>`
    select digest, width, height from picture where id = ${id} for update`;
  if (before === undefined) throw noSuchPicture();
  if (before.digest === brought.digest)
    throw new Refusal("same-file", 409, "This is the file the picture has already; nothing was changed.");
  const others = await sql`select 1 from picture where digest = ${brought.digest}`;
  if (others.length > 0)
    throw new Refusal("picture-there", 409, "Another picture of the archive has this file already; use that one.");
  await sql`delete from picture_former where digest = ${brought.digest}`;
  await sql`
    insert into picture_former (digest, picture, media_type, width, height, until, by, reason)
    select digest, id, media_type, width, height, ${at}, ${work.who.id}, ${reason} from picture where id = ${id}`;
  // Parts of another shape would cut elsewhere.
  const same = Math.abs(before.width / before.height - brought.width / brought.height) < 0.01;
  await giveFile(work, id, brought, { name, sameShape: same });
  await enterPictures(work, [id]);
  return enter(work, [
    {
      kind: "picture.replaced",
      keys: [keys.picture(id)],
      facts: { picture: id, digest: brought.digest, former: before.digest },
    },
  ]);
}
