/**
 * How commands talk: sentences and a progress line for a person at a terminal, plain lines for a log,
 * one JSON object a line for a machine (`--json`). Results go to stdout, all else to stderr.
 */
export interface Talk {
  readonly json: boolean;
  /** A sentence for a person; a machine does not get it. */
  readonly say: (sentence: string) => void;
  /** An object for a machine; a person does not get it. */
  readonly tell: (facts: object) => void;
  /** How far long work is, `done` of `total` in the same unit; `note` says of what. */
  readonly progress: (done: number, total: number, note: string) => void;
  /** Ends a progress line. */
  readonly settled: () => void;
}

const barWidth = 28;
const redrawMs = 100;
const lineMs = 5000;

/** Talk on this process' terminal. */
export function openTalk(json: boolean): Talk {
  const watched = process.stderr.isTTY === true && !json;
  let lastAt = 0;
  let drawn = false;
  const settled = () => {
    if (drawn) process.stderr.write("\r\u001b[K");
    drawn = false;
  };
  return {
    json,
    say(sentence) {
      settled();
      if (!json) process.stdout.write(`${sentence}\n`);
    },
    tell(facts) {
      if (json) process.stdout.write(`${JSON.stringify(facts)}\n`);
    },
    progress(done, total, note) {
      const now = Date.now();
      if (now - lastAt < (watched ? redrawMs : lineMs)) return;
      lastAt = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const percent = total > 0 ? `${Math.floor(share * 100)} %` : String(done);
      if (watched) {
        const bar = "█".repeat(Math.round(share * barWidth)).padEnd(barWidth, "·");
        process.stderr.write(`\r\u001b[K${bar} ${percent} ${note}`);
        drawn = true;
      } else if (json) process.stdout.write(`${JSON.stringify({ progress: share, note })}\n`);
      else process.stderr.write(`${percent} ${note}\n`);
    },
    settled,
  };
}
