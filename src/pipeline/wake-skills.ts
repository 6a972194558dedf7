import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { WakeReply } from "../skills/skill.ts";
import { untilAborted } from "../skills/until-aborted.ts";
import type { Contact } from "../store/contacts.ts";
import { type Conversation, getConversations } from "../store/conversations.ts";
import { isDatabaseAway } from "../store/db.ts";
import { listWakeUps, openClaims, postponeWakeUp, type WakeUp } from "../store/wake-ups.ts";
import { closeWakeUp, mayBeWoken } from "./close-wake-up.ts";
import { loadKept, personOf } from "./person.ts";

/** Like turns, they mostly wait for outside services; none of them holds a connection to the database meanwhile. */
const mostAtOnce = 256;
const batchSize = 100;
const lookEveryMs = 1_000;
const deadlineMs = 10_000;
/** When one that failed is tried again; after the last it is given up. */
const againAfterMinutes = [1, 5, 15, 60];

type Waking = { stop: (graceMs: number) => Promise<void> };
type Known = { conversation: Conversation; contact: Contact };

/**
 * Wakes the skills that want to say something by themselves, when it is due, for as long as this process works. Looks
 * once a second, and at once where there was more than it could take. The row in `wake_ups` is the truth: it is deleted
 * in the transaction that writes the message, and until then another process may do the work as well.
 */
export function startWaking(app: App): Waking {
  const claims = openClaims(app.db);
  const ending = new AbortController();
  const running = new Map<number, Promise<void>>();
  const done: number[] = [];
  let looking: Promise<void> | undefined;
  let hasMore = false;

  const timer = setInterval(look, lookEveryMs);
  look();

  function look(): void {
    const free = Math.min(batchSize, mostAtOnce - running.size);
    if (looking || free < 1 || ending.signal.aborted) return;
    looking = take(free)
      .catch((error: unknown) => {
        hasMore = false;
        if (!ending.signal.aborted) app.log.warn({ err: error }, "wake-ups could not be looked for");
      })
      .finally(() => {
        looking = undefined;
        if (hasMore) look();
      });
  }

  async function take(most: number): Promise<void> {
    await claims.release(done.splice(0));
    const due = await claims.claim({ before: now(), most, except: [...running.keys()] });
    hasMore = due.length === most;
    if (due.length === 0) return;
    const known = await getConversations(app.db, [...new Set(due.map((one) => one.conversationId))]);
    for (const wakeUp of due) {
      const about = known.get(wakeUp.conversationId);
      const run = (about ? wakeOne(app, wakeUp, about, ending.signal) : Promise.resolve()).finally(() => {
        running.delete(wakeUp.id);
        done.push(wakeUp.id);
        if (hasMore) look();
      });
      running.set(wakeUp.id, run);
    }
  }

  return {
    async stop(graceMs) {
      clearInterval(timer);
      hasMore = false;
      const all = Promise.allSettled([...running.values(), looking]);
      await Promise.race([all, sleep(graceMs, undefined, { ref: false })]);
      ending.abort(new Error("the process is stopping")); // the rows are still there for another one
      await Promise.race([Promise.allSettled(running.values()), sleep(graceMs, undefined, { ref: false })]);
      claims.end();
    },
  };
}

/** Wakes a skill and writes what it says. Whatever fails, the row says that it is still to be done. */
async function wakeOne(app: App, wakeUp: WakeUp, known: Known, ending: AbortSignal): Promise<void> {
  const { id, skill, conversationId, at } = wakeUp;
  try {
    const reply = mayBeWoken(app, known.contact) ? await runWake(app, wakeUp, known, ending) : null;
    const outcome = await closeWakeUp(app, { wakeUp, reply });
    const lateMs = now().getTime() - at.getTime();
    app.log.info({ wakeUpId: id, skill, conversationId, outcome, lateMs }, "wake-up done");
    if (outcome !== "sent") return;
    app.announce(conversationId);
    app.wakeSends();
  } catch (error) {
    if (ending.aborted || isDatabaseAway(error)) return;
    await tryAgainLater(app, wakeUp, error);
  }
}

async function runWake(
  app: App,
  { skill: name, key, data, at, conversationId }: WakeUp,
  { conversation, contact }: Known,
  ending: AbortSignal,
): Promise<WakeReply> {
  const skill = app.skills.find((one) => one.name === name);
  if (!skill?.wake) throw new Error(`there is no skill ${name} that can be woken`);
  const signal = AbortSignal.any([ending, AbortSignal.timeout(deadlineMs)]);
  const person = personOf(contact, await loadKept(app.db, contact.id));
  const memory = conversation.skillMemory[name] ?? null;
  const wakeUps = await listWakeUps(app.db, conversationId, name);
  const context = { ...person, wakeUps, now: now(), memory, signal };
  const reply = await untilAborted(skill.wake({ key, data, dueAt: at }, context), signal);
  if (reply.alert)
    app.log.error({ skill: name, conversationId, advice: reply.alert }, "a skill needs an operator");
  return reply;
}

async function tryAgainLater(app: App, wakeUp: WakeUp, error: unknown): Promise<void> {
  const { id, skill, conversationId, attempts } = wakeUp;
  const minutes = againAfterMinutes[attempts];
  const about = { err: error, wakeUpId: id, skill, conversationId, attempts: attempts + 1 };
  try {
    if (minutes === undefined) {
      await closeWakeUp(app, { wakeUp, reply: null });
      app.log.error(about, "a wake-up failed at every try and was given up");
    } else {
      await postponeWakeUp(app.db, wakeUp, new Date(now().getTime() + minutes * 60_000));
      app.log.warn(about, "a wake-up failed and will be tried again");
    }
  } catch (failure) {
    app.log.warn({ err: failure, wakeUpId: id }, "a failed wake-up could not be put off");
  }
}
