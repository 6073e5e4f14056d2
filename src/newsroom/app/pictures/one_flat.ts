/** A picture as one flat sheet of fields, its words of every edition among them (`caption en`), and back into calls. Pure. */
import type { PictureRecord, WholePicture } from "../../calls/picture_desk.ts";

export const saidNames = ["caption", "alt", "credit"] as const;
export type SaidName = (typeof saidNames)[number];
/** Name of a field of the sheet. */
export type FieldName = keyof PictureRecord | `${SaidName} ${string}`;
export type Sheet = Readonly<Partial<Record<FieldName, unknown>>>;

/** What the sheet says at a field. */
export function fieldOf(picture: WholePicture, name: FieldName): unknown {
  const [said, edition] = name.split(" ");
  if (edition === undefined) return picture[name as keyof PictureRecord];
  return picture.words[edition]?.[said as SaidName] ?? "";
}

/** True where two fields say the same. */
export const sameField = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields sorted into what is asked of the record and of the words of each edition. */
export function asked(sheet: Sheet) {
  const record: Record<string, unknown> = {};
  const words: Record<string, Partial<Record<SaidName, string>>> = {};
  for (const [name, value] of Object.entries(sheet)) {
    const [said, edition] = name.split(" ");
    if (edition === undefined) record[name] = value;
    else words[edition] = { ...words[edition], [said as SaidName]: value as string };
  }
  return { record: record as Partial<PictureRecord>, words };
}
