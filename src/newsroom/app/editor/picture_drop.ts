/** Pictures dropped, pasted or chosen for the text become a block where they were let go: several at once a gallery. */
import { type Editor, Extension } from "@tiptap/core";
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

/** Asks for pictures' files and puts them in at the caret. */
export function choosePictures({ view, extensionManager }: Editor): void {
  const { story, failed } = extensionManager.extensions.find(({ name }) => name === PictureDrop.name)!
    .options as PictureDropOptions;
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept: "image/*", multiple: true, hidden: true });
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    const files = picturesAmong(input.files);
    if (files.length > 0) void putIn(view, story, files, view.state.selection.from).catch(failed);
  });
  // Out of the page it could be gone before its files are chosen.
  document.body.append(input);
  input.click();
}

/**
 * Sends the files and puts the pictures behind the block at `at`, or before it where it is an empty line: one goes on
 * writing there.
 */
export async function putIn(view: EditorView, story: number, files: readonly File[], at: number): Promise<void> {
  const taken = await Promise.all(files.map((file) => sendPicture(story, file)));
  const $place = view.state.doc.resolve(Math.min(at, view.state.doc.content.size));
  const empty = $place.depth === 1 && $place.parent.isTextblock && $place.parent.content.size === 0;
  const place = $place.depth === 0 ? $place.pos : empty ? $place.before(1) : $place.after(1);
  const keys = [...new Set(taken.map(({ picture }) => String(picture)))];
  const { picture, gallery } = view.state.schema.nodes;
  const node = keys.length === 1 ? picture!.create({ picture: keys[0] }) : gallery!.create({ pictures: keys });
  view.dispatch(view.state.tr.insert(place, node));
}
