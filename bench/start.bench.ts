import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { print } from "../src/cli/output.ts";
import { createLog } from "../src/logger.ts";
import { startEmbeddedPostgres } from "../src/store/embedded-postgres.ts";
import { median, rounded, table, worst } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import {
  checkout,
  command,
  freePort,
  isReady,
  type Running,
  startProcess,
  waitUntil,
} from "./support/processes.ts";
import { inWorkplace, type Workplace } from "./support/workplace.ts";

const warmStarts = 7;
const helpRuns = 7;
const phone = "+12065550100";

/** One start of the service, counted from the moment `npm start` is typed. */
type Start = {
  readyMs: number;
  firstReplyMs: number;
  /** The part of `readyMs` in which the database server starts; null where the log does not tell. */
  databaseMs: number | null;
  /** From the signal to stop until the last process is gone. */
  stopMs: number;
};

/** Measures how soon `npm start` is ready and gives its first reply: once with no data yet, then with its database there. */
export async function run(): Promise<void> {
  const machine = describeMachine();
  const result = await inWorkplace(async (place) => {
    await fetch("data:,"); // the first fetch loads what all need
    tell(`the command's help, ${helpRuns} times`);
    const helpMs = await repeat(helpRuns, () => timeHelp(place));
    tell("npm start, with no data yet");
    const cold = await timeStart(place, "cold");
    tell(`npm start again, ${warmStarts} times`);
    const warm = await repeat(warmStarts, (run) => timeStart(place, `warm-${run}`));
    return {
      benchmark: "start",
      machine,
      help: spread(helpMs),
      cold,
      warm: {
        ready: spread(warm.map(({ readyMs }) => readyMs)),
        firstReply: spread(warm.map(({ firstReplyMs }) => firstReplyMs)),
        database: spread(warm.flatMap(({ databaseMs }) => databaseMs ?? [])),
        stop: spread(warm.map(({ stopMs }) => stopMs)),
      },
    };
  });
  const row = (name: string, { medianMs, worstMs }: Spread) => [name, medianMs, worstMs];
  print(result, [
    machineLine(machine),
    ...table([
      ["milliseconds", "median", "worst"],
      row("aisms --help, for comparison", result.help),
      row("npm start until ready", result.warm.ready),
      row("  of which the database server", result.warm.database),
      row("npm start until the first reply", result.warm.firstReply),
      row("stop", result.warm.stop),
      ["first start of all until ready", result.cold.readyMs, ""],
      ["first start of all until the first reply", result.cold.firstReplyMs, ""],
    ]),
    `${warmStarts} starts on a database that is there; the first start of all makes it.`,
  ]);
}

type Spread = { runs: number; medianMs: number; worstMs: number };

function spread(values: number[]): Spread {
  return { runs: values.length, medianMs: rounded(median(values), 0), worstMs: rounded(worst(values), 0) };
}

async function repeat<T>(times: number, work: (run: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let run = 1; run <= times; run += 1) done.push(await work(run));
  return done;
}

/** The least that any command takes: Node's own start, the hand-over to the packaged Node, our modules. */
async function timeHelp({ folder }: Workplace): Promise<number> {
  const logFile = join(folder, "help.log");
  const beganMs = performance.now();
  const { child, readLog } = startProcess("node", [command, "--help"], { cwd: folder, env: {}, logFile });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`aisms --help failed\n${readLog().slice(-1500)}`);
  return performance.now() - beganMs;
}

async function timeStart({ folder, atEnd }: Workplace, name: string): Promise<Start> {
  const dataDir = join(folder, "data");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...withoutOwnSettings(),
    ...{ DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" },
    npm_config_update_notifier: "false",
  };
  const beganMs = performance.now();
  const service = startProcess("npm", ["start"], {
    cwd: checkout,
    env,
    logFile: join(folder, `${name}.log`),
  });
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    if (!(await service.stop())) await stopLeftDatabase(dataDir);
  };
  atEnd(stop);

  await waitUntil("the service to be ready", service, () => isReady(url));
  const readyMs = performance.now() - beganMs;
  await textHelp(url, service);
  const firstReplyMs = performance.now() - beganMs;
  const stopBeganMs = performance.now();
  await stop();
  const start = {
    readyMs: rounded(readyMs, 0),
    firstReplyMs: rounded(firstReplyMs, 0),
    databaseMs: readDatabaseMs(service),
    stopMs: rounded(performance.now() - stopBeganMs, 0),
  };
  tell(`  ready after ${start.readyMs} ms, first reply after ${start.firstReplyMs} ms`);
  return start;
}

/** Texts HELP from the simulator's phone and waits for the reply to it. */
async function textHelp(url: string, service: Running): Promise<void> {
  const messages = `${url}/simulator/messages`;
  const texted = await fetch(messages, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ phone, body: "HELP" }),
  });
  if (texted.status !== 202) throw new Error(`the simulator answered ${texted.status} to a text`);
  const { id } = (await texted.json()) as { id: number };
  await waitUntil("the first reply", service, async () => {
    const response = await fetch(`${messages}?phone=${encodeURIComponent(phone)}`);
    const all = (await response.json()) as { messages: { id: number; direction: string }[] };
    return all.messages.some((message) => message.direction === "outbound" && message.id > id);
  });
}

/** A service that had to be killed leaves its database server running. */
async function stopLeftDatabase(dataDir: string): Promise<void> {
  const database = await startEmbeddedPostgres({ dataDir, log: createLog("error") });
  await database.stop();
}

/** Unsets what the checkout's `.env` would set: the figures are those of a new checkout. */
function withoutOwnSettings(): Record<string, string> {
  const file = join(checkout, ".env");
  if (!existsSync(file)) return {};
  return Object.fromEntries(Object.keys(parseEnv(readFileSync(file, "utf8"))).map((name) => [name, ""]));
}

function readDatabaseMs(service: Running): number | null {
  const line = service
    .readLog()
    .split("\n")
    .find((one) => one.includes('"started PostgreSQL"'));
  const { milliseconds } = (line ? JSON.parse(line) : {}) as { milliseconds?: number };
  return milliseconds ?? null;
}
