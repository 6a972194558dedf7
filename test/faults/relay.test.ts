import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { until } from "../support/http/until.ts";
import type { KillAt } from "./kill-at.ts";
import { queryOnce } from "./own-postgres.ts";
import type { Supervised } from "./processes.ts";
import { inSystem, type System } from "./system.ts";

/** The turns of two pairs run at once: when the worker dies at the end of one, it is in the midst of the other. */
const pairs = [
  { ann: "+12065550401", ben: "+12065550402" },
  { ann: "+12065550403", ben: "+12065550404" },
];
const preload = ["--import", new URL("./kill-at.ts", import.meta.url).href];

/** A worker that dies before it commits a question, starts again, and dies after it committed a yes. */
type Doomed = { worker: Supervised; stepsFile: string };

test("a list goes to another number once, and that person is asked once, though workers die as it is written", async () => {
  await inSystem({ webs: 0, workers: 0 }, async (system) => {
    const [doomed] = await Promise.all([addDoomed(system), system.add("web")]);
    const { twilio } = system;
    const received = (number: string): string[] =>
      twilio
        .messages()
        .filter(({ to }) => to === number)
        .map(({ body }) => body);
    const ask = async (from: string, body: string): Promise<void> => {
      const before = received(from).length;
      await twilio.text({ from, body });
      await until("an answer", () => received(from).length > before);
    };
    await Promise.all(pairs.map(({ ann }) => ask(ann, "add milk, eggs to shopping")));
    await Promise.all(pairs.map(({ ann, ben }) => ask(ann, `SEND shopping TO ${ben}`)));
    await dieOf(system, doomed, () => pairs.map(({ ann }) => twilio.text({ from: ann, body: "1" })));
    await until("both questions", () => pairs.every(({ ben }) => received(ben).length > 0));
    const yes = (ben: string): string => /YES \d{4}/.exec(received(ben)[0] ?? "")?.[0] ?? "";
    await dieOf(system, doomed, () => pairs.map(({ ben }) => twilio.text({ from: ben, body: yes(ben) })));
    await system.untilIdle();

    for (const { ann, ben } of pairs) {
      const [question, ...others] = received(ben);
      expect(question).toContain(`${ann} wants to send you lists and notes`);
      expect(others.toSorted()).toEqual([
        expect.stringMatching(/^All right, /),
        `From ${ann}:\nshopping: milk, eggs\nBLOCK ends these texts.`,
      ]);
      expect(received(ann).slice(2)).toEqual([
        expect.stringMatching(/^I have asked /),
        `${ben} said yes: what you sent is on its way.`,
      ]);
    }
    expect(system.deaths()).toHaveLength(2);
  });
});

async function addDoomed(system: System): Promise<Doomed> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-relay-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const stepsFile = join(folder, "steps");
  await writeFile(stepsFile, "");
  const at = (moment: KillAt["moment"], holding: string): { KILL_AT: string } => ({
    KILL_AT: JSON.stringify({ stepsFile, step: null, holding, moment } satisfies KillAt),
  });
  const worker = await system.add("worker", {
    ...{ nodeArgs: preload, firstEnv: at("before", "insert relays"), env: at("after", "update relays") },
  });
  return { worker, stepsFile };
}

/** Sends texts of which the worker dies, and gives what it had begun back to the queue. */
async function dieOf(
  { databaseUrl }: System,
  { worker, stepsFile }: Doomed,
  send: () => Promise<unknown>[],
): Promise<void> {
  const [lives, counted] = [worker.ends.length, await countings(stepsFile)];
  await worker.untilReady();
  process.kill(worker.pid(), "SIGUSR2");
  await until("the steps to be counted", async () => (await countings(stepsFile)) > counted);
  await Promise.all(send());
  await until("its death", () => worker.ends.length > lives);
  // As the queue does it once it has missed the dead one's heartbeat for 10 s.
  await queryOnce(
    databaseUrl,
    "update pgboss.job set state = 'retry', start_after = now() where state = 'active'",
  );
}

const countings = async (stepsFile: string): Promise<number> =>
  (await readFile(stepsFile, "utf8")).split("counting").length;
