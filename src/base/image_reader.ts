/**
 * The image reader: looks into files somebody brought, in a process of its own. Promises: what is too much (for time or
 * memory) or breaks the decoder ends that process alone and is refused with a sentence; the next file meets a fresh one.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Refusal } from "./errors.ts";
import type { ImageFile } from "./image.ts";
import type { ImageCredentials } from "./image_credentials.ts";
import type { ImageTold } from "./image_told.ts";

/** An image file as measured, with what it says of itself. */
export interface ReadImage extends ImageFile {
  readonly told: ImageTold;
  readonly credentials: ImageCredentials | undefined;
}

/** What the process is asked; plain data. */
export interface ReadRequest {
  readonly path: string;
  readonly name: string;
  /** Certificates of signers that are trusted, PEM. */
  readonly anchors: string;
}

/** What it answers. */
export type ReadAnswer =
  | { readonly image: ReadImage; readonly residentBytes: number }
  | { readonly refusal: { readonly code: string; readonly status: number; readonly sentence: string } }
  | { readonly trouble: string };

export interface ImageReader {
  /** Reads the file at `path`; `name` is what whoever brought it calls it. One after the other, in the order of asking. */
  readonly read: (path: string, name?: string) => Promise<ReadImage>;
  readonly close: () => Promise<void>;
}

export interface ReaderBounds {
  /** For one file. */
  readonly timeMs: number;
  /** Of the whole process, with its 90 MB of its own. */
  readonly residentBytes: number;
}

const bounds: ReaderBounds = { timeMs: 60_000, residentBytes: 1_000_000_000 };
/** Libraries keep what they once needed; above this the process is begun anew. */
const keptBytes = 400_000_000;
/** After so long without a file its memory is given back. */
const idleMs = 60_000;
const file = fileURLToPath(new URL("image_reader_process.ts", import.meta.url));

/** A reader that has not begun; `anchors` answers the certificates of trusted signers. */
export function openImageReader(
  anchors: () => Promise<string> = async () => "",
  { timeMs, residentBytes }: ReaderBounds = bounds,
): ImageReader {
  let child: ChildProcess | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function begin(): ChildProcess {
    const begun = fork(file, [String(residentBytes)], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: ["--max-old-space-size=256"],
      env: { PATH: process.env.PATH, MALLOC_ARENA_MAX: "2", VIPS_CONCURRENCY: "1" },
    });
    begun.on("error", () => end(begun));
    begun.once("exit", () => end(begun));
    begun.unref();
    begun.channel?.unref();
    return begun;
  }

  function end(which: ChildProcess | undefined): void {
    if (child === which) child = undefined;
    if (which?.exitCode === null && which.signalCode === null) which.kill("SIGKILL");
  }

  async function readOne(path: string, name: string): Promise<ReadImage> {
    if (closed) throw new Error("The image reader is closed.");
    clearTimeout(idle);
    child ??= begin();
    const mine = child;
    const answer = await ask(mine, { path, name, anchors: await anchors() }, timeMs).catch((error) => {
      end(mine);
      throw error;
    });
    idle = setTimeout(() => end(mine), idleMs).unref();
    if ("refusal" in answer) throw refusalOf(answer.refusal);
    if ("trouble" in answer) throw new Error(answer.trouble);
    if (answer.residentBytes > keptBytes) end(mine);
    return answer.image;
  }

  return {
    read(path, name = "") {
      const read = line.then(() => readOne(path, name));
      line = read.catch(() => undefined);
      return read;
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      await line;
      end(child);
    },
  };
}

function ask(child: ChildProcess, request: ReadRequest, timeMs: number): Promise<ReadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadAnswer>();
  const late = setTimeout(() => reject(tooHard("it takes too long")), timeMs);
  const broken = () => reject(tooHard("what reads pictures broke off over it"));
  child
    .once("exit", broken)
    .once("error", broken)
    .once("message", resolve as (answer: unknown) => void);
  child.send(request, (error) => error && broken());
  return promise.finally(() => {
    clearTimeout(late);
    child
      .off("exit", broken)
      .off("error", broken)
      .off("message", resolve as (answer: unknown) => void);
  });
}

const refusalOf = ({ code, status, sentence }: { code: string; status: number; sentence: string }) =>
  new Refusal(code, status, sentence);

/** The refusal for a file that asks for more than it is given. */
export const tooHard = (why: string) =>
  new Refusal(
    "picture-too-hard",
    422,
    `This picture cannot be read here (${why}); save it anew, smaller, and try again.`,
  );
