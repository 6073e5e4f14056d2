/** The form of a move that needs a word more: in its place, not before everything else; Escape takes it away. */
import { Button, Checkbox, Group, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useColleagues } from "../colleagues.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { useChecklist } from "./checklist_query.ts";
import { moveFollows, moveWords } from "./move_words.ts";
import type { MoveName } from "./moves.ts";
import type { useMoving, Version } from "./moving.ts";
import { openPanel } from "./open_panel.ts";
import { OtherNotes } from "./other_notes.tsx";

type Moving = ReturnType<typeof useMoving>;
type Name = Exclude<MoveName, "schedule">;

const words = wordsIn({
  en: {
    needed: {
      "send back": "What should change?",
      correct: "What was wrong, and what is right? Readers see this.",
      withdraw: "Why is it withdrawn? Readers see this.",
    } as Partial<Record<MoveName, string>>,
    note: "For the record (only the newsroom sees it)",
    noteIn: "A word to the reviewers",
    reviewers: "Ask these for review",
    cancel: "Not now",
    stops: (count: number) => `${count === 1 ? "One thing stands" : `${count} things stand`} in the way.`,
    see: "See the checklist",
    advice: (count: number) => `${count} ${count === 1 ? "piece" : "pieces"} of advice on the checklist.`,
  },
  "zh-Hans": {
    needed: {
      "send back": "需要改什么？",
      correct: "哪里有误，正确的是什么？（读者可见）",
      withdraw: "为什么撤下？（读者可见）",
    } as Partial<Record<MoveName, string>>,
    note: "备注（仅编辑部可见）",
    noteIn: "给审稿人的话",
    reviewers: "请以下同事审稿",
    cancel: "暂不",
    stops: (count: number) => `有 ${count} 项障碍。`,
    see: "查看检查清单",
    advice: (count: number) => `检查清单中有 ${count} 条建议。`,
  },
});

const goesOut: readonly MoveName[] = ["publish", "update", "correct"];

export interface MoveFormProps {
  readonly version: Version;
  readonly name: Name;
  readonly moving: Moving;
}

export function MoveForm({ version, name, moving }: MoveFormProps) {
  const said = useWords(words);
  const called = useWords(moveWords);
  const follows = useWords(moveFollows);
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const [others, setOthers] = useState<Readonly<Record<string, string>>>({});
  const [reviewers, setReviewers] = useState<readonly string[]>([]);
  const stops = useStops(version, name);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>("textarea, [type=submit]")?.focus(), []);
  const needed = said.needed[name];
  const make = (event: FormEvent) => {
    event.preventDefault();
    moving.mutate({ name, text, note, reviewers, others });
  };
  return (
    <form
      ref={first}
      className="move-form"
      aria-label={called[name]}
      onSubmit={make}
      onKeyDown={({ key }) => key === "Escape" && openPanel("workflow")}
    >
      <p>{follows[name]}</p>
      {goesOut.includes(name) ? <OnTheChecklist version={version} /> : null}
      {needed ? (
        <Textarea
          label={needed}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      ) : null}
      {name === "correct" ? <OtherNotes version={version} said={others} onSay={setOthers} /> : null}
      {name === "hand in" ? <Reviewers chosen={reviewers} onChange={setReviewers} /> : null}
      {name === "send back" ? null : (
        <Textarea
          label={name === "hand in" ? said.noteIn : said.note}
          size="xs"
          autosize
          minRows={1}
          maxLength={2000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      <Group gap="xs" mt="xs">
        <Button
          type="submit"
          size="xs"
          loading={moving.isPending}
          disabled={stops || (needed !== undefined && !text.trim())}
        >
          {called[name]}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => openPanel("workflow")}>
          {said.cancel}
        </Button>
      </Group>
      <RefusedLine error={moving.error} />
    </form>
  );
}

function useStops(version: Version, name: Name): boolean {
  const { data } = useChecklist(version);
  return goesOut.includes(name) && (data?.items.some(({ severity }) => severity === "obstacle") ?? false);
}

function OnTheChecklist({ version }: { readonly version: Version }) {
  const said = useWords(words);
  const { data } = useChecklist(version);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const stops = items.filter(({ severity }) => severity === "obstacle").length;
  return (
    <p className={stops > 0 ? "refused" : "quiet small"}>
      {stops > 0 ? said.stops(stops) : said.advice(items.length)}{" "}
      <button type="button" className="quiet-button" onClick={() => openPanel("checklist")}>
        {said.see}
      </button>
    </p>
  );
}

interface ReviewersProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Reviewers({ chosen, onChange }: ReviewersProps) {
  const said = useWords(words);
  const editors = useColleagues().filter(({ role }) => role === "owner" || role === "editor");
  return (
    <Checkbox.Group label={said.reviewers} size="xs" value={[...chosen]} onChange={onChange}>
      <Group gap="xs" my={4}>
        {editors.map(({ id, name }) => (
          <Checkbox key={id} size="xs" value={id} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
