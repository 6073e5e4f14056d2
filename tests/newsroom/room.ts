/** A newsroom behind a real door: node's own server, the real press, the cast's database; and somebody who visits it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseHTML } from "linkedom";
import { measurePicture } from "../../src/base/image.ts";
import { addressBehind } from "../../src/base/peer.ts";
import type { House } from "../../src/house.ts";
import { type Newsroom, openNewsroom } from "../../src/newsroom/newsroom.ts";
import { openPaperPress } from "../../src/paper_press.ts";
import { makeAnswerer } from "../../src/serve.ts";
import { settingsFrom } from "../../src/settings.ts";
import { makeLook } from "../../src/site/look.ts";
import { type Ending, freshFolder, type TestClock, testClock } from "../base.ts";
import { type Cast, castDatabase } from "../cast.ts";

export interface Room {
  readonly origin: string;
  readonly newsroom: Newsroom;
  readonly house: House;
  readonly cast: Cast;
  readonly clock: TestClock;
  /** What was told as trouble. */
  readonly troubles: unknown[];
}

const look = makeLook();

/** Opens the newsroom and the paper of the cast on a free port. */
export async function openRoom(ending: Ending, made = castDatabase(ending)): Promise<Room> {
  const { database, cast } = await made;
  const folder = await freshFolder(ending);
  const clock = testClock();
  const settings = settingsFrom({ DATA_DIR: folder });
  const house = { settings, database, pictures: `${folder}/pictures`, now: clock.now, close: database.close } as House;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const troubles: unknown[] = [];
  const trouble = (_: string, error: unknown) => void troubles.push(error);
  const site = { origin, look: await look };
  const { press, refuse } = await openPaperPress(house, site, trouble);
  const { publish, takePicture } = { publish: press.caughtUp, takePicture: measurePicture };
  const newsroom = await openNewsroom({
    database,
    origin,
    dataDir: folder,
    now: clock.now,
    publish,
    takePicture,
    addressOf: addressBehind(settings.TRUSTED_PROXIES),
    trouble,
  });
  server.on("request", makeAnswerer({ press, doors: [newsroom.door], refuse, trouble }));
  ending.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await press.close();
  });
  return { origin, newsroom, house, cast, clock, troubles };
}

export interface Page {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  readonly document: Document;
}

export interface Sending {
  /** The value of the button that is pressed. */
  readonly press?: string;
  /** Which form of the page. */
  readonly form?: string;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without script: keeps cookies, follows redirects, sends the forms it is shown. */
export function visitor(origin: string) {
  const cookies = new Map<string, string>();
  const lines: string[] = [];

  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const url = new URL(path, origin).href;
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) keep(line);
    const to = answer.headers.get("location");
    if (to !== null && answer.status < 400) return ask(new URL(to, url).href);
    const text = await answer.text();
    return { status: answer.status, url, headers: answer.headers, text, document: parseHTML(text).document };
  }

  function keep(line: string): void {
    lines.push(line);
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (value === "" || /max-age=0/i.test(line)) cookies.delete(name!);
    else cookies.set(name!, value!);
  }

  /** Fills in a form of the page and presses a button. */
  async function send(page: Page, words: Readonly<Record<string, string>>, sending: Sending = {}): Promise<Page> {
    const form = page.document.querySelector(sending.form ?? "main form")!;
    const data = new FormData();
    for (const [name, value] of [...fieldsOf(form), ...Object.entries(words)]) data.set(name, value);
    if (sending.press) data.set("then", sending.press);
    if (sending.file) data.set("picture", new File([new Uint8Array(sending.file.bytes)], sending.file.name));
    const multipart = form.getAttribute("enctype") === "multipart/form-data";
    const body = multipart ? data : new URLSearchParams([...data] as [string, string][]);
    return ask(form.getAttribute("action")!, { method: "POST", body, headers: sending.headers ?? { origin } });
  }

  return { ask, send, cookies, lines };
}

export type Visitor = ReturnType<typeof visitor>;

function* fieldsOf(form: Element): Generator<[string, string]> {
  for (const each of form.querySelectorAll("input, textarea, select")) {
    const name = each.getAttribute("name");
    const type = each.getAttribute("type");
    if (name === null || type === "file" || type === "checkbox") continue;
    yield [name, valueIn(each)];
  }
}

export function valueIn(field: Element): string {
  if (field.localName === "input") return field.getAttribute("value") ?? "";
  if (field.localName === "select") return field.querySelector("option[selected]")?.getAttribute("value") ?? "";
  return field.textContent!.replace(/^\n/, "");
}

/** The value of the field called `name` on the page. */
export const fieldOn = (page: Page, name: string): string => valueIn(page.document.querySelector(`[name=${name}]`)!);

/** The sentences above the page. */
export const noticesOn = (page: Page): string =>
  [...page.document.querySelectorAll(".notice, .card .lead")].map((each) => each.textContent).join("\n");

export const owner = { name: "Inês Duarte", email: "ines@courier.example", password: "four plain salt words" };

/** Somebody who came in by the first owner's link. */
export async function welcomedOwner({ origin, newsroom }: Room): Promise<Visitor> {
  const ines = visitor(origin);
  await ines.send(await ines.ask((await newsroom.firstOwnerLink())!), owner);
  return ines;
}
