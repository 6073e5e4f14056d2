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
  const gone = (which: ChildProcess) => () => {
    if (child === which) child = undefined;
  };
  function begin(): ChildProcess {
    const begun = fork(file, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    return begun.once("exit", gone(begun)).on("error", gone(begun));
  }
  return {
    draw(drawing) {
      child ??= begin();
      return askToDraw(child, drawing);
    },
    async rest() {
      if (child === undefined) return;
      const ended = new Promise((resolve) => child!.once("exit", resolve).once("error", resolve));
      child.disconnect();
      await ended;
    },
  };
}

function askToDraw(child: ChildProcess, drawing: Drawing): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const broken = () => reject(new Error(`The drawing of ${drawing.path} was broken off.`));
  const answered = ({ trouble }: { trouble?: string }) =>
    trouble === undefined ? resolve() : reject(new Error(`${drawing.path} cannot be drawn: ${trouble}`));
  child.once("exit", broken).once("error", broken).once("message", answered);
  child.send(drawing, (error) => error && broken());
  return promise.finally(() => child.off("exit", broken).off("error", broken).off("message", answered));
}
