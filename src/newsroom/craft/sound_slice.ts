/**
 * What was copied, as a part of a text that can be put in. A browser cleans what it keeps, and then a row may come back
 * as a paragraph in a table: such a block is opened, and what it held stands for itself. Pure.
 */
import { Fragment, type Node, Slice } from "@tiptap/pm/model";

/** The slice itself if its blocks hold what they may hold; otherwise what is sound of it, open as far as it can be. */
export function soundSlice(slice: Slice): Slice {
  const content = sound(slice.content);
  const open = Slice.maxOpen(content);
  const asSaid = slice.openStart <= open.openStart && slice.openEnd <= open.openEnd;
  return asSaid && content.eq(slice.content) ? slice : open;
}

function sound(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const within = sound(node.content);
    if (node.isLeaf) nodes.push(node);
    else if (node.type.contentMatch.matchFragment(within) === null) within.forEach((each) => void nodes.push(each));
    else nodes.push(node.copy(within));
  });
  return Fragment.fromArray(nodes);
}
