/** The desk: what an editor sees first. Live now, due, late, in review, what fails, what readers read. */

import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { openDeskScreen } from "../../calls/desk.ts";
import type { Schedule } from "../../calls/schedules.ts";
import { ask } from "../ask.ts";
import { Moods, ReadNow } from "../desk/read_now.tsx";
import { ShortLine, ShortList } from "../desk/short_list.tsx";
import { WaitingForMe } from "../desk/waiting.tsx";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/title.ts";
import { lineAt, moveBy } from "../list/lines_moving.ts";
import { HeadlineLink } from "../list/story_lines.tsx";
import { scheduleWords } from "../panels/schedule.tsx";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { StateMark } from "../parts/state_mark.tsx";
import { useMay, useSession } from "../session.tsx";
import { useTimes } from "../time/use_times.ts";
import { When } from "../time/when.tsx";
import { dayOf } from "../time/zone.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Desk",
    late: "Late",
    noLate: "Nothing is late.",
    due: "Due in the next day",
    noDue: "Nothing is due in the next day.",
    review: "In review",
    noReview: "Nothing waits for review.",
    ready: "Ready",
    noReady: "Nothing waits to be published.",
    schedules: "Going out by itself",
    noSchedules: "Nothing is scheduled.",
    live: "Live now",
    noLive: "Nothing went live yet.",
    every: "Every edition",
    edition: "Edition",
    up: "Line up",
    down: "Line down",
  },
  "zh-Hans": {
    title: "编辑台",
    late: "已逾期",
    noLate: "没有逾期的稿件。",
    due: "一天内截止",
    noDue: "一天内没有截止的稿件。",
    review: "审稿中",
    noReview: "没有待审的稿件。",
    ready: "待发",
    noReady: "没有待发的稿件。",
    schedules: "定时",
    noSchedules: "没有定时的稿件。",
    live: "刚刚发布",
    noLive: "还没有发布过稿件。",
    every: "所有版本",
    edition: "版本",
    up: "上一行",
    down: "下一行",
  },
});

export function DeskScreen() {
  const seesDesk = useMay("see desk");
  return seesDesk ? <Desk /> : <Navigate to="/stories" search={{}} replace />;
}

function Desk() {
  const said = useWords(words);
  useTitle(said.title);
  const { edition } = useSearch({ from: "/shell/" });
  const { data, error, refetch } = useQuery({
    queryKey: ["desk", edition],
    queryFn: () => ask(openDeskScreen, { query: { edition } }),
    placeholderData: (before) => before,
    refetchInterval: 30_000,
  });
  const place = useRef<HTMLDivElement>(null);
  useKeys([
    { keys: "j", says: said.down, act: () => moveBy(place, lineAt(place) === undefined ? 0 : 1) },
    { keys: "k", says: said.up, act: () => moveBy(place, -1) },
  ]);
  return (
    <div className="screen" ref={place}>
      <DeskHead />
      {error && data === undefined ? <Failed error={error} again={() => void refetch()} /> : null}
      <div className="desk">
        <div>
          <WaitingForMe />
          {data ? <Work desk={data} edition={edition} /> : null}
        </div>
        {data ? <Coming desk={data} edition={edition} /> : null}
        {data ? <Out desk={data} edition={edition} /> : null}
      </div>
    </div>
  );
}

type Data = Awaited<ReturnType<typeof loaded>>;
const loaded = () => ask(openDeskScreen, { query: {} });
interface PartProps {
  readonly desk: Data;
  readonly edition: string | undefined;
}

/** The day and the hour at the paper, and of which edition. */
function DeskHead() {
  const said = useWords(words);
  const { paper } = useSession();
  const { edition } = useSearch({ from: "/shell/" });
  const go = useNavigate();
  const times = useTimes();
  const now = useNow();
  return (
    <div className="desk-head">
      <h1 className="screen-title">
        <span className="unseen">{said.title}: </span>
        {times.day(dayOf(now, times.zone))} <time className="desk-clock">{times.clock(now)}</time>
      </h1>
      {paper.editions.length > 1 ? (
        <Choice
          label={said.edition}
          value={edition ?? ""}
          options={[
            { value: "", label: said.every },
            ...paper.editions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(value) => void go({ to: "/", search: value === "" ? {} : { edition: value } })}
        />
      ) : null}
    </div>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Work({ desk, edition }: PartProps) {
  const said = useWords(words);
  const of = edition === undefined ? {} : { edition };
  return (
    <>
      <ShortList title={said.late} none={said.noLate} count={desk.counts.late} urgent all={{ ...of, sort: "due" }}>
        {desk.late.map((line) => (
          <ShortLine
            key={`${line.story}:${line.edition}`}
            line={line}
            beside={
              <>
                <span className="late">{line.dueAt ? <When at={line.dueAt} away /> : null}</span>{" "}
                <StateMark state={line.state} />
              </>
            }
          />
        ))}
      </ShortList>
      <ShortList title={said.due} none={said.noDue} all={{ ...of, sort: "due" }}>
        {desk.due.map((line) => (
          <ShortLine
            key={`${line.story}:${line.edition}`}
            line={line}
            beside={
              <>
                {line.dueAt ? <When at={line.dueAt} /> : null} <StateMark state={line.state} />
              </>
            }
          />
        ))}
      </ShortList>
    </>
  );
}

function Coming({ desk, edition }: PartProps) {
  const said = useWords(words);
  const of = edition === undefined ? {} : { edition };
  return (
    <div>
      <ShortList
        title={said.review}
        none={said.noReview}
        count={desk.counts.inReview}
        all={{ ...of, state: "in review" }}
      >
        {desk.inReview.map((line) => (
          <ShortLine key={`${line.story}:${line.edition}`} line={line} beside={<When at={line.changedAt} />} />
        ))}
      </ShortList>
      <ShortList title={said.ready} none={said.noReady} count={desk.counts.ready} all={{ ...of, state: "ready" }}>
        {desk.ready.map((line) => (
          <ShortLine key={`${line.story}:${line.edition}`} line={line} beside={<When at={line.changedAt} />} />
        ))}
      </ShortList>
      <ShortList title={said.schedules} none={said.noSchedules} urgent={desk.counts.failed > 0}>
        {desk.schedules.map((schedule) => (
          <ScheduleLine key={schedule.id} schedule={schedule} />
        ))}
      </ShortList>
    </div>
  );
}

function ScheduleLine({ schedule }: { readonly schedule: Schedule }) {
  const said = useWords(scheduleWords);
  const { what, at, late, state, trouble } = schedule;
  return (
    <li>
      <HeadlineLink line={schedule} />
      <span className="short-beside">
        {said[what]} <When at={at} />
        {late || state === "failed" ? (
          <span className="late">
            {" "}
            {said.late} {trouble}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function Out({ desk, edition }: PartProps) {
  const said = useWords(words);
  const of = edition === undefined ? {} : { edition };
  return (
    <div>
      <ShortList title={said.live} none={said.noLive} all={{ ...of, state: "live", sort: "published" }}>
        {desk.live.slice(0, 8).map((line) => (
          <ShortLine
            key={`${line.story}:${line.edition}`}
            line={line}
            beside={line.publishedAt ? <When at={line.publishedAt} /> : null}
          />
        ))}
      </ShortList>
      <ReadNow desk={desk} />
      <Moods desk={desk} />
    </div>
  );
}
