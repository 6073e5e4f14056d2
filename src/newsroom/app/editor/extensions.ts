/**
 * What the editor of copy is made of: the table of contents. The schema is `schema/`; here stands what the browser adds.
 * What checks, suggests and finds is hung on at the end.
 */
import type { Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Dropcursor, Gapcursor, Placeholder } from "@tiptap/extensions";
import { type CraftWith, craftExtensions } from "../craft/craft_extensions.ts";
import { CopyKeys } from "./keys.ts";
import { KeysAtCaret } from "./keys_at_caret.ts";
import { PictureDrop } from "./picture_drop.ts";
import type { Room } from "./room.ts";
import { copyExtensions } from "./schema/schema.ts";
import { Shorthand } from "./shorthand.ts";
import { viewsOf } from "./views.tsx";

export interface EditorWith {
  readonly room: Room;
  readonly member: { readonly id: string; readonly name: string };
  readonly color: string;
  readonly placeholder: string;
  /** Version that is written. */
  readonly story: number;
  readonly edition: string;
  /** Told of what a picture or a paste was refused for. */
  readonly failed: (error: unknown) => void;
  /** What the craft, hung on at the end, is told. */
  readonly craft: CraftWith;
}

/** Every extension of the editor. */
export function editorExtensions(props: EditorWith): Extensions {
  const { room, member, color, placeholder, story, failed } = props;
  const views = viewsOf(props);
  return [
    ...copyExtensions.map((each) => views.find(({ name }) => name === each.name) ?? each),
    Collaboration.configure({ document: room.doc, field: "copy" }),
    CollaborationCaret.configure({ provider: room.provider, user: { ...member, color }, render: caret }),
    KeysAtCaret,
    CopyKeys,
    Shorthand,
    Dropcursor.configure({ class: "drop-here", color: false }),
    Gapcursor,
    Placeholder.configure({ placeholder }),
    PictureDrop.configure({ story, failed }),
    ...craftExtensions(props.craft),
  ];
}

/** Somebody else's caret, with their name. */
function caret({ name, color }: Readonly<Record<string, string>>): HTMLElement {
  const line = document.createElement("span");
  line.className = "caret";
  line.style.borderColor = color ?? "";
  const label = document.createElement("span");
  label.className = "caret-name";
  label.style.background = color ?? "";
  label.textContent = name ?? "";
  line.append(label);
  return line;
}
