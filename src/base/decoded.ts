/** Percent-encoded text, read. Pure. Promises: what is no such text is no fault: anybody can send it. */

/** The text that was encoded (RFC 3986 §2.1); undefined where a percent sign begins no letter. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
