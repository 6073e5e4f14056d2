/** Keys of the text: marks, headings, lists, quotes, line breaks, and what Enter, Tab and Backspace do in each block. */
import { type Editor, Extension } from "@tiptap/core";
import { createParagraphNear } from "@tiptap/pm/commands";
import { liftListItem, sinkListItem, splitListItem } from "@tiptap/pm/schema-list";
import { inNode, leaveEmpty, toggleHeading, toggleList, toggleQuote, toParagraph } from "./blocks.ts";
import { goToCell, tableKeys } from "./tables.ts";

export const CopyKeys = Extension.create({
  name: "copyKeys",
  // Before Tiptap's own keymap.
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    const item = () => editor.schema.nodes.listItem!;
    const run = (command: (state: Editor["state"], dispatch: Editor["view"]["dispatch"]) => boolean) =>
      command(editor.state, (transaction) => editor.view.dispatch(transaction.scrollIntoView()));
    return {
      "Mod-b": () => editor.commands.toggleMark("strong"),
      "Mod-i": () => editor.commands.toggleMark("emphasis"),
      "Mod-Alt-0": () => toParagraph(editor),
      "Mod-Alt-2": () => toggleHeading(editor, 2),
      "Mod-Alt-3": () => toggleHeading(editor, 3),
      "Mod-Alt-4": () => toggleHeading(editor, 4),
      "Mod-Shift-7": () => toggleList(editor, true),
      "Mod-Shift-8": () => toggleList(editor, false),
      "Mod-Shift-9": () => toggleQuote(editor),
      "Shift-Enter": () => editor.commands.insertContent("\n"),
      Enter: () => {
        // Tiptap splits by what stood there before the chosen words went, and throws where that was a list.
        const { $from, $to, empty } = editor.state.selection;
        if (!empty && !$from.sameParent($to)) editor.view.dispatch(editor.state.tr.deleteSelection());
        // Beside a block or between items there is no line to split; Tiptap would try.
        if (!editor.state.selection.$from.parent.isTextblock) return run(createParagraphNear) || true;
        // An empty item goes one list up, and out of the last.
        if (inNode(editor.state, "listItem"))
          return run(
            editor.state.selection.$from.parent.content.size === 0 ? liftListItem(item()) : splitListItem(item()),
          );
        if (inNode(editor.state, "tableCell")) return goToCell(editor, "below");
        return leaveEmpty(editor, "quote") || leaveEmpty(editor, "facts");
      },
      Tab: () => run(sinkListItem(item())) || goToCell(editor, "next") || inNode(editor.state, "listItem"),
      "Shift-Tab": () => run(liftListItem(item())) || goToCell(editor, "before"),
      ...tableKeys(editor),
    };
  },
});
