/** Pictures whose rights end soon or have ended: when, where readers see or saw them, what was done and how fast. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listRights, type RightsLine } from "../../calls/picture_rights.ts";
import { ask } from "../ask.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { Failed } from "../parts/failed.tsx";
import { When } from "../time/when.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { wordsFor } from "./wants.ts";

const words = wordsIn({
  en: {
    soon: "Rights that end within a week",
    ended: "Withdrawn in the last thirty days",
    end: "rights end",
    nowhere: "no reader sees it",
    gone: "gone from every page",
    failed: "could not be withdrawn yet; tried again",
    took: (ms: number) => `after ${ms} ms`,
    number: (id: number) => `№ ${id}`,
  },
  "zh-Hans": {
    soon: "一周内到期的授权",
    ended: "最近三十天撤下的图片",
    end: "授权到期",
    nowhere: "读者看不到",
    gone: "已从所有页面撤下",
    failed: "尚未撤下，正在重试",
    took: (ms: number) => `用时 ${ms} 毫秒`,
    number: (id: number) => `№ ${id}`,
  },
});

export function RightsLines({ which }: { readonly which: "soon" | "ended" }) {
  const said = useWords(words);
  const { data, error, refetch } = useQuery({ queryKey: ["pictures", "rights"], queryFn: () => ask(listRights, {}) });
  if (error && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  const lines = data?.[which] ?? [];
  if (lines.length === 0) return null;
  return (
    <section className="rights-lines" aria-label={said[which]}>
      <h2>{said[which]}</h2>
      <ul>
        {lines.map((line) => (
          <Line key={line.picture.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  line: { picture, endAt, uses, state, trouble, withdrawnAt, receipts },
}: {
  readonly line: RightsLine;
}) {
  const said = useWords(words);
  const caption = wordsFor(picture, useLocale()).caption?.text ?? (picture.name || said.number(picture.id));
  const slowest = Math.max(
    ...receipts.flatMap(({ servers }) => servers.flatMap(({ liveAfterMs }) => liveAfterMs ?? [])),
  );
  return (
    <li data-state={state}>
      <img src={pictureAddress(picture, 320)} alt="" loading="lazy" />
      <div>
        <Link to="/pictures/$picture" params={{ picture: String(picture.id) }} className="headline">
          {caption}
        </Link>
        <p className="quiet">
          {said.end} <When at={endAt} />
          {" · "}
          {uses.length === 0
            ? said.nowhere
            : uses.map(({ story, edition, headline }, at) => (
                <span key={`${story} ${edition}`}>
                  {at > 0 ? ", " : ""}
                  <Link to="/stories/$story/$edition" params={{ story: String(story), edition }} lang={edition}>
                    {headline}
                  </Link>
                </span>
              ))}
        </p>
        {state === "withdrawn" && withdrawnAt !== null ? (
          <p className="quiet">
            {said.gone} <When at={withdrawnAt} />
            {Number.isFinite(slowest) ? ` · ${said.took(slowest)}` : ""}
          </p>
        ) : null}
        {state === "failed" ? (
          <p className="refused">
            {said.failed}: {trouble}
          </p>
        ) : null}
      </div>
    </li>
  );
}
