/** A memory of bounded size. Promises: what is not asked for while as many others are is forgotten, and nothing else. Pure. */
export interface Recall<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly drop: (key: string) => void;
  readonly clear: () => void;
}

/** An empty memory of `held` things, and of as many that were wanted before them. */
export function openRecall<T>(held: number): Recall<T> {
  let now = new Map<string, T>();
  let before = new Map<string, T>();
  const set = (key: string, value: T) => {
    if (now.size >= held) [now, before] = [new Map(), now];
    now.set(key, value);
  };
  return {
    get(key) {
      const known = now.get(key);
      if (known !== undefined) return known;
      const older = before.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
    drop(key) {
      now.delete(key);
      before.delete(key);
    },
    clear() {
      now.clear();
      before.clear();
    },
  };
}
