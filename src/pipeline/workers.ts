import type { App } from "../app.ts";
import { enqueue } from "../queue/enqueue.ts";
import { startWorker } from "../queue/worker.ts";
import { releaseHolds } from "../store/holds.ts";
import { inTransaction } from "../store/db.ts";
import { listHeldConversations } from "../store/messages.ts";
import { holdWorkerPresence } from "../store/worker-presence.ts";
import { answerTurn } from "./answer-turn.ts";
import { sendOutbound } from "./send-outbound.ts";

/** Turns mostly wait for the model, sends for the carrier: many fit beside each other. */
const turnsAtOnce = 32;
const sendsAtOnce = 16;
const pollMs = 200;
const releaseEveryMs = 5_000;
const graceMs = 8_000;

/** Starts the background work of this process. The returned function stops it: running jobs end or are handed back. */
export async function startWorkers(app: App): Promise<() => Promise<void>> {
  const presence = await holdWorkerPresence(app.db);
  const log = app.log;
  app.agent.prepare().catch((error: unknown) => {
    log.error({ err: error }, "the language model's library could not be loaded");
  });
  const turns = startWorker(app.boss, "answer-turn", (job, about) => answerTurn(app, job, about), {
    concurrency: turnsAtOnce,
    pollMs,
    log,
  });
  const sends = startWorker(app.boss, "send-outbound", (job) => sendOutbound(app, job), {
    concurrency: sendsAtOnce,
    pollMs,
    log,
  });
  app.wakeTurns = (delayMs = 0) => {
    if (delayMs > 0) setTimeout(turns.wake, delayMs).unref();
    else turns.wake();
  };
  app.wakeSends = sends.wake;
  const releasing = setInterval(() => {
    sendReleased(app).catch((error: unknown) => {
      log.warn({ err: error }, "holds could not be looked through");
    });
  }, releaseEveryMs);

  return async () => {
    clearInterval(releasing);
    await turns.stop(graceMs);
    await sends.stop(graceMs);
    presence.end();
  };
}

/** Messages whose hold is over go out. */
async function sendReleased(app: App): Promise<void> {
  for (const carrier of Object.values(app.carriers)) {
    const released = await releaseHolds(app.db, carrier.name, carrier.credentials);
    if (released.length === 0) continue;
    const conversationIds = await listHeldConversations(app.db, carrier.name);
    await inTransaction(app.db, async (tx) => {
      for (const id of conversationIds) await enqueue(app.boss, tx, "send-outbound", id);
    });
    app.log.info({ carrier: carrier.name, conversations: conversationIds.length }, "a hold ended");
    app.wakeSends();
  }
}
