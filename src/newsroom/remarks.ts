/** Remarks in a version that wait for somebody: comments nobody resolved, suggestions nobody took or refused. Read only. */
import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { applyUpdate, Doc } from "yjs";
import type { Sql } from "../base/database.ts";
import type { VersionRef } from "../news/version.ts";
import { copySchema } from "./app/editor/schema/schema.ts";
import { suggestionsIn } from "./craft/suggestion.ts";
import { openThreads } from "./threads.ts";

/** How many there are. */
export async function openRemarks(
  sql: Sql,
  ref: VersionRef,
): Promise<{ readonly comments: number; readonly suggestions: number }> {
  const [comments, suggestions] = await Promise.all([openThreads(sql, ref), openSuggestions(sql, ref)]);
  return { comments, suggestions };
}

/** Suggestions stand in the text of the room alone. */
async function openSuggestions(sql: Sql, { story, edition }: VersionRef): Promise<number> {
  // One statement, so one moment: between two the log could be gathered into the state.
  const updates = await sql<{ update: Uint8Array }[]>`
    select state as update, 0 as id from room where story = ${story} and edition = ${edition}
    union all
    select update, id from room_update where story = ${story} and edition = ${edition} order by id`;
  const doc = new Doc();
  for (const { update } of updates) applyUpdate(doc, update);
  const copy = doc.getXmlFragment("copy");
  return copy.length === 0 ? 0 : suggestionsIn(yXmlFragmentToProseMirrorRootNode(copy, copySchema)).length;
}
