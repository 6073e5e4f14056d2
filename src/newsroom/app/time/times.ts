/** Dates as a person reads them: in the paper's zone, in the person's language. Pure but for the clock. */
import { dayAfter, dayOf } from "./zone.ts";

export interface Times {
  /** `14:05`. */
  readonly clock: (at: string | Date) => string;
  /** The shortest that is clear: `14:05` today, `yesterday 14:05`, `Tue 14:05` in a week, `3 Nov`, `3 Nov 2024`. */
  readonly near: (at: string | Date, now?: Date) => string;
  /** Everything: `Monday, 23 November 2026, 14:05:07 GMT`. */
  readonly whole: (at: string | Date) => string;
  /** `in 12 minutes`, `3 hours ago`. */
  readonly away: (at: string | Date, now?: Date) => string;
  /** `Monday, 23 November`, of a day such as `2026-11-23`. */
  readonly day: (day: string) => string;
  /** `Mon 23`. */
  readonly shortDay: (day: string) => string;
}

/** Times in `zone`, said in the language `locale`. */
export function timesIn(locale: string, zone: string): Times {
  const tag = locale === "en" ? "en-GB" : locale;
  const made = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
    return (at: string | Date) => format.format(new Date(at));
  };
  const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const clock = made(hour);
  const thisWeek = made({ weekday: "short", ...hour });
  const thisYear = made({ day: "numeric", month: "short", ...hour });
  const anyYear = made({ day: "numeric", month: "short", year: "numeric" });
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
    return (day: string) => format.format(new Date(`${day}T12:00:00Z`));
  };
  const spans = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  return {
    clock,
    near: (at, now = new Date()) => {
      const [day, today] = [dayOf(new Date(at), zone), dayOf(now, zone)];
      if (day === today) return clock(at);
      if (day === dayAfter(today)) return `${spans.format(1, "day")} ${clock(at)}`;
      if (day === dayAfter(today, -1)) return `${spans.format(-1, "day")} ${clock(at)}`;
      if (day > dayAfter(today, -6) && day < dayAfter(today, 6)) return thisWeek(at);
      return day.slice(0, 4) === today.slice(0, 4) ? thisYear(at) : anyYear(at);
    },
    whole: made({ dateStyle: "full", timeStyle: "long" }),
    away: (at, now = new Date()) => {
      const [count, unit] = spanBetween(now, new Date(at));
      return spans.format(count, unit);
    },
    day: ofDay({ weekday: "long", day: "numeric", month: "long" }),
    shortDay: ofDay({ weekday: "short", day: "numeric" }),
  };
}

function spanBetween(from: Date, to: Date): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.round((to.getTime() - from.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 60) return [seconds, "second"];
  if (size < 3600) return [Math.trunc(seconds / 60), "minute"];
  if (size < 86_400) return [Math.trunc(seconds / 3600), "hour"];
  return [Math.trunc(seconds / 86_400), "day"];
}
