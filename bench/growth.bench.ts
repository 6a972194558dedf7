import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../src/app.ts";
import { print } from "../src/cli/output.ts";
import { createLog } from "../src/logger.ts";
import { openDb, type Pool } from "../src/store/db.ts";
import { listRecent } from "../src/store/messages.ts";
import { loadTurn } from "../src/store/turn-texts.ts";
import { signedRequest, inboundParameters } from "../test/support/twilio/webhook.ts";
import { median, rounded, table } from "./support/figures.ts";
import { fillDatabase, firstPhone } from "./support/fill-database.ts";
import { pidsOf } from "./support/line.ts";
import { type Connections, openConnections } from "./support/load.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import {
  serviceSettings,
  startDatabase,
  startWeb,
  teachAssistant,
  type Web,
} from "./support/service-processes.ts";
import { cpuSeconds } from "./support/usage.ts";
import { inWorkplace, type Workplace } from "./support/workplace.ts";

const connections = 64;
const timeLimitMs = 20_000;
/** A text finds no other of its phone waiting, so a burst is of no more than the smallest database has conversations. */
const burst = 400;
/** As many messages as the agent may remember, and about as many turns at once as a busy worker has. */
const mostRemembered = 200;
const turnsAtOnce = 32;
const goalRatio = 1.5;

const accountSid = "AC00000000000000000000000000000001";
const authToken = "00000000000000000000000000000a15";
const number = "+12065550199";

/** A database of this size with a `web` process on it. */
type Grown = {
  size: number;
  db: Pool;
  web: Web;
  open: Connections;
  conversations: number;
  fillSeconds: number;
  gigabytes: number;
};
type Figure = { perSecond: number; cpuMs: number; postgresMs: number };
type Run = { round: number; size: number; ingest: Figure; read: Figure; errors: number };

/**
 * Measures whether the work for one text grows with what is stored: CPU time per text of `web` and PostgreSQL at
 * taking texts in (durable, turn queued), and of PostgreSQL and the reader at reading what a turn reads: contact,
 * conversation, open texts, how often the same words came, the messages to remember. Each size is a database of its own on one server,
 * filled with conversations of 20 messages; texts come from known phones at random, and the sizes take turns. With
 * more than fits in PostgreSQL's own cache, reading from the system's is part of the figure; the disk is not, where
 * all of it fits in memory.
 */
export async function run(): Promise<void> {
  const {
    sizes,
    rounds: [rounds = 0],
    texts: [texts = 0],
  } = readNumbers({ sizes: [10_000, 1_000_000, 10_000_000], rounds: [5], texts: [2_000] });
  const machine = describeMachine();
  const { runs, grown } = await inWorkplace(async (place) => {
    const database = await startDatabase(place);
    const server = await database.findServer();
    const all: Grown[] = [];
    for (const size of sizes) all.push(await grow(place, database, size));
    const measured: Run[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      for (const one of round % 2 === 1 ? all : all.toReversed()) {
        const run = { round, size: one.size, ...(await measure(one, server, texts)) };
        measured.push(run);
        tell(
          `round ${round}, ${one.size} messages: ingest ${run.ingest.cpuMs} ms CPU, read ${run.read.cpuMs} ms CPU`,
        );
      }
    }
    return {
      runs: measured,
      grown: all.map(({ size, fillSeconds, gigabytes }) => ({ size, fillSeconds, gigabytes })),
    };
  });

  const figures = sizes.map((size) => summarize(size, runs));
  const base = figures[0];
  const ratios = figures.map(({ size, ingest, read }) => ({
    size,
    ingest: rounded(ingest.cpuMs / (base?.ingest.cpuMs ?? 0), 2),
    read: rounded(read.cpuMs / (base?.read.cpuMs ?? 0), 2),
  }));
  const result = {
    benchmark: "growth",
    machine,
    settings: { sizes, rounds, texts, connections, goalRatio },
    isGoalMet: ratios.every(({ ingest, read }) => ingest <= goalRatio && read <= goalRatio),
    ...{ databases: grown, figures, ratios, errors: runs.reduce((sum, { errors }) => sum + errors, 0), runs },
  };
  const row = (name: string, { cpuMs, postgresMs, perSecond }: Figure, ratio: number) => [
    name,
    cpuMs,
    postgresMs,
    perSecond,
    ratio,
  ];
  print(result, [
    machineLine(machine),
    ...table([
      ["messages stored", "CPU ms each", "PostgreSQL", "per s", `times that at ${sizes[0] ?? 0}`],
      ...figures.map(({ size, ingest }, index) => row(`${size}, ingest`, ingest, ratios[index]?.ingest ?? 0)),
      ...figures.map(({ size, read }, index) => row(`${size}, read`, read, ratios[index]?.read ?? 0)),
    ]),
    `goal: at most ${goalRatio}; ${result.errors} errors; medians of ${rounds} rounds of ${texts} texts and reads`,
    ...grown.map((one) => `${one.size}: filled in ${one.fillSeconds} s, ${one.gigabytes} GB`),
  ]);
}

/** Makes and fills a database of its own, and starts `web` on it. */
async function grow(
  place: Workplace,
  { url, db: maintenance }: { url: string; db: Pool },
  size: number,
): Promise<Grown> {
  const name = `aisms_${size}`;
  await maintenance.$client.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const db = openDb(own.href, createLog("warn"), 8);
  place.atEnd(() => db.$client.end());
  await migrate({ db });
  tell(`filling a database with ${size} messages`);
  const beganMs = performance.now();
  const conversations = await fillDatabase(db.$client, size, { accountSid, number });
  const fillSeconds = rounded((performance.now() - beganMs) / 1000);
  await teachAssistant(own.href);
  const { rows } = await db.$client.query<{ bytes: string }>(
    "select pg_database_size(current_database()) as bytes",
  );

  // No worker runs and nothing is sent: these two are not there.
  const nobody = { twilioUrl: "http://127.0.0.1:9", modelUrl: "http://127.0.0.1:9", modelKey: "none" };
  const settings = serviceSettings(own.href, { accountSid, authToken, ...nobody });
  const web = await startWeb(place, settings, { name: `web-${size}` });
  const open = openConnections(`${web.url}/webhooks/twilio/inbound`, connections);
  place.atEnd(() => {
    open.close();
    return Promise.resolve();
  });
  const gigabytes = rounded(Number(rows[0]?.bytes) / 1e9, 2);
  return { size, db, web, open, conversations, fillSeconds, gigabytes };
}

async function measure(grown: Grown, server: number, texts: number): Promise<Omit<Run, "round" | "size">> {
  await readTurns(grown, server, (await takeTexts(grown, server)).conversationIds); // warms both up
  const bursts: { ingest: Work & { errors: number }; read: Work }[] = [];
  for (let taken = 0; taken < texts; taken += burst) {
    await forgetTexts(grown);
    const { conversationIds, ...ingest } = await takeTexts(grown, server);
    bursts.push({ ingest, read: await readTurns(grown, server, conversationIds) });
  }
  await forgetTexts(grown);
  return {
    ingest: toFigure(bursts.map(({ ingest }) => ingest)),
    read: toFigure(bursts.map(({ read }) => read)),
    errors: bursts.reduce((sum, { ingest }) => sum + ingest.errors, 0),
  };
}

/** What some texts took: CPU of our own process and of PostgreSQL. */
type Work = { texts: number; seconds: number; ownCpuSeconds: number; postgresCpuSeconds: number };

function toFigure(works: Work[]): Figure {
  const total = (of: keyof Work): number => works.reduce((sum, work) => sum + work[of], 0);
  const [own, postgres] = [total("ownCpuSeconds"), total("postgresCpuSeconds")];
  return {
    perSecond: rounded(total("texts") / total("seconds"), 0),
    cpuMs: rounded(((own + postgres) * 1000) / total("texts"), 3),
    postgresMs: rounded((postgres * 1000) / total("texts"), 3),
  };
}

/** Texts from phones taken at random, none twice, and the conversations they belong to. */
async function takeTexts({ web, open, conversations }: Grown, server: number) {
  const url = `${web.url}/webhooks/twilio/inbound`;
  const phones = someOf(conversations, burst);
  const prepared = phones.map((phone) => {
    const sid = `SM${crypto.randomUUID().replaceAll("-", "")}`;
    const from = `+1206${firstPhone + phone}`;
    const text = { sid, from, to: number, body: `thanks a lot for ${sid.slice(-4)}` };
    const { headers, body } = signedRequest(url, inboundParameters(text, accountSid), authToken);
    return { headers: { ...headers, "content-length": String(Buffer.byteLength(body)) }, body };
  });
  const before = { web: cpuSeconds(pidsOf([web])), postgres: cpuSeconds([server]) };
  const { requests, requestsPerSecond, errors } = await open.post(prepared, timeLimitMs);
  return {
    ...{ texts: requests - errors, errors, seconds: (requests - errors) / requestsPerSecond },
    ownCpuSeconds: cpuSeconds(pidsOf([web])) - before.web,
    postgresCpuSeconds: cpuSeconds([server]) - before.postgres,
    conversationIds: phones.map((phone) => phone + 1),
  };
}

/** Reads what the turns of these conversations read, so many at once. */
async function readTurns({ db }: Grown, server: number, conversationIds: number[]): Promise<Work> {
  const before = { own: process.cpuUsage(), postgres: cpuSeconds([server]), ms: performance.now() };
  let next = 0;
  async function readOneAfterAnother(): Promise<void> {
    for (let id = conversationIds[next++]; id !== undefined; id = conversationIds[next++]) {
      const turn = await loadTurn(db, id);
      if (!turn) throw new Error("a text that was taken waits for no turn");
      await listRecent(db, id, { limit: mostRemembered, after: turn.conversation.memoryFrom });
    }
  }
  await Promise.all(Array.from({ length: turnsAtOnce }, readOneAfterAnother));
  const { user, system } = process.cpuUsage(before.own);
  return {
    texts: conversationIds.length,
    seconds: (performance.now() - before.ms) / 1000,
    ownCpuSeconds: (user + system) / 1e6,
    postgresCpuSeconds: cpuSeconds([server]) - before.postgres,
  };
}

/** What a run left waiting goes, so that the next one finds what this one found. */
async function forgetTexts({ db }: Grown): Promise<void> {
  await db.$client.query("delete from messages where direction = 'inbound' and answered_at is null");
  await db.$client.query("delete from pgboss.job");
  await db.$client.query("vacuum (analyze) messages");
  await db.$client.query("vacuum (analyze) pgboss.job_common");
  await sleep(200);
}

/** So many numbers from 0 to `below`, at random, none twice; all there are where they are fewer. */
function someOf(below: number, count: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, below)) chosen.add(Math.floor(Math.random() * below));
  return [...chosen];
}

function summarize(size: number, all: Run[]) {
  const runs = all.filter((run) => run.size === size);
  const middle = (which: "ingest" | "read"): Figure => {
    const of = (name: keyof Figure): number => median(runs.map((run) => run[which][name]));
    return {
      perSecond: rounded(of("perSecond"), 0),
      ...{ cpuMs: rounded(of("cpuMs"), 3), postgresMs: rounded(of("postgresMs"), 3) },
    };
  };
  return { size, ingest: middle("ingest"), read: middle("read") };
}
