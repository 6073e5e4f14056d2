/** Going up and down a list by key: the focus itself moves from one line's link to the next. */
import type { RefObject } from "react";

const links = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-line]")];

/** Moves the focus by `count` lines; to the first when it is in none. */
export function moveBy(list: RefObject<HTMLElement | null>, count: number): void {
  if (list.current === null) return;
  const all = links(list.current);
  const at = all.findIndex((each) => lineOf(each).contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + count))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Name of the line that has the focus. */
export function lineAt(list: RefObject<HTMLElement | null>): string | undefined {
  const at = links(list.current ?? document.body).find((each) => lineOf(each).contains(document.activeElement));
  return at?.dataset.line;
}

const lineOf = (link: HTMLElement): HTMLElement => link.closest<HTMLElement>("tr, li") ?? link;
