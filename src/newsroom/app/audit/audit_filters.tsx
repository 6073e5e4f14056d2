/** The filter over the audit: person, act, story, outcome, time. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { actName } from "../../audit_sentence.ts";
import { type AuditFilter, auditChoices, outcomes } from "../../calls/audit.ts";
import { ask } from "../ask.ts";
import { Choice } from "../parts/choice.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    filter: "Filter",
    who: "Person",
    anybody: "Anybody",
    nobody: "Not signed in",
    left: "left",
    act: "Act",
    anyAct: "Any act",
    outcome: "Outcome",
    anyOutcome: "Any outcome",
    outcomes: { done: "Done", refused: "Refused", failed: "Failed" },
    story: "Story number",
    from: "From",
    to: "Before",
    clear: "Clear",
  },
  "zh-Hans": {
    filter: "筛选",
    who: "人员",
    anybody: "所有人",
    nobody: "未登录",
    left: "已离职",
    act: "操作",
    anyAct: "所有操作",
    outcome: "结果",
    anyOutcome: "所有结果",
    outcomes: { done: "完成", refused: "拒绝", failed: "失败" },
    story: "稿件编号",
    from: "从",
    to: "早于",
    clear: "清除",
  },
});

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const said = useWords(words);
  const locale = useLocale();
  const { data } = useQuery({ queryKey: ["audit", "choices"], queryFn: () => ask(auditChoices, {}) });
  const set = (changes: Partial<AuditFilter>) => onChange({ ...filter, ...changes });
  const named = (act: string) => ({ value: act, label: actName(act, locale) });
  return (
    <search className="audit-filters" aria-label={said.filter}>
      <Choice
        label={said.who}
        shownLabel
        value={filter.who ?? ""}
        options={[
          { value: "", label: said.anybody },
          { value: "-", label: said.nobody },
          ...(data?.people ?? []).map(({ id, name, left }) => ({
            value: id,
            label: left ? `${name} (${said.left})` : name,
          })),
        ]}
        onChange={(who) => set({ who: who || undefined })}
      />
      <Choice
        label={said.act}
        shownLabel
        value={filter.act ?? ""}
        options={[
          { value: "", label: said.anyAct },
          ...(data?.acts ?? []).map(named).sort((a, b) => a.label.localeCompare(b.label, locale)),
        ]}
        onChange={(act) => set({ act: act || undefined })}
      />
      <Choice
        label={said.outcome}
        shownLabel
        value={filter.outcome ?? ""}
        options={[
          { value: "", label: said.anyOutcome },
          ...outcomes.map((each) => ({ value: each, label: said.outcomes[each] })),
        ]}
        onChange={(outcome) => set({ outcome: (outcome || undefined) as AuditFilter["outcome"] })}
      />
      <TextInput
        size="xs"
        label={said.story}
        inputMode="numeric"
        value={filter.story ?? ""}
        onChange={({ currentTarget }) => set({ story: Number.parseInt(currentTarget.value, 10) || undefined })}
      />
      <MomentField
        label={said.from}
        value={filter.from ? new Date(filter.from) : undefined}
        onChange={(at) => set({ from: at?.toISOString() })}
      />
      <MomentField
        label={said.to}
        value={filter.to ? new Date(filter.to) : undefined}
        onChange={(at) => set({ to: at?.toISOString() })}
      />
      {Object.values(filter).some((value) => value !== undefined) ? (
        <button type="button" className="quiet-button" onClick={() => onChange({})}>
          {said.clear}
        </button>
      ) : null}
    </search>
  );
}
