/** Has the checks of the open text follow the house style and the names beside the text; draws nothing. */
import type { VersionView } from "../../calls/stories.ts";
import { useFollowedHouse } from "./house.ts";

export function FollowsHouse({ view }: { readonly view: VersionView }) {
  useFollowedHouse(view.edition, view);
  return null;
}
