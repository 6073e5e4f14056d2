/** What the craft adds to the editor of copy: pasting, typing, checks, finding, the slash menu, comments, suggestions. */
import type { Extensions } from "@tiptap/core";
import { Checking } from "./checking.ts";
import { Commenting } from "./commenting.ts";
import { Mending } from "./mending.ts";
import { OpenText } from "./open_text.ts";
import { Pasting } from "./pasting.ts";
import { FindAndReplace } from "./searching.ts";
import { Slash } from "./slash.ts";
import { Suggesting, type SuggestingOptions } from "./suggesting.ts";
import { Typing } from "./typing.ts";

export interface CraftWith {
  readonly edition: string;
  /** Staff id of who writes. */
  readonly member: string;
  /** Told how many pictures were left out of what was pasted. */
  readonly picturesLeft: (count: number) => void;
  /** Told when something cannot be suggested, or would settle what one may not. */
  readonly notSuggested: SuggestingOptions["refused"];
  /** Brings the list of comments beside the text. */
  readonly openComments: () => void;
}

/** The extensions of the craft. */
export const craftExtensions = ({
  edition,
  member,
  picturesLeft,
  notSuggested,
  openComments,
}: CraftWith): Extensions => [
  OpenText,
  Pasting.configure({ pictures: picturesLeft }),
  Typing.configure({ edition }),
  Checking.configure({ edition }),
  Mending,
  FindAndReplace,
  Slash,
  Commenting.configure({ open: openComments }),
  Suggesting.configure({ member, refused: notSuggested }),
];
