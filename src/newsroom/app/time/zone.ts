/**
 * Clock time in a time zone and back: what a person writes in a field of date and time is meant in the paper's zone,
 * wherever the person sits. Pure.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
};

/** What a clock in `zone` shows at `at`: `2026-11-23T09:05`. */
export function clockTime(at: Date, zone: string): string {
  return clockSeconds(at, zone).slice(0, 16);
}

/** The same to the second: `2026-11-23T09:05:07`. */
export function clockSeconds(at: Date, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

/**
 * The moment at which a clock in `zone` shows `clock`. An hour that a change of the clocks skips is read as the one
 * after it; of an hour that comes twice, the first is meant. Undefined for what is no clock time.
 */
export function atClock(clock: string, zone: string): Date | undefined {
  const [, minute, second = "00"] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d))?/.exec(clock) ?? [];
  const wanted = `${minute}:${second}`;
  const asUtc = Date.parse(`${wanted}Z`);
  // Some engines read a date into anything with digits.
  if (minute === undefined || Number.isNaN(asUtc)) return undefined;
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => offsetAt(near, zone));
  const fits = offsets.map((offset) => asUtc - offset).filter((at) => clockSeconds(new Date(at), zone) === wanted);
  return new Date(fits.length > 0 ? Math.min(...fits) : asUtc - offsets[0]!);
}

/** Milliseconds by which clocks in `zone` are ahead of UTC. */
const offsetAt = (at: number, zone: string): number =>
  Date.parse(`${clockSeconds(new Date(at), zone)}Z`) - Math.floor(at / 1000) * 1000;

/** The day in `zone`: `2026-11-23`. */
export const dayOf = (at: Date, zone: string): string => clockTime(at, zone).slice(0, 10);

/** The day `count` days after `day`. */
export const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** When the day begins in `zone`. */
export const startOf = (day: string, zone: string): Date => atClock(`${day}T00:00`, zone)!;
