import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import { until } from "../support/http/until.ts";
import { type OwnPostgres, startOwnPostgres } from "./own-postgres.ts";
import { createPhones, type Phones } from "./phones.ts";
import { startSystem, type System } from "./system.ts";
import { checkTruth } from "./truth.ts";

const perSecond = 20;
const awayMs = 1_500;
const longestRecoveryMs = 10_000;

let postgres: OwnPostgres;
let system: System;
let phones: Phones;
beforeAll(async () => {
  postgres = await startOwnPostgres({ settings: { max_connections: "100" } });
  const modelDelayMs = () => 100;
  system = await startSystem({ databaseUrl: postgres.url, webs: 2, workers: 2, modelDelayMs });
  phones = createPhones(system, createRandom(4), 100);
});
afterAll(async () => {
  await system.stop();
  await postgres.remove();
});

/**
 * Texts come in for a second; then something happens to the database, which ends with its being there again. What
 * was under way then may still be when the next fault comes.
 */
async function whileTexting(breakIt: () => Promise<void>): Promise<{ recoveryMs: number }> {
  const enough = new AbortController();
  const texting = phones.sendMany({ count: 1_000, perSecond, signal: enough.signal });
  await sleep(1_000);
  await breakIt();
  const backMs = performance.now();
  const probe = phones.ask("+12068000000");
  const { marker } = await probe;
  await until(
    "a text sent now to be answered",
    () => system.twilio.messages().some(({ body }) => body.includes(marker)),
    40_000,
  );
  const recoveryMs = performance.now() - backMs;
  enough.abort();
  await texting;
  return { recoveryMs };
}

describe("the database", () => {
  const cutOthers =
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()";

  /** Takes every connection there is, in the moment in which all others are cut. */
  const takeAll = async (): Promise<pg.Client[]> => {
    const cut = await postgres.query(cutOthers);
    const tries = Array.from({ length: (cut.rowCount ?? 0) + 100 }, async () => {
      const client = new pg.Client({ connectionString: postgres.url });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    });
    const outcomes = await Promise.allSettled(tries);
    return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  };

  const faults: [string, () => Promise<void>, { isAway: boolean }][] = [
    [
      "is restarted",
      async () => {
        await postgres.end("fast");
        await sleep(awayMs);
        await postgres.start();
      },
      { isAway: true },
    ],
    [
      "is killed and recovers",
      async () => {
        await postgres.end("kill");
        await sleep(awayMs);
        await postgres.start();
      },
      { isAway: true },
    ],
    [
      "cuts all connections again and again",
      async () => {
        for (let times = 0; times < 6; times += 1) {
          await postgres.query(cutOthers);
          await sleep(250);
        }
      },
      { isAway: false },
    ],
    [
      "has no connection left",
      async () => {
        const taken = await takeAll();
        // A process that was cut off may just have let one go that it had got again.
        const refusal = await until("a connection to be refused", () =>
          postgres.query("select 1").then(
            () => undefined,
            (error: unknown) => ({ error }),
          ),
        );
        expect(refusal).toMatchObject({ error: { code: "53300" } }); // too_many_connections
        await sleep(awayMs);
        for (const client of taken) await client.end();
      },
      { isAway: false }, // a process that has a connection goes on with it
    ],
    [
      "takes 2 ms longer for each commit",
      async () => {
        await postgres.query("alter system set commit_delay = 2000");
        await postgres.query("alter system set commit_siblings = 0");
        await postgres.query("select pg_reload_conf()");
        await sleep(awayMs);
      },
      { isAway: false },
    ],
  ];
  test.each(faults)(
    "%s: 503 at the most, nobody dies, all goes on",
    { timeout: 120_000 },
    async (name, breakIt, { isAway }) => {
      const before = { ...phones.outcomes };
      const { recoveryMs } = await whileTexting(breakIt);
      const came = (outcome: string): number => (phones.outcomes[outcome] ?? 0) - (before[outcome] ?? 0);
      const kinds = Object.keys(phones.outcomes).filter((outcome) => came(outcome) > 0);
      process.stderr.write(
        `the database ${name}: answered again after ${Math.round(recoveryMs)} ms; ${kinds.map((kind) => `${kind}: ${came(kind)}`).join(", ")}\n`,
      );
      expect(system.deaths()).toEqual([]);
      expect(kinds.filter((kind) => kind !== "200" && kind !== "503")).toEqual([]);
      if (isAway) expect(came("503")).toBeGreaterThan(0);
      expect(recoveryMs).toBeLessThan(longestRecoveryMs);
    },
  );

  test("after all that every acknowledged text is answered, once", { timeout: 90_000 }, async () => {
    await system.untilIdle();
    expect(checkTruth(phones.sent, system.record())).toEqual([]);
  });
});
