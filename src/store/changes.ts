import { sql } from "drizzle-orm";
import pg from "pg";
import type { Log } from "../logger.ts";
import type { Db } from "./db.ts";

const channel = "aisms_conversations";
const reconnectMs = 1_000;

/** Says, when the transaction commits, that a conversation changed. */
export async function notifyChange(tx: Db, conversationId: number): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${String(conversationId)})`);
}

export type Changes = {
  /** Calls `listener` with the id of each conversation that changes, until the returned function is called. */
  onConversation: (listener: (conversationId: number) => void) => () => void;
  close: () => Promise<void>;
};

/** The process's one LISTEN connection; made at the first listener, and again when it breaks. */
export function listenForChanges(databaseUrl: string, log: Log): Changes {
  const listeners = new Set<(conversationId: number) => void>();
  let client: pg.Client | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const connection = new pg.Client({ connectionString: databaseUrl, application_name: "aisms changes" });
    client = connection;
    connection.on("error", () => {
      reconnect(connection);
    });
    connection.on("end", () => {
      reconnect(connection);
    });
    connection.on("notification", ({ payload }) => {
      for (const listener of listeners) listener(Number(payload));
    });
    try {
      await connection.connect();
      await connection.query(`listen ${channel}`);
    } catch (error) {
      log.warn({ err: error }, "cannot listen for changes; trying again");
      reconnect(connection);
    }
  }

  function reconnect(broken: pg.Client): void {
    if (closed || client !== broken) return;
    client = undefined;
    broken.end().catch(() => undefined);
    setTimeout(() => {
      if (!closed) void connect();
    }, reconnectMs).unref();
  }

  return {
    onConversation(listener) {
      listeners.add(listener);
      if (!client && !closed) void connect();
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
