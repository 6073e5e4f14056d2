/** What is planned with the version: desk, who, until when, notes, the legal flag. Kept as it is changed. */
import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { assign, type Plan, setPlan } from "../../calls/plans.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useColleagues, useDesks } from "../colleagues.ts";
import { tell } from "../frame/notices.tsx";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay } from "../session.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { LegalFlag } from "./legal.tsx";
import type { Version } from "./moving.ts";
import type { PanelProps } from "./panel_props.ts";
import { usePlan } from "./plan_query.ts";

const words = wordsIn({
  en: {
    desk: "Desk",
    noDesk: "No desk",
    due: "Due",
    notes: "Notes",
    given: "Given to",
    nobody: "Nobody yet",
    kept: "The plan is kept.",
  },
  "zh-Hans": {
    desk: "部门",
    noDesk: "不属任何部门",
    due: "截止",
    notes: "备注",
    given: "负责人",
    nobody: "尚未指派",
    kept: "安排已保存。",
  },
});

export function PlanPanel({ story, edition, view }: PanelProps) {
  const version = { story, edition };
  const { data: plan, error, refetch } = usePlan(version);
  const may = useMay("plan", view.own);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (plan === undefined) return null;
  return (
    <>
      {may ? <PlanFields version={version} plan={plan} /> : <PlanShown plan={plan} />}
      <LegalFlag version={version} legal={plan.legal} own={view.own} />
    </>
  );
}

type Changes = { desk?: number | null; dueAt?: string | null; notes?: string };

function PlanFields({ version, plan }: { readonly version: Version; readonly plan: Plan }) {
  const said = useWords(words);
  const desks = useDesks();
  const touches = [["story", version.story, version.edition], ["desks"], ...everyList];
  const setting = useAct((body: Changes) => ask(setPlan, { params: version, body }), {
    touches,
    done: () => tell(said.kept),
  });
  const [notes, setNotes] = useState(plan.notes);
  const [due, setDue] = useState<Date | undefined>(plan.dueAt ? new Date(plan.dueAt) : undefined);
  const keepDue = () => {
    const dueAt = due?.toISOString() ?? null;
    if (Date.parse(dueAt ?? "") !== Date.parse(plan.dueAt ?? "")) setting.mutate({ dueAt });
  };
  return (
    <div className="plan">
      <Choice
        label={said.desk}
        shownLabel
        value={plan.desk === null ? "" : String(plan.desk)}
        options={[
          { value: "", label: said.noDesk },
          ...desks.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(desk) => setting.mutate({ desk: desk === "" ? null : Number(desk) })}
      />
      <MomentField label={said.due} value={due} onChange={setDue} onLeave={keepDue} />
      <Assigned version={version} plan={plan} />
      <Textarea
        label={said.notes}
        size="xs"
        autosize
        minRows={2}
        maxLength={10_000}
        value={notes}
        onChange={({ currentTarget }) => setNotes(currentTarget.value)}
        onBlur={() => notes !== plan.notes && setting.mutate({ notes })}
      />
    </div>
  );
}

function Assigned({ version, plan }: { readonly version: Version; readonly plan: Plan }) {
  const said = useWords(words);
  const colleagues = useColleagues();
  const assigning = useAct((staff: string[]) => ask(assign, { params: version, body: { staff, note: "" } }), {
    touches: [["story", version.story, version.edition], ...everyList],
  });
  const shown = assigning.isPending ? assigning.variables : plan.assigned.map(({ id }) => id);
  return (
    <Checkbox.Group label={said.given} size="xs" value={shown} onChange={(staff) => assigning.mutate(staff)}>
      <div className="assigned">
        {colleagues.map(({ id, name }) => (
          <Checkbox key={id} size="xs" value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function PlanShown({ plan }: { readonly plan: Plan }) {
  const said = useWords(words);
  const desks = useDesks();
  return (
    <dl className="facts">
      <dt>{said.desk}</dt>
      <dd>{desks.find(({ id }) => id === plan.desk)?.name ?? said.noDesk}</dd>
      <dt>{said.due}</dt>
      <dd>{plan.dueAt ? <When at={plan.dueAt} /> : "–"}</dd>
      <dt>{said.given}</dt>
      <dd>{plan.assigned.map(({ name }) => name).join(", ") || said.nobody}</dd>
      <dt>{said.notes}</dt>
      <dd className="kept-lines">{plan.notes || "–"}</dd>
    </dl>
  );
}
