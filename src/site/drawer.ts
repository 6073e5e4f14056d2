/**
 * The drawer: renditions drawn in a process of its own at the lowest priority, so that readers never wait for it and a
 * decoder that dies takes no paper with it. Promises: one at a time; after `rest` there is no such process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Drawing } from "./drawing.ts";

export interface Drawer {
  /** Resolves when it is drawn; throws when it cannot be, or when the drawer is sent to rest meanwhile. */
  readonly draw: (drawing: Drawing) => Promise<void>;
  /** Ends the process at once; the next drawing begins another. */
  readonly rest: () => Promise<void>;
}

const file = fileURLToPath(new URL("drawer_process.ts", import.meta.url));

/** A drawer that has not begun. */
export function openDrawer(): Drawer {
  let child: ChildProcess | undefined;
  return {
    draw(drawing) {
      child ??= fork(file, { stdio: ["ignore", "ignore", "ignore", "ipc"] }).once("exit", () => (child = undefined));
      return askToDraw(child, drawing);
    },
    async rest() {
      if (child === undefined) return;
      const gone = new Promise((resolve) => child!.once("exit", resolve));
      child.disconnect();
      await gone;
    },
  };
}

const askToDraw = (child: ChildProcess, drawing: Drawing): Promise<void> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`The drawing of ${drawing.path} was broken off.`));
    child.once("exit", ended);
    child.once("message", ({ trouble }: { trouble?: string }) => {
      child.off("exit", ended);
      if (trouble === undefined) resolve();
      else reject(new Error(`${drawing.path} cannot be drawn: ${trouble}`));
    });
    child.send(drawing);
  });
