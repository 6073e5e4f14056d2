/** A value that parts of the screen share: held outside of them, told to those who show it. */
import { useSyncExternalStore } from "react";

export interface Held<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls `hear` after every change; the answer ends it. */
  readonly hear: (hear: () => void) => () => void;
  /** The value, as it changes; only inside a component. */
  readonly use: () => T;
}

/** Holds a value. */
export function held<T>(value: T): Held<T> {
  let now = value;
  const hearers = new Set<() => void>();
  const hearing = (hear: () => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  };
  return {
    get: () => now,
    set: (next) => {
      if (Object.is(next, now)) return;
      now = next;
      for (const hear of hearers) hear();
    },
    hear: hearing,
    use: () => useSyncExternalStore(hearing, () => now),
  };
}
