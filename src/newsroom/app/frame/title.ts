/** Names of screens: in the browser's tab, and heard when one comes to another screen. */
import { useEffect } from "react";
import { useSession } from "../session.tsx";

/** Calls the screen `title` while it is open. */
export function useTitle(title: string | undefined): void {
  const { paper } = useSession();
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${paper.name}`;
  }, [title, paper.name]);
}
