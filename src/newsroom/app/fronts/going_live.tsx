/** Making a front live: now with a note, at a time, or giving its place back to the rule; and the receipt of it. */
import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import {
  cancelFrontSchedule,
  closeFront,
  type FrontDetail,
  type FrontReceipt,
  publishFront,
  scheduleFront,
} from "../../calls/fronts.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { Twice } from "../parts/twice.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    publish: "Publish",
    schedule: "Schedule",
    note: "Note for the history",
    at: "Goes live",
    past: "This time is over.",
    not: "Not now",
    goes: "Goes live",
    cancel: "Un-schedule",
    back: "Give back to the rule",
    gone: "Close the front",
    sureBack: "Let the place fill itself again?",
    sureGone: "Take its page from readers?",
    live: (ms: number, pages: number) =>
      `The front has gone live after ${ms} ms, ${pages === 1 ? "one page" : `${pages} pages`} changed.`,
    closed: (ms: number) => `The rule fills the place again, after ${ms} ms.`,
  },
  "zh-Hans": {
    publish: "发布",
    schedule: "定时",
    note: "历史备注",
    at: "上线时间",
    past: "这个时间已经过去。",
    not: "暂不",
    goes: "定时上线",
    cancel: "取消定时",
    back: "交还规则",
    gone: "关闭版面",
    sureBack: "让这里重新按规则补足？",
    sureGone: "从读者那里撤下此页？",
    live: (ms: number, pages: number) => `版面已上线：${ms} 毫秒，${pages} 个页面已更新。`,
    closed: (ms: number) => `${ms} 毫秒后，这里重新按规则补足。`,
  },
});

type Form = "publish" | "schedule";

export interface GoingLiveProps {
  readonly detail: FrontDetail;
  readonly open: Form | undefined;
  readonly onOpen: (form: Form | undefined) => void;
}

export function GoingLive({ detail, open, onOpen }: GoingLiveProps) {
  const said = useWords(words);
  const { front, live, place } = detail;
  const touches = [["front", front], ["fronts"]];
  // What was just arranged goes out with it.
  const inTurn = `front ${front}`;
  const [receipt, setReceipt] = useState<FrontReceipt>();
  const publishing = useAct((note: string) => ask(publishFront, { params: { front }, body: { note } }), {
    ...{ touches, tells: false, inTurn },
    done: (made) => {
      setReceipt(made);
      onOpen(undefined);
    },
  });
  const scheduling = useAct(
    (set: { note: string; at: Date }) =>
      ask(scheduleFront, { params: { front }, body: { note: set.note, at: set.at.toISOString() } }),
    { ...{ touches, tells: false, inTurn }, done: () => onOpen(undefined) },
  );
  const cancelling = useAct((schedule: number) => ask(cancelFrontSchedule, { params: { front, schedule } }), {
    touches,
  });
  const closing = useAct(() => ask(closeFront, { params: { front } }), { touches, done: setReceipt });
  const special = place.startsWith("special:");
  return (
    <div className="front-going">
      {open ? (
        <GoingForm
          key={open}
          kind={open}
          error={open === "publish" ? publishing.error : scheduling.error}
          busy={publishing.isPending || scheduling.isPending}
          onClose={() => onOpen(undefined)}
          onSend={(note, at) => (at ? scheduling.mutate({ note, at }) : publishing.mutate(note))}
        />
      ) : (
        <Group gap={6}>
          <button type="button" className="move" data-first onClick={() => onOpen("publish")}>
            {said.publish}…
          </button>
          <button type="button" className="move" onClick={() => onOpen("schedule")}>
            {said.schedule}…
          </button>
          {live === null ? null : (
            <Twice
              word={special ? said.gone : said.back}
              question={special ? said.sureGone : said.sureBack}
              run={() => closing.mutate()}
            />
          )}
        </Group>
      )}
      <div role="status">
        {receipt ? (
          <p className="receipt front-receipt" data-fresh>
            {receipt.what === "closed"
              ? said.closed(Math.round(receipt.liveAfterMs))
              : said.live(Math.round(receipt.liveAfterMs), receipt.outOfDate)}
          </p>
        ) : null}
      </div>
      {detail.schedules.map(({ id, at, by, note }) => (
        <p key={id} className="scheduled">
          <strong>{said.goes}</strong> <When at={at} /> <span className="quiet">{by.name}</span>
          {note ? ` · ${note}` : ""}
          <button type="button" className="quiet-button" onClick={() => cancelling.mutate(id)}>
            {said.cancel}
          </button>
        </p>
      ))}
    </div>
  );
}

interface GoingFormProps {
  readonly kind: Form;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSend: (note: string, at: Date | undefined) => void;
  readonly onClose: () => void;
}

const hourMs = 3_600_000;

function GoingForm({ kind, error, busy, onSend, onClose }: GoingFormProps) {
  const said = useWords(words);
  const [note, setNote] = useState("");
  const [at, setAt] = useState<Date | undefined>(() => new Date(Math.ceil((Date.now() + 1) / hourMs) * hourMs));
  const past = kind === "schedule" && at !== undefined && at.getTime() < Date.now();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(note.trim(), kind === "schedule" ? at : undefined);
  };
  return (
    <form
      className="move-form"
      aria-label={said[kind]}
      onSubmit={send}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <TextInput
        size="xs"
        label={said.note}
        maxLength={300}
        autoFocus
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {kind === "schedule" ? (
        <MomentField label={said.at} value={at} onChange={setAt} toTheSecond error={past ? said.past : undefined} />
      ) : null}
      <RefusedLine error={error} />
      <Group gap={6} mt="xs">
        <Button type="submit" size="xs" loading={busy} disabled={kind === "schedule" && (at === undefined || past)}>
          {said[kind]}
        </Button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {said.not}
        </button>
      </Group>
    </form>
  );
}
