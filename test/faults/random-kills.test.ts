import { expect, onTestFailed, test } from "vitest";
import { killAtRandom } from "./random-kills.ts";

const seconds = 8; // the bench has the whole minute
const perSecond = 50;

test(
  "nothing is lost or doubled while workers and webs are killed every second",
  { timeout: 150_000 },
  async () => {
    const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
    onTestFailed(() => {
      process.stderr.write(`repeat with FAULT_SEED=${seed}\n`);
    });
    const result = await killAtRandom({ seed, seconds, perSecond });
    expect(result.breaches).toEqual([]);
    expect(result.acknowledged).toBe(seconds * perSecond);
  },
);
