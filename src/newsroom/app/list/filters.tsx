/** The filter over the list of stories; what is chosen stands in the address. */
import { Group } from "@mantine/core";
import type { Ref } from "react";
import { states } from "../../../news/version.ts";
import { type Filter, sortings } from "../../calls/views.ts";
import { useColleagues, useDesks, useSectionChoices } from "../colleagues.ts";
import { Choice } from "../parts/choice.tsx";
import { FindField } from "../parts/find_field.tsx";
import { useSession } from "../session.tsx";
import { stateWords } from "../words/states.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { leavesOut, severalOf, trimmed } from "./filter.ts";

const words = wordsIn({
  en: {
    filter: "Filter",
    find: "Find in headlines, or a number",
    states: "States",
    mine: "Mine",
    anyDesk: "Any desk",
    desk: "Desk",
    anybody: "Anybody",
    assigned: "Given to",
    anySection: "Any section",
    section: "Section",
    edition: "Edition",
    sort: "Sorted by",
    clear: "Clear",
    sorted: { changed: "Changed last", due: "Due first", published: "Published last", headline: "Headline" },
  },
  "zh-Hans": {
    filter: "筛选",
    find: "在标题中查找，或输入编号",
    states: "状态",
    mine: "我的",
    anyDesk: "所有部门",
    desk: "部门",
    anybody: "所有人",
    assigned: "负责人",
    anySection: "所有栏目",
    section: "栏目",
    edition: "版本",
    sort: "排序",
    clear: "清除",
    sorted: { changed: "最近修改", due: "最早截止", published: "最近发布", headline: "标题" },
  },
});

export interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly findRef: Ref<HTMLInputElement>;
}

export function Filters({ filter, onChange, findRef }: FiltersProps) {
  const said = useWords(words);
  const { paper } = useSession();
  const edition = filter.edition ?? paper.homeEdition;
  const set = (changes: { readonly [K in keyof Filter]?: Filter[K] | undefined }) =>
    onChange(trimmed({ ...filter, ...changes } as Filter));
  return (
    <search className="filters" aria-label={said.filter}>
      <FindField value={filter.find ?? ""} onChange={(find) => set({ find })} label={said.find} inputRef={findRef} />
      <StateChoice chosen={severalOf(filter.state)} onChange={(all) => set({ state: all.join(",") })} />
      <Group gap={6}>
        <button
          type="button"
          className="chip"
          aria-pressed={filter.own !== undefined}
          onClick={() => set({ own: filter.own === undefined ? "yes" : undefined })}
        >
          {said.mine}
        </button>
        <DeskChoices filter={filter} set={set} />
        <Choice
          label={said.section}
          value={filter.section === undefined ? "" : String(filter.section)}
          options={[{ value: "", label: said.anySection }, ...useSectionChoices(edition)]}
          onChange={(value) => set({ section: value === "" ? undefined : Number(value) })}
        />
        <Choice
          label={said.edition}
          value={edition}
          options={paper.editions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(value) => set({ edition: value === paper.homeEdition ? undefined : value })}
        />
        <Choice
          label={said.sort}
          value={filter.sort ?? "changed"}
          options={sortings.map((sort) => ({ value: sort, label: said.sorted[sort] }))}
          onChange={(sort) => set({ sort: sort === "changed" ? undefined : (sort as Filter["sort"]) })}
        />
        {leavesOut(filter) ? (
          <button
            type="button"
            className="quiet-button"
            onClick={() => onChange(trimmed({ edition: filter.edition, sort: filter.sort } as Filter))}
          >
            {said.clear}
          </button>
        ) : null}
      </Group>
    </search>
  );
}

interface Setting {
  readonly filter: Filter;
  readonly set: (changes: { readonly desk?: string; readonly assigned?: string }) => void;
}

function DeskChoices({ filter, set }: Setting) {
  const said = useWords(words);
  const desks = useDesks();
  const colleagues = useColleagues();
  return (
    <>
      {desks.length > 0 ? (
        <Choice
          label={said.desk}
          value={filter.desk ?? ""}
          options={[
            { value: "", label: said.anyDesk },
            ...desks.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(desk) => set({ desk })}
        />
      ) : null}
      <Choice
        label={said.assigned}
        value={filter.assigned ?? ""}
        options={[
          { value: "", label: said.anybody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(assigned) => set({ assigned })}
      />
    </>
  );
}

function StateChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (states: readonly string[]) => void;
}) {
  const said = useWords(words);
  const called = useWords(stateWords);
  return (
    <fieldset className="chips">
      <legend className="unseen">{said.states}</legend>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(state)}
          onClick={() => onChange(states.filter((each) => chosen.includes(each) !== (each === state)))}
        >
          <span className="state" data-state={state}>
            <span className="state-mark" aria-hidden="true" />
            {called[state]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
