/** The slash menu: `/` at the beginning of a line or after a space offers blocks, and does what is chosen. */
import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { exitSuggestion, Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { held } from "./held.ts";
import { blocksFor, type SlashBlock } from "./slash_blocks.ts";

export interface SlashOpen {
  readonly blocks: readonly SlashBlock[];
  readonly at: number;
  /** Where on the screen. */
  readonly rect: DOMRect;
  readonly choose: (block: SlashBlock) => void;
}

/** The menu as it is open now. */
export const slashOpen = held<SlashOpen | undefined>(undefined);

const key = new PluginKey("slash");

export const Slash = Extension.create({
  name: "slash",
  onDestroy: () => slashOpen.set(undefined),
  addProseMirrorPlugins() {
    return [
      Suggestion<SlashBlock>({
        editor: this.editor,
        pluginKey: key,
        char: "/",
        allow: ({ state, range }) => {
          const $from = state.doc.resolve(range.from);
          return (
            $from.parent.type.name === "paragraph" && /(?:^|\s)$/.test($from.parent.textBetween(0, $from.parentOffset))
          );
        },
        items: ({ query }) => blocksFor(query),
        command: ({ editor, range, props }) => {
          editor.chain().focus().deleteRange(range).run();
          props.put(editor);
        },
        render: () => ({
          onStart: (props) => show(props, 0),
          onUpdate: (props) => show(props, 0),
          onKeyDown: ({ event, view }) => {
            const open = slashOpen.get();
            if (open === undefined || open.blocks.length === 0) return false;
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step !== undefined)
              slashOpen.set({ ...open, at: (open.at + step + open.blocks.length) % open.blocks.length });
            else if (event.key === "Enter" || event.key === "Tab") open.choose(open.blocks[open.at]!);
            else if (event.key === "Escape") exitSuggestion(view, key);
            else return false;
            return true;
          },
          onExit: () => slashOpen.set(undefined),
        }),
      }),
    ];
  },
});

function show({ items, clientRect, command }: SuggestionProps<SlashBlock>, at: number): void {
  const rect = clientRect?.();
  slashOpen.set(rect && items.length > 0 ? { blocks: items, at, rect, choose: command } : undefined);
}
