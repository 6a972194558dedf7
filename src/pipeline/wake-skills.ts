import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { WakeReply } from "../skills/skill.ts";
import { untilAborted } from "../skills/until-aborted.ts";
import { isDatabaseAway } from "../store/db.ts";
import { openClaims, postponeWakeUp, type WakeUp } from "../store/wake-ups.ts";
import { loadWoken, type Woken } from "../store/woken.ts";
import { closeWakeUp } from "./close-wake-up.ts";
import { mayBeWoken } from "./may-be-woken.ts";
import { personOf } from "./person.ts";

/**
 * Like turns, they mostly wait for outside services; none of them holds a connection to the database meanwhile. Each
 * holds an advisory lock, of which PostgreSQL has 6,400 with its usual settings.
 */
const mostAtOnce = 500;
/** They are taken in whole batches: each is a few statements, however many wake-ups are in it. */
const batchSize = 125;
const lookEveryMs = 500;
/** What is to be said is made ready so long before it is due, so that it goes out on the second. More than `lookEveryMs`. */
const aheadMs = 2_000;
/** What comes due within this time is written together; a whole second or minute is not put off. */
const togetherMs = 250;
const deadlineMs = 10_000;
/** A skill is woken again where the person texted it meanwhile, or it was woken for something else; at last it is told. */
const mostRuns = 6;
/** When one that failed is tried again; after the last it is given up. */
const againAfterMinutes = [1, 5, 15, 60];

type Waking = { stop: (graceMs: number) => Promise<void> };
/**
 * Wakes the skills that want to say something by themselves, for as long as this process works: shortly before it is
 * due, and the message is written when it is. Looks twice a second, and at once where there was more than it could take.
 * The row in `wake_ups` is the truth: it is deleted in the transaction that writes the message, and until then another
 * process may do the work as well, and the person may change it.
 */
export function startWaking(app: App): Waking {
  const claims = openClaims(app.db);
  const ending = new AbortController();
  const stopping = new AbortController();
  const running = new Map<number, Promise<void>>();
  const done: number[] = [];
  let looking: Promise<void> | undefined;
  let hasMore = false;

  const timer = setInterval(look, lookEveryMs);
  look();

  function look(): void {
    if (looking || mostAtOnce - running.size < batchSize || stopping.signal.aborted) return;
    looking = take()
      .catch((error: unknown) => {
        hasMore = false;
        if (!ending.signal.aborted) app.log.warn({ err: error }, "wake-ups could not be looked for");
      })
      .finally(() => {
        looking = undefined;
        if (hasMore) look();
      });
  }

  async function take(): Promise<void> {
    await claims.release(done.splice(0));
    const before = new Date(now().getTime() + aheadMs);
    const due = await claims.claim({ before, most: batchSize, except: [...running.keys()] });
    hasMore = due.length === batchSize;
    for (const wakeUp of due) {
      const run = wakeOne(app, wakeUp, { stopping: stopping.signal, ending: ending.signal }).finally(() => {
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
      stopping.abort(new Error("the process is stopping"));
      const all = Promise.allSettled([...running.values(), looking]);
      await Promise.race([all, sleep(graceMs, undefined, { ref: false })]);
      ending.abort(new Error("the process is stopping")); // the rows are still there for another one
      await Promise.race([Promise.allSettled(running.values()), sleep(graceMs, undefined, { ref: false })]);
      claims.end();
    },
  };
}

/** `stopping`: what is not due yet is left to others. `ending`: everything is. */
type Signals = { stopping: AbortSignal; ending: AbortSignal };

/** Wakes a skill and writes what it says once it is due. Whatever fails, the row says that it is still to be done. */
async function wakeOne(app: App, wakeUp: WakeUp, { stopping, ending }: Signals): Promise<void> {
  const { id, skill, conversationId, at } = wakeUp;
  try {
    for (let run = 1; run <= mostRuns; run += 1) {
      const woken = await loadWoken(app.db, conversationId);
      if (!woken) return;
      const reply = mayBeWoken(app, woken.contact) ? await runWake(app, wakeUp, woken, ending) : null;
      if (at > now()) {
        const togetherAt = Math.ceil(at.getTime() / togetherMs) * togetherMs;
        await sleep(togetherAt - now().getTime(), undefined, { signal: stopping });
      }
      const memory = run < mostRuns ? { asRead: memoryOf(woken, skill) } : null;
      const outcome = await closeWakeUp(app, { wakeUp, reply, memory });
      if (outcome === "overtaken") continue;
      const lateMs = now().getTime() - at.getTime();
      app.log.info({ wakeUpId: id, skill, conversationId, outcome, lateMs }, "wake-up done");
      if (outcome !== "sent") return;
      app.announce(conversationId);
      app.wakeSends();
      return;
    }
  } catch (error) {
    if (stopping.aborted || ending.aborted || isDatabaseAway(error)) return;
    await tryAgainLater(app, wakeUp, error);
  }
}

function memoryOf({ conversation }: Woken, skill: string): unknown {
  return conversation.skillMemory[skill] ?? null;
}

async function runWake(
  app: App,
  { skill: name, key, data, at, conversationId }: WakeUp,
  woken: Woken,
  ending: AbortSignal,
): Promise<WakeReply> {
  const skill = app.skills.find((one) => one.name === name);
  if (!skill?.wake) throw new Error(`there is no skill ${name} that can be woken`);
  const signal = AbortSignal.any([ending, AbortSignal.timeout(deadlineMs)]);
  const person = personOf(woken.contact, woken);
  const wakeUpsOf = (of: string) => woken.wakeUps.filter((one) => one.skill === of);
  const [wakeUps, reminders] = [wakeUpsOf(name), wakeUpsOf("reminders")];
  // It is read when it is due.
  const readAt = new Date(Math.max(now().getTime(), at.getTime()));
  const context = { ...person, wakeUps, reminders, now: readAt, memory: memoryOf(woken, name), signal };
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
      await closeWakeUp(app, { wakeUp, reply: null, memory: null });
      app.log.error(about, "a wake-up failed at every try and was given up");
    } else {
      await postponeWakeUp(app.db, wakeUp, new Date(now().getTime() + minutes * 60_000));
      app.log.warn(about, "a wake-up failed and will be tried again");
    }
  } catch (failure) {
    app.log.warn({ err: failure, wakeUpId: id }, "a failed wake-up could not be put off");
  }
}
