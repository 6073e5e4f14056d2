/**
 * A page that a browser saved as one file (MHTML, RFC 2557): the bytes of its HTML part. Pure.
 */

const longestHead = 20_000;

/** The HTML inside an MHTML file, with the address it was saved from on top; undefined for any other file. */
export function htmlInMhtml(bytes: Buffer): Buffer | undefined {
  const head = bytes.subarray(0, longestHead).toString("latin1");
  if (
    !/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n/.test(head) ||
    !/^content-type:\s*multipart\/related/im.test(head)
  )
    return undefined;
  const boundary = /boundary\s*=\s*"?([^"\s;]+)/i.exec(head)?.[1];
  const part = boundary === undefined ? undefined : htmlPart(bytes.toString("latin1"), boundary);
  if (part === undefined) return undefined;
  const address = /^(?:snapshot-)?content-location:\s*(https?:\S+)/im.exec(head)?.[1];
  return address === undefined ? part : Buffer.concat([Buffer.from(`<!-- saved from url=${address} -->\n`), part]);
}

function htmlPart(text: string, boundary: string): Buffer | undefined {
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at >= 0; ) {
    const next = text.indexOf(mark, at + mark.length);
    const part = text.slice(at + mark.length, next < 0 ? undefined : next).replace(/^\r?\n/, "");
    const end = /\r?\n\r?\n/.exec(part);
    const head = end ? part.slice(0, end.index) : "";
    if (end && /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head))
      return unwrapped(part.slice(end.index + end[0].length), head);
    at = next;
  }
  return undefined;
}

function unwrapped(body: string, head: string): Buffer {
  const way = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (way === "base64") return Buffer.from(body, "base64");
  if (way !== "quoted-printable") return Buffer.from(body, "latin1");
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, "latin1");
}
