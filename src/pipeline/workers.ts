import type { App } from "../app.ts";
import { enqueue } from "../queue/enqueue.ts";
import { createPace } from "../queue/pace.ts";
import { startWorker } from "../queue/worker.ts";
import { releaseHolds } from "../store/holds.ts";
import { inTransaction } from "../store/db.ts";
import { listHeldConversations } from "../store/messages.ts";
import { holdWorkerPresence } from "../store/worker-presence.ts";
import { answerTurn } from "./answer-turn.ts";
import { askWhereabouts } from "./ask-whereabouts.ts";
import { draftReply } from "./draft-reply.ts";
import { deleteOld } from "./delete-old.ts";
import { indexWords } from "./index-words.ts";
import { queueForgotten } from "./queue-forgotten.ts";
import { runTrainings } from "./run-training.ts";
import { sendOutbound } from "./send-outbound.ts";
import { startWaking } from "./wake-skills.ts";

/** Turns mostly wait for the model, sends for the carrier: many fit beside each other. */
const turnsAtOnce = 256;
const sendsAtOnce = 64;
const pollMs = 200;
const trainingPollMs = 1_000;
const draftsAtOnce = 16;
const draftPollMs = 500;
const indexEveryMs = 1_000;
const releaseEveryMs = 5_000;
/** What is older than that and has no job was forgotten: a turn waits 3 s at most, and a job is written with its row. */
const forgottenAfterMs = 30_000;
const askEveryMs = 60_000;
const deleteEveryMs = 3_600_000;
/** A stop takes 10 s at most, whatever hangs: model, carrier or both. */
const turnsGraceMs = 5_000;
const sendsGraceMs = 1_000;

/** Starts the background work of this process. The returned function stops it: running jobs end or are handed back. */
export async function startWorkers(app: App): Promise<() => Promise<void>> {
  const presence = await holdWorkerPresence(app.db);
  const log = app.log;
  app.agent.prepare().catch((error: unknown) => {
    log.error({ err: error }, "the language model's library could not be loaded");
  });
  const turns = startWorker(app.boss, "answer-turn", (job, about) => answerTurn(app, job, about), {
    concurrency: () => turnsAtOnce,
    pollMs,
    log,
  });
  const pace = createPace(sendsAtOnce);
  const sends = startWorker(app.boss, "send-outbound", (job) => sendOutbound(app, job, pace), {
    concurrency: pace.limit,
    pollMs,
    log,
  });
  const trainings = startWorker(app.boss, "train-model", (_job, about) => runTrainings(app, about), {
    concurrency: () => 1,
    pollMs: trainingPollMs,
    log,
  });
  const drafts = startWorker(app.boss, "draft-reply", (job, about) => draftReply(app, job, about), {
    concurrency: () => draftsAtOnce,
    pollMs: draftPollMs,
    log,
  });
  app.wakeTrainings = trainings.wake;
  app.wakeTurns = (delayMs = 0) => {
    if (delayMs > 0) setTimeout(turns.wake, delayMs).unref();
    else turns.wake();
  };
  app.wakeSends = sends.wake;
  const waking = startWaking(app);
  const chores = [
    every(releaseEveryMs, "holds could not be looked through", () => sendReleased(app)),
    every(forgottenAfterMs, "what has no job could not be looked for", async () => {
      if ((await queueForgotten(app, { olderThanMs: forgottenAfterMs })) > 0) turns.wake();
    }),
    every(indexEveryMs, "texts could not be made findable", () => indexWords(app)),
    every(deleteEveryMs, "old messages could not be deleted", () => deleteOld(app)),
    every(askEveryMs, "messages without news could not be looked up", () => askWhereabouts(app)),
  ];
  function every(ms: number, complaint: string, work: () => Promise<void>): NodeJS.Timeout {
    return setInterval(() => {
      work().catch((error: unknown) => {
        log.warn({ err: error }, complaint);
      });
    }, ms);
  }

  return async () => {
    for (const chore of chores) clearInterval(chore);
    const allAwake = waking.stop(sendsGraceMs);
    await turns.stop(turnsGraceMs);
    await allAwake;
    await sends.stop(sendsGraceMs);
    await drafts.stop(0);
    await trainings.stop(0); // begun anew by another worker, or at the next start
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
