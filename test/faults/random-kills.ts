import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "../../src/classifier/random.ts";
import { createPhones } from "./phones.ts";
import { inSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

type Options = { seed: number; seconds: number; perSecond: number; phones?: number };

export type KillsResult = {
  texts: number;
  acknowledged: number;
  messages: number;
  kills: number;
  outcomes: Record<string, number>;
  /** From the last kill until nothing was left to do. */
  settledMs: number;
  breaches: string[];
};

/** Kills a worker, a web process or one of each every second, while people text. Two of each are there. */
export async function killAtRandom(options: Options): Promise<KillsResult> {
  const { seed, seconds, perSecond } = options;
  const random = createRandom(seed);
  const modelDelayMs = () => random(400);
  return inSystem({ webs: 2, workers: 2, modelDelayMs }, async (system) => {
    const phones = createPhones(system, random, options.phones ?? perSecond * 4);
    const texting = phones.sendMany({ count: seconds * perSecond, perSecond });
    let kills = 0;
    for (let second = 0; second < seconds; second += 1) {
      await sleep(1_000);
      const which = random(3);
      const victims = [
        ...(which === 1 ? [] : [system.workers[random(2)]]),
        ...(which === 0 ? [] : [system.webs[random(2)]]),
      ];
      for (const victim of victims) victim?.kill();
      kills += victims.length;
    }
    const lastKillMs = performance.now();
    await texting;
    await system.untilIdle(120_000);
    const settledMs = Math.round(performance.now() - lastKillMs);
    const record = system.record();
    return {
      texts: phones.sent.length,
      acknowledged: phones.sent.filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== null).length,
      messages: record.messages.length,
      ...{ kills, outcomes: phones.outcomes, settledMs },
      breaches: [...checkTruth(phones.sent, record), ...system.deaths()],
    };
  });
}
