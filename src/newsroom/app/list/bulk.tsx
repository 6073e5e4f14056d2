/** Acts on the chosen lines together; what cannot be done to some of them is said, the others are done. */
import { Group, Menu } from "@mantine/core";
import { useState } from "react";
import { type DeskLine, moveMany, planMany } from "../../calls/views.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useColleagues, useDesks } from "../colleagues.ts";
import { tell } from "../frame/notices.tsx";
import { useMay } from "../session.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { refusalSentence } from "../words/refusals.ts";
import { stateWords } from "../words/states.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { lineName } from "./story_lines.tsx";

const words = wordsIn({
  en: {
    acts: "Acts on what is chosen",
    chosen: (count: number) => `${count} chosen`,
    move: "Move to",
    assign: "Give to",
    desk: "Desk",
    noDesk: "No desk",
    due: "Due",
    set: "Set",
    noDue: "No due time",
    clear: "Choose none",
    done: (count: number) => `${count} changed.`,
    refused: (count: number) => `${count} could not be changed:`,
  },
  "zh-Hans": {
    acts: "对所选稿件的操作",
    chosen: (count: number) => `已选 ${count} 篇`,
    move: "移至",
    assign: "交给",
    desk: "部门",
    noDesk: "不属任何部门",
    due: "截止",
    set: "设定",
    noDue: "无截止时间",
    clear: "取消选择",
    done: (count: number) => `已更改 ${count} 篇。`,
    refused: (count: number) => `${count} 篇无法更改：`,
  },
});

const targets = ["idea", "drafting", "in review", "ready"] as const;
type Plan = { assign?: string[]; desk?: number | null; dueAt?: string | null };
type Outcome = Awaited<ReturnType<typeof sendPlan>>;
type Versions = readonly Pick<DeskLine, "story" | "edition">[];

const versionsOf = (lines: Versions) => lines.map(({ story, edition }) => ({ story, edition }));
const sendPlan = (lines: Versions, plan: Plan) => ask(planMany, { body: { versions: versionsOf(lines), ...plan } });

export interface BulkProps {
  readonly lines: readonly DeskLine[];
  readonly onClear: () => void;
}

export function Bulk({ lines, onClear }: BulkProps) {
  const said = useWords(words);
  const [refused, setRefused] = useState<Outcome["refused"]>([]);
  const mayPlan = useMay("plan", false);
  const mayReview = useMay("review", false);
  const done = (outcome: Outcome) => {
    setRefused(outcome.refused);
    if (outcome.done > 0) tell(said.done(outcome.done));
  };
  const planning = useAct((plan: Plan) => sendPlan(lines, plan), { touches: everyList, done });
  const moving = useAct(
    (to: (typeof targets)[number]) => ask(moveMany, { body: { versions: versionsOf(lines), to, note: "" } }),
    { touches: everyList, done },
  );
  return (
    <section className="bulk" aria-label={said.acts}>
      <Group gap={6}>
        <strong aria-live="polite">{said.chosen(lines.length)}</strong>
        {mayReview ? <MoveMenu onMove={(to) => moving.mutate(to)} /> : null}
        {mayPlan ? <PlanMenus onPlan={(plan) => planning.mutate(plan)} /> : null}
        <button type="button" className="quiet-button" onClick={onClear}>
          {said.clear}
        </button>
      </Group>
      <Refusals refused={refused} lines={lines} />
    </section>
  );
}

function Refusals({ refused, lines }: { readonly refused: Outcome["refused"]; readonly lines: readonly DeskLine[] }) {
  const said = useWords(words);
  const locale = useLocale();
  if (refused.length === 0) return null;
  return (
    <div role="alert" className="bulk-refused">
      <p>{said.refused(refused.length)}</p>
      <ul>
        {refused.map((each) => (
          <li key={lineName(each)}>
            <b>{lines.find((line) => lineName(line) === lineName(each))?.headline || each.story}</b>:{" "}
            {refusalSentence(each.code, each.sentence, locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function MoveMenu({ onMove }: { readonly onMove: (to: (typeof targets)[number]) => void }) {
  const said = useWords(words);
  const called = useWords(stateWords);
  return (
    <BulkMenu word={said.move}>
      {targets.map((state) => (
        <Menu.Item key={state} onClick={() => onMove(state)}>
          {called[state]}
        </Menu.Item>
      ))}
    </BulkMenu>
  );
}

function PlanMenus({ onPlan }: { readonly onPlan: (plan: Plan) => void }) {
  const said = useWords(words);
  const desks = useDesks();
  const colleagues = useColleagues();
  const [due, setDue] = useState<Date>();
  return (
    <>
      <BulkMenu word={said.assign}>
        {colleagues.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPlan({ assign: [id] })}>
            {name}
          </Menu.Item>
        ))}
      </BulkMenu>
      <BulkMenu word={said.desk}>
        {[...desks, { id: null, name: said.noDesk }].map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPlan({ desk: id })}>
            {name}
          </Menu.Item>
        ))}
      </BulkMenu>
      <MomentField label={said.due} hideLabel value={due} onChange={setDue} />
      <button
        type="button"
        className="chip"
        onClick={() => onPlan({ dueAt: due === undefined ? null : due.toISOString() })}
      >
        {due === undefined ? said.noDue : said.set}
      </button>
    </>
  );
}

function BulkMenu({ word, children }: { readonly word: string; readonly children: React.ReactNode }) {
  return (
    <Menu position="top-start" shadow="sm">
      <Menu.Target>
        <button type="button" className="chip">
          {word} ▴
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
