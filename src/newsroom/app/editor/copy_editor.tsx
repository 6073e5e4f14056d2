/** The text of a version: several write in it at once. */
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect } from "react";
import { AroundText } from "../craft/around_text.tsx";
import { useCraft } from "../craft/use_craft.ts";
import { tell } from "../frame/notices.tsx";
import { useSession } from "../session.tsx";
import { sentenceFor } from "../words/refusals.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { Bubble } from "./bubble.tsx";
import { colorOf } from "./colors.ts";
import { editorExtensions } from "./extensions.ts";
import type { Room } from "./room.ts";
import { useRoomState } from "./use_room.ts";

const words = wordsIn({
  en: { text: "Text", begin: "Write, or type / for more" },
  "zh-Hans": { text: "正文", begin: "开始写作，键入 / 查看更多" },
});

export interface CopyEditorProps {
  readonly room: Room;
  readonly story: number;
  readonly edition: string;
  /** Given the editor when it is there, and undefined when it goes. */
  readonly onEditor: (editor: Editor | undefined) => void;
}

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;

export function CopyEditor({ room, story, edition, onEditor }: CopyEditorProps) {
  const said = useWords(words);
  const { member } = useSession();
  const craft = useCraft(edition);
  const locale = useLocale();
  const readOnly = useRoomState(room, (state) => state.readOnly);
  const editor = useEditor(
    {
      extensions: editorExtensions({
        room,
        member: { id: member.id, name: member.name },
        color: colorOf(member.id),
        placeholder: said.begin,
        story,
        edition,
        craft,
        failed: (error) => tell(sentenceFor(error as Error, locale), "refused"),
      }),
      injectNonce: nonce(),
      editable: !readOnly,
      // React draws nothing of the text: a letter must not wait for it.
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: "copy",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": said.text,
          lang: edition,
          spellcheck: "false",
        },
      },
      onFocus: () => room.goTo("text"),
      onBlur: () => room.goTo(undefined),
    },
    [room, story, edition],
  );
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    onEditor(editor ?? undefined);
    return () => onEditor(undefined);
  }, [editor, onEditor]);
  return (
    <div className="copy-place" data-field="text">
      {editor ? <AroundText editor={editor} edition={edition} /> : null}
      <EditorContent editor={editor} />
      {editor && !readOnly ? <Bubble editor={editor} /> : null}
    </div>
  );
}
