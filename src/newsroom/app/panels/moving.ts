/** Doing a move: which call it makes with what was said. */
import type { State } from "../../../news/version.ts";
import {
  beginDrafting,
  correctVersion,
  handIn,
  markReady,
  publishVersion,
  type Receipt,
  sendBack,
  setAside,
  takeBack,
  updateVersion,
  withdrawVersion,
} from "../../calls/workflow.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { stateWords } from "../words/states.ts";
import { useWords } from "../words/words.ts";
import type { MoveName } from "./moves.ts";

export interface Version {
  readonly story: number;
  readonly edition: string;
}

export interface MoveSaid {
  readonly name: Exclude<MoveName, "schedule">;
  /** What the move needs: why it is sent back, the correction, the public reason. */
  readonly text?: string;
  /** For the record, inside the newsroom. */
  readonly note?: string;
  readonly reviewers?: readonly string[];
  /** Corrections of other editions, by edition. */
  readonly others?: Readonly<Record<string, string>>;
}

interface Moved {
  readonly state: State;
  readonly receipt?: Receipt;
}

/** Makes the call of a move. */
export function makeMove(
  params: Version,
  { name, text = "", note = "", reviewers = [], others = {} }: MoveSaid,
): Promise<Moved> {
  switch (name) {
    case "begin":
      return ask(beginDrafting, { params });
    case "aside":
      return ask(setAside, { params });
    case "hand in":
      return ask(handIn, { params, body: { note, reviewers: [...reviewers] } });
    case "take back":
      return ask(takeBack, { params });
    case "send back":
      return ask(sendBack, { params, body: { note: text } });
    case "ready":
      return ask(markReady, { params, body: { note } });
    case "publish":
      return ask(publishVersion, { params, body: { note } });
    case "update":
      return ask(updateVersion, { params, body: { note } });
    case "correct":
      return ask(correctVersion, { params, body: { text, note, others: notesIn(others) } });
    case "withdraw":
      return ask(withdrawVersion, { params, body: { reason: text, note } });
  }
}

const notesIn = (others: Readonly<Record<string, string>>) =>
  Object.entries(others).flatMap(([edition, text]) => (text.trim() === "" ? [] : [{ edition, text }]));

/** A move of a version as an act; what is refused is told beside it when `tells` is false. */
export function useMoving(version: Version, done?: (moved: Moved) => void, tells = false) {
  const called = useWords(stateWords);
  return useAct((said: MoveSaid) => makeMove(version, said), {
    touches: [["story", version.story, version.edition], ["inbox"], ["receipts"], ...everyList],
    tells,
    done: (moved) => {
      if (moved.receipt === undefined) tell(called[moved.state]);
      done?.(moved);
    },
  });
}
