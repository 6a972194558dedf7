import { sql } from "drizzle-orm";
import pg from "pg";
import type { Log } from "../logger.ts";
import type { Db } from "./db.ts";

const conversationsChannel = "aisms_conversations";
const modelsChannel = "aisms_models";
const trainingsChannel = "aisms_trainings";
const reconnectMs = 1_000;

/** Says, when the transaction commits, that conversations changed. */
export async function notifyChanges(tx: Db, conversationIds: number[]): Promise<void> {
  const ids = JSON.stringify(conversationIds.map(String));
  await tx.execute(
    sql`select pg_notify(${conversationsChannel}, id) from json_array_elements_text(${ids}) as id`,
  );
}

/** Says, when the transaction commits, that other models are in use than before. */
export async function notifyModels(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${modelsChannel}, '')`);
}

/** Says, when the transaction commits, that a training has got further. */
export async function notifyTraining(tx: Db, trainingId: number): Promise<void> {
  await tx.execute(sql`select pg_notify(${trainingsChannel}, ${String(trainingId)})`);
}

export type Changes = {
  /** Calls `listener` with the id of each conversation that changes, until the returned function is called. */
  onConversation: (listener: (conversationId: number) => void) => () => void;
  /** Calls `listener` whenever other models are in use, and after each time the connection was away. */
  onModels: (listener: () => void) => () => void;
  /** Calls `listener` with the id of each training that has got further. */
  onTraining: (listener: (trainingId: number) => void) => () => void;
  close: () => Promise<void>;
};

/** The process's one LISTEN connection; made at the first listener, and again when it breaks. */
export function listenForChanges(databaseUrl: string, log: Log): Changes {
  const conversationListeners = new Set<(conversationId: number) => void>();
  const modelListeners = new Set<() => void>();
  const trainingListeners = new Set<(trainingId: number) => void>();
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
    connection.on("notification", ({ channel, payload }) => {
      if (channel === modelsChannel) for (const listener of modelListeners) listener();
      else if (channel === trainingsChannel) {
        for (const listener of trainingListeners) listener(Number(payload));
      } else for (const listener of conversationListeners) listener(Number(payload));
    });
    try {
      await connection.connect();
      await connection.query(`listen ${conversationsChannel}`);
      await connection.query(`listen ${modelsChannel}`);
      await connection.query(`listen ${trainingsChannel}`);
      for (const listener of modelListeners) listener(); // what was said meanwhile was not heard
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

  function add<T>(listeners: Set<T>, listener: T): () => void {
    listeners.add(listener);
    if (!client && !closed) void connect();
    return () => listeners.delete(listener);
  }

  return {
    onConversation: (listener) => add(conversationListeners, listener),
    onModels: (listener) => add(modelListeners, listener),
    onTraining: (listener) => add(trainingListeners, listener),
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
