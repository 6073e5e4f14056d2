/** Tells the text whether others' suggestions may be settled in it, whatever panel is open beside it. Draws nothing. */
import { useEffect } from "react";
import type { VersionView } from "../../calls/stories.ts";
import { useMay } from "../session.tsx";
import { takingAllowed } from "./suggesting.ts";

/** Follows a version while its screen is open. */
export function FollowsTaking({ view: { own } }: { readonly view: VersionView }) {
  const may = useMay("take suggestions", own);
  useEffect(() => {
    takingAllowed.set(may);
    return () => takingAllowed.set(true);
  }, [may]);
  return null;
}
