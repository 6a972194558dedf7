import { randomUUID } from "node:crypto";
import pg from "pg";

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** A database of one's own, as new: cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set; the tests' global setup sets it");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // Cloning needs that nobody is connected to the template; others may be cloning it just now.
  await onServer(server, `select pg_advisory_lock(1); create database ${name} template aisms`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const url = new URL(serverUrl);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of sql.split("; ")) await client.query(statement);
  } finally {
    await client.end();
  }
}
