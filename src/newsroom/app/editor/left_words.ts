/**
 * What this browser kept for a room that was begun anew on the server: its lines, put by in the browser until whoever
 * wrote them has read, put in or thrown them away. Promises: put by before the journal it came from goes.
 */
import { type Doc, XmlElement, type XmlFragment, XmlText } from "yjs";

/** The version, and whose words they are. */
export interface WhoseWords {
  readonly story: number;
  readonly edition: string;
  readonly member: string;
}

const againMs = 60_000;

const keyOf = ({ story, edition, member }: WhoseWords): string => `left ${story}/${edition} ${member}`;

/**
 * Puts by what stands in `doc`, and forgets the journal of its room. False where that was tried a moment ago: another tab
 * still holds the journal, and a page begun anew would not help.
 */
export async function putBy(whose: WhoseWords, doc: Doc): Promise<boolean> {
  const lines = [...new Set([...leftWords(whose), ...linesIn(doc)])];
  localStorage.setItem(keyOf(whose), JSON.stringify(lines));
  const triedKey = `tried ${keyOf(whose)}`;
  if (Date.now() - Number(sessionStorage.getItem(triedKey) ?? 0) < againMs) return false;
  sessionStorage.setItem(triedKey, String(Date.now()));
  return new Promise((resolve) => {
    const gone = indexedDB.deleteDatabase(`room ${whose.story}/${whose.edition} ${whose.member}`);
    // This page's own hold on it ends with the page.
    gone.onsuccess = gone.onerror = gone.onblocked = () => resolve(true);
  });
}

/** The lines that were put by; none where nothing was. */
export const leftWords = (whose: WhoseWords): readonly string[] =>
  JSON.parse(localStorage.getItem(keyOf(whose)) ?? "[]") as string[];

/** Throws them away. */
export const forgetLeft = (whose: WhoseWords): void => localStorage.removeItem(keyOf(whose));

/** Those lines that the text has not. */
export function notIn(doc: Doc, lines: readonly string[]): string[] {
  const there = new Set(linesIn(doc));
  return lines.filter((line) => !there.has(line));
}

/** Puts lines behind the text, each as a paragraph. */
export function putIn(doc: Doc, lines: readonly string[]): void {
  const paragraphs = lines.map((line) => {
    const paragraph = new XmlElement("paragraph");
    paragraph.push([new XmlText(line)]);
    return paragraph;
  });
  doc.transact(() => doc.getXmlFragment("copy").push(paragraphs));
}

const linesIn = (doc: Doc): string[] =>
  [
    ...["headline", "standfirst"].map((name) => doc.getText(name).toString()),
    ...blocksIn(doc.getXmlFragment("copy")),
  ].filter((line) => line.trim() !== "");

const blocksIn = (within: XmlFragment): string[] =>
  within.toArray().flatMap((part) => {
    if (part instanceof XmlText) return [plain(part)];
    return part instanceof XmlElement ? blocksIn(part) : [];
  });

const plain = (text: XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
