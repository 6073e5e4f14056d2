/** A reader at the paper's door: follows redirects, keeps cookies, sees pages as documents. */
import { parseHTML } from "linkedom";

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly document: Document;
}

export type Reader = ReturnType<typeof readerAt>;

/** Somebody who reads at `origin`. */
export function readerAt(origin: string) {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const onward = answer.headers.get("location");
    const text = await answer.text();
    if (onward !== null) return ask(new URL(onward, new URL(path, origin)).href);
    return { status: answer.status, text, document: parseHTML(text).document as unknown as Document };
  }
  return { ask };
}
