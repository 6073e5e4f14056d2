/** The small bar at a selection: strong, emphasis, link, heading, quote, list. Everything in it has a key as well. */
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { type FormEvent, useEffect, useState } from "react";
import { isSafeHref } from "../../../news/copy.ts";
import { beginComment } from "../craft/commenting.ts";
import { openPanel } from "../panels/open_panel.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { inNode, toggleHeading, toggleList, toggleQuote } from "./blocks.ts";

const words = wordsIn({
  en: {
    bar: "Marks and blocks",
    strong: "Strong",
    emphasis: "Emphasis",
    link: "Link",
    heading: "Heading",
    quote: "Quote",
    list: "List",
    comment: "Comment",
    href: "Address of the link",
    put: "Put",
    off: "No link",
  },
  "zh-Hans": {
    bar: "标记与段落",
    strong: "加粗",
    emphasis: "强调",
    link: "链接",
    heading: "小标题",
    quote: "引文",
    list: "列表",
    comment: "批注",
    href: "链接地址",
    put: "确定",
    off: "取消链接",
  },
});

export function Bubble({ editor }: { readonly editor: Editor }) {
  const said = useWords(words);
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: { isActive, state } }) => ({
      strong: isActive.call(editor, "strong"),
      emphasis: isActive.call(editor, "emphasis"),
      link: isActive.call(editor, "link"),
      heading: isActive.call(editor, "heading"),
      quote: inNode(state, "quote"),
      list: inNode(state, "list"),
    }),
  });
  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key === "k" && editor.isFocused && !editor.state.selection.empty) {
        event.preventDefault();
        event.stopPropagation();
        setLinking(true);
      }
    };
    editor.view.dom.addEventListener("keydown", ask);
    return () => editor.view.dom.removeEventListener("keydown", ask);
  }, [editor]);
  const act = (name: keyof typeof on, does: () => unknown) => (
    <button
      type="button"
      aria-pressed={on[name]}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        does();
        editor.view.focus();
      }}
    >
      {said[name]}
    </button>
  );
  return (
    <BubbleMenu
      editor={editor}
      className="bubble"
      updateDelay={120}
      shouldShow={({ state }) => state.selection instanceof TextSelection && !state.selection.empty}
    >
      {linking ? (
        <LinkForm editor={editor} said={said} done={() => setLinking(false)} />
      ) : (
        <div role="toolbar" aria-label={said.bar}>
          {act("strong", () => editor.commands.toggleMark("strong"))}
          {act("emphasis", () => editor.commands.toggleMark("emphasis"))}
          {act("link", () => setLinking(true))}
          {act("heading", () => toggleHeading(editor, 2))}
          {act("quote", () => toggleQuote(editor))}
          {act("list", () => toggleList(editor, false))}
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => beginComment(editor) && openPanel("review")}
          >
            {said.comment}
          </button>
        </div>
      )}
    </BubbleMenu>
  );
}

function LinkForm({
  editor,
  said,
  done,
}: {
  readonly editor: Editor;
  readonly said: (typeof words)["en"];
  readonly done: () => void;
}) {
  const [href, setHref] = useState(String(editor.getAttributes("link").href ?? ""));
  const address = /^[\w-]+(\.[\w-]+)+/.test(href) ? `https://${href}` : href;
  const put = (event: FormEvent) => {
    event.preventDefault();
    if (isSafeHref(address)) editor.chain().focus().extendMarkRange("link").setMark("link", { href: address }).run();
    done();
  };
  const off = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    done();
  };
  const leave = (event: { readonly key: string }) => {
    if (event.key !== "Escape") return;
    done();
    editor.view.focus();
  };
  return (
    <form onSubmit={put} onKeyDown={leave}>
      <input
        ref={(input) => input?.focus()}
        aria-label={said.href}
        value={href}
        placeholder="https://"
        onChange={({ currentTarget }) => setHref(currentTarget.value)}
      />
      <button type="submit">{said.put}</button>
      <button type="button" onClick={off}>
        {said.off}
      </button>
    </form>
  );
}
