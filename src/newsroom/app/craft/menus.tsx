/** Menus at the caret: blocks behind a slash, repairs of what a check found. Whoever shows the text shows them. */
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useMay } from "../session.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { adviceOf, findingWords } from "./finding_words.ts";
import { useHouseActs } from "./house.ts";
import { mend, mendingMenu } from "./mending.ts";
import { slashOpen } from "./slash.ts";

const words = wordsIn({
  en: {
    blocks: "Blocks",
    repairs: "Repairs",
    takeOut: "Take out",
    know: "Add to the words known",
    none: "No suggestion",
  },
  "zh-Hans": { blocks: "插入", repairs: "修正", takeOut: "删去", know: "加入已知词", none: "没有建议" },
});

const heightPx = 320;

/** Below the place, or above it where the window ends. */
const beside = (left: number, top: number, bottom: number) =>
  bottom + heightPx < innerHeight
    ? { left: Math.min(left, innerWidth - 260), top: bottom + 4 }
    : { left: Math.min(left, innerWidth - 260), bottom: innerHeight - top + 4 };

export function SlashMenu() {
  const said = useWords(words);
  const locale = useLocale();
  const open = slashOpen.use();
  if (open === undefined) return null;
  const { rect, blocks, at, choose } = open;
  return (
    <div
      className="caret-menu"
      role="listbox"
      aria-label={said.blocks}
      tabIndex={-1}
      style={beside(rect.left, rect.top, rect.bottom)}
    >
      {blocks.map((block, index) => (
        <div
          key={block.names.en}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(block);
          }}
        >
          <span>{block.names[locale]}</span>
          {block.typed ? <kbd>{block.typed}</kbd> : null}
        </div>
      ))}
    </div>
  );
}

export function MendingMenu({ editor, edition }: { readonly editor: Editor; readonly edition: string }) {
  const said = useWords(words);
  const sentences = useWords(findingWords);
  const open = mendingMenu.use();
  const mayWrite = useMay("write");
  const { know } = useHouseActs(edition);
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const finding = open?.finding;
  useEffect(() => {
    setSuggested([]);
    if (finding === undefined) return;
    let over = false;
    if (finding.kind === "spelling")
      void editor.storage.checking.spelling?.suggest(finding.words).then((found) => over || setSuggested(found));
    return () => {
      over = true;
    };
  }, [editor, finding]);
  const choices = finding?.repair === undefined ? suggested : [finding.repair];
  useEffect(() => {
    if (finding !== undefined && choices.length >= 0)
      list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [finding, choices.length]);
  if (open === undefined || finding === undefined) return null;
  const close = () => {
    mendingMenu.set(undefined);
    editor.view.focus();
  };
  const choose = (repair: string) => {
    mend(editor, finding, repair);
    close();
  };
  return (
    <div
      ref={list}
      className="caret-menu"
      role="menu"
      tabIndex={-1}
      aria-label={said.repairs}
      style={beside(open.left, open.top, open.top)}
      onKeyDown={(event) => menuKeys(event, close)}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || mendingMenu.set(undefined)}
    >
      <p className="caret-menu-says">{finding.said || adviceOf(sentences, finding.advice)}</p>
      {choices.map((repair) => (
        <button key={repair} type="button" role="menuitem" onClick={() => choose(repair)}>
          {repair.trim() === "" ? said.takeOut : repair}
        </button>
      ))}
      {finding.kind === "spelling" && mayWrite ? (
        <button
          type="button"
          role="menuitem"
          className="quiet"
          onClick={() => {
            know.mutate(finding.words.replace(/[’']s$/, ""));
            close();
          }}
        >
          {said.know}
        </button>
      ) : choices.length === 0 ? (
        <button type="button" role="menuitem" className="quiet" onClick={close}>
          {said.none}
        </button>
      ) : null}
    </div>
  );
}

function menuKeys(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (step !== undefined)
    items[(items.indexOf(document.activeElement as HTMLElement) + step + items.length) % items.length]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
