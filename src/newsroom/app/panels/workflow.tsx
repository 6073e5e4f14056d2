/** Where the version stands and where it can go: its state, the next moves, schedule, embargo, what was published. */
import { useState } from "react";
import type { Receipt } from "../../calls/workflow.ts";
import { StateMark } from "../parts/state_mark.tsx";
import { useSession } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { EmbargoLine } from "./embargo.tsx";
import { MoveForm } from "./move_form.tsx";
import { moveWords } from "./move_words.ts";
import { type Move, movesFor } from "./moves.ts";
import { useMoving } from "./moving.ts";
import { openPanel, useOpenPanel } from "./open_panel.ts";
import type { PanelProps } from "./panel_props.ts";
import { Receipts } from "./receipts.tsx";
import { Scheduled, ScheduleForm } from "./schedule.tsx";

const words = wordsIn({
  en: {
    moves: "Next",
    none: "There is nothing for you to do here now.",
    look: "See it in the paper",
    since: "Live since",
    updated: "updated",
    editions: "In other editions",
  },
  "zh-Hans": {
    moves: "下一步",
    none: "目前没有需要你处理的操作。",
    look: "在报纸上查看",
    since: "发布于",
    updated: "更新于",
    editions: "其他版本",
  },
});

export function WorkflowPanel(props: PanelProps) {
  const { story, edition, view } = props;
  const [receipt, setReceipt] = useState<Receipt>();
  const said = useWords(words);
  return (
    <>
      <p className="panel-state">
        <StateMark state={view.state} unpublished={view.unpublished} />
        {view.livePath ? (
          <a href={view.livePath} target="_blank" rel="noreferrer" className="quiet-link">
            {said.look}
          </a>
        ) : null}
      </p>
      {view.publishedAt ? (
        <p className="quiet small">
          {said.since} <When at={view.publishedAt} />
          {view.updatedAt ? (
            <>
              {" · "}
              {said.updated} <When at={view.updatedAt} />
            </>
          ) : null}
        </p>
      ) : null}
      <Scheduled story={story} edition={edition} />
      <Moves {...props} onReceipt={setReceipt} />
      <Receipts story={story} just={receipt} />
      <EmbargoLine story={story} edition={edition} own={view.own} />
      <OtherEditions {...props} />
    </>
  );
}

function Moves({ story, edition, view, onReceipt }: PanelProps & { readonly onReceipt: (receipt: Receipt) => void }) {
  const said = useWords(words);
  const called = useWords(moveWords);
  const { may } = useSession();
  const { move: open } = useOpenPanel();
  const moves = movesFor(
    view.state,
    view.unpublished,
    (verb) => may[verb] === "all" || (may[verb] === "own" && view.own),
    view.own,
  );
  const moving = useMoving({ story, edition }, ({ receipt }) => {
    openPanel("workflow");
    if (receipt) onReceipt(receipt);
  });
  const choose = ({ name, needs }: Move) => {
    if (needs === undefined && name !== "schedule") moving.mutate({ name });
    else openPanel("workflow", open === name ? undefined : name);
  };
  const chosen = moves.find(({ name }) => name === open);
  if (moves.length === 0) return <p className="empty">{said.none}</p>;
  return (
    <div className="moves">
      <h3 className="unseen">{said.moves}</h3>
      <div className="move-buttons">
        {moves.map((move, at) => (
          <button
            key={move.name}
            type="button"
            className="move"
            data-first={at === 0 || undefined}
            aria-expanded={move.needs ? move.name === open : undefined}
            disabled={moving.isPending}
            onClick={() => choose(move)}
          >
            {called[move.name]}
          </button>
        ))}
      </div>
      {chosen === undefined ? null : chosen.name === "schedule" ? (
        <ScheduleForm story={story} edition={edition} what={view.state === "live" ? "withdraw" : "publish"} />
      ) : (
        <MoveForm key={chosen.name} version={{ story, edition }} name={chosen.name} moving={moving} />
      )}
    </div>
  );
}

function OtherEditions({ edition, view }: PanelProps) {
  const said = useWords(words);
  const { paper } = useSession();
  const others = view.editions.filter((each) => each.edition !== edition);
  if (others.length === 0) return null;
  return (
    <>
      <h3>{said.editions}</h3>
      <ul className="plain small">
        {others.map((each) => (
          <li key={each.edition}>
            <a className="headline" lang={each.edition} href={`/newsroom/stories/${view.story}/${each.edition}`}>
              {each.headline || paper.editions.find(({ code }) => code === each.edition)?.name}
            </a>{" "}
            <StateMark state={each.state} />
          </li>
        ))}
      </ul>
    </>
  );
}
