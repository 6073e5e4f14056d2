/** An editor at the newsroom of a stand, on a door of its own: the first owner, signed in. */
import { signIn, welcome } from "../src/newsroom/calls/session.ts";
import { openNewsroom } from "../src/newsroom/newsroom.ts";
import { listen, makeAnswerer } from "../src/serve.ts";
import { type Caller, callerAt } from "../tests/newsroom/caller.ts";
import type { Served, Stand } from "./stand.ts";

export interface Editor {
  readonly origin: string;
  readonly caller: Caller;
  /** Starts the clock of the schedules. */
  readonly keepTime: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const owner = { name: "Ines Duarte", email: "ines@bench.example", password: "four plain salt words" };

/** Opens the newsroom and comes in: by the first owner's link, or by password where somebody came before. */
export async function openEditor({ house }: Pick<Stand, "house">, { press }: Pick<Served, "press">): Promise<Editor> {
  const { database, now, settings, pictures: picturesFolder } = house;
  const listening = await listen(0, "127.0.0.1");
  const origin = `http://127.0.0.1:${listening.port}`;
  const trouble = (path: string, error: unknown) => {
    throw new Error(`${path}: ${String(error)}`);
  };
  const newsroom = await openNewsroom({
    ...{ database, origin, dataDir: settings.DATA_DIR, picturesFolder, now, trouble },
    publish: press.caughtUp,
  });
  listening.hand(
    makeAnswerer({ press, doors: [newsroom.door], refuse: async () => undefined, trouble }),
    newsroom.upgrade,
  );
  const caller = callerAt(origin);
  const link = await newsroom.firstOwnerLink();
  if (link === undefined) await caller.ask(signIn, { body: owner });
  else await caller.ask(welcome, { body: { token: new URL(link).searchParams.get("token")!, ...owner } });
  const close = async () => {
    await newsroom.close();
    await listening.close(1000);
  };
  return { origin, caller, keepTime: newsroom.keepTime, close };
}
