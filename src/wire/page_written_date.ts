/**
 * Reads a date as pages write it: ISO, “Nov. 18, 2019 | 4:10pm ET”, “2019年11月18日 10:30”, “18 novembre 2019”. Pure.
 * Nothing is guessed that is not written, and the answer says how much was: the day, the time, or the zone too.
 */

export interface WrittenDate {
  readonly at: Date;
  /** What was written: a day alone (midnight is meant), a time without a zone, or all. */
  readonly exact: "day" | "time" | "zone";
}

interface Parts {
  readonly day: readonly [year: number, month: number, day: number];
  readonly rest: string;
}

const zones: Record<string, number | string> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
};
const months = monthNames(["en", "de", "fr", "es", "pt", "it", "nl"]);

/** The first date written in `text`; times without a zone are read in `zone` (an IANA name). */
export function writtenDate(text: string, zone = "UTC"): WrittenDate | undefined {
  const words = text.trim().slice(0, 400);
  if (/^\d{10}(?:\d{3})?$/.test(words)) return { at: new Date(Number(words.padEnd(13, "0"))), exact: "zone" };
  const parts = numeric(words) ?? named(words) ?? european(words);
  if (!parts) return undefined;
  const [year, month, day] = parts.day;
  const clear = new Date(Date.UTC(year, month - 1, day));
  if (year < 1700 || year > 2100 || clear.getUTCMonth() !== month - 1) return undefined;
  return timed(clear, parts.rest, zone);
}

function numeric(text: string): Parts | undefined {
  const found = /(?<!\d)(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?/.exec(text);
  const bare = found ? null : /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=T?\d{4,6}(?!\d)|(?!\d))/.exec(text);
  if (bare)
    return {
      day: [Number(bare[1]), Number(bare[2]), Number(bare[3])],
      rest: after(text, bare).replace(/^T?(\d{2})(\d{2})/, "$1:$2"),
    };
  return found ? { day: [Number(found[1]), Number(found[3]), Number(found[4])], rest: after(text, found) } : undefined;
}

function named(text: string): Parts | undefined {
  const word = "(\\p{L}{3,12})\\.?";
  const first = new RegExp(`(?<!\\p{L})${word}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, "gu");
  for (const found of text.matchAll(first)) {
    const month = monthOf(found[1]!);
    if (month) return { day: [Number(found[3]), month, Number(found[2])], rest: around(text, found) };
  }
  const last = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?\\s*(?:of |de |-)?\\s*${word},?\\s*(?:de |-)?\\s*(\\d{4})`,
    "giu",
  );
  for (const found of text.matchAll(last)) {
    const month = monthOf(found[2]!);
    if (month) return { day: [Number(found[3]), month, Number(found[1])], rest: around(text, found) };
  }
  return undefined;
}

/** 18.11.2019, and 18/11/2019 when the first cannot be a month. */
function european(text: string): Parts | undefined {
  const found = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!found) return undefined;
  const [one, two, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[2] === "." || one > 12) return { day: [year, two, one], rest: around(text, found) };
  return two > 12 || one === two ? { day: [year, one, two], rest: around(text, found) } : undefined;
}

function timed(day: Date, rest: string, zone: string): WrittenDate {
  const found = /(?<!\d)([01]?\d|2[0-4])[:：时h.](\d{2})(?:[:：分](\d{2}))?(?:[.,]\d+)?\s*秒?\s*([ap])?\.?m?\.?/i.exec(
    rest,
  );
  if (!found) return { at: new Date(day.getTime() + offset(day, zone)), exact: "day" };
  const half = found[4]?.toLowerCase();
  const hour = half ? (Number(found[1]) % 12) + (half === "p" ? 12 : 0) : Number(found[1]);
  const local = new Date(day.getTime() + ((hour * 60 + Number(found[2])) * 60 + Number(found[3] ?? 0)) * 1000);
  const written = zoneIn(rest.slice(found.index + found[0].length), zone);
  const shift = typeof written === "number" ? -written * 60_000 : offset(local, written ?? zone);
  return { at: new Date(local.getTime() + shift), exact: written === undefined ? "time" : "zone" };
}

function zoneIn(rest: string, zone: string): number | string | undefined {
  const shift = /^\s*\(?(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(rest);
  if (shift) return (shift[1] === "-" ? -1 : 1) * (Number(shift[2]) * 60 + Number(shift[3] ?? 0));
  const name = /^\s*\(?([A-Z]{1,4})\b/.exec(rest)?.[1]?.toLowerCase();
  if (name === "cst") return zone === "Asia/Shanghai" ? 480 : -360;
  return name === undefined ? undefined : zones[name];
}

/** Milliseconds from local to universal time in `zone` at about `at`. */
function offset(at: Date, zone: string): number {
  if (zone === "UTC") return 0;
  const local = new Date(`${at.toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
  return Math.round((at.getTime() - local.getTime()) / 60_000) * 60_000;
}

const after = (text: string, found: RegExpExecArray) => text.slice(found.index + found[0].length).slice(0, 40);
/** What follows the date, then what stands before it: “7:07 PM EST Nov 19, 2019”. */
const around = (text: string, found: RegExpExecArray) =>
  `${after(text, found)} ${text.slice(Math.max(0, found.index - 24), found.index)}`;

const monthOf = (word: string) => months.get(plain(word));

function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (let month = 11; month >= 0; month--)
      for (const style of ["long", "short"] as const) {
        const name = new Date(Date.UTC(2020, month, 15)).toLocaleString(language, { month: style, timeZone: "UTC" });
        if (!names.has(plain(name))) names.set(plain(name), month + 1);
      }
  return names.set("sept", 9);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "");
}
