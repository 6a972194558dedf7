import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueue } from "../queue/enqueue.ts";
import { withoutHandOver } from "../replies/hand-over-text.ts";
import { readKeyword } from "../replies/keywords.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { type Draft, endDrafts, insertDraft, isDraftWanted } from "../store/drafts.ts";
import { getConversations } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { listRecent, type Message } from "../store/messages.ts";
import { rememberConversation } from "./memory.ts";
import { loadKept, personOf } from "./person.ts";

/** A person may look further back than the machine does. */
const draftPauseMs = 24 * 3_600_000;
const mostRemembered = 200;
/** An operator edits it anyway: so many segments are enough. */
const segments = 3;

/** Queues a draft of a reply, for an operator to edit. Null where there is no such conversation. */
export async function requestDraft(
  app: App,
  { conversationId, operatorId }: { conversationId: number; operatorId: string | null },
): Promise<Draft | null> {
  return inTransaction(app.db, async (tx) => {
    if (!(await getConversations(tx, [conversationId])).has(conversationId)) return null;
    const draft = await insertDraft(tx, { conversationId, operatorId });
    await enqueue(app.boss, tx, "draft-reply", conversationId);
    return draft;
  });
}

/** Has the agent draft a reply to a conversation's newest texts. Nothing of it is sent, and no skill's effect is kept. */
export async function draftReply(
  app: App,
  { conversationId }: { conversationId: number },
  { lastTry, signal }: { lastTry: boolean; signal: AbortSignal },
): Promise<void> {
  if (!(await isDraftWanted(app.db, conversationId))) return;
  try {
    await endDrafts(app.db, conversationId, await draft(app, conversationId, signal));
  } catch (error) {
    if (!lastTry || signal.aborted) throw error;
    await endDrafts(app.db, conversationId, {
      status: "failed",
      reason: "Something went wrong here. Try again.",
    });
    app.log.error({ err: error, conversationId }, "a draft failed at every try");
  }
  app.announce(conversationId);
}

type Outcome = { status: "done"; body: string } | { status: "failed"; reason: string };

async function draft(app: App, conversationId: number, stopped: AbortSignal): Promise<Outcome> {
  const known = (await getConversations(app.db, [conversationId])).get(conversationId);
  if (!known) throw new Error(`there is no conversation ${conversationId}`);
  const { conversation, contact } = known;
  const recent = await listRecent(app.db, conversationId, { limit: mostRemembered });
  const { answered, texts } = splitAtLastReply(recent);
  if (texts.length === 0) return { status: "failed", reason: "There is no text to answer." };
  const timeLeftMs = app.config.turnDeadlineMs;
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeLeftMs)]);
  const person = personOf(contact, await loadKept(app.db, contact.id));
  const { country, zone, language } = person;
  const result = await app.agent.answer({
    history: rememberConversation(answered, { pauseMs: draftPauseMs, now: now() }),
    ...{ texts, country, zone, language, segmentBudget: segments, now: now(), signal, timeLeftMs },
    style: app.config.replyStyle ?? null,
    skills: app.skills.filter((skill) => skill.isReady),
    context: (skill) => ({
      ...{ ...person, wakeUps: [], now: now(), signal },
      memory: conversation.skillMemory[skill] ?? null,
    }),
  });
  if (stopped.aborted) throw new Error("the process stops before the draft is done; another takes it up");
  if (result.kind === "answered") return { status: "done", body: toGsm7(result.text).trim() };
  return { status: "failed", reason: reasons[result.reason] ?? "The model gave no answer. Try again." };
}

const reasons: Partial<Record<string, string>> = {
  "not-configured": "No language model is set up: see Settings.",
  unavailable: "The language model is not answering just now. Try again in a few minutes.",
  quota: "The allowance of language model time is used up.",
  credentials: "The language model refuses our key: see Settings.",
  "not-grounded": "The language model named facts that stand in no source. Write it yourself.",
  "too-slow": "The language model took too long. Try again.",
};

/** The contact's texts since somebody last answered, and all before; where all are answered, the newest one. */
function splitAtLastReply(recent: Message[]): { answered: Message[]; texts: string[] } {
  const isText = ({ direction, body }: Message): boolean =>
    direction === "inbound" && body.trim() !== "" && readKeyword(body) !== "human";
  // That a person will answer is no answer.
  const lastReply = recent.findLastIndex(
    ({ direction, body }) => direction === "outbound" && withoutHandOver(body) !== "",
  );
  const open = recent.slice(lastReply + 1).filter(isText);
  if (open.length > 0)
    return { answered: recent.slice(0, lastReply + 1), texts: open.map(({ body }) => body) };
  const newest = recent.findLastIndex(isText);
  return {
    answered: recent.slice(0, Math.max(0, newest)),
    texts: newest < 0 ? [] : [recent[newest]?.body ?? ""],
  };
}
