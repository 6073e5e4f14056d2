/** Letters that the newsroom kept because it has no mail server: read as a mail program would. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Room } from "./room.ts";

export interface Received {
  readonly to: string;
  readonly text: string;
  /** The link in it, and its token. */
  readonly link: string;
  readonly token: string;
}

/** All letters, the oldest first. */
export async function lettersOf({ house }: Pick<Room, "house">): Promise<Received[]> {
  const folder = join(house.settings.DATA_DIR, "mail");
  // While a letter is written it has another ending.
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
  const letters = await Promise.all(
    names.map(async (name) => ({ name, said: await readFile(join(folder, name), "utf8") })),
  );
  return letters.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ said }) => read(said));
}

/** Waits for the letter number `count`: resets are sent after the answer. */
export async function letterNumber(room: Pick<Room, "house">, count: number): Promise<Received> {
  for (let round = 0; round < 200; round++) {
    const letters = await lettersOf(room);
    if (letters.length >= count) return letters[count - 1]!;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no letter number ${count}`);
}

function read(said: string): Received {
  const [head, ...rest] = said.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const text = /^content-transfer-encoding: (quoted-printable|base64)/im.exec(head!)?.[1];
  const plain = text === "base64" ? Buffer.from(body, "base64").toString() : text ? unquoted(body) : body;
  const link = /https?:\/\/\S+/.exec(plain)?.[0] ?? "";
  const to = /^to: <?([^>\r\n]*)>?/im.exec(head!)![1]!;
  return { to, text: plain, link, token: new URL(link).searchParams.get("token")! };
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
