/**
 * The paper's own database connections, as the pool that better-auth asks for: one driver, one pool.
 * It speaks the little of node-postgres that Kysely uses.
 */
import type { Sql } from "../../base/database.ts";

interface Answer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: unknown[];
}

interface Client {
  readonly query: (text: string, values: readonly unknown[]) => Promise<Answer>;
  readonly release: () => void;
}

/** A pool whose clients are connections of `sql`, each held from `connect` to `release`. */
export const poolOver = (sql: Sql) => ({
  connect: async (): Promise<Client> => {
    const session = await sql.reserve();
    const query = async (text: string, values: readonly unknown[]): Promise<Answer> => {
      const rows = await session.unsafe(text, values as never[]);
      return { command: rows.command, rowCount: rows.count, rows: [...rows] };
    };
    return { query, release: () => session.release() };
  },
  // The house closes its database itself.
  end: async () => undefined,
});
