/** The marker of an export, `export.json`: says whose paper lies in the folder, and refuses to put another over it. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../base/errors.ts";
import { answering, putText, textAt } from "./export_files.ts";
import { exportVersion, type Marker, marker } from "./export_shapes.ts";

const markerPath = (folder: string) => join(folder, "export.json");

/** The marker in the folder; undefined when it holds no export. */
export async function markerIn(folder: string): Promise<Marker | undefined> {
  const text = await textAt(markerPath(folder));
  if (text === undefined) return undefined;
  const parsed = marker.safeParse(readJson(text));
  if (!parsed.success)
    throw new Refusal("export-folder", 422, `${markerPath(folder)} is not what an export wrote; take another folder.`);
  if (parsed.data.version > exportVersion) {
    throw new Refusal(
      "export-newer",
      422,
      `${folder} was written by a newer Broadsheet; use that version or a newer one.`,
    );
  }
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the marker. */
export const putMarker = (folder: string, said: Marker): Promise<boolean> =>
  putText(markerPath(folder), `${JSON.stringify(said, null, 2)}\n`);

/** Makes the folder; refused when something else than an export of this paper is in it. */
export async function openExportFolder(folder: string, { paper }: Pick<Marker, "paper">): Promise<void> {
  const names = await answering(folder, async () => {
    await mkdir(folder, { recursive: true });
    return readdir(folder);
  });
  const there = await markerIn(folder);
  if (there === undefined && names.length > 0) {
    throw new Refusal(
      "folder-not-empty",
      409,
      `${folder} is not empty and holds no export; name a new or an empty folder.`,
    );
  }
  if (there !== undefined && there.paper.foundedAt !== paper.foundedAt) {
    throw new Refusal(
      "folder-of-another-paper",
      409,
      `${folder} holds an export of another paper, ${there.paper.name}; name another folder.`,
    );
  }
}
