import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SUPERUSER } from "./cluster.ts";
import { cannot } from "./embedded-postgres-error.ts";
import { readIfThere } from "./postmaster.ts";
import type { Place } from "./place.ts";

const DATABASE = "aisms";

/** How long a server may say nothing at all. One that says it is still starting is recovering after a crash. */
const SILENCE_MS = 60_000;

/** The address of the place's database on a port; it holds the password. */
export function databaseUrl(place: Place, port: number): string {
  // sslmode: PGSSLMODE in our environment may ask for what a server on this machine does not offer.
  return `postgres://${SUPERUSER}:${readPassword(place)}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`;
}

/** Whether the place's database can be used on this port now. */
export async function canConnect(place: Place, port: number): Promise<boolean> {
  return (await knock(place, port, DATABASE)) === "open";
}

/** Waits until the server serves, and makes the database if it is a new one. False when the server ended instead. */
export async function waitUntilServing(place: Place, port: number, isAlive: () => boolean): Promise<boolean> {
  let heardMs = performance.now();
  for (;;) {
    const answer = await knock(place, port, "postgres");
    if (answer === "open") break;
    if (!isAlive()) return false;
    if (answer === "starting") heardMs = performance.now();
    if (performance.now() - heardMs > SILENCE_MS) {
      throw cannot(`reach PostgreSQL in ${place.postgres}`, `it does not answer on port ${port}`);
    }
    await sleep(25);
  }
  await makeDatabase(place, port);
  return true;
}

async function makeDatabase(place: Place, port: number): Promise<void> {
  const client = newClient(place, port, "postgres");
  await client.connect();
  try {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function knock(place: Place, port: number, database: string): Promise<"open" | "starting" | "silent"> {
  const client = newClient(place, port, database);
  try {
    await client.connect();
    return "open";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "53300") return "open"; // too many connections: it serves
    if (code === "57P03" || code === "3D000") return "starting"; // cannot connect now; no such database (yet)
    if (code === "28P01")
      throw cannot(`enter the database in ${place.postgres}`, "the password in it is wrong", error);
    return "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function newClient(place: Place, port: number, database: string): pg.Client {
  const password = readPassword(place);
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: SUPERUSER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined); // the server may stop under us
  return client;
}

function readPassword(place: Place): string {
  const password = readIfThere(place.passwordFile);
  if (password !== undefined) return password.trim();
  throw cannot(`enter the database in ${place.postgres}`, "its file called password is missing");
}
