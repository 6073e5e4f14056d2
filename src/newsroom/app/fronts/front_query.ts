/** A front from the server, and the acts on it: shown at once, sent one after the other, taken back when refused. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { FrontAct } from "../../../news/arranging.ts";
import type { Arrangement } from "../../../news/front.ts";
import { arrangeFront, type FrontCard, type FrontDetail, openFront, readersOfFront } from "../../calls/fronts.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { afterActs, type Shown, shownOf } from "./front_rows.ts";

/** Key of one front's queries. */
export const frontKey = (front: number) => ["front", front] as const;

/** Reads right now are asked for so often. */
const readersEveryMs = 15_000;

/** The front as the server has it. */
export function useFront(front: number) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: frontKey(front),
    queryFn: async () => {
      const asked = await ask(openFront, { params: { front } });
      // The answer to an act may have overtaken this one, which is older then.
      const known = queries.getQueryData<FrontDetail>(frontKey(front));
      return known !== undefined && known.changes > asked.changes ? known : asked;
    },
  });
}

/** How often each story of the front was read in the last minutes. */
export function useReaders(front: number): ReadonlyMap<number, number> {
  const { data } = useQuery({
    queryKey: ["front", front, "readers"],
    queryFn: () => ask(readersOfFront, { params: { front } }),
    refetchInterval: readersEveryMs,
  });
  return useMemo(() => new Map(data?.reads.map(({ story, reads }) => [story, reads])), [data]);
}

/** A front being arranged by who sits here. */
export interface Arranging {
  readonly detail: FrontDetail;
  /** As it stands with what is still on its way. */
  readonly draft: Arrangement;
  readonly shown: readonly Shown[];
  readonly mayArrange: boolean;
  /** Does an act; `card` is what is known of a story that was not on the front. */
  readonly act: (act: FrontAct, card?: FrontCard) => void;
}

interface Sent {
  readonly number: number;
  readonly act: FrontAct;
}

/** Arranging `detail`. */
export function useArranging(detail: FrontDetail, mayArrange: boolean): Arranging {
  const queries = useQueryClient();
  const [pending, setPending] = useState<readonly Sent[]>([]);
  const [found, setFound] = useState<readonly FrontCard[]>([]);
  const last = useRef(0);
  const { front } = detail;
  const forget = ({ number }: Sent) => setPending((all) => all.filter((each) => each.number !== number));
  const sending = useAct(
    async (sent: Sent) => {
      // An asking that began before must not write over the answer.
      await queries.cancelQueries({ queryKey: frontKey(front), exact: true });
      try {
        const answer = await ask(arrangeFront, { params: { front }, body: { acts: [sent.act] } });
        queries.setQueryData<FrontDetail>(frontKey(front), answer);
      } finally {
        forget(sent);
      }
    },
    { inTurn: `front ${front}`, touches: [["front", front], ["fronts"]] },
  );
  const draft = useMemo(
    () =>
      afterActs(
        detail.draft,
        pending.map(({ act }) => act),
      ),
    [detail, pending],
  );
  const shown = useMemo(() => {
    const cards = new Map([...found, ...detail.cards].map((card) => [card.story, card]));
    return shownOf(detail, draft, cards);
  }, [detail, draft, found]);
  return {
    detail,
    draft,
    shown,
    mayArrange,
    act(act, card) {
      const sent = { number: ++last.current, act };
      if (card) setFound((all) => [...all, card]);
      setPending((all) => [...all, sent]);
      sending.mutate(sent);
    },
  };
}
