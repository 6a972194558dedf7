import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { type Answers, summarize } from "../support/load.ts";
import { insertBothSql, insertJobSql, insertMessageSql } from "./baseline-tables.ts";

/** PostgreSQL's own load generator where it is on the PATH; null where it is not. */
export async function findPgbench(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, "pgbench");
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

type Options = { clients: number; statements: 1 | 4; firstConversation: number };

/**
 * Has pgbench write so many rows, each with its job in a transaction of its own, as `insertRows` does: the same
 * statements, prepared. https://www.postgresql.org/docs/18/pgbench.html
 */
export async function runPgbench(
  pgbench: string,
  databaseUrl: string,
  rows: number,
  { clients, statements, firstConversation }: Options,
): Promise<Answers> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-pgbench-"));
  try {
    const each = Math.floor(rows / clients);
    await writeFile(join(folder, "script.sql"), script(statements, firstConversation, each));
    const beganMs = performance.now();
    await promisify(execFile)(pgbench, [
      ...["--no-vacuum", "--protocol=prepared", `--client=${clients}`, `--transactions=${each}`],
      ...["--define=n=0", `--file=${join(folder, "script.sql")}`],
      ...["--log", `--log-prefix=${join(folder, "times")}`, databaseUrl],
    ]);
    return summarize(await readTimes(folder), {}, (performance.now() - beganMs) / 1000);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every transaction is of another conversation, and every id is new. */
function script(statements: 1 | 4, firstConversation: number, each: number): string {
  const fill = (sql: string): string =>
    sql
      .replaceAll("$1", ":conversation")
      .replaceAll("$2", "'SM' || lpad(to_hex(:conversation::bigint), 32, '0')")
      .replaceAll("$3", "'What can I cook with rice and ' || :conversation::bigint || ' eggs?'")
      .replaceAll(/\s+/g, " ");
  const inserts = statements === 1 ? [insertBothSql] : ["begin", insertMessageSql, insertJobSql, "commit"];
  return [
    `\\set conversation ${firstConversation} + :client_id * ${each} + :n`,
    "\\set n :n + 1",
    ...inserts.map((sql) => `${fill(sql)};`),
    "",
  ].join("\n");
}

/** The third column of a line is the transaction's time, in microseconds. */
async function readTimes(folder: string): Promise<number[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith("times"));
  const logs = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return logs
    .join("")
    .split("\n")
    .filter(Boolean)
    .map((line) => Number(line.split(" ")[2]) / 1000);
}
