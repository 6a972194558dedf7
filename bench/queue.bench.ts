import { createApp, type App } from "../src/app.ts";
import { print } from "../src/cli/output.ts";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/logger.ts";
import { enqueueAll, type Wanted } from "../src/queue/enqueue.ts";
import type { ConversationQueue } from "../src/queue/queues.ts";
import { startWorker } from "../src/queue/worker.ts";
import { inTransaction } from "../src/store/db.ts";
import { grouped } from "../src/store/grouped.ts";
import { median, rounded, table } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import { readNumbers } from "./support/options.ts";
import { startDatabase } from "./support/service-processes.ts";
import { cpuSeconds } from "./support/usage.ts";
import { inWorkplace } from "./support/workplace.ts";

/** As the service's own: see `pipeline/workers.ts`. */
const turnsAtOnce = 256;
const sendsAtOnce = 64;
const pollMs = 200;
const warmUpMessages = 2_000;

type Round = { round: number; perSecond: number; processMicros: number; postgresMicros: number };

/**
 * Measures what the queue alone takes of a round trip: for each message a turn is queued, fetched and completed, and
 * then a send, with the service's own functions and group sizes and nothing else. In the service the queueing shares
 * the transactions of the rows; here it has its own, so this is more than its share.
 */
export async function run(): Promise<void> {
  const settings = readNumbers({ rounds: [5], messages: [10_000], connections: [64] });
  const [rounds = 0, messages = 0] = [settings.rounds[0], settings.messages[0]];
  const [connections = 0] = settings.connections;
  const machine = describeMachine();
  const measured = await inWorkplace(async (place) => {
    tell("starting PostgreSQL");
    const database = await startDatabase(place);
    const server = await database.findServer();
    const app = createApp(readConfig({}), database.url, { supervise: true, log: createLog("warn") });
    await app.boss.start();
    const line = startLine(app);
    place.atEnd(async () => {
      await line.stop();
      await app.boss.stop({ graceful: false });
      await app.close();
    });
    await line.pass(warmUpMessages, connections);
    const all: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const [postgresBefore, ownBefore, beganMs] = [
        cpuSeconds([server]),
        process.cpuUsage(),
        performance.now(),
      ];
      await line.pass(messages, connections);
      const seconds = (performance.now() - beganMs) / 1000;
      const { user, system } = process.cpuUsage(ownBefore);
      all.push({
        round,
        perSecond: rounded(messages / seconds, 0),
        processMicros: rounded((user + system) / messages, 0),
        postgresMicros: rounded(((cpuSeconds([server]) - postgresBefore) / messages) * 1e6, 0),
      });
      tell(`round ${round}: ${all.at(-1)?.perSecond ?? 0} messages a second`);
    }
    return all;
  });
  const middle = {
    perSecond: median(measured.map(({ perSecond }) => perSecond)),
    processMicros: median(measured.map(({ processMicros }) => processMicros)),
    postgresMicros: median(measured.map(({ postgresMicros }) => postgresMicros)),
  };
  print({ benchmark: "queue", machine, settings, median: middle, rounds: measured }, [
    machineLine(machine),
    ...table([
      ["two jobs a message", "messages per s", "own CPU µs each", "PostgreSQL µs each"],
      ["queue alone", middle.perSecond, middle.processMicros, middle.postgresMicros],
    ]),
    `medians of ${rounds} rounds of ${messages} messages`,
  ]);
}

type Line = { pass: (messages: number, connections: number) => Promise<void>; stop: () => Promise<void> };

function startLine(app: App): Line {
  const { boss, log } = app;
  const queueTurn = queueing("answer-turn");
  const queueSend = queueing("send-outbound");
  let left = 0;
  let conversations = 0;
  let done = (): void => undefined;
  const sends = startWorker(
    boss,
    "send-outbound",
    () => {
      left -= 1;
      if (left === 0) done();
      return Promise.resolve();
    },
    { concurrency: () => sendsAtOnce, pollMs, log },
  );
  const turns = startWorker(
    boss,
    "answer-turn",
    async ({ conversationId }) => {
      await queueSend(app, { conversationId });
      sends.wake();
    },
    { concurrency: () => turnsAtOnce, pollMs, log },
  );
  return {
    async pass(messages, connections) {
      left = messages;
      let toQueue = messages;
      const allSent = new Promise<void>((resolve) => (done = resolve));
      const caller = async (): Promise<void> => {
        while (toQueue > 0) {
          toQueue -= 1;
          conversations += 1;
          await queueTurn(app, { conversationId: conversations });
          turns.wake();
        }
      };
      await Promise.all(Array.from({ length: connections }, caller));
      await allSent;
    },
    async stop() {
      await turns.stop(1_000);
      await sends.stop(1_000);
    },
  };
}

function queueing(queue: ConversationQueue) {
  return grouped(
    async ({ db, boss }: App, wanted: Wanted[]) => {
      await inTransaction(db, (tx) => enqueueAll(boss, tx, queue, wanted));
      return wanted.map(() => undefined);
    },
    { most: 100 },
  );
}
