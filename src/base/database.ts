/**
 * The database: Postgres, our own embedded one or the operator's. Opens it, checks it, and speaks SQL as tagged
 * templates. Promises: a refusal says in one sentence what is wrong with the server and what to do.
 */
import postgres from "postgres";
import { Refusal, sentenceOf } from "./errors.ts";
import { startPostgres } from "./postgres.ts";

/** SQL as tagged templates; numbers come as numbers, timestamps as Date, jsonb as values. */
export type Sql = postgres.Sql<{ bigint: number }>;

export interface Database {
  readonly sql: Sql;
  /** Where it is, for a person. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

const oldestMajor = 15;

// Ids and counts stay far below 2^53; a string for each would leak into every comparison.
const types = { bigint: { to: 20, from: [20], parse: Number, serialize: String } };

/** Opens the database at `url`, or the one called `database` on the embedded server in `dataDir` (started when it does not run). */
export async function openDatabase(where: {
  readonly url?: string | undefined;
  readonly dataDir: string;
  readonly database?: string | undefined;
  readonly connections?: number;
}): Promise<Database> {
  const shared = { types, max: where.connections ?? 12, onnotice: () => undefined, connect_timeout: 10 } as const;
  if (where.url !== undefined) {
    const sql = await connect(where.url, shared);
    await checkServer(sql, where.url);
    return { sql, place: placeOf(where.url), close: () => sql.end({ timeout: 5 }) };
  }
  const embedded = await startPostgres(where.dataDir);
  const { connection } = embedded;
  const database = where.database ?? connection.database;
  const sql = postgres({ ...connection, database, ...shared }) as unknown as Sql;
  const close = async () => {
    await sql.end({ timeout: 5 });
    await embedded.stop();
  };
  return { sql, place: `embedded in ${where.dataDir}`, close };
}

/**
 * Connects without just-in-time compilation, which a server has on by default: to the planner a young or a large
 * database looks dear, and compiling a query takes a hundred times as long as ours run.
 */
async function connect(url: string, options: postgres.Options<Record<string, postgres.PostgresType>>): Promise<Sql> {
  const sql = postgres(url, { ...options, connection: { jit: "off" } });
  // A pooler in between may not let it pass; whatever else is wrong is met again by the check, and said there.
  const asked = await sql`select 1`.then(() => "", sentenceOf);
  if (!/startup parameter/.test(asked)) return sql as unknown as Sql;
  await sql.end({ timeout: 0 });
  return postgres(url, options) as unknown as Sql;
}

async function checkServer(sql: Sql, url: string): Promise<void> {
  try {
    const [row] = await sql<{ version: number; encoding: string }[]>`
      select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`;
    if (row!.version < oldestMajor) throw tooOld(row!.version);
    if (row!.encoding !== "UTF8") {
      throw new Refusal(
        "database-encoding",
        503,
        `The database stores ${row!.encoding}; create one with encoding UTF8.`,
      );
    }
  } catch (error) {
    await sql.end({ timeout: 0 });
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      "database-unreachable",
      503,
      `The database at ${placeOf(url)} cannot be used (${sentenceOf(error) || "no answer"}); check DATABASE_URL and that the server runs.`,
    );
  }
}

const tooOld = (version: number) =>
  new Refusal(
    "database-too-old",
    503,
    `The database server is Postgres ${version}; Broadsheet needs ${oldestMajor} or newer. Upgrade it, or unset DATABASE_URL to use the one that comes with Broadsheet.`,
  );

/** The address without the password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || "socket"}${port ? `:${port}` : ""}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
