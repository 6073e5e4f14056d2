/** The ground tests stand on: fresh databases of a real Postgres, folders that go away, a clock that stands still. */
import { after } from "node:test";
import type { Database } from "../src/base/database.ts";
import {
  createDatabase,
  dropDatabase,
  makeFolder,
  openOn,
  removeFolder,
  startTestServer,
  type TestServer,
  templateOn,
  urlOf,
} from "./server.ts";

/** What ends, such as a test's context: what it is told to do `after` happens then. */
export interface Ending {
  readonly after: (end: () => Promise<void>) => void;
}

let server: Promise<TestServer> | undefined;
let template: Promise<string> | undefined;
const stacks = new WeakMap<Ending, (() => Promise<void>)[]>();
const fileEnds: (() => Promise<void>)[] = [];

/** The end of the file of tests: hooks of the file's own come too late for what needs the server. */
export const fileEnd: Ending = { after: (end) => void fileEnds.push(end) };

after(async () => {
  for (const end of fileEnds) await end();
  await (await server)?.stop();
});

/** Has `end` done with `ending`, what was begun last first: a press is closed before its database is gone. */
export function atEnd(ending: Ending, end: () => Promise<void>): void {
  const known = stacks.get(ending);
  if (known !== undefined) {
    known.push(end);
    return;
  }
  const stack = [end];
  stacks.set(ending, stack);
  ending.after(async () => {
    for (const each of stack.reverse()) await each();
  });
}

/** The server under this file of tests, started when first asked for. */
const testServer = (): Promise<TestServer> => (server ??= startTestServer());

/**
 * A database of its own, migrated and empty, or a copy of what `filledTemplate` made; gone with `ending`
 * (a test's context), else with the file of tests.
 */
export async function freshDatabase(ending = fileEnd, copyOf?: string): Promise<Database> {
  const running = await testServer();
  template ??= templateOn(running);
  const name = await createDatabase(running, copyOf ?? (await template));
  const database = await openOn(running, name);
  const close = once(async () => {
    await database.close();
    await dropDatabase(running, name);
  });
  atEnd(ending, close);
  return { ...database, close };
}

/** Fills a database that `freshDatabase` can copy; answers its name and what filling it made. */
export async function filledTemplate<T>(fill: (database: Database) => Promise<T>): Promise<{ name: string; made: T }> {
  const running = await testServer();
  template ??= templateOn(running);
  const name = await createDatabase(running, await template);
  atEnd(fileEnd, () => dropDatabase(running, name));
  const database = await openOn(running, name);
  const made = await fill(database);
  // A database that somebody is connected to cannot be copied.
  await database.close();
  return { name, made };
}

/** Address of an empty database for another process to use; undefined where processes bring their own embedded server. */
export async function freshDatabaseUrl(ending = fileEnd): Promise<string | undefined> {
  if (!process.env.DATABASE_URL) return undefined;
  const running = await testServer();
  const name = await createDatabase(running);
  atEnd(ending, () => dropDatabase(running, name));
  return urlOf(running.url!, name);
}

/** The same database as another server sees it: connections of its own. */
export async function secondDoor(database: Database, ending = fileEnd): Promise<Database> {
  const [row] = await database.sql<{ name: string }[]>`select current_database() as name`;
  const other = await openOn(await testServer(), row!.name);
  const close = once(other.close);
  atEnd(ending, close);
  return { ...other, close };
}

/** A temporary folder that goes away with `ending`, else with the file of tests. */
export async function freshFolder(ending = fileEnd): Promise<string> {
  const folder = await makeFolder();
  atEnd(ending, async () => removeFolder(folder));
  return folder;
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}

export interface TestClock {
  readonly now: () => Date;
  /** Moves on by so many milliseconds. */
  readonly pass: (ms: number) => void;
}

/** A clock that stands at `at` until told to move. */
export function testClock(at = "2026-11-23T09:00:00Z"): TestClock {
  let time = new Date(at).getTime();
  return {
    now: () => new Date(time),
    pass: (ms) => {
      time += ms;
    },
  };
}

/** A gate that opens when told to. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}
