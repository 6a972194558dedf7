import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { createPhones } from "../faults/phones.ts";
import { checkTruth } from "../faults/truth.ts";
import { startHosts } from "./hosts.ts";
import { whyNoNetwork } from "./network.ts";
import { whyNoPostgres } from "./postgres-pair.ts";

const whyNot = whyNoPostgres() ?? whyNoNetwork();
if (whyNot && process.env.CI) throw new Error(`in CI this must run, but it ${whyNot}`);

test.skipIf(whyNot)(
  `a worker's host cut off and the database's host lost: what was acknowledged is answered, once${whyNot ? ` (skipped: ${whyNot})` : ""}`,
  { timeout: 240_000 },
  async () => {
    const service = await startHosts({ webs: 2, workers: 3 });
    try {
      const { pair, primary, replica, serviceAddress, webs, workers, workerHosts } = service;
      expect(await pair.query(serviceAddress, "show server_version_num")).toEqual([
        { server_version_num: expect.stringMatching(/^15/) as string },
      ]);
      const phones = createPhones(service, createRandom(7), 120);
      const texting = phones.sendMany({ count: 300, perSecond: 20 });

      await sleep(3_000);
      await workerHosts[0]?.cut(); // a worker in the midst of turns

      await sleep(6_000);
      await primary.cut();
      const lostMs = performance.now();
      await sleep(1_000); // what a fail-over manager needs to notice
      await pair.promote();
      await replica.takeAddress(serviceAddress);
      await webs[0]?.untilReady();
      process.stderr.write(
        `ready again ${Math.round(performance.now() - lostMs)} ms after the database's host was lost\n`,
      );

      await texting;
      await service.untilIdle();
      expect(checkTruth(phones.sent, service.record())).toEqual([]);
      expect(phones.sent.every(({ acknowledgedAtMs }) => acknowledgedAtMs !== null)).toBe(true);
      expect(service.deaths()).toEqual([]);
      for (const one of [...webs, ...workers.slice(1)]) expect(await one.isReady(), one.name).toBe(true);

      // The host that was cut off comes back, and works on.
      await workerHosts[0]?.plugIn();
      await workers[0]?.untilReady();
      await phones.sendMany({ count: 20, perSecond: 20 });
      await service.untilIdle();
      expect(checkTruth(phones.sent, service.record())).toEqual([]);
    } finally {
      await service.stop();
    }
  },
);
