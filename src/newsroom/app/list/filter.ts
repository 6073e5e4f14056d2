/** What a list of stories shows, as its address has it. Pure. */
import { type Filter, filterShape } from "../../calls/views.ts";

/** The filter in an address; what is wrong in it is left out. */
export function filterIn(search: Readonly<Record<string, unknown>>): Filter {
  const found: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(filterShape.shape)) {
    const said = search[name];
    if (said === undefined || said === "") continue;
    // The router reads `find=12` as a number.
    const read = shape.safeParse(typeof said === "object" ? undefined : String(said));
    if (read.success && read.data !== undefined) found[name] = read.data;
  }
  return found as Filter;
}

/** Without what says nothing. */
export const trimmed = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== "")) as Filter;

/** Values that are joined by commas. */
export const severalOf = (joined: string | undefined): string[] => (joined ? joined.split(",") : []);

/** True when both show the same. */
export const sameFilter = (one: Filter, other: Filter): boolean => nameOf(one) === nameOf(other);

const nameOf = (filter: Filter) =>
  JSON.stringify(
    Object.entries({ sort: "changed", ...trimmed(filter) })
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  );

/** True when it leaves anything out. */
export const leavesOut = ({ edition: _, sort: __, ...rest }: Filter): boolean => Object.keys(trimmed(rest)).length > 0;
