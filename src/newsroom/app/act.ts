/** Acts on a screen: a call that changes something, whose refusal is told, and what is old afterwards asked again. */
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { tell } from "./frame/notices.tsx";
import { sentenceFor } from "./words/refusals.ts";
import { useLocale } from "./words/words.ts";

export interface Acting<Said, Answer> {
  /** Keys of queries that are old when it is done. */
  readonly touches?: readonly (readonly unknown[])[];
  readonly done?: (answer: Answer, said: Said) => void;
  /** Acts of the same name are done one after the other, in the order in which they were asked for. */
  readonly inTurn?: string;
  /** False where the screen itself shows what was refused. */
  readonly tells?: boolean;
}

/** An act; `mutate(said)` does it. */
export function useAct<Said = void, Answer = unknown>(
  act: (said: Said) => Promise<Answer>,
  { touches = [], done, inTurn, tells = true }: Acting<Said, Answer> = {},
): UseMutationResult<Answer, Error, Said> {
  const queries = useQueryClient();
  const locale = useLocale();
  return useMutation<Answer, Error, Said>({
    mutationFn: act,
    ...(inTurn === undefined ? {} : { scope: { id: inTurn } }),
    onSuccess: (answer, said) => done?.(answer, said),
    onError: (error) => void (tells && tell(sentenceFor(error, locale), "refused")),
    onSettled: () => Promise.all(touches.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** What lists of stories, board, calendar and desk show. */
export const everyList = [["stories"], ["desk"], ["board"], ["calendar"], ["schedules"]] as const;
