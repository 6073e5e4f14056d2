/** Times as exports and front matter write them. Pure. Nothing is guessed: what is not a time is undefined. */

export interface WrittenTime {
  readonly time: Date;
  /** False when the text names no time zone; it was read as UTC. */
  readonly zoned: boolean;
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;
const mail = /^(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(GMT|UTC|[+-]\d{4})?$/;

/** The time in `text` (ISO 8601 in its many spellings, or RFC 2822); zero dates (`0000-00-00`) are none. */
export function writtenTime(text: string): WrittenTime | undefined {
  const written = text.trim();
  const found = iso.exec(written);
  if (found) return isoTime(found);
  const zone = mail.exec(written);
  if (!zone) return undefined;
  const time = new Date(zone[1] ? written : `${written} GMT`);
  return Number.isNaN(time.getTime()) ? undefined : { time, zoned: zone[1] !== undefined };
}

function isoTime(found: RegExpExecArray): WrittenTime | undefined {
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  if (hour! > 24 || minute! > 59 || second! > 60) return undefined;
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  if (year! < 1000 || date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day) return undefined;
  const milliseconds = Number((found[7] ?? "0").padEnd(3, "0").slice(0, 3));
  const local = Date.UTC(year!, month! - 1, day, hour, minute, second, milliseconds);
  return { time: new Date(local - zoneMinutes(found[8]) * 60_000), zoned: found[8] !== undefined };
}

function zoneMinutes(zone: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? "");
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}
