/**
 * How often machines may ask: so many at once and a minute, by token, person or network. Every answer says what is left
 * (`RateLimit`, `RateLimit-Policy`: draft-ietf-httpapi-ratelimit-headers-10).
 */
import type { MiddlewareHandler } from "hono";
import { type Allowance, openAllowance } from "../../base/allowance.ts";
import { Refusal } from "../../base/errors.ts";
import type { Carrier } from "./answer.ts";

export interface Pace {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** What a busy wire feed needs, tenfold. */
export const usualPace: Pace = { atOnce: 300, perMinute: 600 };
const mostNames = 10_000;

/** Counts requests by name. */
export interface Pacing {
  /** Counts one for `name`, refuses (429) what is too much. */
  readonly count: (asking: Parameters<MiddlewareHandler<Carrier>>[0], name: string) => void;
  /** Says on every answer what is left. */
  readonly say: MiddlewareHandler<Carrier>;
}

/** Opens the counting. */
export function openPacing(pace: Pace = usualPace): Pacing {
  const allowance: Allowance = openAllowance({ ...pace, mostNames, now: Date.now });
  return {
    count(asking, name) {
      asking.set("paceName", name);
      const seconds = allowance.take(name);
      if (seconds > 0) throw tooFast(seconds);
    },
    say: async (asking, next) => {
      await next();
      const name = asking.get("paceName");
      if (name === undefined) return;
      const { count, allAfterSeconds } = allowance.left(name);
      asking.res.headers.set("ratelimit-policy", `"calls";q=${pace.perMinute};w=60`);
      asking.res.headers.set("ratelimit", `"calls";r=${count};t=${allAfterSeconds}`);
    },
  };
}

const tooFast = (retryAfterSeconds: number) =>
  new Refusal("too-fast", 429, `This is too much at once; ask again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
  });
