import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ANOTHER_SERVER, cannot, EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import type { Log } from "./log.ts";
import { giveAllTo, giveTo, type Place } from "./place.ts";
import { readIfThere } from "./postmaster.ts";
import { PLAIN_ENVIRONMENT, type Programs } from "./programs.ts";

export const SUPERUSER = "aisms";

/** For one small machine. They land in the cluster's `postgresql.conf`, where an operator may change them. */
const FIRST_SETTINGS = {
  max_connections: "200",
  shared_buffers: "128MB",
  jit: "off", // compiling costs more than our short queries do
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
};

/**
 * Makes the place's database cluster where there is none yet: in a folder of its own, moved into place in one step,
 * so that a start that was killed half-way leaves nothing behind that looks like data. To be called under the start
 * lock.
 */
export async function prepareCluster(place: Place, programs: Programs, log: Log): Promise<void> {
  await removeUnfinished(place);
  if (existsSync(place.postgres)) {
    checkCluster(place, programs);
    return;
  }

  const beganMs = performance.now();
  const unfinished = join(place.folder, `postgres.${process.pid}.tmp`);
  const passwordFile = join(unfinished, "password");
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  giveTo(unfinished, place.runAs);
  giveTo(passwordFile, place.runAs);
  await runInitdb(place, programs, join(unfinished, "cluster"), passwordFile);
  renameSync(unfinished, place.postgres);
  const seconds = Number(((performance.now() - beganMs) / 1000).toFixed(1));
  log.info({ folder: place.postgres, seconds }, "made the database");
}

async function runInitdb(
  place: Place,
  programs: Programs,
  cluster: string,
  passwordFile: string,
): Promise<void> {
  const args = ["-D", cluster, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  args.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  for (const [name, value] of Object.entries(FIRST_SETTINGS)) args.push("--set", `${name}=${value}`);

  // Detached: a Ctrl-C meant for us, which we let end in a clean stop, would break it off.
  const child = spawn(programs.initdb, args, {
    ...place.runAs,
    env: PLAIN_ENVIRONMENT,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.resume(); // a pipe though nobody reads it: if we are killed, initdb ends at its next word
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (complaints += part));
  const attempt = `make the database in ${place.folder}`;
  try {
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    if (code === 0) return;
    throw cannot(attempt, complaints.trim() || `initdb ended with ${signal ?? String(code)}`);
  } catch (error) {
    rmSync(join(cluster, ".."), { recursive: true, force: true });
    throw error instanceof EmbeddedPostgresError ? error : cannot(attempt, String(error), error);
  }
}

function checkCluster(place: Place, programs: Programs): void {
  const { runAs } = place;
  if (runAs !== undefined && statSync(place.postgres).uid === 0) giveAllTo(place.postgres, runAs);

  const move = "Move that folder away to begin anew";
  const version = readIfThere(join(place.cluster, "PG_VERSION"))?.trim();
  if (version === undefined) {
    const message = `The folder ${place.postgres} holds no database of ours`;
    throw new EmbeddedPostgresError(message, `${move}, or ${ANOTHER_SERVER}.`);
  }
  if (version !== programs.majorVersion) {
    const message = `The database in ${place.postgres} was made by PostgreSQL ${version}, and this is PostgreSQL ${programs.majorVersion}`;
    throw new EmbeddedPostgresError(
      message,
      `${move}, or run PostgreSQL ${version} on it and set DATABASE_URL.`,
    );
  }
}

/** What killed starts left behind, their initdb about to end too; nobody else is there: we hold the start lock. */
async function removeUnfinished(place: Place): Promise<void> {
  for (const name of readdirSync(place.folder)) {
    if (!/^postgres\.\d+\.tmp$/.test(name)) continue;
    await rm(join(place.folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
