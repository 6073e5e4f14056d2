/** The calendar: what is due, goes out, comes off, is embargoed until or was published, by week and by day. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { openCalendar } from "../../calls/plans.ts";
import { ask } from "../ask.ts";
import { dayOn, daysAt, type Span } from "../calendar/days.ts";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/title.ts";
import { lineAt, moveBy } from "../list/lines_moving.ts";
import { HeadlineLink, lineName } from "../list/story_lines.tsx";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { StateMark } from "../parts/state_mark.tsx";
import { useSession } from "../session.tsx";
import { useTimes } from "../time/use_times.ts";
import { dayAfter, dayOf, startOf } from "../time/zone.ts";
import { useWords, wordsIn } from "../words/words.ts";

type Entry = ReturnType<(typeof openCalendar)["answer"]["parse"]>["entries"][number];

const words = wordsIn({
  en: {
    title: "Calendar",
    before: "Earlier",
    after: "Later",
    today: "Today",
    week: "Week",
    day: "Day",
    span: "Shown",
    edition: "Edition",
    none: "Nothing.",
    up: "Line up",
    down: "Line down",
    kinds: {
      due: "Due",
      publish: "Goes out",
      withdraw: "Comes off",
      "embargo ends": "Embargo ends",
      published: "Published",
    },
  },
  "zh-Hans": {
    title: "日历",
    before: "往前",
    after: "往后",
    today: "今天",
    week: "周",
    day: "日",
    span: "显示",
    edition: "版本",
    none: "无。",
    up: "上一行",
    down: "下一行",
    kinds: {
      due: "截止",
      publish: "定时发布",
      withdraw: "定时撤下",
      "embargo ends": "禁发结束",
      published: "已发布",
    },
  },
});

/** Where the calendar stands, and going elsewhere in it. */
function usePlace() {
  const search = useSearch({ from: "/shell/calendar" });
  const { paper } = useSession();
  const go = useNavigate();
  const today = dayOf(new Date(), paper.timeZone);
  const place = {
    day: search.day ?? today,
    span: (search.span ?? "week") as Span,
    edition: search.edition ?? paper.homeEdition,
  };
  const show = (changes: Partial<typeof place>) => {
    const next = { ...place, ...changes };
    void go({
      to: "/calendar",
      search: {
        ...(next.edition === paper.homeEdition ? {} : { edition: next.edition }),
        ...(next.day === today ? {} : { day: next.day }),
        ...(next.span === "day" ? { span: "day" as const } : {}),
      },
    });
  };
  return { ...place, today, show };
}

export function CalendarScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const times = useTimes();
  const { day, span, edition, today, show } = usePlace();
  const days = daysAt(day, span);
  const list = useRef<HTMLDivElement>(null);
  const turn = (count: number) => show({ day: dayOn(day, span, count) });
  useKeys([
    { keys: "ArrowLeft", says: said.before, act: () => turn(-1) },
    { keys: "ArrowRight", says: said.after, act: () => turn(1) },
    { keys: "t", says: said.today, act: () => show({ day: today }) },
    { keys: "w", says: said.week, act: () => show({ span: "week" }) },
    { keys: "d", says: said.day, act: () => show({ span: "day" }) },
    { keys: "j", says: said.down, act: () => moveBy(list, lineAt(list) === undefined ? 0 : 1) },
    { keys: "k", says: said.up, act: () => moveBy(list, -1) },
  ]);
  const [from, to] = [startOf(days[0]!, times.zone), startOf(dayAfter(days.at(-1)!), times.zone)];
  const { data, error, refetch } = useQuery({
    queryKey: ["calendar", edition, days[0], days.length],
    queryFn: () => ask(openCalendar, { query: { edition, from: from.toISOString(), to: to.toISOString() } }),
    placeholderData: (before) => before,
  });
  return (
    <div className="screen wide">
      <div className="desk-head">
        <h1 className="screen-title">
          <span className="unseen">{said.title}: </span>
          {span === "day" ? times.day(day) : `${times.day(days[0]!)} – ${times.day(days[6]!)}`}
        </h1>
        <Turning turn={turn} />
      </div>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      <div className="calendar" data-span={span} ref={list}>
        {days.map((each) => (
          <Day
            key={each}
            day={each}
            today={each === today}
            alone={span === "day"}
            entries={data?.entries.filter(({ at }) => dayOf(new Date(at), times.zone) === each) ?? []}
            onOpen={() => show({ day: each, span: "day" })}
          />
        ))}
      </div>
    </div>
  );
}

function Turning({ turn }: { readonly turn: (count: number) => void }) {
  const said = useWords(words);
  const { paper } = useSession();
  const { span, edition, today, show } = usePlace();
  return (
    <fieldset className="chips">
      <legend className="unseen">{said.span}</legend>
      <button type="button" className="chip" aria-label={said.before} onClick={() => turn(-1)}>
        ←
      </button>
      <button type="button" className="chip" onClick={() => show({ day: today })}>
        {said.today}
      </button>
      <button type="button" className="chip" aria-label={said.after} onClick={() => turn(1)}>
        →
      </button>
      {(["week", "day"] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          aria-pressed={each === span}
          onClick={() => show({ span: each })}
        >
          {said[each]}
        </button>
      ))}
      <Choice
        label={said.edition}
        value={edition}
        options={paper.editions.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(value) => show({ edition: value })}
      />
    </fieldset>
  );
}

interface DayProps {
  readonly day: string;
  readonly today: boolean;
  readonly alone: boolean;
  readonly entries: readonly Entry[];
  readonly onOpen: () => void;
}

function Day({ day, today, alone, entries, onOpen }: DayProps) {
  const said = useWords(words);
  const times = useTimes();
  return (
    <section className="calendar-day" data-today={today || undefined} aria-label={times.day(day)}>
      {alone ? null : (
        <h2>
          <button type="button" className="view-name" onClick={onOpen} aria-current={today ? "date" : undefined}>
            {times.shortDay(day)}
          </button>
        </h2>
      )}
      {entries.length === 0 ? (
        <p className="empty">{said.none}</p>
      ) : (
        <ul>
          {entries.map(({ at, kind, line }) => (
            <li key={`${kind}:${lineName(line)}:${at}`} data-kind={kind}>
              <span className="calendar-when">
                <time dateTime={at}>{times.clock(at)}</time> {said.kinds[kind]}
              </span>
              <HeadlineLink line={line} />
              {kind === "published" ? null : <StateMark state={line.state} unpublished={line.unpublished} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
