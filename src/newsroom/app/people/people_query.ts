/** Who works here, for the parts of the screen People. */
import { useQuery } from "@tanstack/react-query";
import { listPeople } from "../../calls/people.ts";
import { ask } from "../ask.ts";

/** Key of the people among the queries. */
export const peopleKey = ["people"] as const;

export const usePeople = () => useQuery({ queryKey: peopleKey, queryFn: () => ask(listPeople, {}) });
