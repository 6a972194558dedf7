import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "../../src/classifier/random.ts";
import { until } from "../support/http/until.ts";
import type { KillAt } from "./kill-at.ts";
import { createPhones, type Phones } from "./phones.ts";
import type { ProcessOptions, Supervised } from "./processes.ts";
import { type Command, inSystem, type System } from "./system.ts";
import { checkTruth } from "./truth.ts";

export type Death = {
  command: Command;
  step: string;
  moment: KillAt["moment"];
  /** From the death until the last text that was open then was answered; null where nothing died: no such step came. */
  answeredAfterMs: number | null;
};

export type KillResult = { deaths: Death[]; texts: number; breaches: string[] };

const preload = ["--import", new URL("./kill-at.ts", import.meta.url).href];
const fatePatienceMs = 15_000;
/** More texts than there are steps: one may be answered by processes that die at steps it does not take. */
const mostTexts = 80;
/** News of a message comes after its record is written: so the steps of one text are always the same. */
const delivery = { delayMs: 300 };

/** The steps that one text takes in a web and a worker process, in order. */
export async function recordSteps(): Promise<Record<Command, string[]>> {
  return inFolder(async (folder) =>
    inSystem({ webs: 0, workers: 0, twilio: { delivery } }, async (system) => {
      const files = { web: join(folder, "web"), worker: join(folder, "worker") };
      const record = (which: Command): Promise<unknown> =>
        addArmed(system, which, { stepsFile: files[which], step: null, moment: "before" });
      await Promise.all([record("web"), record("worker")]);
      await createPhones(system, createRandom(1), 1).ask("+12067000001");
      await system.untilIdle();
      await system.twilio.settled();
      return { web: await readSteps(files.web), worker: await readSteps(files.worker) };
    }),
  );
}

/**
 * Starts a process for each step, which dies just after it (with `before`: and one which dies just before it); sends
 * texts until all are dead; then starts one that lives. The other half of the service lives all the time. To the world
 * "after a step" and "before the next" are the same, to the code they are not.
 */
export async function killAtSteps(
  command: Command,
  steps: string[],
  { before = false } = {},
): Promise<KillResult> {
  const cases = steps.flatMap((step, index) => [
    // A poll is a step only once it has found something.
    ...((before || index === 0) && !step.startsWith("take")
      ? [{ command, step, moment: "before" as const }]
      : []),
    { command, step, moment: "after" as const },
  ]);
  const others = command === "web" ? { webs: 0, workers: 1 } : { webs: 1, workers: 0 };
  return inFolder(async (folder) =>
    inSystem({ ...others, twilio: { delivery } }, async (system) => {
      const armed = await Promise.all(
        cases.map(({ step, moment }, index) =>
          addArmed(system, command, { stepsFile: join(folder, String(index)), step, moment }),
        ),
      );
      const phones = createPhones(system, createRandom(1), 1);
      const texting = textUntilAllDied(system, phones, armed);
      const diedMs = await Promise.all(armed.map((one) => deathOf(one, texting)));
      await system.add(command); // the texts under way wait for it
      await texting;
      await system.untilIdle();
      await system.twilio.settled();
      const deaths = cases.map((one, index) => ({
        ...one,
        answeredAfterMs: timeToAnswer(system, phones, diedMs[index] ?? null),
      }));
      return { deaths, texts: phones.sent.length, breaches: checkTruth(phones.sent, system.record()) };
    }),
  );
}

/** Every text is of another phone; the next goes when one has died of the last, or it has been answered. */
async function textUntilAllDied(system: System, phones: Phones, armed: Supervised[]): Promise<void> {
  const count = (): number => armed.filter(({ ends }) => ends.length > 0).length;
  const delivering: Promise<unknown>[] = [];
  for (let texts = 0; texts < mostTexts && count() < armed.length; texts += 1) {
    const [dead, messages] = [count(), system.twilio.messages().length];
    const callbacks = system.twilio.callbacks.length;
    delivering.push(phones.ask(`+1206${7_000_000 + texts}`));
    const isAnswered = (): boolean =>
      system.twilio.messages().length > messages && system.twilio.callbacks.length >= callbacks + 2;
    await until("the fate of a text", () => count() > dead || isAnswered(), fatePatienceMs).catch(
      () => false,
    );
  }
  await Promise.all(delivering);
}

/** When it died; null where it outlived the texts. */
async function deathOf({ ends }: Supervised, texting: Promise<unknown>): Promise<number | null> {
  let isOver = false;
  void texting.finally(() => (isOver = true));
  await until("a death", () => ends.length > 0 || isOver, fatePatienceMs * mostTexts);
  return ends.length > 0 ? Date.now() : null;
}

function timeToAnswer({ twilio }: System, { sent }: Phones, diedMs: number | null): number | null {
  if (diedMs === null) return null;
  const messages = twilio.messages();
  const open = sent
    .filter(({ sentAtMs }) => sentAtMs < diedMs)
    .map(({ marker }) => messages.find(({ body }) => body.includes(marker))?.createdAt.getTime() ?? Infinity);
  return open.reduce((longest, answeredMs) => Math.max(longest, answeredMs - diedMs), 0);
}

/** A process that counts its steps, dies at one, and is not started again. */
async function addArmed(system: System, command: Command, killAt: KillAt): Promise<Supervised> {
  const { stepsFile } = killAt;
  const options: Partial<ProcessOptions> = {
    nodeArgs: preload,
    env: { KILL_AT: JSON.stringify(killAt) },
    restarts: false,
  };
  await writeFile(stepsFile, "");
  const one = await system.add(command, options);
  process.kill(one.pid(), "SIGUSR2");
  await until("the steps to be counted", async () =>
    (await readFile(stepsFile, "utf8")).startsWith("counting"),
  );
  return one;
}

async function readSteps(stepsFile: string): Promise<string[]> {
  return (await readFile(stepsFile, "utf8")).split("\n").slice(1, -1);
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-steps-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
