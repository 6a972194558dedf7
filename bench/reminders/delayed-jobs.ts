import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { createTestDatabase } from "../../test/support/database.ts";
import { startTwilio } from "../../test/support/twilio-standin.ts";

const queue = "reminders-by-jobs";
const workers = 2;
/** As many at once as a worker of ours sends. */
const batchSize = 64;
const jobsAtOnce = 1_000;
const firstInMs = 1_500;
const carrierDelayMs = 50;
const patienceMs = 90_000;

type Job = { to: string; body: string };

/**
 * The same reminders the plain way: a delayed job of pg-boss for each, which hands its text to the carrier. How late the
 * carrier accepted each, in their order.
 */
export async function remindByJobs({
  people,
  spreadMs,
}: {
  people: number;
  spreadMs: number;
}): Promise<number[]> {
  const [database, twilio] = await Promise.all([createTestDatabase(), startTwilio()]);
  twilio.always({ delayMs: carrierDelayMs });
  const bosses = Array.from(
    { length: workers },
    () => new PgBoss({ connectionString: database.url, schedule: false }),
  );
  const url = `${twilio.origin}/2010-04-01/Accounts/${twilio.accountSid}/Messages.json`;
  const authorization = `Basic ${btoa(`${twilio.accountSid}:${twilio.authToken}`)}`;

  async function send({ to, body }: Job): Promise<void> {
    const form = new URLSearchParams({ To: to, From: twilio.number, Body: body });
    const answer = await fetch(url, { method: "POST", headers: { authorization }, body: form });
    if (!answer.ok) throw new Error(`the carrier answered ${answer.status}`);
  }

  try {
    for (const boss of bosses) {
      boss.on("error", () => undefined); // what fails is tried again
      await boss.start();
    }
    await bosses[0]?.createQueue(queue);
    const firstMs = Date.now() + firstInMs;
    const dueMs = new Map(
      Array.from({ length: people }, (_, index) => [
        `+4477${20_000_000 + index}`,
        firstMs + Math.floor((index * spreadMs) / people),
      ]),
    );
    const jobs = [...dueMs].map(([to, atMs]) => ({
      data: { to, body: "Reminder: take pill" },
      startAfter: new Date(atMs),
    }));
    for (let from = 0; from < jobs.length; from += jobsAtOnce) {
      await bosses[0]?.insert(queue, jobs.slice(from, from + jobsAtOnce));
    }
    for (const boss of bosses) {
      await boss.work<Job>(queue, { batchSize, pollingIntervalSeconds: 0.5 }, async (batch) => {
        await Promise.all(batch.map(({ data }) => send(data)));
      });
    }
    const endMs = performance.now() + spreadMs + patienceMs;
    while (twilio.messages().length < people && performance.now() < endMs) await sleep(100);
    return twilio
      .messages()
      .map(({ to, createdAt }) => createdAt.getTime() - (dueMs.get(to) ?? NaN))
      .toSorted((one, other) => one - other);
  } finally {
    for (const boss of bosses) await boss.stop({ graceful: false });
    await twilio.close();
    await database.drop();
  }
}
