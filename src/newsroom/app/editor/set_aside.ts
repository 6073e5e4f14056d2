/**
 * Words set aside: what stood in a text when the server did not take the last changes, kept in this browser until whoever
 * wrote them throws them away. Promises: nothing that was typed is gone before its writer has seen it.
 */
import { type Doc, XmlElement, type XmlFragment, XmlText } from "yjs";
import { anchor } from "../../craft/suggestion.ts";

/** What was set aside: the reason, and every line that stood there. */
export interface SetAsideWords {
  readonly reason: string;
  readonly lines: readonly string[];
}

interface Whose {
  readonly story: number;
  readonly edition: string;
  readonly member: string;
}

const keyOf = ({ story, edition, member }: Whose): string => `set aside ${story}/${edition} ${member}`;

/** Keeps what stands in `doc`, beside what was set aside before. */
export function setAside(whose: Whose, reason: string, doc: Doc): void {
  const lines = [...new Set([...(wordsAside(whose)?.lines ?? []), ...linesOf(doc)])];
  localStorage.setItem(keyOf(whose), JSON.stringify({ reason, lines }));
}

/** What is set aside; undefined where nothing is. */
export function wordsAside(whose: Whose): SetAsideWords | undefined {
  const kept = localStorage.getItem(keyOf(whose));
  return kept === null ? undefined : (JSON.parse(kept) as SetAsideWords);
}

/** Throws it away. */
export const throwAway = (whose: Whose): void => localStorage.removeItem(keyOf(whose));

/** Headline, standfirst and each line of the copy, with what is only suggested. */
export const linesOf = (doc: Doc): string[] =>
  [
    ...["headline", "standfirst"].map((name) => doc.getText(name).toString()),
    ...linesIn(doc.getXmlFragment("copy")),
  ].filter((line) => line.trim() !== "");

function linesIn(within: XmlFragment): string[] {
  return within.toArray().flatMap((part) => {
    if (part instanceof XmlText) return [wordsIn(part)];
    return part instanceof XmlElement ? linesIn(part) : [];
  });
}

const wordsIn = (text: XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("")
    .replaceAll(anchor, "");
