/** The history of a front: what readers saw, with restore; who changed what; the receipts. */
import { useQuery } from "@tanstack/react-query";
import type { Arrangement } from "../../../news/front.ts";
import { frontHistory } from "../../calls/fronts.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { actWords } from "./front_words.ts";

const words = wordsIn({
  en: {
    seen: "What readers saw",
    changes: "Who changed what",
    receipts: "Receipts",
    none: "Nothing yet.",
    restore: "Restore",
    restoreOf: (number: number) => `Restore state ${number} to the draft`,
    look: "Look",
    lookOf: (number: number) => `Look at state ${number}`,
    live: "live",
    undone: "taken back",
    why: { published: "published", scheduled: "went live by schedule", "pin ended": "a card or the banner ended" },
    what: { published: "Published", scheduled: "By schedule", "pin ended": "Ended", closed: "Given back" },
    after: (ms: number, pages: number) => `after ${ms} ms, ${pages === 1 ? "one page" : `${pages} pages`}`,
  },
  "zh-Hans": {
    seen: "读者看到过的",
    changes: "谁改了什么",
    receipts: "回执",
    none: "还没有。",
    restore: "恢复",
    restoreOf: (number: number) => `把第 ${number} 个状态恢复到草稿`,
    look: "查看",
    lookOf: (number: number) => `查看第 ${number} 个状态`,
    live: "线上",
    undone: "已撤销",
    why: { published: "已发布", scheduled: "定时上线", "pin ended": "卡片或横幅到期" },
    what: { published: "已发布", scheduled: "定时", "pin ended": "到期", closed: "已交还" },
    after: (ms: number, pages: number) => `${ms} 毫秒，${pages} 个页面`,
  },
});

export interface HistoryProps {
  readonly front: number;
  readonly live: number | null;
  /** Undefined for who may not arrange. */
  readonly onRestore: ((arrangement: Arrangement) => void) | undefined;
  readonly onLook: (revision: number) => void;
}

export function History({ front, live, onRestore, onLook }: HistoryProps) {
  const said = useWords(words);
  const acts = useWords(actWords);
  const { data, error, refetch } = useQuery({
    queryKey: ["front", front, "history"],
    queryFn: () => ask(frontHistory, { params: { front } }),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined)
    return (
      <p className="quiet" aria-busy="true">
        …
      </p>
    );
  return (
    <div className="front-history">
      <section>
        <h2>{said.seen}</h2>
        {data.revisions.length === 0 ? <p className="empty">{said.none}</p> : null}
        <ul className="plain">
          {data.revisions.map(({ number, at, by, why, note, arrangement }) => (
            <li key={number}>
              <span>
                <strong>{number}</strong> <When at={at} /> <span className="quiet">{by.name}</span> {said.why[why]}
                {number === live ? <span className="mark">{said.live}</span> : null}
                {note ? ` · ${note}` : ""}
              </span>
              <span>
                <button
                  type="button"
                  className="quiet-button"
                  aria-label={said.lookOf(number)}
                  onClick={() => onLook(number)}
                >
                  {said.look}
                </button>
                {onRestore ? (
                  <button
                    type="button"
                    className="quiet-button"
                    aria-label={said.restoreOf(number)}
                    onClick={() => onRestore(arrangement)}
                  >
                    {said.restore}
                  </button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{said.changes}</h2>
        {data.changes.length === 0 ? <p className="empty">{said.none}</p> : null}
        <ul className="plain">
          {data.changes.map(({ number, at, by, act, undone }) => (
            <li key={number} data-undone={undone || undefined}>
              <span>
                <When at={at} /> <span className="quiet">{by.name}</span> <span>{acts[act.act]}</span>
                {undone ? <span className="mark">{said.undone}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {data.receipts.length > 0 ? (
        <section>
          <h2>{said.receipts}</h2>
          <ul className="plain">
            {data.receipts.map(({ entry, at, what, liveAfterMs, outOfDate }) => (
              <li key={entry}>
                <span>
                  <When at={at} /> {said.what[what]}{" "}
                  <span className="quiet">{said.after(Math.round(liveAfterMs), outOfDate)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
