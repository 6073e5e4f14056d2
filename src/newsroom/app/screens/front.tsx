/** One front being arranged: its containers on one side, the page in its true design and the history on the other. */
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type FrontDetail, undoFrontChange } from "../../calls/fronts.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { keyName } from "../frame/key_name.ts";
import { useKeys } from "../frame/keys.ts";
import { tell } from "../frame/notices.tsx";
import { useOffers } from "../frame/offers.ts";
import { useTitle } from "../frame/title.ts";
import { Arrange } from "../fronts/arrange.tsx";
import { Banner } from "../fronts/banner.tsx";
import { frontKey, useArranging, useFront, useReaders } from "../fronts/front_query.ts";
import { FrontState, useFrontName } from "../fronts/front_state.tsx";
import { GoingLive } from "../fronts/going_live.tsx";
import { History } from "../fronts/history.tsx";
import { FrontPage } from "../fronts/page.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    fronts: "Fronts",
    undo: "Undo",
    undoLast: "Take back your last change",
    undone: "Your last change is taken back.",
    restored: "The draft is as it was then. Readers see it once it is published.",
    parts: "Parts of the screen",
    arrange: "Arrange",
    page: "Page",
    history: "History",
    publish: "Publish this front",
    schedule: "Schedule this front",
  },
  "zh-Hans": {
    fronts: "版面",
    undo: "撤销",
    undoLast: "撤销你最近的改动",
    undone: "已撤销你最近的改动。",
    restored: "草稿已恢复到当时的样子，发布后读者可见。",
    parts: "界面部分",
    arrange: "编排",
    page: "页面",
    history: "历史",
    publish: "发布此版面",
    schedule: "定时发布此版面",
  },
});

export function FrontScreen() {
  const { front } = useParams({ strict: false }) as { front: string };
  const { data, error, refetch } = useFront(Number(front));
  if (data === undefined)
    return (
      <div className="screen" aria-busy={!error}>
        {error ? <Failed error={error} again={() => void refetch()} /> : null}
      </div>
    );
  return <FrontDesk key={data.front} detail={data} />;
}

const parts = ["arrange", "page", "history"] as const;
/** From here on the containers stand beside the page; narrower, one is chosen. */
const wide = "(min-width: 62.01em)";

function FrontDesk({ detail }: { readonly detail: FrontDetail }) {
  const said = useWords(words);
  const nameOf = useFrontName();
  const mayArrange = useMay("arrange fronts");
  const arranging = useArranging(detail, mayArrange);
  const readers = useReaders(detail.front);
  const [part, setPart] = useState<(typeof parts)[number]>(() => (matchMedia(wide).matches ? "page" : "arrange"));
  const [going, setGoing] = useState<"publish" | "schedule">();
  const [revision, setRevision] = useState<number>();
  const undo = useUndo(detail.front);
  useTitle(nameOf(detail));
  useKeys(mayArrange ? [{ keys: "mod+z", says: said.undoLast, act: undo, notWriting: true }] : []);
  useOffers([
    ...(mayArrange
      ? [
          { name: "front publish", says: said.publish, run: () => setGoing("publish") },
          { name: "front schedule", says: said.schedule, run: () => setGoing("schedule") },
          { name: "front undo", says: said.undoLast, run: undo },
        ]
      : []),
    { name: "front page", says: said.page, run: () => setPart("page") },
    { name: "front history", says: said.history, run: () => setPart("history") },
  ]);
  return (
    <div className="screen wide front-desk" data-part={part}>
      <p className="small">
        <Link to="/fronts" search={{ edition: detail.edition }} className="quiet-link">
          {said.fronts}
        </Link>
      </p>
      <div className="front-title">
        <h1 className="screen-title" lang={detail.place === "home" ? undefined : detail.edition}>
          {nameOf(detail)}
        </h1>
        <FrontState front={detail} />
        <fieldset className="chips front-parts">
          <legend className="unseen">{said.parts}</legend>
          {parts.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              data-part={each}
              aria-pressed={each === part}
              onClick={() => setPart(each)}
            >
              {said[each]}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="front-sides">
        <div className="front-list">
          {mayArrange ? (
            <div className="front-head">
              <GoingLive detail={detail} open={going} onOpen={setGoing} />
              <button type="button" className="quiet-button" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
                {said.undo} <span aria-hidden="true">{keyName("mod+z").join("")}</span>
              </button>
            </div>
          ) : null}
          <Banner arranging={arranging} />
          <Arrange arranging={arranging} readers={readers} />
        </div>
        <div className="front-beside">
          {part === "history" ? (
            <History
              front={detail.front}
              live={detail.live}
              onLook={(number) => {
                setRevision(number);
                setPart("page");
              }}
              onRestore={
                mayArrange
                  ? (arrangement) => {
                      arranging.act({ act: "restore", arrangement });
                      tell(said.restored);
                    }
                  : undefined
              }
            />
          ) : (
            <FrontPage detail={detail} revision={revision} onBack={() => setRevision(undefined)} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Takes back the newest change of who sits here; in its turn, after what is still on its way. */
function useUndo(front: number): () => void {
  const said = useWords(words);
  const queries = useQueryClient();
  const undoing = useAct(() => ask(undoFrontChange, { params: { front } }), {
    inTurn: `front ${front}`,
    touches: [["front", front], ["fronts"]],
    done: (detail) => {
      queries.setQueryData<FrontDetail>(frontKey(front), detail);
      tell(said.undone);
    },
  });
  return () => undoing.mutate();
}
