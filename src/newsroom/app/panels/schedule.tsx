/** The schedule of a version: what goes out or comes off by itself, un-scheduling it, setting another time. */
import { Button, Group, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { cancelSchedule, retrySchedule, type Schedule, schedulesOf, setSchedule } from "../../calls/schedules.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useMay } from "../session.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { useTimes } from "../time/use_times.ts";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";
import { openPanel } from "./open_panel.ts";

export const scheduleWords = wordsIn({
  en: {
    publish: "Goes out",
    withdraw: "Comes off",
    cancel: "Un-schedule",
    retry: "Try again now",
    failed: "It did not go out:",
    next: "Tried again",
    late: "late",
    when: "When",
    reason: "Why is it withdrawn? Readers see this.",
    set: "Schedule",
    not: "Not now",
    done: (when: string) => `Scheduled: ${when}.`,
    cancelled: "Un-scheduled.",
    past: "This time is over.",
  },
  "zh-Hans": {
    publish: "定时发布",
    withdraw: "定时撤下",
    cancel: "取消定时",
    retry: "立即重试",
    failed: "未能发布：",
    next: "下次重试",
    late: "已超时",
    when: "时间",
    reason: "为什么撤下？（读者可见）",
    set: "定时",
    not: "暂不",
    done: (when: string) => `已定时：${when}。`,
    cancelled: "已取消定时。",
    past: "这个时间已经过去。",
  },
});

/** Taking a schedule back, or trying a failed one once more. */
export function useScheduleActs() {
  const said = useWords(scheduleWords);
  const touches = [["story"], ...everyList];
  const paramsOf = ({ story, edition, id }: Schedule) => ({ story, edition, schedule: id });
  const cancelling = useAct((each: Schedule) => ask(cancelSchedule, { params: paramsOf(each) }), {
    touches,
    done: () => tell(said.cancelled),
  });
  const retrying = useAct((each: Schedule) => ask(retrySchedule, { params: paramsOf(each) }), { touches });
  return { cancelling, retrying };
}

export function Scheduled({ story, edition }: Version) {
  const { data } = useQuery({
    queryKey: ["story", story, edition, "schedules"],
    queryFn: () => ask(schedulesOf, { params: { story, edition } }),
  });
  const standing = data?.schedules.filter(({ state }) => state === "due" || state === "failed") ?? [];
  return standing.map((schedule) => <ScheduledLine key={schedule.id} schedule={schedule} />);
}

function ScheduledLine({ schedule }: { readonly schedule: Schedule }) {
  const said = useWords(scheduleWords);
  const may = useMay("schedule", false);
  const { cancelling, retrying } = useScheduleActs();
  const { what, at, late, state, trouble, nextTryAt } = schedule;
  return (
    <div className="scheduled" data-failed={state === "failed" || late || undefined}>
      <p>
        <strong>{said[what]}</strong> <When at={at} /> <span className="quiet">({<When at={at} away />})</span>
        {late ? <span className="late"> {said.late}</span> : null}
      </p>
      {trouble === "" ? null : (
        <p className="refused">
          {said.failed} {trouble}
          {nextTryAt ? (
            <>
              {" "}
              {said.next} <When at={nextTryAt} />
            </>
          ) : null}
        </p>
      )}
      {may ? (
        <Group gap={4}>
          <button type="button" className="quiet-button" onClick={() => cancelling.mutate(schedule)}>
            {said.cancel}
          </button>
          {state === "failed" ? (
            <button type="button" className="quiet-button" onClick={() => retrying.mutate(schedule)}>
              {said.retry}
            </button>
          ) : null}
        </Group>
      ) : null}
    </div>
  );
}

/** Setting a time to go out, or to come off. */
export function ScheduleForm({ story, edition, what }: Version & { readonly what: "publish" | "withdraw" }) {
  const said = useWords(scheduleWords);
  const times = useTimes();
  const [at, setAt] = useState<Date | undefined>(nextHour);
  const [reason, setReason] = useState("");
  const scheduling = useAct(
    () => ask(setSchedule, { params: { story, edition }, body: { what, at: at!.toISOString(), reason } }),
    {
      touches: [["story", story, edition], ...everyList],
      tells: false,
      done: (made) => {
        tell(said.done(times.near(made.at)));
        openPanel("workflow");
      },
    },
  );
  const past = at !== undefined && at.getTime() < Date.now();
  const set = (event: FormEvent) => {
    event.preventDefault();
    scheduling.mutate();
  };
  return (
    <form
      className="move-form"
      aria-label={said.set}
      onSubmit={set}
      onKeyDown={({ key }) => key === "Escape" && openPanel("workflow")}
    >
      <MomentField
        label={`${said[what]}: ${said.when}`}
        value={at}
        onChange={setAt}
        toTheSecond
        error={past ? said.past : undefined}
      />
      {what === "withdraw" ? (
        <Textarea
          label={said.reason}
          required
          autosize
          mt="xs"
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      ) : null}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={scheduling.isPending} disabled={at === undefined || past}>
          {said.set}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => openPanel("workflow")}>
          {said.not}
        </Button>
      </Group>
      <RefusedLine error={scheduling.error} />
    </form>
  );
}

/** On the hour itself it is the one after: what is now is over when it is sent. */
const nextHour = (): Date => new Date((Math.floor(Date.now() / 3_600_000) + 1) * 3_600_000);
