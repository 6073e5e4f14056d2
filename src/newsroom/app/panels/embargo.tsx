/** The embargo of a story: until when nothing of it may be seen outside, whatever the edition and whatever the schedule. */
import { useState } from "react";
import { liftEmbargo, setEmbargo } from "../../calls/plans.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";
import { usePlan } from "./plan_query.ts";
import { ReasonForm } from "./reason_form.tsx";

const words = wordsIn({
  en: {
    title: "Embargo",
    until: "Nothing of it may be seen outside before",
    by: "set by",
    set: "Set an embargo",
    when: "Until",
    why: "Why, for the record",
    lift: "Lift the embargo",
    liftWhy: "On whose word is it lifted?",
  },
  "zh-Hans": {
    title: "禁发",
    until: "在此之前不得对外显示任何内容：",
    by: "设定人",
    set: "设定禁发",
    when: "至",
    why: "原因（备案）",
    lift: "解除禁发",
    liftWhy: "依据谁的意见解除？",
  },
});

export function EmbargoLine({ story, edition, own }: Version & { readonly own: boolean }) {
  const said = useWords(words);
  const { data: plan } = usePlan({ story, edition });
  const may = useMay("embargo", own);
  const [open, setOpen] = useState(false);
  const embargo = plan?.embargo ?? undefined;
  if (plan === undefined || (embargo === undefined && !may)) return null;
  return (
    <div className="embargo" data-stands={embargo !== undefined || undefined}>
      {embargo ? (
        <p>
          <strong>{said.title}.</strong> {said.until} <When at={embargo.until} />.{" "}
          <span className="quiet small">
            {embargo.reason} ({said.by} {embargo.by.name})
          </span>
        </p>
      ) : null}
      {may && !open ? (
        <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
          {embargo ? said.lift : said.set}
        </button>
      ) : null}
      {open ? <EmbargoForm story={story} stands={embargo !== undefined} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

interface EmbargoFormProps {
  readonly story: number;
  readonly stands: boolean;
  readonly onClose: () => void;
}

function EmbargoForm({ story, stands, onClose }: EmbargoFormProps) {
  const said = useWords(words);
  const how = { touches: [["story", story], ...everyList], tells: false, done: onClose };
  const setting = useAct(
    ({ reason, until }: { reason: string; until: Date }) =>
      ask(setEmbargo, { params: { story }, body: { until: until.toISOString(), reason } }),
    how,
  );
  const lifting = useAct((reason: string) => ask(liftEmbargo, { params: { story }, body: { reason } }), how);
  return stands ? (
    <ReasonForm
      act={said.lift}
      label={said.liftWhy}
      needed
      pending={lifting.isPending}
      error={lifting.error}
      onSay={(reason) => lifting.mutate(reason)}
      onClose={onClose}
    />
  ) : (
    <ReasonForm
      act={said.set}
      label={said.why}
      needed={false}
      when={said.when}
      pending={setting.isPending}
      error={setting.error}
      onSay={(reason, until) => until && setting.mutate({ reason, until })}
      onClose={onClose}
    />
  );
}
