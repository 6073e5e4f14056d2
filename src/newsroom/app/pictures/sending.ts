/**
 * Files on their way into the archive, outlasting the screen that chose them. Pure but for what it holds: the sending
 * itself is `uploading.ts`, loaded when the first file is chosen.
 */
import { held } from "../craft/held.ts";

/** A file on its way. */
export interface Sending {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** How much of it the newsroom has. */
  readonly sent: number;
  /** `cut`: the newsroom does not answer, and is asked again and again. */
  readonly state: "waiting" | "sending" | "cut" | "paused" | "taken" | "refused";
  /** Of one that was taken. */
  readonly picture?: number;
  /** The same file was there already. */
  readonly known?: boolean;
  /** Pictures that look alike. */
  readonly like?: readonly number[];
  /** Why it was refused. */
  readonly code?: string;
  readonly sentence?: string;
}

/** All that were chosen since the tray was emptied, in their order. */
export const sendings = held<readonly Sending[]>([]);

/** True for one that is not yet taken or refused. */
export const isUnderWay = ({ state }: Sending): boolean => state !== "taken" && state !== "refused";

/** Changes one. */
export function note(id: number, changes: Partial<Sending>): void {
  sendings.set(sendings.get().map((each) => (each.id === id ? { ...each, ...changes } : each)));
}

/** How far all of them are, by bytes, 0..1; a file that is refused is done with. */
export function partSent(all: readonly Sending[]): number {
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0);
  const sent = all.reduce((sum, each) => sum + (isUnderWay(each) ? each.sent : each.bytes), 0);
  return bytes === 0 ? 1 : sent / bytes;
}
