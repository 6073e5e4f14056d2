/** The bar of finding and replacing, above the text. */
import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { searched } from "../../craft/search.ts";
import { tell } from "../frame/notices.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { findBar, look, replaceAll, replaceOne, searching, step } from "./searching.ts";

const words = wordsIn({
  en: {
    bar: "Find and replace",
    find: "Find",
    by: "Replace by",
    of: (at: number, count: number) => (count === 0 ? "Nothing found" : `${at} of ${count}`),
    next: "Next",
    before: "Before",
    one: "Replace",
    all: "Replace all",
    close: "Close",
    sameCase: "Aa",
    sameCaseSays: "Same capitals",
    wholeWord: "Whole words",
    pattern: "Pattern",
    wrong: "This is no pattern.",
    replaced: (count: number) => `${count} replaced.`,
  },
  "zh-Hans": {
    bar: "查找与替换",
    find: "查找",
    by: "替换为",
    of: (at: number, count: number) => (count === 0 ? "没有找到" : `第 ${at} 处，共 ${count} 处`),
    next: "下一个",
    before: "上一个",
    one: "替换",
    all: "全部替换",
    close: "关闭",
    sameCase: "Aa",
    sameCaseSays: "区分大小写",
    wholeWord: "全词",
    pattern: "正则",
    wrong: "表达式有误。",
    replaced: (count: number) => `已替换 ${count} 处。`,
  },
});

export function FindBar({ editor }: { readonly editor: Editor }) {
  const said = useWords(words);
  const open = findBar.use();
  const { search, found, at } = searching.use();
  const [by, setBy] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open !== "closed") field.current?.select();
  }, [open]);
  if (open === "closed") return null;
  const close = () => {
    findBar.set("closed");
    look(editor, { ...search, find: "" });
    editor.view.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if ((event.ctrlKey || event.metaKey) && event.key === "h") findBar.set("replace");
    else if (event.key === "Enter" && event.target === field.current) step(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
    // The place is shown, the caret stays in the bar.
    if (event.key === "Enter") field.current?.focus();
  };
  const choice = (name: "sameCase" | "wholeWord" | "pattern", title = said[name]) => (
    <label className="find-choice" title={title}>
      <input
        type="checkbox"
        aria-label={title}
        checked={search[name]}
        onChange={() => look(editor, { ...search, [name]: !search[name] })}
      />
      {said[name]}
    </label>
  );
  const wrong = search.find !== "" && searched(search) === undefined;
  return (
    <search className="find-bar" aria-label={said.bar} onKeyDown={keys}>
      <input
        ref={field}
        aria-label={said.find}
        placeholder={said.find}
        value={search.find}
        onChange={({ currentTarget }) => look(editor, { ...search, find: currentTarget.value })}
      />
      <output aria-live="polite">{wrong ? said.wrong : search.find === "" ? "" : said.of(at + 1, found.length)}</output>
      <button type="button" disabled={found.length === 0} onClick={() => step(editor, -1)}>
        {said.before}
      </button>
      <button type="button" disabled={found.length === 0} onClick={() => step(editor, 1)}>
        {said.next}
      </button>
      {choice("sameCase", said.sameCaseSays)}
      {choice("wholeWord")}
      {choice("pattern")}
      {open === "replace" ? (
        <span className="find-replace">
          <input
            aria-label={said.by}
            placeholder={said.by}
            value={by}
            onChange={({ currentTarget }) => setBy(currentTarget.value)}
          />
          <button type="button" disabled={found.length === 0} onClick={() => replaceOne(editor, by)}>
            {said.one}
          </button>
          <button
            type="button"
            disabled={found.length === 0}
            onClick={() => tell(said.replaced(replaceAll(editor, by)))}
          >
            {said.all}
          </button>
        </span>
      ) : null}
      <button type="button" onClick={close}>
        {said.close}
      </button>
    </search>
  );
}
