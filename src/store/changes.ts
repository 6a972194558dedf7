import { sql } from "drizzle-orm";
import pg from "pg";
import type { Log } from "../logger.ts";
import type { Db } from "./db.ts";

const conversationsChannel = "aisms_conversations";
const modelsChannel = "aisms_models";
const trainingsChannel = "aisms_trainings";
const settingsChannel = "aisms_settings";
const reconnectMs = 1_000;
/** What one NOTIFY carries is limited to 8,000 bytes: https://www.postgresql.org/docs/18/sql-notify.html */
const idsAtOnce = 400;

/** Says that conversations changed; in a transaction, when it commits. */
export async function notifyConversations(db: Db, conversationIds: number[]): Promise<void> {
  for (let start = 0; start < conversationIds.length; start += idsAtOnce) {
    const ids = conversationIds.slice(start, start + idsAtOnce).join(",");
    await db.execute(sql`select pg_notify(${conversationsChannel}, ${ids})`);
  }
}

/** Says, when the transaction commits, that other models are in use than before. */
export async function notifyModels(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${modelsChannel}, '')`);
}

/** Says, when the transaction commits, that a training has got further. */
export async function notifyTraining(tx: Db, trainingId: number): Promise<void> {
  await tx.execute(sql`select pg_notify(${trainingsChannel}, ${String(trainingId)})`);
}

/** Says, when the transaction commits, that settings changed. */
export async function notifySettings(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${settingsChannel}, '')`);
}

/** Each takes a listener and returns the function that takes it away again. */
export type Changes = {
  /** The id of each conversation that changes. */
  onConversation: (listener: (conversationId: number) => void) => () => void;
  /** Other models are in use. */
  onModels: (listener: () => void) => () => void;
  /** The id of each training that has got further. */
  onTraining: (listener: (trainingId: number) => void) => () => void;
  onSettings: (listener: () => void) => () => void;
  /** The connection was away: whatever was said meanwhile was not heard. */
  onMissed: (listener: () => void) => () => void;
  close: () => Promise<void>;
};

/** The process's one LISTEN connection; made at the first listener, and again when it breaks. */
export function listenForChanges(databaseUrl: string, log: Log): Changes {
  const listeners = {
    [conversationsChannel]: new Set<(id: number) => void>(),
    [modelsChannel]: new Set<(id: number) => void>(),
    [trainingsChannel]: new Set<(id: number) => void>(),
    [settingsChannel]: new Set<(id: number) => void>(),
  };
  const channels = Object.keys(listeners) as (keyof typeof listeners)[];
  const missedListeners = new Set<() => void>();
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
    connection.on("notification", ({ channel, payload = "" }) => {
      for (const id of payload.split(",").map(Number)) {
        for (const listener of listeners[channel as keyof typeof listeners]) listener(id);
      }
    });
    try {
      await connection.connect();
      for (const channel of channels) await connection.query(`listen ${channel}`);
      for (const listener of missedListeners) listener();
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

  const adder =
    <T>(set: Set<T>) =>
    (listener: T): (() => void) => {
      set.add(listener);
      if (!client && !closed) void connect();
      return () => set.delete(listener);
    };

  return {
    onConversation: adder(listeners[conversationsChannel]),
    onModels: adder(listeners[modelsChannel]),
    onTraining: adder(listeners[trainingsChannel]),
    onSettings: adder(listeners[settingsChannel]),
    onMissed: adder(missedListeners),
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
