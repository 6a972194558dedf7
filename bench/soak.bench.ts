import { setTimeout as sleep } from "node:timers/promises";
import { print } from "../src/cli/output.ts";
import type { Pool } from "../src/store/db.ts";
import { median, rounded, table } from "./support/figures.ts";
import { type Line, pidsOf, startLine } from "./support/line.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import type { NetworkCounts } from "./support/network.ts";
import { readNumbers } from "./support/options.ts";
import type { Running } from "./support/processes.ts";
import { memoryMb } from "./support/usage.ts";
import { inWorkplace } from "./support/workplace.ts";

const connections = 64;
const phones = 20_000;
/** The part of the texts after which everything is loaded, compiled and filled: memory is compared with that then. */
const firstShare = 0.1;
const sampleEveryMs = 500;
const drainPatienceMs = 120_000;
/** What is tidied up now and then gets this long after the last text. */
const settlePatienceMs = 200_000;
const goalGrowth = 1.1;

type Sample = { replied: number; seconds: number; webMb: number; workerMb: number };
type TableSize = { rows: number; kilobytes: number };
type Table = { table: string; before: TableSize; after: TableSize; expected: number; left: number };

/**
 * Sends many texts through the whole line and looks at what stays: the memory of `web` and `worker` while the second
 * half of the first tenth is answered, against that during the last such stretch; and the rows of every table, AISMS's
 * own and the queue's, of which only the conversations themselves may have become more. One process of either kind.
 */
export async function run(): Promise<void> {
  const {
    messages: [messages = 0],
    minutes: [minutes = 0],
  } = readNumbers({ messages: [200_000], minutes: [90] });
  const machine = describeMachine();
  const { samples, counts, tables, seconds } = await inWorkplace(async (place) => {
    const line = await startLine(place);
    const [worker] = await line.startWorkers(1);
    if (!worker) throw new Error("no worker was started");
    const { db } = line.database;
    const before = await readTables(db);
    const beganMs = performance.now();
    const watched = await watch(line, worker, messages, minutes * 60_000);
    const seconds = (performance.now() - beganMs) / 1000;
    const atEnd = await line.end(drainPatienceMs);
    return {
      ...{ samples: watched, counts: atEnd, seconds },
      tables: await settle(async () => compareTables(before, await readTables(db), atEnd)),
    };
  });

  const stretch = Math.round((messages * firstShare) / 2);
  const last = samples.at(-1)?.replied ?? 0;
  const memory = (["webMb", "workerMb"] as const).map((which) => {
    const between = (from: number, to: number): number =>
      median(samples.filter(({ replied }) => replied > from && replied <= to).map((one) => one[which]));
    const [firstMb, lastMb] = [between(stretch, 2 * stretch), between(last - stretch, last)];
    return {
      process: which === "webMb" ? "web" : "worker",
      ...{ firstMb: rounded(firstMb, 0), lastMb: rounded(lastMb, 0), growth: rounded(lastMb / firstMb, 3) },
    };
  });
  const leftBehind = tables.filter(({ left }) => left > 0);
  const isWhole = counts.replied >= messages;
  const isMemoryKept = memory.every(({ growth }) => growth <= goalGrowth);
  const result = {
    benchmark: "soak",
    machine,
    settings: { messages, phones, goalGrowth },
    ...{ isWhole, isMemoryKept, isNothingLeft: leftBehind.length === 0 },
    ...{
      memory,
      tables,
      counts,
      perSecond: rounded(counts.replied / seconds, 0),
      seconds: rounded(seconds, 0),
    },
    samples: samples.filter((_, index) => index % Math.ceil(samples.length / 200) === 0),
  };
  print(result, [
    machineLine(machine),
    ...table([
      ["memory, MB", `texts ${stretch}-${2 * stretch}`, `last ${stretch}`, "growth"],
      ...memory.map(({ process, firstMb, lastMb, growth }) => [process, firstMb, lastMb, growth]),
    ]),
    `goal: at most ${goalGrowth}`,
    "",
    ...table([
      ["table", "rows before", "rows after", "of which expected", "left behind", "kB before", "kB after"],
      ...tables.map((one) => [
        ...[one.table, one.before.rows, one.after.rows, one.expected, one.left],
        ...[one.before.kilobytes, one.after.kilobytes],
      ]),
    ]),
    "",
    `${counts.sent} texts of ${messages}, ${counts.replied} answered in ${result.seconds} s (${result.perSecond}/s), ${counts.unasked} replies too many, ${counts.failed} webhooks refused`,
    ...(isWhole ? [] : [`ended before its time: ${minutes} minutes were too few`]),
    isWhole && isMemoryKept && result.isNothingLeft ? "both goals are met" : "a goal is not met",
  ]);
}

/** Has the phones text, and looks at the memory until all is answered or the time is up. */
async function watch(line: Line, worker: Running, messages: number, timeLimitMs: number): Promise<Sample[]> {
  const beganMs = performance.now();
  let counts = await line.begin({ connections, phones, texts: messages });
  const samples: Sample[] = [];
  let told = 0;
  while (counts.replied < messages && performance.now() - beganMs < timeLimitMs) {
    await sleep(sampleEveryMs);
    counts = await line.count();
    const webMb = memoryMb(pidsOf([line.web]));
    const workerMb = memoryMb(pidsOf([worker]));
    const seconds = (performance.now() - beganMs) / 1000;
    samples.push({ replied: counts.replied, seconds: rounded(seconds), webMb, workerMb });
    if (counts.replied - told < messages / 10) continue;
    told = counts.replied;
    tell(
      `${told} answered after ${rounded(seconds, 0)} s: web ${rounded(webMb, 0)} MB, worker ${rounded(workerMb, 0)} MB`,
    );
  }
  return samples;
}

/** Looks at the tables until nothing is left behind, or for a few minutes. */
async function settle(look: () => Promise<Table[]>): Promise<Table[]> {
  const endMs = performance.now() + settlePatienceMs;
  let tables = await look();
  while (tables.some(({ left }) => left > 0) && performance.now() < endMs) {
    await sleep(2_000);
    tables = await look();
  }
  return tables;
}

/** Every table of the database, AISMS's own and the queue's, with its indexes; partitions each by itself. */
async function readTables(db: Pool): Promise<Map<string, TableSize>> {
  const { rows: names } = await db.$client.query<{ name: string; kilobytes: number }>(
    `select format('%I.%I', schemaname, tablename) as name,
            (pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass) / 1024)::int as kilobytes
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const sizes = new Map<string, TableSize>();
  for (const { name, kilobytes } of names) {
    const { rows } = await db.$client.query<{ rows: number }>(
      `select count(*)::int as rows from only ${name}`,
    );
    sizes.set(name, { rows: rows[0]?.rows ?? 0, kilobytes });
  }
  return sizes;
}

/** What was written belongs to a conversation, or it is left behind. */
function compareTables(
  before: Map<string, TableSize>,
  after: Map<string, TableSize>,
  { sent, accepted }: NetworkCounts,
): Table[] {
  const people = Math.min(phones, sent);
  const expected: Record<string, number> = {
    "public.contacts": people,
    "public.conversations": people,
    "public.messages": sent + accepted,
  };
  return [...after]
    .map(([name, now]) => {
      const then = before.get(name) ?? { rows: 0, kilobytes: 0 };
      const more = expected[name] ?? 0;
      return { table: name, before: then, after: now, expected: more, left: now.rows - then.rows - more };
    })
    .filter(({ before, after }) => after.rows > 0 || before.rows > 0);
}
