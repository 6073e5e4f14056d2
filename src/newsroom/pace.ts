/** Pace: how often an address may try something. In memory, bounded; a restart forgets. */

const mostRemembered = 10_000;

/** Counts tries; true when one is too many. */
export type Pace = (of: string, nowMs: number) => boolean;

/** At most `most` tries of each in `perMs`. */
export function openPace(most: number, perMs: number): Pace {
  const windows = new Map<string, { readonly since: number; tries: number }>();
  return (of, nowMs) => {
    const window = windows.get(of);
    if (window !== undefined && nowMs - window.since < perMs) return ++window.tries > most;
    // The oldest came in first; whoever floods us with addresses only shortens our memory.
    if (windows.size >= mostRemembered) windows.delete(windows.keys().next().value!);
    windows.delete(of);
    windows.set(of, { since: nowMs, tries: 1 });
    return false;
  };
}
