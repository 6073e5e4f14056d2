/**
 * Sending files into the archive in parts (tus 1.0), three at a time. Promises: a cut network, a newsroom that starts
 * again and a pause cost nothing of what has arrived; a file that is refused does not hold up the others; a file chosen
 * again after the tab was closed goes on where it was.
 */
import { DetailedError, Upload } from "tus-js-client";
import { openUpload, uploadsPath } from "../../calls/uploads.ts";
import { ask } from "../ask.ts";
import { isUnderWay, note, type Sending, sendings } from "./sending.ts";

const atOnce = 3;
/** Asked again so often as one waits for a newsroom that starts anew; then slowly, for as long as the tab is open. */
const retryMs = [300, 600, 1_000, 2_000, 3_000, ...Array<number>(2_000).fill(5_000)];

const under = new Map<number, Upload>();
let last = 0;

/** Puts files in line. */
export function sendFiles(files: readonly File[]): void {
  const fresh = files.map((file): Sending => {
    const id = ++last;
    under.set(id, uploadOf(id, file));
    return { id, name: file.name, bytes: file.size, sent: 0, state: "waiting" };
  });
  sendings.set([...sendings.get(), ...fresh]);
  goOn();
}

/** Stops all; what has arrived stays. */
export function pauseAll(): void {
  for (const each of sendings.get()) {
    if (!isUnderWay(each)) continue;
    note(each.id, { state: "paused" });
    void under.get(each.id)?.abort();
  }
}

/** Has all that were paused go on. */
export function resumeAll(): void {
  for (const { id, state } of sendings.get()) if (state === "paused") note(id, { state: "waiting" });
  goOn();
}

/** Takes a file out of the line, and what has arrived of it away; one that is done is only no more listed. */
export function drop(id: number): void {
  const one = sendings.get().find((each) => each.id === id);
  if (one !== undefined && isUnderWay(one))
    void under
      .get(id)
      ?.abort(true)
      .catch(() => undefined);
  under.delete(id);
  sendings.set(sendings.get().filter((each) => each.id !== id));
  goOn();
}

/** Lists no more what is done. */
export const clearDone = (): void => sendings.set(sendings.get().filter(isUnderWay));

function goOn(): void {
  const all = sendings.get();
  const busy = all.filter(({ state }) => state === "sending" || state === "cut").length;
  for (const { id } of all.filter(({ state }) => state === "waiting").slice(0, Math.max(0, atOnce - busy))) {
    note(id, { state: "sending" });
    void begin(under.get(id)!);
  }
}

async function begin(upload: Upload): Promise<void> {
  if (upload.url === null) {
    const [before] = await upload.findPreviousUploads();
    if (before !== undefined) upload.resumeFromPreviousUpload(before);
  }
  upload.start();
}

function uploadOf(id: number, file: File): Upload {
  const upload = new Upload(file, {
    endpoint: uploadsPath,
    metadata: { name: file.name },
    retryDelays: retryMs,
    removeFingerprintOnSuccess: true,
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      const again = status < 400 || status >= 500 || [401, 409, 423, 429].includes(status);
      if (again) note(id, { state: "cut" });
      return again;
    },
    onProgress: (sent) => {
      if (stands(id)) note(id, { sent, state: "sending" });
    },
    onSuccess: ({ lastResponse }) => void taken(id, upload, Number(lastResponse.getHeader("upload-picture"))),
    onError: (error) => refused(id, error),
  });
  return upload;
}

const stands = (id: number): boolean =>
  sendings.get().some((each) => each.id === id && (each.state === "sending" || each.state === "cut"));

async function taken(id: number, upload: Upload, picture: number): Promise<void> {
  const params = { upload: upload.url!.split("/").at(-1)! };
  // It is there; only whether it was known, and what it looks like, would go untold.
  const told = await ask(openUpload, { params }).catch(() => undefined);
  finish(id, { state: "taken", picture, known: told?.known ?? false, like: told?.like ?? [] });
}

function refused(id: number, error: Error | DetailedError): void {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  const { code, title } = problemIn(body);
  finish(id, { state: "refused", code: code ?? "fault", sentence: title ?? error.message });
}

function finish(id: number, changes: Partial<Sending>): void {
  under.delete(id);
  const bytes = sendings.get().find((each) => each.id === id)?.bytes ?? 0;
  note(id, { ...changes, sent: bytes });
  goOn();
}

/** What a refusal says (RFC 9457), if it is one. */
function problemIn(body: string | undefined): { readonly code?: string; readonly title?: string } {
  try {
    return JSON.parse(body ?? "") as { code?: string; title?: string };
  } catch {
    return {};
  }
}
