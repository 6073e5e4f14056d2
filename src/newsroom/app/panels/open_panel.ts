/** Which panel beside the text is open, and with which move begun: set by the panels, the palette, the checklist. */
import { useSyncExternalStore } from "react";
import type { MoveName } from "./moves.ts";

export type PanelName = "workflow" | "checklist" | "plan" | "revisions" | "preview" | "review" | "text";

interface OpenPanel {
  readonly panel: PanelName;
  /** A move whose form is open. */
  readonly move?: MoveName | undefined;
}

let open: OpenPanel = { panel: "workflow" };
const hearers = new Set<() => void>();

/** Opens a panel, with the form of a move. */
export function openPanel(panel: PanelName, move?: MoveName): void {
  open = { panel, move };
  for (const hear of hearers) hear();
}

const hearing = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** The open panel. */
export const useOpenPanel = (): OpenPanel => useSyncExternalStore(hearing, () => open);
