/**
 * A call: what one request to the newsroom is, for the server that answers it, the screen and the machine that make it.
 * Pure, so all read the same line. `server/answer.ts` answers calls, `app/ask.ts` makes them, `machines/document.ts`
 * describes them to the outside.
 */
import { z } from "zod";
import type { Verb } from "../permission.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

export interface Call<Params, Query, Body, Answer> {
  readonly method: Method;
  /** Below `/api/v1` (screens: `/newsroom/api`), parameters as `:story`. A call with `:story` is about that story, whoever's it is. */
  readonly path: string;
  /** What one must be allowed to do; `anybody` needs no session. */
  readonly verb: Verb | "anybody";
  /** One sentence for whoever reads the list of calls. */
  readonly summary: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
  readonly answer: z.ZodType<Answer>;
  /** Media type of what it takes, where that is no JSON. */
  readonly takes?: string | undefined;
  /** Media type of what it answers, where that is no JSON. */
  readonly sends?: string | undefined;
  /** Tells something that is told once: its answer is kept for nobody. */
  readonly toldOnce?: true | undefined;
}

type Shape = z.ZodType;
type Made<T extends Shape | undefined> = T extends Shape ? z.infer<T> : Record<never, never>;

const nothing = z.object({});

/** Describes a call; what is left out is empty. */
export function call<
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  A extends Shape | undefined = undefined,
>(said: {
  readonly method: Method;
  readonly path: string;
  readonly verb: Verb | "anybody";
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer?: A;
  readonly takes?: string;
  readonly sends?: string;
  readonly toldOnce?: true;
}): Call<Made<P>, Made<Q>, Made<B>, Made<A>> {
  const { method, path, verb, summary, takes, sends, toldOnce } = said;
  return {
    method,
    path,
    verb,
    summary,
    params: (said.params ?? nothing) as never,
    query: (said.query ?? nothing) as never,
    body: (said.body ?? nothing) as never,
    answer: (said.answer ?? nothing) as never,
    takes,
    sends,
    toldOnce,
  };
}

/** Parameters of a call about one version. */
export const versionParams = z.object({ story: z.coerce.number().int().positive(), edition: z.string().max(20) });

/** Parameters of a call about one story. */
export const storyParams = versionParams.pick({ story: true });

/** A moment, as JSON has it. */
export const moment = z.iso.datetime({ offset: true });
