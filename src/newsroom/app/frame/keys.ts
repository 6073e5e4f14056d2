/**
 * Keys of the screens: single ones (`j`), two in a row (`g d`), held ones (`mod+k`). Whatever is on the screen says which
 * keys it has; the sheet of keys reads the same list. Promises: single keys never act while somebody writes, and can be
 * turned off.
 */
import { useEffect, useRef } from "react";

export interface Key {
  /** `j`, `g d`, `mod+k` (Command on a Mac, else Control), `shift+x`, `Escape`. */
  readonly keys: string;
  /** What it does, in the person's language. */
  readonly says: string;
  readonly act: () => void;
  /** A held key that means something else while somebody writes. */
  readonly notWriting?: true;
}

const inUse = new Set<{ readonly current: readonly Key[] }>();
const sequenceMs = 1_200;
const offKey = "newsroom-single-keys-off";

/** Keys in use now, in the order their parts came to the screen. */
export const keysInUse = (): Key[] => [...inUse].flatMap(({ current }) => current);

export const singleKeysOn = (): boolean => localStorage.getItem(offKey) === null;

/** Turns single keys on or off, in this browser. */
export const setSingleKeys = (on: boolean): void =>
  on ? localStorage.removeItem(offKey) : localStorage.setItem(offKey, "1");

/** Has keys act while the part that says so is on the screen. */
export function useKeys(keys: readonly Key[]): void {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    inUse.add(held);
    return () => void inUse.delete(held);
  }, []);
}

/** True where what is typed is text or a choice, so that a single key means itself. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type)) ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.closest("[role=combobox], [role=listbox], [role=menu]") !== null);

let before = { key: "", at: 0 };

/** Hears the keyboard; done once, by the frame. */
export function hearKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const mod = event.metaKey || event.ctrlKey;
    if (mod) {
      run(event, `mod+${event.key.toLowerCase()}`);
      return;
    }
    if (event.altKey || isWriting(event.target) || document.querySelector("dialog[open]") || !singleKeysOn()) return;
    const first = event.timeStamp - before.at < sequenceMs ? before.key : "";
    before = { key: event.key, at: event.timeStamp };
    const said = event.shiftKey && /^[a-z]$/i.test(event.key) ? `shift+${event.key.toLowerCase()}` : event.key;
    if (first === "" || !run(event, `${first} ${said}`)) run(event, said);
  };
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

function run(event: KeyboardEvent, said: string): boolean {
  const key = keysInUse().findLast(({ keys }) => keys === said);
  if (key === undefined || (key.notWriting && isWriting(event.target))) return false;
  event.preventDefault();
  before = { key: "", at: 0 };
  key.act();
  return true;
}
