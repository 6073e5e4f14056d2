/** What every panel beside the text is given. Pure. */
import type { VersionView } from "../../calls/stories.ts";

export interface PanelProps {
  readonly story: number;
  readonly edition: string;
  readonly view: VersionView;
}
