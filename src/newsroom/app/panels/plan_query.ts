/** The plan of a version as a query, and acts that answer a new plan. */
import { useQuery } from "@tanstack/react-query";
import { openPlan } from "../../calls/plans.ts";
import { ask } from "../ask.ts";
import type { Version } from "./moving.ts";

export const usePlan = ({ story, edition }: Version) =>
  useQuery({
    queryKey: ["story", story, edition, "plan"],
    queryFn: () => ask(openPlan, { params: { story, edition } }),
  });
