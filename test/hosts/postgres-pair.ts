import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { queryOnce } from "../faults/own-postgres.ts";
import { until } from "../support/http/until.ts";
import type { Host } from "./network.ts";

const run = promisify(execFile);
const programs = "/usr/lib/postgresql/15/bin";
const asPostgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"];
const superuser = "postgres://postgres:test@";

/** Why Debian's PostgreSQL 15 cannot be used; null where it can. */
export function whyNoPostgres(): string | null {
  return existsSync(`${programs}/pg_basebackup`) ? null : "needs Debian's postgresql-15";
}

/** A primary and a streaming replica that has every commit before it is acknowledged. */
export type PostgresPair = {
  /** Makes the replica the primary. */
  promote: () => Promise<void>;
  query: (address: string, sql: string) => Promise<Record<string, unknown>[]>;
  remove: () => Promise<void>;
};

/** Starts PostgreSQL 15 on two hosts, with the database `aisms` on it. */
export async function startPostgresPair(
  primary: Host,
  replica: Host,
  network: string,
): Promise<PostgresPair> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-pair-"));
  const [uid, gid] = await idsOfPostgres();
  await chmod(folder, 0o755);
  await chown(folder, uid, gid);
  const servers: ChildProcess[] = [];
  const folderOf = (host: Host): string => join(folder, host.name);

  async function inHost(host: Host, program: string, ...args: string[]): Promise<void> {
    const [command = "", ...rest] = [...host.prefix, ...asPostgres, `${programs}/${program}`, ...args];
    await run(command, rest, { cwd: "/", env: { PATH: process.env.PATH, PGPASSWORD: "test", LC_ALL: "C" } });
  }

  async function start(host: Host): Promise<void> {
    const [command, ...rest] = [...host.prefix, ...asPostgres, `${programs}/postgres`, "-D", folderOf(host)];
    const server = spawn(command, rest, {
      cwd: "/",
      stdio: "ignore",
      env: { PATH: process.env.PATH, LC_ALL: "C" },
    });
    servers.push(server);
    await until(
      `PostgreSQL on ${host.name}`,
      () => query(host.address, "select 1").catch(() => undefined),
      30_000,
    );
  }

  async function query(
    address: string,
    sql: string,
    database = "postgres",
  ): Promise<Record<string, unknown>[]> {
    return (await queryOnce(`${superuser}${address}/${database}?connect_timeout=2`, sql)).rows;
  }

  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, "test");
  await chown(passwordFile, uid, gid);
  await inHost(
    primary,
    "initdb",
    "-D",
    folderOf(primary),
    "-U",
    "postgres",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--no-sync", // what is made here need not outlive the machine
  );
  await writeFile(
    join(folderOf(primary), "postgresql.auto.conf"),
    [
      ...["listen_addresses = '*'", "unix_socket_directories = ''", "wal_level = replica"],
      ...["shared_buffers = '64MB'", ""], // what is appended begins on a line of its own
    ].join("\n"),
  );
  const rules = `host all all ${network} scram-sha-256\nhost replication all ${network} scram-sha-256\n`;
  await writeFile(join(folderOf(primary), "pg_hba.conf"), rules);
  await start(primary);
  await query(primary.address, "create database aisms");
  await inHost(
    replica,
    "pg_basebackup",
    "-h",
    primary.address,
    "-U",
    "postgres",
    "-D",
    folderOf(replica),
    "-R",
    "-X",
    "stream",
    "--checkpoint=fast", // the usual one takes its time: a minute and a half
    "--no-sync",
  );
  await start(replica);
  await query(primary.address, "alter system set synchronous_standby_names = '*'");
  await query(primary.address, "select pg_reload_conf()");
  await until("the replica to be synchronous", async () => {
    const rows = await query(primary.address, "select sync_state from pg_stat_replication");
    return rows[0]?.["sync_state"] === "sync";
  });
  return {
    query: (address, sql) => query(address, sql, "aisms"),
    async promote() {
      // It has no replica of its own yet: it must not wait for one.
      await inHost(replica, "pg_ctl", "promote", "-D", folderOf(replica), "-w");
      await query(replica.address, "alter system set synchronous_standby_names = ''");
      await query(replica.address, "select pg_reload_conf()");
    },
    async remove() {
      for (const server of servers) server.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function idsOfPostgres(): Promise<[number, number]> {
  const ids = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
  return [Number(ids[0].stdout), Number(ids[1].stdout)];
}
