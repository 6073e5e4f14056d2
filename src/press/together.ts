/**
 * Asking together: what is asked in one turn of the event loop, or while enough is being asked already, is asked in one
 * question; so a rush costs few of them, and who asks alone does not wait.
 */

export interface Gathering {
  /** So many are asked in one question. */
  readonly most: number;
  /** So many questions are under way at the same time. */
  readonly atOnce: number;
}

interface Waiting<Q, A> {
  readonly question: Q;
  readonly done: (answer: A) => void;
  readonly failed: (error: unknown) => void;
}

/** A way to ask one thing; `askMany` answers as many as it is asked, in their order. What it cannot answer together it is asked alone. */
export function together<Q, A>(
  { most, atOnce }: Gathering,
  askMany: (questions: readonly Q[]) => Promise<readonly A[]>,
): (question: Q) => Promise<A> {
  const waiting: Waiting<Q, A>[] = [];
  let under = 0;

  async function ask(asked: readonly Waiting<Q, A>[]): Promise<void> {
    under++;
    try {
      const answers = await askMany(asked.map(({ question }) => question));
      for (const [at, { done }] of asked.entries()) done(answers[at]!);
    } catch (error) {
      // One question that is at fault shall not spoil the others.
      if (asked.length > 1) for (const each of asked) void ask([each]);
      else asked[0]!.failed(error);
    }
    under--;
    askWaiting();
  }

  function askWaiting(): void {
    while (under < atOnce && waiting.length > 0) void ask(waiting.splice(0, most));
  }

  return (question) =>
    new Promise((done, failed) => {
      waiting.push({ question, done, failed });
      if (waiting.length === 1) setImmediate(askWaiting);
    });
}
