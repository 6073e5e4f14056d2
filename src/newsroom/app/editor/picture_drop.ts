/** Pictures dropped, pasted or chosen for the text become a block where they were let go: several at once a gallery. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { picturesAmong, sendPicture } from "./picture_file.ts";

export interface PictureDropOptions {
  readonly story: number;
  readonly failed: (error: unknown) => void;
}

let choose: (() => void) | undefined;

/** Asks for pictures' files and puts them in at the caret of the open text. */
export const choosePictures = (): void => choose?.();

export const PictureDrop = Extension.create<PictureDropOptions>({
  name: "pictureDrop",
  addOptions: () => ({ story: 0, failed: () => undefined }),
  onCreate() {
    const { story, failed } = this.options;
    const { view } = this.editor;
    choose = () => {
      const input = document.createElement("input");
      Object.assign(input, { type: "file", accept: "image/*", multiple: true });
      input.addEventListener("change", () => {
        const files = picturesAmong(input.files);
        if (files.length > 0) void putIn(view, story, files, view.state.selection.from).catch(failed);
      });
      input.click();
    };
  },
  onDestroy: () => {
    choose = undefined;
  },
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
  const keys = [...new Set(taken.map(({ picture }) => String(picture)))];
  const { picture, gallery } = view.state.schema.nodes;
  const node = keys.length === 1 ? picture!.create({ picture: keys[0] }) : gallery!.create({ pictures: keys });
  view.dispatch(view.state.tr.insert(after, node));
}
