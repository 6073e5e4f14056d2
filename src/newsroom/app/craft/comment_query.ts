/** The comments on the open text: its threads, beginning one, answering, resolving. */
import { useQuery } from "@tanstack/react-query";
import { addRemark, beginThread, listThreads, settleThread } from "../../calls/threads.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";

interface Version {
  readonly story: number;
  readonly edition: string;
}

const keyOf = ({ story, edition }: Version) => ["story", story, edition, "threads"] as const;

/** The threads of a text. */
export const useThreads = (version: Version) =>
  useQuery({ queryKey: keyOf(version), queryFn: () => ask(listThreads, { params: version }) });

/** What one can do with them. */
export function useThreadActs(version: Version) {
  const touches = [keyOf(version), ["story", version.story, version.edition, "checklist"]];
  const begin = useAct(
    (body: { id: string; quote: string; text: string; range?: unknown }) =>
      ask(beginThread, { params: version, body: body as never }),
    { touches },
  );
  const answer = useAct(
    ({ thread, text }: { thread: string; text: string }) =>
      ask(addRemark, { params: { ...version, thread }, body: { text } }),
    { touches },
  );
  const settle = useAct(
    ({ thread, resolved }: { thread: string; resolved: boolean }) =>
      ask(settleThread, { params: { ...version, thread }, body: { resolved } }),
    { touches },
  );
  return { begin, answer, settle };
}
