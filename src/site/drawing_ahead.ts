/**
 * Drawing ahead: the pictures on the home and section fronts are drawn before somebody asks for them, at start and
 * after each change, behind everybody's back. Promises: one at a time; nothing is left running after `close`.
 */
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../base/errors.ts";
import type { Drawer } from "./drawer.ts";
import { type RenditionName, renditionsIn } from "./rendition.ts";
import type { Renditions } from "./renditions.ts";

export interface DrawingAhead {
  /** Says that fronts may have changed. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

export interface AheadSettings {
  /** Paths of the fronts, what is read most first. */
  readonly fronts: () => Promise<readonly string[]>;
  /** The front as readers get it, and the name of its bytes. */
  readonly front: (path: string) => Promise<{ readonly etag: string; readonly body: string }>;
  readonly renditions: Pick<Renditions, "drawing">;
  readonly drawer: Drawer;
  readonly trouble: (path: string, error: unknown) => void;
  /** From a change until it is looked at: changes that come together are one. */
  readonly restMs?: number;
}

/** Begins at once. */
export function openDrawingAhead(settings: AheadSettings): DrawingAhead {
  const { fronts, front, renditions, drawer, trouble, restMs = 3000 } = settings;
  const closing = new AbortController();
  const { signal } = closing;
  const drawn = new Map<string, string>();
  let changed = false;
  let going: Promise<void> | undefined;

  async function go(): Promise<void> {
    while (changed && !signal.aborted) {
      await pause(restMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) break;
      changed = false;
      await round().catch((error) => trouble("drawing ahead", error));
    }
    await drawer.rest();
    going = undefined;
    if (changed) wake();
  }

  /** Ends early where a change has come: the newest pictures are the first again. */
  async function round(): Promise<void> {
    for (const path of await fronts()) {
      if (changed || signal.aborted) return;
      const { etag, body } = await front(path);
      if (drawn.get(path) !== etag && (await drawAll(renditionsIn(body)))) drawn.set(path, etag);
    }
  }

  async function drawAll(names: readonly RenditionName[]): Promise<boolean> {
    for (const name of names) {
      if (changed || signal.aborted) return false;
      await drawOne(name).catch((error) => {
        // One picture that cannot be drawn keeps no other from it; an original that is missing is told by the doctor.
        if (!signal.aborted && !(error instanceof Refusal)) trouble(`/pictures/${name.digest}`, error);
      });
    }
    return true;
  }

  async function drawOne(name: RenditionName): Promise<void> {
    const drawing = await renditions.drawing(name);
    if (drawing !== undefined && !signal.aborted) await drawer.draw(drawing);
  }

  function wake(): void {
    changed = true;
    if (!signal.aborted) going ??= go();
  }

  wake();
  return {
    wake,
    close: async () => {
      closing.abort();
      await drawer.rest();
      await going;
    },
  };
}
