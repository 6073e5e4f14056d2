/**
 * What stands beside the text, one panel at a time: the table of contents of `panels/`. The screen of a story renders
 * `<Panels story edition view />`. Fields that the checklist jumps to are marked `data-field` by whoever draws them:
 * `headline`, `standfirst`, `text`, `section`, `picture`.
 */
import { type ComponentType, type KeyboardEvent, useId } from "react";
import { ChecksPanel } from "../craft/checks_panel.tsx";
import { ReviewPanel } from "../craft/review_panel.tsx";
import { useKeys } from "../frame/keys.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { ChecklistPanel } from "./checklist.tsx";
import { useChecklist } from "./checklist_query.ts";
import { openPanel, type PanelName, useOpenPanel } from "./open_panel.ts";
import type { PanelProps } from "./panel_props.ts";
import { panelWords } from "./panel_words.ts";
import { PlanPanel } from "./plan.tsx";
import { PreviewPanel } from "./preview.tsx";
import { RevisionsPanel } from "./revisions.tsx";
import { WorkflowPanel } from "./workflow.tsx";

const panels: readonly { readonly name: PanelName; readonly Panel: ComponentType<PanelProps> }[] = [
  { name: "workflow", Panel: WorkflowPanel },
  { name: "checklist", Panel: ChecklistPanel },
  { name: "plan", Panel: PlanPanel },
  { name: "revisions", Panel: RevisionsPanel },
  { name: "preview", Panel: PreviewPanel },
  { name: "review", Panel: ReviewPanel },
  { name: "text", Panel: ChecksPanel },
];

const words = wordsIn({
  en: { beside: "Beside the text", stops: (count: number) => `${count} in the way` },
  "zh-Hans": { beside: "正文之外", stops: (count: number) => `${count} 项障碍` },
});

export function Panels(props: PanelProps) {
  const said = useWords(words);
  const called = useWords(panelWords);
  const { panel: open } = useOpenPanel();
  const id = useId();
  const { Panel } = panels.find(({ name }) => name === open) ?? panels[0]!;
  useKeys(
    panels.map(({ name }, at) => ({
      keys: `p ${at + 1}`,
      says: `${said.beside}: ${called[name]}`,
      act: () => openPanel(name),
    })),
  );
  return (
    <section className="panels" aria-label={said.beside}>
      <h2 className="unseen">{said.beside}</h2>
      <div role="tablist" aria-label={said.beside} className="panel-tabs" onKeyDown={turnTabs}>
        {panels.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === open}
            aria-controls={`${id}-panel`}
            tabIndex={name === open ? 0 : -1}
            onClick={() => openPanel(name)}
          >
            {called[name]}
            {name === "checklist" ? <Obstacles {...props} /> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`} className="panel" tabIndex={-1}>
        <Panel key={`${props.story}:${props.edition}`} {...props} />
      </div>
    </section>
  );
}

/** Arrows go from tab to tab. */
function turnTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}

function Obstacles(props: PanelProps) {
  const said = useWords(words);
  const { data } = useChecklist(props);
  const count = data?.items.filter(({ severity }) => severity === "obstacle").length ?? 0;
  if (count === 0) return null;
  return (
    <span className="count" data-new>
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{said.stops(count)}</span>
    </span>
  );
}
