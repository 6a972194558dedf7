import { availableParallelism, loadavg } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { type Death, killAtSteps, recordSteps } from "./kill-steps.ts";

/** The goal, and what a machine gets that has far more to do than this suite. */
const longestTakeUpMs = { goal: 15_000, busy: 45_000 };

let steps: Awaited<ReturnType<typeof recordSteps>>;
beforeAll(async () => {
  steps = await recordSteps();
});

describe("a process that dies just before or after a step loses nothing and doubles nothing", () => {
  test("a text takes a commit in web; the model, the carrier and a commit for each in the worker", () => {
    expect(steps.web.filter((step) => step.startsWith("commit"))).not.toEqual([]);
    expect(steps.worker).toEqual(expect.arrayContaining(["POST chat/completions", "take send-outbound"]));
    expect(steps.worker.filter((step) => step.endsWith("/Messages.json"))).toHaveLength(1);
  });

  test.each(["web", "worker"] as const)("%s", { timeout: 120_000 }, async (command) => {
    const { deaths, texts, breaches } = await killAtSteps(command, steps[command]);
    process.stderr.write(`${deaths.map(line).join("")}${texts} texts\n`);
    const mostMs = isBusy() ? longestTakeUpMs.busy : longestTakeUpMs.goal;
    expect(breaches).toEqual([]);
    expect(deaths.filter(({ answeredAfterMs }) => answeredAfterMs === null).map(name)).toEqual([]);
    expect(deaths.filter(({ answeredAfterMs }) => (answeredAfterMs ?? 0) > mostMs).map(line)).toEqual([]);
  });
});

/** More than three runnable processes for each processor. */
function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > 3 * availableParallelism();
}

const name = ({ command, step, moment }: Death): string => `${command} killed ${moment} "${step}"`;
const line = (death: Death): string =>
  `${name(death)}: all answered after ${death.answeredAfterMs ?? "?"} ms\n`;
