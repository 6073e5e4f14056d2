/** What a screen loses when it is seen larger: words cut off, controls out of reach, focus under a bar. */
import type { Page } from "playwright-core";

/** Names what runs over the window or is cut off, in the page; runs in the browser. */
export function cutOff(): string[] {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  const lines = over > 0 ? [`runs over by ${over} pixels`] : [];
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const style = getComputedStyle(element);
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".unseen, .skip, iframe")) continue;
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    // What ends in three dots says so; a form's own field scrolls.
    const clips = /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis";
    if (words && clips && element.scrollWidth > element.clientWidth + 1) lines.push(`cut off: ${named(element)}`);
    // Nothing to scroll it into the window with: it stands left of it, or in a box that does not scroll.
    const { left, right, width } = element.getBoundingClientRect();
    const reachable = (box: HTMLElement | null): boolean =>
      box !== null && (/auto|scroll/.test(getComputedStyle(box).overflowX) || reachable(box.parentElement));
    // A picture that its frame cuts is seen as far as it shall be.
    const framed = element instanceof HTMLImageElement && element.closest("[data-shape]") !== null;
    if (width > 0 && (left < -1 || right > root.clientWidth + 1) && !framed && !reachable(element))
      lines.push(`outside the window: ${named(element)}`);
  }
  return lines;
}

/** More than any page in a frame has. */
const mostInFrames = 400;

/** Goes through a screen by Tab and back; answers what got focus unseen, and which controls never got it. */
export async function tabbedThrough(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(markControls);
  const lines = new Set<string>();
  const met = new Set<string>();
  for (const key of ["Tab", "Shift+Tab"]) {
    const most = wanted.length * 2 + 20;
    for (let [step, framed] = [0, 0]; step < most && framed < mostInFrames; ) {
      await page.keyboard.press(key);
      const { mark, trouble, inFrame } = await page.evaluate(lookAtFocus);
      if (inFrame) framed++;
      else step++;
      if (trouble) lines.add(`${key}: ${trouble}`);
      if (mark) met.add(mark);
      if (met.size === wanted.length && key === "Tab") break;
      if (key === "Shift+Tab" && step > wanted.length) break;
    }
  }
  return [...lines, ...wanted.filter(([mark]) => !met.has(mark)).map(([, name]) => `Tab never reached ${name}`)];
}

/** Marks what Tab should reach; answers marks and names. Runs in the browser. */
function markControls(): [string, string][] {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
  const scope = document.querySelector("dialog[open]") ?? document;
  const groups = new Set<string>();
  return (
    [...scope.querySelectorAll<HTMLInputElement>(controls)]
      // They go by themselves.
      .filter((each) => each.closest(".notices") === null)
      .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }))
      .filter(({ type, name, form }) => {
        // Tab reaches one of a group of radio buttons; arrows do the rest.
        if (type !== "radio" || name === "") return true;
        const group = `${name} ${form?.id ?? ""}`;
        return !groups.has(group) && Boolean(groups.add(group));
      })
      .map((each, at) => {
        const mark = each.type === "radio" ? `radio ${each.name}` : String(at);
        each.dataset.mark = mark;
        for (const other of document.getElementsByName(each.type === "radio" ? each.name : ""))
          other.dataset.mark = mark;
        return [
          mark,
          `${each.tagName} ${each.className} ${each.getAttribute("aria-label") ?? each.textContent?.slice(0, 40)}`,
        ];
      })
  );
}

/** What has focus, and whether any of it is to be seen. Runs in the browser. */
function lookAtFocus(): { mark?: string | undefined; trouble?: string | undefined; inFrame?: boolean } {
  const element = document.activeElement as HTMLElement | null;
  if (element === null || element === document.body) return {};
  // What is in it has focus of its own.
  if (element instanceof HTMLIFrameElement) return { mark: element.dataset.mark, inFrame: true };
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const within = [0.1, 0.3, 0.5, 0.7, 0.9];
  const seen = within.some((x) =>
    within.some((y) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y);
      return (
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.control === element)
      );
    }),
  );
  const name = `${element.tagName} ${element.className} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}”`;
  const place = [left, top, right, bottom].map(Math.round).join(",");
  return { mark: element.dataset.mark, trouble: seen ? undefined : `focus is hidden: ${name} at ${place}` };
}
