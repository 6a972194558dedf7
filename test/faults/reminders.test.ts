import { expect, test } from "vitest";
import { remindMany } from "./many-reminders.ts";

/** As many a second as 10,000 in a minute; `aisms bench reminders` has these. */
const people = 1_000;
const spreadMs = 6_000;
const goalMs = 5_000;

test(
  "of 1,000 reminders and daily texts each is sent once and in time, though a worker is killed in the midst of them",
  { timeout: 120_000 },
  async () => {
    const result = await remindMany({ people, spreadMs, killedAfter: people / 3 });
    const { lateMs, missing, twice, wrong, kept, repeating, atKill, deaths } = result;
    expect({ missing, twice, wrong, deaths }).toEqual({ missing: [], twice: [], wrong: [], deaths: [] });
    expect(atKill).toBeLessThan(people);
    // What is daily goes on.
    expect({ kept, repeating }).toEqual({ kept: people / 2, repeating: people / 2 });
    expect(lateMs[0], "the first must not come early").toBeGreaterThanOrEqual(0);
    const [p50 = NaN, p99 = NaN] = [0.5, 0.99].map((share) => lateMs[Math.floor(people * share)]);
    process.stderr.write(
      `reminders were ${p50} ms (p50), ${p99} ms (p99) late; ${atKill} were sent when a worker died\n`,
    );
    expect(p99).toBeLessThanOrEqual(goalMs);
  },
);
