/** Keeps in sight of the text which of its threads are settled, whatever panel is open beside it. Draws nothing. */
import { useEffect } from "react";
import type { VersionView } from "../../calls/stories.ts";
import { useThreads } from "./comment_query.ts";
import { settledThreads } from "./commenting.ts";

/** Follows the threads of a version while its screen is open. */
export function FollowsThreads({ view: { story, edition } }: { readonly view: VersionView }) {
  const { data } = useThreads({ story, edition });
  useEffect(() => {
    settledThreads.set(new Set(data?.threads.filter(({ resolved }) => resolved).map(({ id }) => id)));
  }, [data]);
  useEffect(() => () => settledThreads.set(new Set()), []);
  return null;
}
