/**
 * Recompressing: hot pages are squeezed harder while the press has nothing to do; they are read far more often than
 * they are made. Promises: one at a time and most of the time at rest, never while a page is pressed; a page whose
 * bytes did not shrink stays as it is; what comes out decodes to the same bytes.
 */
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { Held, Memory } from "./memory.ts";
import type { Page } from "./page.ts";

export interface Recompressing {
  /** These pages are hot, however often they were read since they were pressed. */
  readonly heat: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

export interface RecompressSettings {
  readonly memory: Pick<Memory, "at" | "readMoreThan" | "swap">;
  /** Is a page pressed at this moment? */
  readonly busy: () => boolean;
  /** Stores the smaller body of a page that is stored with the same etag. */
  readonly keep: (page: Page) => Promise<void>;
  readonly trouble: (path: string, error: unknown) => void;
  /** How often hot pages are looked for. */
  readonly everyMs?: number | undefined;
}

/** A page read more often than this since it came into memory is hot. */
export const hotFromReads = 50;
const mostHeated = 500;
/** Of the time this work takes, it rests so many times as long. */
const restPerWork = 4;

const squeeze = promisify(brotliCompress);
const inflate = promisify(brotliDecompress);

/** The body at brotli's best: about a sixth smaller than at the press' quality, at thirty times the work. */
export async function squeezed({ brotli }: Pick<Page, "brotli">): Promise<Buffer> {
  const bytes = await inflate(brotli);
  return squeeze(bytes, {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  });
}

/** Begins to look for hot pages, until it is closed. */
export function openRecompressing(settings: RecompressSettings): Recompressing {
  const { memory, busy, keep, trouble, everyMs = 5000 } = settings;
  const closing = new AbortController();
  const { signal } = closing;
  const heated = new Set<string>();
  /** Bodies as small as they get; a page that came out the same keeps its body. */
  const done = new WeakSet<Buffer>();

  async function recompress(held: Held): Promise<void> {
    done.add(held.page.brotli);
    const brotli = await squeezed(held.page);
    if (brotli.length >= held.page.brotli.length) return;
    const page = { ...held.page, brotli };
    done.add(brotli);
    if (memory.swap(held, page)) await keep(page);
  }

  function hottest(): Held | undefined {
    for (const path of heated) {
      const held = memory.at(path);
      if (held !== undefined && !done.has(held.page.brotli)) return held;
      heated.delete(path);
    }
    return memory.readMoreThan(hotFromReads).find(({ page }) => !done.has(page.brotli));
  }

  async function go(): Promise<void> {
    while (!signal.aborted) {
      const held = busy() ? undefined : hottest();
      const started = performance.now();
      if (held !== undefined) await recompress(held).catch((error) => trouble(held.page.path, error));
      const restMs = held === undefined ? everyMs : (performance.now() - started) * restPerWork;
      await pause(restMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  const going = go();
  return {
    heat(paths) {
      for (const path of paths) if (heated.size < mostHeated) heated.add(path);
    },
    close: async () => {
      closing.abort();
      await going;
    },
  };
}
