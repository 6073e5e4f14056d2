/**
 * A text field of the browser bound to a text that several write. Promises: what is typed is in the shared text at once,
 * what others type moves no caret and replaces no letter; while somebody composes (as for Chinese) the field is left
 * alone and others' letters wait.
 */
import { type Text, UndoManager, type YTextEvent } from "yjs";
import { changeBetween, movedThrough, type Step } from "./text_change.ts";

/** Binds the field; the answer unbinds it. */
export function bindText(field: HTMLTextAreaElement, text: Text): () => void {
  const self = { field };
  const undoing = new UndoManager(text, { trackedOrigins: new Set([self]) });
  let shown = text.toString();
  let composing = false;
  let waiting: (readonly Step[])[] = [];
  field.value = shown;

  /** Puts into the shared text what was typed. */
  function take(): void {
    oneLine(field);
    const change = changeBetween(shown, field.value, field.selectionEnd);
    shown = field.value;
    if (change === undefined) return;
    const place = (index: number) => waiting.reduce((at, steps) => movedThrough(at, steps), index);
    const from = place(change.at);
    text.doc!.transact(() => {
      const upTo = change.removed === 0 ? from : place(change.at + change.removed);
      if (upTo > from) text.delete(from, upTo - from);
      if (change.inserted !== "") text.insert(from, change.inserted);
    }, self);
  }

  /** Shows the shared text, the selection where it was among the letters. */
  function show(steps: readonly (readonly Step[])[]): void {
    const next = text.toString();
    shown = next;
    if (field.value === next) return;
    const move = (index: number) => steps.reduce((at, each) => movedThrough(at, each), index);
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = next;
    if (document.activeElement === field)
      field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection);
    field.dispatchEvent(new CustomEvent("shown"));
  }

  const hear = (event: YTextEvent) => {
    if (event.transaction.origin === self) return;
    const steps = event.delta as readonly Step[];
    if (composing) waiting.push(steps);
    else show([steps]);
  };
  const typed = () => void (composing || take());
  const begin = () => {
    composing = true;
  };
  const end = () => {
    composing = false;
    const steps = waiting;
    take();
    waiting = [];
    show(steps);
  };
  const undo = (event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.isComposing) return;
    const again = event.key === "y" || (event.key.toLowerCase() === "z" && event.shiftKey);
    if (!again && event.key !== "z") return;
    event.preventDefault();
    if (again) undoing.redo();
    else undoing.undo();
  };

  text.observe(hear);
  field.addEventListener("input", typed);
  field.addEventListener("compositionstart", begin);
  field.addEventListener("compositionend", end);
  field.addEventListener("keydown", undo);
  return () => {
    take();
    text.unobserve(hear);
    undoing.destroy();
    field.removeEventListener("input", typed);
    field.removeEventListener("compositionstart", begin);
    field.removeEventListener("compositionend", end);
    field.removeEventListener("keydown", undo);
  };
}

/** What was pasted in several lines stands in one: a headline has no second paragraph. */
function oneLine(field: HTMLTextAreaElement): void {
  if (!field.value.includes("\n")) return;
  const { selectionStart, selectionEnd } = field;
  field.value = field.value.replaceAll("\n", " ");
  field.setSelectionRange(selectionStart, selectionEnd);
}
