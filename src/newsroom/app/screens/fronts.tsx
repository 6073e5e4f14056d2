/** The fronts of an edition: home, its sections, its occasions; how each stands, and a way to arrange it. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { beginFront, type FrontLine, listFronts } from "../../calls/fronts.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useTitle } from "../frame/title.ts";
import { FrontState, useFrontName } from "../fronts/front_state.tsx";
import { type Occasion, OccasionForm } from "../fronts/occasion.tsx";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { useMay, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Fronts",
    edition: "Edition",
    home: "Home and sections",
    occasions: "Occasions",
    none: "No occasion has a front now.",
    arrange: "Arrange",
    arrangeOf: (name: string) => `Begin to arrange ${name}`,
  },
  "zh-Hans": {
    title: "版面",
    edition: "版本",
    home: "首页与栏目",
    occasions: "专题",
    none: "现在没有专题版面。",
    arrange: "开始编排",
    arrangeOf: (name: string) => `开始编排“${name}”`,
  },
});

export function FrontsScreen() {
  const said = useWords(words);
  const { paper } = useSession();
  const search = useSearch({ strict: false }) as { edition?: string };
  const edition = search.edition ?? paper.homeEdition;
  const go = useNavigate();
  const mayArrange = useMay("arrange fronts");
  useTitle(said.title);
  const { data, error, refetch } = useQuery({
    queryKey: ["fronts", edition],
    queryFn: () => ask(listFronts, { query: { edition } }),
  });
  const beginning = useAct(
    ({ place, name, about }: Occasion) => ask(beginFront, { body: { edition, place, name, about } }),
    {
      touches: [["fronts"]],
      tells: false,
      done: ({ front }) => void go({ to: "/fronts/$front", params: { front: String(front) } }),
    },
  );
  const begin = mayArrange ? ({ place }: FrontLine) => beginning.mutate({ place, name: "", about: "" }) : undefined;
  const occasions = data?.fronts.filter(({ place }) => place.startsWith("special:")) ?? [];
  const places = data?.fronts.filter(({ place }) => !place.startsWith("special:")) ?? [];
  return (
    <div className="screen" aria-busy={data === undefined && !error}>
      <div className="front-title">
        <h1 className="screen-title">{said.title}</h1>
        <Choice
          label={said.edition}
          value={edition}
          options={paper.editions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(value) => void go({ to: "/fronts", search: { edition: value } })}
        />
      </div>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data ? (
        <div className="fronts">
          <section>
            <h2>{said.home}</h2>
            <Lines fronts={places} onBegin={begin} />
          </section>
          <section>
            <h2>{said.occasions}</h2>
            {occasions.length === 0 ? <p className="empty">{said.none}</p> : null}
            <Lines fronts={occasions} onBegin={begin} />
            {mayArrange ? <OccasionForm error={beginning.error} onBegin={beginning.mutate} /> : null}
          </section>
        </div>
      ) : null}
    </div>
  );
}

interface LinesProps {
  readonly fronts: readonly FrontLine[];
  /** Undefined for who may not arrange. */
  readonly onBegin: ((front: FrontLine) => void) | undefined;
}

function Lines({ fronts, onBegin }: LinesProps) {
  const said = useWords(words);
  const nameOf = useFrontName();
  return (
    <ul className="front-lines">
      {fronts.map((line) => (
        <li key={line.place}>
          {line.front === undefined ? (
            <span className="headline" lang={line.place === "home" ? undefined : line.edition}>
              {nameOf(line)}
            </span>
          ) : (
            <Link
              to="/fronts/$front"
              params={{ front: String(line.front) }}
              className="headline"
              lang={line.place === "home" ? undefined : line.edition}
            >
              {nameOf(line)}
            </Link>
          )}
          <FrontState front={line} />
          {line.front === undefined && onBegin ? (
            <button
              type="button"
              className="quiet-button"
              aria-label={said.arrangeOf(nameOf(line))}
              onClick={() => onBegin(line)}
            >
              {said.arrange}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
