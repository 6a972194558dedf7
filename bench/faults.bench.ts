import { print } from "../src/cli/output.ts";
import { type Death, killAtSteps, recordSteps } from "../test/faults/kill-steps.ts";
import { killAtRandom, type KillsResult } from "../test/faults/random-kills.ts";
import setUpDatabase from "../test/support/global-setup.ts";
import { rounded, table, worst } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";

const seconds = 60;
const perSecond = 50;
const rounds = 3;
/** A killed turn is taken up by another worker within this time. */
const goalTakeUpMs = 15_000;

/**
 * The long run of the fault harness: kills workers and webs at random, every second for a minute under load, a few
 * times with different seeds (`FAULT_SEED` repeats one), and at every step of the line, before it and after it. The
 * truth is read from the record of Twilio's stand-in. The test suite has the short run.
 */
export async function run(): Promise<void> {
  const machine = describeMachine();
  const firstSeed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
  tell("starting PostgreSQL");
  const removeDatabase = await setUpDatabase();
  try {
    const kills: (KillsResult & { seed: number })[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const seed = firstSeed + round;
      tell(`killing at random for ${seconds} s under ${perSecond} texts/s, seed ${seed}`);
      kills.push({ seed, ...(await killAtRandom({ seed, seconds, perSecond })) });
    }
    tell("recording the steps of one text");
    const steps = await recordSteps();
    const deaths: Death[] = [];
    const breaches: string[] = [];
    for (const command of ["web", "worker"] as const) {
      tell(`killing ${command} at each of ${steps[command].length} steps`);
      const result = await killAtSteps(command, steps[command], { before: true });
      deaths.push(...result.deaths);
      breaches.push(...result.breaches);
    }
    const slowestMs = worst(deaths.map(({ answeredAfterMs }) => answeredAfterMs ?? Infinity));
    const isGoalMet =
      slowestMs <= goalTakeUpMs && [...breaches, ...kills.flatMap((one) => one.breaches)].length === 0;
    const result = {
      benchmark: "faults",
      ...{ machine, settings: { seconds, perSecond, rounds, firstSeed, goalTakeUpMs } },
      ...{ isGoalMet, slowestMs, kills, deaths, breaches },
    };
    print(result, describe(result));
    if (!isGoalMet) process.exitCode = 1;
  } finally {
    await removeDatabase();
  }
}

type Result = {
  machine: ReturnType<typeof describeMachine>;
  kills: (KillsResult & { seed: number })[];
  deaths: Death[];
  breaches: string[];
  slowestMs: number;
};

function describe({ machine, kills, deaths, breaches, slowestMs }: Result): string[] {
  return [
    machineLine(machine),
    ...table([
      ["seed", "texts", "acknowledged", "messages", "kills", "settled after s", "breaches"],
      ...kills.map((one) => [
        ...[String(one.seed), one.texts, one.acknowledged, one.messages, one.kills],
        ...[rounded(one.settledMs / 1000), one.breaches.length],
      ]),
    ]),
    ...table([
      ["killed", "all answered after ms"],
      ...deaths.map(({ command, step, moment, answeredAfterMs }) => [
        `${command} ${moment} "${step}"`,
        answeredAfterMs ?? "did not die",
      ]),
    ]),
    ...[...breaches, ...kills.flatMap((one) => one.breaches)],
    `slowest: ${rounded(slowestMs / 1000)} s (goal: at most ${goalTakeUpMs / 1000} s)`,
  ];
}
