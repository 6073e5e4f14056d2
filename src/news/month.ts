/** Months as the paper's addresses name them: `2026-11`, in the zone of the paper. Pure. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The month of a moment, where the paper is. */
export function monthOf(at: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit" });
  if (known === undefined) formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get("year")!.padStart(4, "0")}-${parts.get("month")}`;
}

/** The months from one to another, both included; none when the first is the later. */
export function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [number(first), number(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => named(from + at));
}

/** The month after. */
export const monthAfter = (month: string): string => named(number(month) + 1);
/** The month before. */
export const monthBefore = (month: string): string => named(number(month) - 1);

const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const named = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
