/** Stories as lines of a table: dense, with what an editor needs to judge one without opening it. */
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { DeskLine } from "../../calls/views.ts";
import { useDesks } from "../colleagues.ts";
import { StateMark } from "../parts/state_mark.tsx";
import { sectionName, useSession } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { Marks } from "./marks.tsx";

export const lineWords = wordsIn({
  en: {
    headline: "Headline",
    state: "State",
    desk: "Desk",
    assigned: "Given to",
    due: "Due",
    changed: "Changed",
    untitled: "Without a headline",
    choose: "Choose",
    chooseAll: "Choose all shown",
    late: "late",
  },
  "zh-Hans": {
    headline: "标题",
    state: "状态",
    desk: "部门",
    assigned: "负责人",
    due: "截止",
    changed: "修改",
    untitled: "（无标题）",
    choose: "选择",
    chooseAll: "选择所有显示的稿件",
    late: "已逾期",
  },
});

/** Name of a version among lines. */
export const lineName = ({ story, edition }: Pick<DeskLine, "story" | "edition">): string => `${story}:${edition}`;

/** True when its due time is over and it is neither ready nor out. */
export const isLate = ({ dueAt, state }: DeskLine, now = Date.now()): boolean =>
  dueAt !== null && Date.parse(dueAt) < now && ["idea", "drafting", "in review"].includes(state);

export interface StoryLinesProps {
  readonly lines: readonly DeskLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (names: readonly string[], on: boolean) => void;
  readonly listRef: RefObject<HTMLTableElement | null>;
  readonly density: "close" | "wide";
}

export function StoryLines({ lines, chosen, onChoose, listRef, density }: StoryLinesProps) {
  const said = useWords(lineWords);
  const all = lines.length > 0 && lines.every((line) => chosen.has(lineName(line)));
  const withDesks = useDesks().length > 0;
  return (
    <table className="lines" data-density={density} ref={listRef}>
      <thead>
        <tr>
          <th className="lines-choose" scope="col">
            <input
              type="checkbox"
              aria-label={said.chooseAll}
              checked={all}
              onChange={() => onChoose(lines.map(lineName), !all)}
            />
          </th>
          <th scope="col">{said.headline}</th>
          <th scope="col">{said.state}</th>
          {withDesks ? <th scope="col">{said.desk}</th> : null}
          <th scope="col">{said.assigned}</th>
          <th scope="col">{said.due}</th>
          <th scope="col">{said.changed}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={lineName(line)}
            line={line}
            chosen={chosen.has(lineName(line))}
            onChoose={onChoose}
            withDesk={withDesks}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly line: DeskLine;
  readonly chosen: boolean;
  readonly onChoose: StoryLinesProps["onChoose"];
  readonly withDesk: boolean;
}

function Line({ line, chosen, onChoose, withDesk }: LineProps) {
  const said = useWords(lineWords);
  const session = useSession();
  const desks = useDesks();
  const name = lineName(line);
  const headline = line.headline || said.untitled;
  return (
    <tr data-chosen={chosen || undefined}>
      <td className="lines-choose">
        <input
          type="checkbox"
          aria-label={`${said.choose}: ${headline}`}
          checked={chosen}
          onChange={() => onChoose([name], !chosen)}
        />
      </td>
      <td className="lines-headline">
        <HeadlineLink line={line} />
        <Marks line={line} />
        <span className="lines-section">{sectionName(session, line.section, line.edition)}</span>
        <span className="lines-narrow">
          <StateMark state={line.state} unpublished={line.unpublished} />
          <Due line={line} />
          <When at={line.changedAt} />
        </span>
      </td>
      <td>
        <StateMark state={line.state} unpublished={line.unpublished} />
      </td>
      {withDesk ? <td>{desks.find(({ id }) => id === line.desk)?.name}</td> : null}
      <td>{line.assigned.map((each) => each.name).join(", ")}</td>
      <td>
        <Due line={line} />
      </td>
      <td className="quiet">
        <When at={line.changedAt} />
      </td>
    </tr>
  );
}

/** The headline as the way to the story. */
export function HeadlineLink({ line }: { readonly line: Pick<DeskLine, "story" | "edition" | "headline"> }) {
  const said = useWords(lineWords);
  return (
    <Link
      className="headline"
      to="/stories/$story/$edition"
      params={{ story: String(line.story), edition: line.edition }}
      lang={line.edition}
      data-line={lineName(line)}
      preload={false}
    >
      {line.headline || <i lang="">{said.untitled}</i>}
    </Link>
  );
}

/** When it is due, and that it is late. */
export function Due({ line }: { readonly line: DeskLine }) {
  const said = useWords(lineWords);
  if (line.dueAt === null) return null;
  const late = isLate(line);
  return (
    <span className={late ? "late" : undefined}>
      <When at={line.dueAt} />
      {late ? ` ${said.late}` : null}
    </span>
  );
}
