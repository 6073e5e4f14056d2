/** A wire between a browser and the paper that can be cut: with the sockets closed, or silently, as when a cable is pulled. */

import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import { atEnd, type Ending } from "../base.ts";

export interface Wire {
  /** Where the browser finds the paper. */
  readonly origin: string;
  readonly cut: () => void;
  /** Nothing passes any more, and nobody is told. */
  readonly still: () => void;
  readonly mend: () => void;
}

/** Lays a wire to the paper at `port`. */
export async function wireTo(ending: Ending, port: number): Promise<Wire> {
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.pipe(to);
      from
        .on("error", () => to.destroy())
        .on("close", () => {
          ends.delete(from);
          to.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const drop = () => {
    for (const end of ends) end.destroy();
  };
  atEnd(ending, async () => {
    drop();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      whole = false;
      drop();
    },
    still: () => {
      whole = false;
      for (const end of ends) end.unpipe();
    },
    mend: () => {
      drop();
      whole = true;
    },
  };
}
