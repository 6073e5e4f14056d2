/** What goes out or comes off by itself: late and failed ones first, with the reason; and what became of the others. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listSchedules, type Schedule } from "../../calls/schedules.ts";
import { ask } from "../ask.ts";
import { useTitle } from "../frame/title.ts";
import { HeadlineLink } from "../list/story_lines.tsx";
import { scheduleWords, useScheduleActs } from "../panels/schedule.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Schedules",
    show: "Show",
    open: "To come",
    done: "Done",
    cancelled: "Un-scheduled",
    none: "Nothing is scheduled.",
    counts: (due: number, late: number, failed: number) => `${due} due, ${late} late, ${failed} failed`,
    more: "Show more",
    when: "When",
    what: "What",
    story: "Story",
    by: "By",
    acts: "Acts",
    doneAt: "done",
    tries: (count: number) => `${count} tries`,
  },
  "zh-Hans": {
    title: "定时",
    show: "显示",
    open: "待执行",
    done: "已完成",
    cancelled: "已取消",
    none: "没有定时的稿件。",
    counts: (due: number, late: number, failed: number) => `待执行 ${due}，超时 ${late}，失败 ${failed}`,
    more: "显示更多",
    when: "时间",
    what: "操作",
    story: "稿件",
    by: "设定人",
    acts: "操作",
    doneAt: "完成于",
    tries: (count: number) => `尝试 ${count} 次`,
  },
});

const lists = ["open", "done", "cancelled"] as const;

export function SchedulesScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const [state, setState] = useState<(typeof lists)[number]>("open");
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["schedules", state],
    queryFn: ({ pageParam }) => ask(listSchedules, { query: { state, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ after }) => after,
  });
  const schedules = data?.pages.flatMap((page) => page.schedules) ?? [];
  const counts = data?.pages[0]?.counts;
  return (
    <div className="screen">
      <h1 className="screen-title">{said.title}</h1>
      <nav className="views" aria-label={said.show}>
        {lists.map((each) => (
          <button
            key={each}
            type="button"
            className="view-name"
            aria-current={each === state ? "true" : undefined}
            onClick={() => setState(each)}
          >
            {said[each]}
          </button>
        ))}
        {counts ? <span className="quiet small">{said.counts(counts.due, counts.late, counts.failed)}</span> : null}
      </nav>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data && schedules.length === 0 ? <p className="empty">{said.none}</p> : null}
      {schedules.length > 0 ? <ScheduleTable schedules={schedules} /> : null}
      {hasNextPage ? (
        <button type="button" className="quiet-button" onClick={() => void fetchNextPage()}>
          {said.more}
        </button>
      ) : null}
    </div>
  );
}

function ScheduleTable({ schedules }: { readonly schedules: readonly Schedule[] }) {
  const said = useWords(words);
  return (
    <table className="lines schedules">
      <thead>
        <tr>
          <th scope="col">{said.when}</th>
          <th scope="col">{said.story}</th>
          <th scope="col">{said.what}</th>
          <th scope="col">{said.by}</th>
          <th scope="col">{said.acts}</th>
        </tr>
      </thead>
      <tbody>
        {schedules.map((schedule) => (
          <Line key={schedule.id} schedule={schedule} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ schedule }: { readonly schedule: Schedule }) {
  const said = useWords(words);
  const called = useWords(scheduleWords);
  const may = useMay("schedule", false);
  const { cancelling, retrying } = useScheduleActs();
  const { what, at, by, late, state, trouble, tries, nextTryAt, doneAt } = schedule;
  const failed = state === "failed";
  return (
    <tr>
      <td className={late || failed ? "late" : undefined}>
        <When at={at} />
      </td>
      <td className="lines-headline">
        <HeadlineLink line={schedule} />
        {trouble ? (
          <span className="refused">
            {trouble} ({said.tries(tries)}
            {nextTryAt ? (
              <>
                {" · "}
                {called.next} <When at={nextTryAt} />
              </>
            ) : null}
            )
          </span>
        ) : null}
      </td>
      <td>
        {called[what]}
        {late ? <span className="late"> {called.late}</span> : null}
        {doneAt ? (
          <span className="quiet">
            {" "}
            {said.doneAt} <When at={doneAt} />
          </span>
        ) : null}
      </td>
      <td>{by.name}</td>
      <td>
        {may && (state === "due" || failed) ? (
          <button type="button" className="quiet-button" onClick={() => cancelling.mutate(schedule)}>
            {called.cancel}
          </button>
        ) : null}
        {may && failed ? (
          <button type="button" className="quiet-button" onClick={() => retrying.mutate(schedule)}>
            {called.retry}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
