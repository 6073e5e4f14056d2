/** What stands behind the `?` in addresses of screens. Pure. */

type Search = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  value === undefined || value === "" || typeof value === "object" ? undefined : String(value);

/** One edition, or all of them. */
export function editionIn(search: Search): { edition?: string } {
  const edition = text(search.edition);
  return edition === undefined ? {} : { edition };
}

/** Columns of the board. */
export function boardSearchIn(search: Search): { edition?: string; by?: "desk" } {
  return { ...editionIn(search), ...(search.by === "desk" ? { by: "desk" } : {}) };
}

/** The day the calendar stands at, and how much of it is shown. */
export function calendarSearchIn(search: Search): { edition?: string; day?: string; span?: "day" } {
  const day = text(search.day);
  return {
    ...editionIn(search),
    ...(day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
    ...(search.span === "day" ? { span: "day" } : {}),
  };
}
