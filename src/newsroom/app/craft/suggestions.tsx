/** The suggestions in the text, with who made them and when: taken or refused one by one or all. */
import type { Editor } from "@tiptap/core";
import { useMemo } from "react";
import { type Suggestion, suggestionsIn } from "../../craft/suggestion.ts";
import { useColleagues } from "../colleagues.ts";
import type { PanelProps } from "../panels/panel_props.ts";
import { useMay, useSession } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { openText, textTurns } from "./open_text.ts";
import { refuseIn, showSuggestion, suggestingOn, takeIn } from "./suggesting.ts";

const words = wordsIn({
  en: {
    suggestions: "Suggestions",
    on: "Suggest instead of writing",
    none: "No suggestions.",
    take: "Take",
    refuse: "Refuse",
    takeAll: "Take all",
    refuseAll: "Refuse all",
    out: "out",
    in: "in",
    somebody: "Somebody",
    takeBack: "Take back",
    kinds: {
      paragraph: "Paragraph",
      heading: "Heading",
      quote: "Quote",
      list: "List",
      picture: "Picture",
      gallery: "Gallery",
      embed: "Embedded",
      table: "Table",
      facts: "Box of facts",
      divider: "Divider",
    } as Readonly<Record<string, string>>,
  },
  "zh-Hans": {
    suggestions: "修改建议",
    on: "以建议方式修改",
    none: "没有修改建议。",
    take: "接受",
    refuse: "拒绝",
    takeAll: "全部接受",
    refuseAll: "全部拒绝",
    out: "删去",
    in: "加入",
    somebody: "某人",
    takeBack: "撤回",
    kinds: {
      paragraph: "段落",
      heading: "小标题",
      quote: "引文",
      list: "列表",
      picture: "图片",
      gallery: "组图",
      embed: "嵌入内容",
      table: "表格",
      facts: "资料框",
      divider: "分隔线",
    } as Readonly<Record<string, string>>,
  },
});

export function Suggestions({ view }: PanelProps) {
  const said = useWords(words);
  const editor = openText.use();
  const turn = textTurns.use();
  const on = suggestingOn.use();
  const may = useMay("take suggestions", view.own);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is another text
  const suggestions = useMemo(() => (editor ? suggestionsIn(editor.state.doc) : []), [editor, turn]);
  if (editor === undefined) return null;
  const mayTake = may && editor.isEditable;
  return (
    <section aria-label={said.suggestions} className="suggestions">
      {editor.isEditable ? (
        <label className="suggest-switch">
          <input type="checkbox" checked={on} onChange={() => suggestingOn.set(!on)} /> {said.on} <kbd>Ctrl+Alt+S</kbd>
        </label>
      ) : null}
      {suggestions.length === 0 ? <p className="empty">{said.none}</p> : null}
      {mayTake && suggestions.length > 1 ? (
        <p className="remark-acts">
          <button type="button" className="quiet-button" onClick={() => takeIn(editor)}>
            {said.takeAll}
          </button>
          <button type="button" className="quiet-button" onClick={() => refuseIn(editor)}>
            {said.refuseAll}
          </button>
        </p>
      ) : null}
      {suggestions.map((suggestion) => (
        <SuggestionLine key={suggestion.id} {...{ suggestion, editor, mayTake }} />
      ))}
    </section>
  );
}

interface SuggestionLineProps {
  readonly suggestion: Suggestion;
  readonly editor: Editor;
  readonly mayTake: boolean;
}

function SuggestionLine({ suggestion, editor, mayTake }: SuggestionLineProps) {
  const { id, author, at, inserted, deleted, blocks } = suggestion;
  const said = useWords(words);
  const colleagues = useColleagues();
  const { member } = useSession();
  const name =
    author === member.id ? member.name : (colleagues.find((each) => each.id === author)?.name ?? said.somebody);
  return (
    <article className="thread" data-suggestion-line={id}>
      <button type="button" className="suggestion-words" onClick={() => showSuggestion(editor, id)}>
        {deleted === "" ? null : <del>{deleted}</del>} {inserted === "" ? null : <ins>{inserted}</ins>}
        <SuggestedBlockLines blocks={blocks} />
        {deleted === "" && inserted === "" && blocks.length === 0 ? "¶" : null}
      </button>
      <p className="remark-by">
        <strong>{name}</strong> {at ? <When at={at.toISOString()} /> : null}
      </p>
      {mayTake ? (
        <p className="remark-acts">
          <button type="button" className="quiet-button" onClick={() => takeIn(editor, id)}>
            {said.take}
          </button>
          <button type="button" className="quiet-button" onClick={() => refuseIn(editor, id)}>
            {said.refuse}
          </button>
        </p>
      ) : author === member.id && editor.isEditable ? (
        <p className="remark-acts">
          <button type="button" className="quiet-button" onClick={() => refuseIn(editor, id)}>
            {said.takeBack}
          </button>
        </p>
      ) : null}
    </article>
  );
}

/** Each block by its kind; its words once, where only its kind is to change. */
function SuggestedBlockLines({ blocks }: { readonly blocks: Suggestion["blocks"] }) {
  const said = useWords(words);
  const wordsIn = (act: "in" | "out") => blocks.filter((block) => block.act === act).map((block) => block.words);
  const same = wordsIn("in").join(" ") === wordsIn("out").join(" ");
  return blocks.map(({ act, type, words: text }, at) => {
    const line = `${said.kinds[type] ?? type}${text !== "" && !(same && act === "out") ? `: ${text}` : ""}`;
    // biome-ignore lint/suspicious/noArrayIndexKey: several may say the same
    return <div key={at}>{act === "in" ? <ins>{line}</ins> : <del>{line}</del>}</div>;
  });
}
