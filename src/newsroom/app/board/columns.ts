/** Columns of the planning board: which they are, what moves a card from one to another. Pure. */
import type { State } from "../../../news/version.ts";
import type { openBoard } from "../../calls/plans.ts";
import type { Verb } from "../../permission.ts";
import { type Move, movesFor } from "../panels/moves.ts";

export type Board = ReturnType<(typeof openBoard)["answer"]["parse"]>;
export type Column = Board["columns"][number];

/** Name of a column, the same after every asking. */
export const columnName = ({ state, desk }: Pick<Column, "state" | "desk">): string => state ?? `desk ${desk ?? 0}`;

const moveTo: Readonly<Record<string, readonly Move["name"][]>> = {
  idea: ["aside"],
  drafting: ["begin", "take back", "send back"],
  "in review": ["hand in"],
  ready: ["ready"],
  scheduled: ["schedule"],
  live: ["publish", "update"],
};

/** The move that brings a version from one state to another; undefined where none does, or one may not. */
export const moveBetween = (from: State, to: State, may: (verb: Verb) => boolean): Move | undefined =>
  movesFor(from, false, may).find(({ name }) => moveTo[to]?.includes(name));

/** The board with a card in another column, as it will be when the server has said so too. */
export function withCardMoved(board: Board, name: string, to: string): Board {
  const card = board.columns.flatMap(({ lines }) => lines).find((line) => `${line.story}:${line.edition}` === name);
  if (card === undefined) return board;
  return {
    columns: board.columns.map((column) => {
      const others = column.lines.filter((line) => line !== card);
      const here = columnName(column) === to;
      const moved = { ...card, ...(here && column.state ? { state: column.state } : {}) };
      const count = column.count + (here ? 1 : 0) - (others.length < column.lines.length ? 1 : 0);
      return { ...column, count, lines: here ? [moved, ...others] : others };
    }),
  };
}
