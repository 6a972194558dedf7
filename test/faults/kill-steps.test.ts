import { beforeAll, describe, expect, test } from "vitest";
import { type Death, killAtSteps, recordSteps } from "./kill-steps.ts";

/** The goal is 15 s on a quiet machine; one that is busy with other tests as well gets more time. */
const longestTakeUpMs = 45_000;

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

  test.each(["web", "worker"] as const)("%s", { timeout: 200_000 }, async (command) => {
    const { deaths, texts, breaches } = await killAtSteps(command, steps[command]);
    process.stderr.write(`${deaths.map(line).join("")}${texts} texts\n`);
    expect(breaches).toEqual([]);
    expect(deaths.filter(({ answeredAfterMs }) => answeredAfterMs === null).map(name)).toEqual([]);
    expect(
      deaths.filter(({ answeredAfterMs }) => (answeredAfterMs ?? 0) > longestTakeUpMs).map(line),
    ).toEqual([]);
  });
});

const name = ({ command, step, moment }: Death): string => `${command} killed ${moment} "${step}"`;
const line = (death: Death): string =>
  `${name(death)}: all answered after ${death.answeredAfterMs ?? "?"} ms\n`;
