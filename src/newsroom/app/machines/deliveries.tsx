/** The log of a webhook: what was told, what was answered and how fast; telling it once more. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type DeliveryLine, listDeliveries, replayDelivery } from "../../calls/webhooks.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Deliveries",
    none: "Nothing was told yet.",
    due: "waiting",
    done: "taken",
    failed: "given up",
    tries: (count: number) => (count === 1 ? "1 try" : `${count} tries`),
    next: "next",
    sent: "What was sent",
    replay: "Send again",
    more: "Earlier ones",
  },
  "zh-Hans": {
    title: "投递记录",
    none: "还没有投递。",
    due: "等待",
    done: "已接收",
    failed: "已放弃",
    tries: (count: number) => `尝试 ${count} 次`,
    next: "下次",
    sent: "发送内容",
    replay: "重新发送",
    more: "更早的",
  },
});

export function Deliveries({ webhook }: { readonly webhook: number }) {
  const said = useWords(words);
  const key = ["webhooks", webhook, "deliveries"];
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(listDeliveries, { params: { webhook }, query: { before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before,
    refetchInterval: 5000,
  });
  const replaying = useAct((delivery: number) => ask(replayDelivery, { params: { webhook, delivery } }), {
    touches: [key, ["webhooks"]],
  });
  const lines = data?.pages.flatMap(({ deliveries }) => deliveries);
  return (
    <div>
      <h3 className="part-title">{said.title}</h3>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {lines?.length === 0 ? <p className="quiet">{said.none}</p> : null}
      <ul className="lines">
        {lines?.map((line) => (
          <li key={line.id}>
            <Line line={line} />
            <button
              type="button"
              className="quiet-button"
              aria-label={`${said.replay}: ${line.event} ${line.id}`}
              onClick={() => replaying.mutate(line.id)}
            >
              {said.replay}
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button size="xs" variant="default" onClick={() => void fetchNextPage()}>
          {said.more}
        </Button>
      ) : null}
    </div>
  );
}

function Line({ line }: { readonly line: DeliveryLine }) {
  const said = useWords(words);
  const { event, story, state, status, tookMs, tries, nextTryAt, madeAt, answer, body, message } = line;
  return (
    <div>
      <b>{event}</b> {story === null ? null : `#${story}`} · <When at={madeAt} /> · {said[state]}
      <span className="quiet">
        {" "}
        {status ?? ""} {tookMs === null ? "" : `${tookMs} ms`} · {said.tries(tries)}
        {nextTryAt === null ? null : (
          <>
            {" "}
            · {said.next} <When at={nextTryAt} />
          </>
        )}{" "}
        {answer}
      </span>
      <details>
        <summary className="quiet">{said.sent}</summary>
        <code className="key">{message}</code>
        <pre className="code-sheet">{body}</pre>
      </details>
    </div>
  );
}
