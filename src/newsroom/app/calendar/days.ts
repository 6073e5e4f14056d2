/** Days of the calendar: a week from its Monday, or one. Pure. */
import { dayAfter } from "../time/zone.ts";

export type Span = "week" | "day";

/** The days shown when one stands at `day`. */
export function daysAt(day: string, span: Span): string[] {
  if (span === "day") return [day];
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const monday = dayAfter(day, -weekday);
  return Array.from({ length: 7 }, (_, at) => dayAfter(monday, at));
}

/** The day one stands at after going on by `count` weeks or days. */
export const dayOn = (day: string, span: Span, count: number): string =>
  dayAfter(day, span === "week" ? 7 * count : count);
