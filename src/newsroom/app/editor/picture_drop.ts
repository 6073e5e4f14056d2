/** Pictures dropped or pasted into the text become blocks there, each where it was let go. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { picturesAmong, sendPicture } from "./picture_file.ts";

export interface PictureDropOptions {
  readonly story: number;
  readonly failed: (error: unknown) => void;
}

export const PictureDrop = Extension.create<PictureDropOptions>({
  name: "pictureDrop",
  addOptions: () => ({ story: 0, failed: () => undefined }),
  addProseMirrorPlugins() {
    const { story, failed } = this.options;
    const take = (view: EditorView, files: readonly File[], at: number) => {
      if (files.length === 0 || !view.editable) return false;
      void putIn(view, story, files, at).catch(failed);
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) =>
            take(view, picturesAmong(event.clipboardData?.files), view.state.selection.from),
          handleDrop: (view, event) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return take(view, picturesAmong(event.dataTransfer?.files), place?.pos ?? view.state.selection.from);
          },
        },
      }),
    ];
  },
});

/** Sends the files and puts the pictures behind the block at `at`, wherever that is when they have arrived. */
export async function putIn(view: EditorView, story: number, files: readonly File[], at: number): Promise<void> {
  const taken = await Promise.all(files.map((file) => sendPicture(story, file)));
  const $place = view.state.doc.resolve(Math.min(at, view.state.doc.content.size));
  const after = $place.depth === 0 ? $place.pos : $place.after(1);
  const nodes = taken.map(({ picture }) => view.state.schema.nodes.picture!.create({ picture: String(picture) }));
  view.dispatch(view.state.tr.insert(after, nodes));
}
