import { print } from "../src/cli/output.ts";
import { type ManyResult, remindMany } from "../test/faults/many-reminders.ts";
import setUpDatabase from "../test/support/global-setup.ts";
import { remindByJobs } from "./reminders/delayed-jobs.ts";
import { percentile, rounded, table, worst } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";

const goalP99Ms = 5_000;

type Row = { name: string; p50Ms: number; p99Ms: number; mostMs: number; sent: number; breaches: number };

/**
 * Reminders that come due in one minute, with two workers of which one is killed when a third has been sent: how late the
 * carrier accepts each, and that each is sent once. Beside it the same number at one and the same instant, and what
 * pg-boss alone makes of the minute: a delayed job for each, with no conversation, no record and nobody killed.
 */
export async function run(): Promise<void> {
  const { people, seconds } = readNumbers({ people: [10_000], seconds: [60] });
  const [count, spreadMs] = [people[0] ?? 0, (seconds[0] ?? 0) * 1000];
  const machine = describeMachine();
  tell("starting PostgreSQL");
  const removeDatabase = await setUpDatabase();
  try {
    tell(`${count} due in ${spreadMs / 1000} s, a worker is killed`);
    const inMinute = await remindMany({ people: count, spreadMs, killedAfter: count / 3 });
    tell(`${count} due at one instant`);
    const atOnce = await remindMany({ people: count, spreadMs: 0, killedAfter: null });
    tell("the same minute with pg-boss alone");
    const jobsLateMs = await remindByJobs({ people: count, spreadMs });
    const rows = [
      describe(`in ${spreadMs / 1000} s, a worker killed`, inMinute),
      describe("at one instant", atOnce),
      summarize(`in ${spreadMs / 1000} s, pg-boss alone`, jobsLateMs, 0),
    ];
    const isGoalMet =
      (rows[0]?.p99Ms ?? Infinity) <= goalP99Ms && rows.every(({ breaches }) => breaches === 0);
    const result = {
      benchmark: "reminders",
      machine,
      settings: { count, spreadMs, goalP99Ms },
      isGoalMet,
      rows,
    };
    print(result, [
      machineLine(machine),
      ...table([
        [`${count} reminders`, "sent", "late ms: p50", "p99", "most", "lost, doubled, wrong"],
        ...rows.map(({ name, sent, p50Ms, p99Ms, mostMs, breaches }) => [
          ...[name, sent, p50Ms, p99Ms, mostMs, breaches],
        ]),
      ]),
      `p99 in ${spreadMs / 1000} s: ${rounded((rows[0]?.p99Ms ?? 0) / 1000)} s (goal: at most ${goalP99Ms / 1000} s)`,
    ]);
    if (!isGoalMet) process.exitCode = 1;
  } finally {
    await removeDatabase();
  }
}

function describe(name: string, { lateMs, missing, twice, wrong, deaths }: ManyResult): Row {
  return summarize(name, lateMs, missing.length + twice.length + wrong.length + deaths.length);
}

function summarize(name: string, lateMs: number[], breaches: number): Row {
  const [p50Ms, p99Ms] = [percentile(lateMs, 0.5), percentile(lateMs, 0.99)];
  return { name, sent: lateMs.length, p50Ms, p99Ms, mostMs: worst(lateMs), breaches };
}
