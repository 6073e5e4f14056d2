/** A moment on a screen: short to read, whole on pointing, exact for machines. */
import { useTimes } from "./use_times.ts";

/** `away`: how far from now instead of when. */
export function When({ at, away = false }: { readonly at: string; readonly away?: boolean }) {
  const times = useTimes();
  return (
    <time dateTime={at} title={times.whole(at)}>
      {away ? times.away(at) : times.near(at)}
    </time>
  );
}
