import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Log } from "../logger.ts";
import * as operatorSchema from "./operator-schema.ts";
import * as lineSchema from "./schema.ts";

const schema = { ...lineSchema, ...operatorSchema };

/** The database, or one transaction on it: every store function takes either. */
export type Db = NodePgDatabase<typeof schema> & { $client: pg.Pool | pg.PoolClient };

/** The pool behind the whole process. */
export type Pool = NodePgDatabase<typeof schema> & { $client: pg.Pool };

/** How long a caller waits for a connection before it is told that the database is away. */
const connectTimeoutMs = 5_000;

/**
 * Every statement of ours looks up a few rows by an index. The line's tables grow and shrink faster than their
 * statistics are renewed, and a plan made for a small table stays with a prepared statement: without these settings
 * some read a whole table or index each time. Where there is no index, a table is still read from end to end. Plans
 * are small, not worth compiling.
 */
const sessionSettings =
  "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off";

/** Opens the pool of connections; none is made before the first query. */
export function openDb(url: string, log: Log, max = 20): Pool {
  const client = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: "aisms",
    keepAlive: true,
    verify(connection, done) {
      connection.query(sessionSettings).then(() => {
        done();
      }, done);
    },
  });
  // Without a listener an idle connection that breaks would end the process.
  client.on("error", (error) => {
    if (!client.ending) log.warn({ code: (error as { code?: string }).code }, "a database connection broke");
  });
  // The pool takes its own listener off a connection that it lends out, a moment before the borrower puts one on.
  client.on("connect", (connection) => {
    connection.on("error", () => undefined);
  });
  return drizzle({ client, schema, casing: "snake_case" });
}

/** To put drizzle together takes longer than a query: each connection keeps its own. */
const ofConnection = new WeakMap<pg.PoolClient, Db>();

function onConnection(client: pg.PoolClient): Db {
  const known = ofConnection.get(client);
  if (known) return known;
  const made = drizzle({ client, schema, casing: "snake_case" });
  ofConnection.set(client, made);
  return made;
}

/**
 * Runs a statement that every connection prepares once, under this name. For the few statements that every message
 * passes; numbers of type bigint come as text.
 */
export async function runPrepared<Row extends pg.QueryResultRow>(
  db: Db,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await db.$client.query<Row>({ name, text, values });
  return rows;
}

/** Runs `work` in one transaction: all of it is kept, or none. */
export async function inTransaction<T>(db: Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await db.$client.connect();
  let broken: Error | undefined;
  // A connection that is lent out reports its own errors, and unheard they would end the process.
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query("begin");
    const result = await work(onConnection(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: unknown) => {
      broken = failure as Error;
    });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** PostgreSQL ended this transaction because two waited for each other: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const deadlockDetected = "40P01";

/** Like `inTransaction`, and begun again after a deadlock. `work` does nothing that outlives its transaction. */
export async function inRetriedTransaction<T>(db: Pool, work: (tx: Db) => Promise<T>, times = 3): Promise<T> {
  try {
    return await inTransaction(db, work);
  } catch (error) {
    if (times <= 1 || !hasCode(error, deadlockDetected)) throw error;
    return inRetriedTransaction(db, work, times - 1);
  }
}

function hasCode(error: unknown, code: string): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { code?: unknown }).code === code) return true;
  }
  return false;
}

/** True for errors that say the database is away or refuses connections, not that a query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, severity } = cause as { code?: unknown; severity?: unknown };
    if (typeof code === "string" && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|08|57P|53)/.test(code)) return true;
    if (severity === "FATAL") return true; // the server ended the session, or let none begin
    if (
      /connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired/i.test(
        cause.message,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** PostgreSQL's or the system's code of what went wrong, such as 53100 for a full disk; null where there is none. */
export function codeOf(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === "string") return code;
  }
  return null;
}
