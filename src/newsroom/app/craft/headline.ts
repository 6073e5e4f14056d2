/** The headline as it is being written, for what measures it beside the text. */
import type { Editor } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useCallback, useSyncExternalStore } from "react";
import type { Doc, Text } from "yjs";

/** The headline in the room of the open text; undefined while none is open. */
export function useHeadline(editor: Editor | undefined): string | undefined {
  const text = editor && headlineIn(editor);
  const hearing = useCallback(
    (hear: () => void) => {
      text?.observe(hear);
      return () => text?.unobserve(hear);
    },
    [text],
  );
  return useSyncExternalStore(hearing, () => text?.toString());
}

const headlineIn = (editor: Editor): Text | undefined =>
  (ySyncPluginKey.getState(editor.state) as { doc?: Doc } | undefined)?.doc?.getText("headline");
