/** Receipts: which pages changed, and after how many milliseconds readers had them. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listReceipts, type Receipt } from "../../calls/workflow.ts";
import { ask } from "../ask.ts";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    before: (count: number) => (count === 1 ? "One receipt before" : `${count} receipts before`),
    what: {
      publish: "Published",
      update: "Updated",
      correct: "Corrected",
      withdraw: "Withdrawn",
      picture: "A picture left",
    },
    after: (ms: number) => `seen by readers after ${ms} ms`,
    pages: (count: number) => (count === 1 ? "one page changed" : `${count} pages changed`),
    failing: (count: number) => `${count} did not change`,
    list: "Pages pressed at once",
    unknown: "has not said that it is there",
  },
  "zh-Hans": {
    before: (count: number) => `此前 ${count} 份回执`,
    what: { publish: "已发布", update: "已更新", correct: "已更正", withdraw: "已撤下", picture: "图片已撤下" },
    after: (ms: number) => `${ms} 毫秒后读者可见`,
    pages: (count: number) => `${count} 个页面已更新`,
    failing: (count: number) => `${count} 个页面未更新`,
    list: "当即生成的页面",
    unknown: "尚未报告",
  },
});

function ReceiptView({ receipt, fresh = false }: { readonly receipt: Receipt; readonly fresh?: boolean }) {
  const said = useWords(words);
  const { what, at, by, servers, outOfDate, pressed, failing } = receipt;
  const slowest = Math.max(0, ...servers.map(({ liveAfterMs }) => liveAfterMs ?? 0));
  return (
    <div className="receipt" data-fresh={fresh || undefined} role={fresh ? "status" : undefined}>
      <p>
        <strong>{said.what[what]}</strong> <When at={at} /> <span className="quiet">{by.name}</span>
      </p>
      <p className="small">
        {said.after(Math.round(slowest))} · {said.pages(outOfDate)}
        {failing.length > 0 ? <span className="late"> · {said.failing(failing.length)}</span> : null}
      </p>
      {servers.length > 1 ? (
        <ul className="plain small quiet">
          {servers.map(({ name, liveAfterMs }) => (
            <li key={name}>
              {name}: {liveAfterMs === null ? said.unknown : `${Math.round(liveAfterMs)} ms`}
            </li>
          ))}
        </ul>
      ) : null}
      {pressed.length > 0 ? (
        <details className="small">
          <summary>{said.list}</summary>
          <ul className="plain">
            {pressed.map((path) => (
              <li key={path}>
                <a href={path} className="quiet-link" target="_blank" rel="noreferrer">
                  {path}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What was published of a story: the newest in sight, `just` made or come by itself; those before it folded away. */
export function Receipts({ story, just }: { readonly story: number; readonly just?: Receipt | undefined }) {
  const said = useWords(words);
  const may = useMay("see desk");
  const [since] = useState(Date.now);
  const { data } = useQuery({
    queryKey: ["receipts", story],
    queryFn: () => ask(listReceipts, { query: { story } }),
    enabled: may,
  });
  const known = data?.receipts ?? [];
  const [newest, ...before] = just && !known.some(({ id }) => id === just.id) ? [just, ...known] : known;
  if (newest === undefined) return null;
  return (
    <>
      <ReceiptView key={newest.id} receipt={newest} fresh={Date.parse(newest.at) > since} />
      {before.length > 0 ? (
        <details className="receipts">
          <summary>{said.before(before.length)}</summary>
          {before.map((receipt) => (
            <ReceiptView key={receipt.id} receipt={receipt} />
          ))}
        </details>
      ) : null}
    </>
  );
}
