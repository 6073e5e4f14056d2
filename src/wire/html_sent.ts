/** HTML that another system sends as the text of a story, as copy. Pure. Pictures come as files of their own. */
import { type Copy, picturesIn, withPictures } from "../news/copy.ts";
import { copyFromHtml } from "./copy_from_html.ts";

/** The copy of sent HTML, and what was left out, a sentence each. */
export function copyOfHtml(html: string): { readonly copy: Copy; readonly dropped: readonly string[] } {
  const { copy, dropped } = copyFromHtml(html);
  const left = picturesIn(copy).length;
  if (left === 0) return { copy, dropped };
  const said = `${left} ${left === 1 ? "picture was" : "pictures were"} left out: send each as a file, then put it in as a block.`;
  return { copy: withPictures(copy, () => undefined), dropped: [...dropped, said] };
}
