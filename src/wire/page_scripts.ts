/** Takes scripts and styles out of a page's text before it is parsed; linked data (JSON-LD) stays. Pure, one pass. */

const opening = /<(script|style)\b([^>]*)>/gi;

/** `html` without what its scripts and styles hold. */
export function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const end = closingOf(html, found[1]!, opening.lastIndex);
    if (end === undefined) break;
    if (!/ld\+json/i.test(found[2]!)) {
      kept.push(html.slice(from, found.index));
      from = end;
    }
    opening.lastIndex = end;
  }
  return kept.join("") + html.slice(from);
}

/** Where the element that was opened ends, as a browser sees it; a script that is never closed ends nowhere. */
function closingOf(html: string, name: string, from: number): number | undefined {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, "gi");
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : undefined;
}
