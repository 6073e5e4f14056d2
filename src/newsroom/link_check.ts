/**
 * Links that were asked, remembered for a while: a checklist is looked at often, the outside is asked seldom.
 * Promises: never waits longer than it is told to; at most a few are asked at a time and so many are remembered.
 */
import { type Answered, linkAnswers } from "./outside.ts";

const rememberedMs = 3_600_000;
const deadRememberedMs = 120_000;
const mostRemembered = 5000;
const atOnce = 6;
const mostAsked = 60;

export interface LinkCheck {
  /** The links that do not answer, as far as is known within `waitMs`; `checking` while some are still being asked. */
  readonly dead: (links: readonly string[], waitMs: number) => Promise<{ dead: string[]; checking: boolean }>;
}

interface Known {
  readonly answered: Answered | undefined;
  readonly until: number;
  readonly asked: Promise<void>;
}

/** Opens a memory of links; `ask` asks the outside. */
export function openLinkCheck(ask: (link: string) => Promise<Answered> = linkAnswers): LinkCheck {
  const known = new Map<string, Known>();
  const waiting: (() => void)[] = [];
  let asking = 0;

  async function turn(): Promise<void> {
    if (asking >= atOnce) await new Promise<void>((go) => waiting.push(go));
    asking++;
  }

  async function askOne(link: string): Promise<void> {
    await turn();
    try {
      const answered = await ask(link);
      const forMs = answered === "dead" ? deadRememberedMs : rememberedMs;
      known.set(link, { answered, until: Date.now() + forMs, asked: Promise.resolve() });
    } finally {
      asking--;
      waiting.shift()?.();
    }
  }

  function look(link: string): Known {
    const found = known.get(link);
    if (found !== undefined && found.until > Date.now()) return found;
    if (known.size >= mostRemembered) known.clear();
    const fresh = { answered: undefined, until: Number.POSITIVE_INFINITY, asked: askOne(link) };
    fresh.asked.catch(() => known.delete(link));
    known.set(link, fresh);
    return fresh;
  }

  return {
    async dead(links, waitMs) {
      const some = links.slice(0, mostAsked);
      const asked = Promise.allSettled(some.map((link) => look(link).asked));
      const { promise: over, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, waitMs);
      await Promise.race([asked, over]);
      clearTimeout(timer);
      const now = some.map((link) => ({ link, answered: known.get(link)?.answered }));
      return {
        dead: now.filter(({ answered }) => answered === "dead").map(({ link }) => link),
        checking: now.some(({ answered }) => answered === undefined),
      };
    },
  };
}
