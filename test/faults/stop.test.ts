import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createPhones } from "./phones.ts";
import type { Supervised } from "./processes.ts";
import { inSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

const perSecond = 30;
const longestStopMs = 10_000;

test(
  "under load every process stops within 10 s with exit code 0, and what it had begun is done by others",
  { timeout: 120_000 },
  () => {
    const random = createRandom(7);
    const modelDelayMs = () => random(1_500);
    return inSystem({ webs: 2, workers: 2, modelDelayMs }, async (system) => {
      const phones = createPhones(system, random, 120);
      const enough = new AbortController();
      const texting = phones.sendMany({ count: 1_000, perSecond, signal: enough.signal });
      await sleep(1_500);
      // Somebody's model call lasts longer than a process may take to stop: the turn must be handed back.
      system.model.script([{ hang: true }]);
      await sleep(500);
      const stops: Awaited<ReturnType<Supervised["stop"]>>[] = [];
      for (const [web, worker] of [
        [system.webs[1], system.workers[1]],
        [system.webs[0], system.workers[0]],
      ]) {
        if (!web || !worker) throw new Error("a process is missing");
        stops.push(...(await Promise.all([web.stop(), worker.stop()])));
        await Promise.all([system.add("web"), system.add("worker")]);
      }
      enough.abort();
      await texting;
      await system.untilIdle();
      process.stderr.write(`stopped after ${stops.map(({ tookMs }) => Math.round(tookMs)).join(", ")} ms\n`);
      expect(checkTruth(phones.sent, system.record())).toEqual([]);
      expect(stops.map(({ code, signal }) => code ?? signal)).toEqual(stops.map(() => 0));
      for (const { tookMs } of stops) expect(tookMs).toBeLessThan(longestStopMs);
      expect(system.deaths()).toEqual([]);
    });
  },
);
