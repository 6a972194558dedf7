import pg from "pg";
import { type Answers, summarize } from "../support/load.ts";
import { insertBothSql, insertJobSql, insertMessageSql } from "./baseline-tables.ts";

export type Row = { conversationId: number; carrierId: string; body: string };

/**
 * Writes each row's message and job in a transaction of its own, over so many connections at once, as four statements
 * (begin, insert, insert, commit) or as one: what a program that does nothing else would do with `pg`.
 */
export async function insertRows(
  databaseUrl: string,
  rows: Row[],
  options: { clients: number; statements: 1 | 4; timeLimitMs: number },
): Promise<Answers> {
  const clients = await Promise.all(
    Array.from({ length: options.clients }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return client;
    }),
  );
  const timesMs: number[] = [];
  let next = 0;
  const beganMs = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - beganMs < options.timeLimitMs) {
        const row = rows[next++];
        if (!row) return;
        const sentMs = performance.now();
        await (options.statements === 1 ? insertAtOnce(client, row) : insertInFour(client, row));
        timesMs.push(performance.now() - sentMs);
      }
    }),
  );
  const seconds = (performance.now() - beganMs) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return summarize(timesMs, {}, seconds);
}

async function insertAtOnce(client: pg.Client, { conversationId, carrierId, body }: Row): Promise<void> {
  await client.query({ name: "both", text: insertBothSql, values: [conversationId, carrierId, body] });
}

async function insertInFour(client: pg.Client, { conversationId, carrierId, body }: Row): Promise<void> {
  await client.query("begin");
  await client.query({ name: "message", text: insertMessageSql, values: [conversationId, carrierId, body] });
  await client.query({ name: "job", text: insertJobSql, values: [conversationId] });
  await client.query("commit");
}
