/** Who is here, for every screen: asked once, asked again when the server says that the session has ended. */
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { whoIsHere } from "../calls/session.ts";
import type { Verb } from "../permission.ts";
import { ask } from "./ask.ts";

export type Session = Awaited<ReturnType<typeof askSession>>;

const askSession = () => ask(whoIsHere, {});

/** Key of the session among the queries. */
export const sessionKey = ["me"] as const;

/** The session; its error is a `Refused` with code `signed-out` when nobody is signed in. */
export const useSessionQuery = () =>
  useQuery({ queryKey: sessionKey, queryFn: askSession, staleTime: 60_000, retry: false });

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of who is signed in; only inside the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("Outside the shell there is no session");
  return session;
}

/** True when who is here may do `verb`, to a story that is or is not their own. */
export function useMay(verb: Verb, own = true): boolean {
  const far = useSession().may[verb];
  return far === "all" || (far === "own" && own);
}

/** Name of a section in an edition, with those above it. */
export function sectionName({ paper }: Session, id: number, edition: string): string {
  const names: string[] = [];
  for (let at = paper.sections.find((each) => each.id === id); at; ) {
    names.unshift(at.names[edition] ?? at.names[paper.homeEdition] ?? String(at.id));
    const { parent } = at;
    at = paper.sections.find((each) => each.id === parent);
  }
  return names.join(" › ");
}
