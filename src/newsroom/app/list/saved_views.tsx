/** Saved views: filters somebody kept under a name, as tabs over the list. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { dropView, type Filter, listViews, saveView } from "../../calls/views.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { leavesOut, sameFilter, trimmed } from "./filter.ts";

const words = wordsIn({
  en: {
    views: "Views",
    all: "All stories",
    mine: "Mine",
    keep: "Keep this view",
    name: "Name of the view",
    save: "Keep",
    drop: (name: string) => `Drop the view ${name}`,
  },
  "zh-Hans": {
    views: "视图",
    all: "全部稿件",
    mine: "我的稿件",
    keep: "保存此视图",
    name: "视图名称",
    save: "保存",
    drop: (name: string) => `删除视图“${name}”`,
  },
});

export interface SavedViewsProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export function SavedViews({ filter, onChange }: SavedViewsProps) {
  const said = useWords(words);
  const { data } = useQuery({ queryKey: ["views"], queryFn: () => ask(listViews, {}) });
  const dropping = useAct((view: number) => ask(dropView, { params: { view } }), { touches: [["views"]] });
  const saved = data?.views ?? [];
  const known = [{ name: said.all, filter: {} }, { name: said.mine, filter: { own: "yes" } }, ...saved] as {
    id?: number;
    name: string;
    filter: Filter;
  }[];
  const open = known.find((each) => sameFilter(each.filter, filter));
  return (
    <nav className="views" aria-label={said.views}>
      {known.map((each) => (
        <span key={each.id ?? each.name} className="view">
          <button
            type="button"
            className="view-name"
            aria-current={each === open ? "true" : undefined}
            onClick={() => onChange(trimmed(each.filter))}
          >
            {each.name}
          </button>
          {each === open && each.id !== undefined ? (
            <button
              type="button"
              className="quiet-button"
              aria-label={said.drop(each.name)}
              onClick={() => dropping.mutate(each.id!)}
            >
              ×
            </button>
          ) : null}
        </span>
      ))}
      {open === undefined && leavesOut(filter) ? <KeepView filter={filter} /> : null}
    </nav>
  );
}

function KeepView({ filter }: { readonly filter: Filter }) {
  const said = useWords(words);
  const [name, setName] = useState<string>();
  const keeping = useAct((called: string) => ask(saveView, { body: { name: called, filter } }), {
    touches: [["views"]],
    done: () => setName(undefined),
  });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) keeping.mutate(name);
  };
  if (name === undefined)
    return (
      <button type="button" className="quiet-button" onClick={() => setName("")}>
        + {said.keep}
      </button>
    );
  return (
    <form onSubmit={keep} className="keep-view">
      <TextInput
        size="xs"
        aria-label={said.name}
        placeholder={said.name}
        value={name}
        maxLength={80}
        autoFocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => key === "Escape" && setName(undefined)}
      />
      <button type="submit" className="quiet-button">
        {said.save}
      </button>
    </form>
  );
}
