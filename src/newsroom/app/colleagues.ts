/** Desks and colleagues, for choosing; sections by their whole names. */
import { useQuery } from "@tanstack/react-query";
import { listColleagues, listDesks } from "../calls/plans.ts";
import { ask } from "./ask.ts";
import { sectionName, useSession } from "./session.tsx";

const seldomMs = 60_000;

/** The desks; empty until they are known. */
export const useDesks = () =>
  useQuery({ queryKey: ["desks"], queryFn: () => ask(listDesks, {}), staleTime: seldomMs }).data?.desks ?? [];

/** Who works here now; empty until they are known. */
export const useColleagues = () =>
  useQuery({ queryKey: ["colleagues"], queryFn: () => ask(listColleagues, {}), staleTime: seldomMs }).data
    ?.colleagues ?? [];

/** Sections of an edition as choices, by their whole names. */
export function useSectionChoices(edition: string): { value: string; label: string }[] {
  const session = useSession();
  return session.paper.sections
    .filter(({ names }) => names[edition] !== undefined)
    .map(({ id }) => ({ value: String(id), label: sectionName(session, id, edition) }));
}
