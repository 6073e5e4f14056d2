/** What somebody must look at in a picture, from its line in a list. Pure. */
import type { PictureLine } from "../../calls/picture_desk.ts";

const soonMs = 7 * 24 * 3_600_000;

/** A want, worst first. */
export type Want = "withdrawn" | "ended" | "ends" | "credentials" | "credit" | "alt" | "synthetic";

/** What is wanting or worth knowing about the picture. */
export function wantsOf(picture: PictureLine, now = new Date()): Want[] {
  const { rightsEndAt, withdrawnAt, words, verdict, synthetic } = picture;
  const left = rightsEndAt === null ? Number.POSITIVE_INFINITY : new Date(rightsEndAt).getTime() - now.getTime();
  const said = Object.values(words);
  const found: readonly (readonly [Want, boolean])[] = [
    ["withdrawn", withdrawnAt !== null],
    ["ended", withdrawnAt === null && left <= 0],
    ["ends", left > 0 && left <= soonMs],
    ["credentials", verdict === "invalid"],
    ["credit", said.length === 0 || said.some(({ credit }) => credit === "")],
    ["alt", said.length === 0 || said.some(({ alt }) => alt === "")],
    ["synthetic", synthetic !== null],
  ];
  return found.flatMap(([want, is]) => (is ? [want] : []));
}

/** The words of a picture for somebody who reads `locale`: of that edition, else of any that says something. */
export function wordsFor({ words }: Pick<PictureLine, "words">, locale: string) {
  const editions = Object.keys(words).toSorted(
    (one, other) => Number(locale.startsWith(other)) - Number(locale.startsWith(one)),
  );
  const first = (part: "caption" | "credit" | "alt") =>
    editions.map((edition) => ({ edition, text: words[edition]![part] })).find(({ text }) => text !== "");
  return { caption: first("caption") ?? first("alt"), credit: first("credit")?.text };
}
