import { join } from "node:path";
import { print } from "../src/cli/output.ts";
import type { Pool } from "../src/store/db.ts";
import { createBaselineTables } from "./ingest/baseline-tables.ts";
import { insertRows } from "./ingest/insert-rows.ts";
import type { NaiveUrl } from "./ingest/naive-web.ts";
import { findPgbench, runPgbench } from "./ingest/pgbench.ts";
import { postRaw } from "./ingest/raw-load.ts";
import { median, rounded, table } from "./support/figures.ts";
import type { Answers, Prepared } from "./support/load.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import { nextMessage } from "./support/processes.ts";
import { serviceSettings, startDatabase, startNode, startWeb } from "./support/service-processes.ts";
import { createTexts } from "./support/texts.ts";
import { cpuSeconds, endedChildrenCpuSeconds } from "./support/usage.ts";
import { inWorkplace, type Workplace } from "./support/workplace.ts";

const usual = { rounds: [5], connections: [64], clients: [32], seconds: [4], texts: [24_000] };
const account = { accountSid: "AC00000000000000000000000000000001", authToken: "0".repeat(32) };
const number = "+12065550199";
/** As many texts as this go through everything before it is measured: connections and compiled code are warm. */
const warmUpTexts = 3_000;
/** The rate of our webhooks is to be so many times that of each other. */
const goals = {
  ...{ "four statements": 1.5, "one statement": 1, "naive handler": 5 },
  ...{ "pgbench, four statements": 1.5, "pgbench, one statement": 1 },
};

type Name = "AISMS" | keyof typeof goals;
type Run = Answers & { name: Name; round: number; programMicros: number; postgresMicros: number };
/** `pid`: the process that does the work; ours writes rows itself; null: a child of ours that ends with its run. */
type Contender = {
  name: Name;
  pid: number | null;
  run: (texts: number, seconds: number) => Promise<Answers>;
};

/**
 * Measures how many signed webhooks a second one `web` process takes, each durable before it is answered, against
 * programs that write the same rows into tables of the same shape: a bare client of PostgreSQL, in four statements and
 * in one, and a handler as one would write it first. Everyone is known already and each text is from another phone;
 * no worker runs. All runs of a round have the same texts and empty tables, and take turns in going first.
 */
export async function run(): Promise<void> {
  const settings = readNumbers(usual);
  const machine = describeMachine();
  const runs = await inWorkplace((place) => measureAll(place, settings));
  const summary = summarize(runs);
  const result = {
    ...{ benchmark: "ingest", machine, settings, goals },
    ...{ isGoalMet: summary.every(({ isGoalMet }) => isGoalMet), contenders: summary, runs },
  };
  print(result, [machineLine(machine), ...describe(summary)]);
}

async function measureAll(place: Workplace, settings: typeof usual): Promise<Run[]> {
  const [rounds = 0, connections = 0] = [settings.rounds[0], settings.connections[0]];
  const [clients = 0, seconds = 0, most = 0] = [settings.clients[0], settings.seconds[0], settings.texts[0]];
  tell("starting PostgreSQL, web and the naive handler");
  const { url: databaseUrl, db, findServer } = await startDatabase(place);
  await createBaselineTables(db);
  const first = await meetPhones(db, most);
  const server = await findServer();
  const web = await startWeb(
    place,
    serviceSettings(databaseUrl, {
      ...account,
      ...{ twilioUrl: "http://127.0.0.1:9", modelUrl: "http://127.0.0.1:9/v1", modelKey: "none" },
    }),
  );
  const naive = startNode(place, "naive", [join(import.meta.dirname, "ingest/naive-web.ts")], {
    ...{ DATABASE_URL: databaseUrl, AUTH_TOKEN: account.authToken },
    ...{ FIRST_CONVERSATION: String(first), FIRST_PHONE: "12065000001" },
  });
  const naiveUrl = await nextMessage<NaiveUrl>(naive);

  tell(`signing ${2 * most} webhooks`);
  const prepare = (url: string): Prepared[] => createTexts({ ...account, number }, url)(most);
  const ownUrl = `${web.url}/webhooks/twilio/inbound`;
  const [ownTexts, naiveTexts] = [prepare(ownUrl), prepare(naiveUrl)];
  const rows = Array.from({ length: most }, (_, index) => ({
    conversationId: first + index,
    carrierId: `SM${index.toString(16).padStart(32, "0")}`,
    body: `What can I cook with rice and ${index} eggs?`,
  }));
  const byWeb = (url: string, texts: Prepared[]) => (count: number, limitSeconds: number) =>
    postRaw(url, texts.slice(0, count), { connections, timeLimitMs: limitSeconds * 1000 });
  const byClient = (statements: 1 | 4) => (count: number, limitSeconds: number) =>
    insertRows(databaseUrl, rows.slice(0, count), {
      ...{ clients, statements, timeLimitMs: limitSeconds * 1000 },
    });
  const contenders: Contender[] = [
    { name: "AISMS", pid: web.child.pid ?? 0, run: byWeb(ownUrl, ownTexts) },
    { name: "four statements", pid: process.pid, run: byClient(4) },
    { name: "one statement", pid: process.pid, run: byClient(1) },
    { name: "naive handler", pid: naive.child.pid ?? 0, run: byWeb(naiveUrl, naiveTexts) },
  ];
  const pgbench = await findPgbench();
  if (pgbench === null) tell("pgbench is not on the PATH and is left out");
  else {
    const byPgbench = (statements: 1 | 4) => (count: number) =>
      runPgbench(pgbench, databaseUrl, count, { clients, statements, firstConversation: first });
    contenders.push(
      { name: "pgbench, four statements", pid: null, run: byPgbench(4) },
      { name: "pgbench, one statement", pid: null, run: byPgbench(1) },
    );
  }

  tell("warming up");
  for (const one of contenders) await one.run(Math.min(warmUpTexts, most), seconds);
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const turn = round % contenders.length;
    for (const one of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
      await emptyTables(db);
      const before = [usedBy(one.pid), cpuSeconds([server])] as const;
      const answers = await one.run(most, seconds);
      const program = usedBy(one.pid) - before[0];
      const postgres = cpuSeconds([server]) - before[1];
      const done = Math.max(1, answers.requests - answers.errors);
      await checkStored(db, one.name, done);
      const measured = {
        ...{ name: one.name, round, ...answers },
        programMicros: rounded((program / done) * 1e6, 0),
        postgresMicros: rounded((postgres / done) * 1e6, 0),
      };
      runs.push(measured);
      tell(
        `round ${round}, ${one.name}: ${answers.requestsPerSecond}/s, p99 ${answers.p99Ms} ms, ` +
          `${measured.programMicros} + ${measured.postgresMicros} µs`,
      );
    }
  }
  return runs;
}

function usedBy(pid: number | null): number {
  if (pid === null) return endedChildrenCpuSeconds();
  if (pid !== process.pid) return cpuSeconds([pid]);
  // Ours has children (PostgreSQL): only what this process itself used counts.
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** As many people as there are texts, each known with a conversation. Gives the first conversation's id. */
async function meetPhones({ $client }: Pool, count: number): Promise<number> {
  await $client.query(
    `insert into contacts (carrier, number, created_at)
     select 'twilio', '+1206' || (5000000 + n), now() from generate_series(1, $1::int) n order by n`,
    [count],
  );
  await $client.query(
    `insert into conversations (carrier, our_number, contact_id, carrier_account, created_at)
     select 'twilio', $1, id, $2, now() from contacts order by id`,
    [number, account.accountSid],
  );
  await $client.query("analyze contacts, conversations");
  const { rows } = await $client.query<{ first: number }>("select min(id)::int as first from conversations");
  return rows[0]?.first ?? 0;
}

async function emptyTables({ $client }: Pool): Promise<void> {
  await $client.query("truncate messages, phone_alerts, baseline_messages, baseline_jobs, pgboss.job");
  await $client.query("checkpoint");
}

/** Throws where what was answered is not there: a rate of texts that are not stored is none. */
async function checkStored({ $client }: Pool, name: Name, count: number): Promise<void> {
  const [messages, jobs] =
    name === "AISMS" ? ["messages", "pgboss.job"] : ["baseline_messages", "baseline_jobs"];
  const { rows } = await $client.query<{ messages: number; jobs: number }>(
    `select (select count(*) from ${messages})::int as messages, (select count(*) from ${jobs})::int as jobs`,
  );
  const [stored] = rows;
  if (stored && stored.messages >= count && stored.jobs >= count) return;
  throw new Error(`${name} answered ${count} texts and stored ${JSON.stringify(stored)}`);
}

function summarize(runs: Run[]) {
  const of = (name: Name) => {
    const own = runs.filter((run) => run.name === name);
    const middle = (read: (run: Run) => number) => rounded(median(own.map(read)), 2);
    return {
      name,
      requestsPerSecond: middle((run) => run.requestsPerSecond),
      p50Ms: middle((run) => run.p50Ms),
      p99Ms: middle((run) => run.p99Ms),
      programMicros: middle((run) => run.programMicros),
      postgresMicros: middle((run) => run.postgresMicros),
      errors: own.reduce((sum, { errors }) => sum + errors, 0),
    };
  };
  const ours = of("AISMS");
  const names = (Object.keys(goals) as (keyof typeof goals)[]).filter((name) =>
    runs.some((run) => run.name === name),
  );
  const others = names.map((name) => {
    const one = of(name);
    const ratio = rounded(ours.requestsPerSecond / one.requestsPerSecond, 2);
    return { ...one, ratio, goal: goals[name], isGoalMet: ratio >= goals[name] };
  });
  return [{ ...ours, ratio: 1, goal: 1, isGoalMet: true }, ...others];
}

function describe(summary: ReturnType<typeof summarize>): string[] {
  return [
    ...table([
      ["durable texts", "per s", "p50 ms", "p99 ms", "program µs", "PostgreSQL µs", "errors"],
      ...summary.map((one) => [
        ...[one.name, one.requestsPerSecond, one.p50Ms, one.p99Ms, one.programMicros, one.postgresMicros],
        one.errors,
      ]),
    ]),
    ...summary
      .slice(1)
      .map(
        ({ name, ratio, goal, isGoalMet }) =>
          `${ratio} times the rate of ${name} (goal: ${goal}, ${isGoalMet ? "met" : "missed"})`,
      ),
    "CPU time is per text; that of whoever sends the webhooks is not in it, though it shares the machine",
  ];
}
