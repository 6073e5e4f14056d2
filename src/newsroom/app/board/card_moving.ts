/** Moving a card of the board: what is asked of the server, what is said when it refuses, the card where it will be. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type DeskLine, planMany } from "../../calls/views.ts";
import { everyList, useAct } from "../act.ts";
import { ask, Refused } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { moveWords } from "../panels/move_words.ts";
import { makeMove } from "../panels/moving.ts";
import { openPanel } from "../panels/open_panel.ts";
import { useSession } from "../session.tsx";
import { stateWords } from "../words/states.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { type Board, type Column, columnName, moveBetween, withCardMoved } from "./columns.ts";

const words = wordsIn({
  en: {
    moved: (to: string) => `Moved to ${to}.`,
    no: (from: string, to: string) => `A story cannot go from “${from}” to “${to}” on the board.`,
    asks: (move: string) => `“${move}” asks for a word more:`,
    open: "Open the story",
  },
  "zh-Hans": {
    moved: (to: string) => `已移至“${to}”。`,
    no: (from: string, to: string) => `在看板上不能从“${from}”移到“${to}”。`,
    asks: (move: string) => `“${move}”还需要补充内容：`,
    open: "打开稿件",
  },
});

interface Moving {
  readonly line: DeskLine;
  readonly to: Column;
}

/** Answers the function that moves a card; `called` names columns, `key` is that of the board's query. */
export function useCardMoving(key: readonly unknown[], called: (column: Column) => string) {
  const said = useWords(words);
  const states = useWords(stateWords);
  const moves = useWords(moveWords);
  const { may } = useSession();
  const queries = useQueryClient();
  const go = useNavigate();
  const acting = useAct(({ line, to }: Moving) => sendMove(line, to), {
    touches: everyList,
    done: (_, { to }) => tell(said.moved(called(to))),
  });

  /** What needs words is done where they can be written. */
  const openStory = ({ story, edition }: DeskLine) =>
    void go({ to: "/stories/$story/$edition", params: { story: String(story), edition } });

  return (line: DeskLine, to: Column) => {
    if (to.state === line.state && to.desk === undefined) return;
    if (to.state !== undefined) {
      const move = moveBetween(line.state, to.state, (verb) => may[verb] !== undefined);
      if (move === undefined) return tell(said.no(states[line.state], states[to.state]), "refused");
      if (move.needs === "words" || move.needs === "time")
        return tell(said.asks(moves[move.name]), "refused", {
          word: said.open,
          run: () => {
            openPanel("workflow", move.name);
            openStory(line);
          },
        });
    }
    queries.setQueryData<Board>(
      key,
      (board) => board && withCardMoved(board, `${line.story}:${line.edition}`, columnName(to)),
    );
    acting.mutate({ line, to });
  };

  async function sendMove(line: DeskLine, to: Column): Promise<unknown> {
    if (to.state !== undefined) {
      const move = moveBetween(line.state, to.state, (verb) => may[verb] !== undefined)!;
      return makeMove(line, { name: move.name as Exclude<typeof move.name, "schedule"> });
    }
    const { story, edition } = line;
    const outcome = await ask(planMany, { body: { versions: [{ story, edition }], desk: to.desk ?? null } });
    const [refused] = outcome.refused;
    if (refused) throw new Refused(refused.code, 409, refused.sentence);
    return outcome;
  }
}
