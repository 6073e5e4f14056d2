/** The checklist of a version as a query, shared by all that show it. */
import { useQuery } from "@tanstack/react-query";
import { openChecklist } from "../../calls/workflow.ts";
import { ask } from "../ask.ts";
import type { Version } from "./moving.ts";

/** The checklist of a version, asked again while links are still being asked. */
export const useChecklist = ({ story, edition }: Version) =>
  useQuery({
    queryKey: ["story", story, edition, "checklist"],
    queryFn: () => ask(openChecklist, { params: { story, edition } }),
    refetchInterval: ({ state }) => (state.data?.checking ? 2_000 : false),
  });
