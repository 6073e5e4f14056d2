/** What the craft draws around an open text: the bar of finding, the menus at the caret, a line while suggesting. */
import type { Editor } from "@tiptap/core";
import { useWords, wordsIn } from "../words/words.ts";
import { FindBar } from "./find_bar.tsx";
import { MendingMenu, SlashMenu } from "./menus.tsx";
import { suggestingOn } from "./suggesting.ts";

const words = wordsIn({
  en: { suggesting: "You are suggesting: what you write waits until it is taken.", off: "Write again" },
  "zh-Hans": { suggesting: "建议方式：你的修改需经接受后才生效。", off: "恢复直接修改" },
});

export function AroundText({ editor, edition }: { readonly editor: Editor; readonly edition: string }) {
  const said = useWords(words);
  const suggesting = suggestingOn.use();
  return (
    <>
      <FindBar editor={editor} />
      {suggesting ? (
        <p className="suggesting-line" role="status">
          {said.suggesting}{" "}
          <button type="button" className="quiet-button" onClick={() => suggestingOn.set(false)}>
            {said.off}
          </button>
        </p>
      ) : null}
      <SlashMenu />
      <MendingMenu editor={editor} edition={edition} />
    </>
  );
}
