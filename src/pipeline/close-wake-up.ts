import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueueAll } from "../queue/enqueue.ts";
import { composePage } from "../replies/compose-page.ts";
import type { Effect, WakeReply } from "../skills/skill.ts";
import { measure } from "../sms/segments.ts";
import { type Contact, getContacts } from "../store/contacts.ts";
import { type Conversation, lockConversations } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { grouped } from "../store/grouped.ts";
import { insertReplies, type NewReply } from "../store/replies.ts";
import { scheduleWakeUps, takeWakeUps, type WakeUp } from "../store/wake-ups.ts";
import { type AfterWaking, keepAfterWaking } from "../store/woken.ts";
import { applySkillEffects } from "./apply-skill-effects.ts";
import { mayBeWoken } from "./may-be-woken.ts";
import { lastSkill, type LastSkill } from "./turn.ts";

type Closing = {
  wakeUp: WakeUp;
  /** Null: nothing is to be said, and the skill is not woken again. */
  reply: WakeReply | null;
  /** What the skill remembered when it made the reply; null where that does not matter any more. */
  memory: { asRead: unknown } | null;
};

/**
 * sent: the message is queued. quiet: the skill had nothing to say, or may not. waits: a person holds the conversation,
 * it is said afterwards. gone: cancelled, changed or done by another process meanwhile. overtaken: the person texted the
 * skill meanwhile, what it wants to remember is not the latest; nothing was done.
 */
type Outcome = "sent" | "quiet" | "waits" | "gone" | "overtaken";

/**
 * Ends a wake-up in one transaction, which it shares with others that end at the same time: the message, its send job,
 * what the skill wants done, and that the wake-up is done.
 */
export const closeWakeUp = grouped(closeAll, { most: 125 });

async function closeAll(app: App, closings: Closing[]): Promise<Outcome[]> {
  return inTransaction(app.db, async (tx) => {
    const conversations = await lockConversations(
      tx,
      closings.map(({ wakeUp }) => wakeUp.conversationId),
    );
    const contacts = await getContacts(
      tx,
      [...conversations.values()].map(({ contactId }) => contactId),
    );
    const remembering = new Set<string>();
    const early = closings.map((closing) => whyNotYet(closing, conversations, remembering));
    const taken = await takeWakeUps(
      tx,
      closings.filter((_, index) => !early[index]).map(({ wakeUp }) => wakeUp),
    );
    const outcomes: Outcome[] = [];
    const kept: Kept = { sent: new Map(), next: [], after: new Map() };
    for (const [index, closing] of closings.entries()) {
      const conversation = conversations.get(closing.wakeUp.conversationId);
      const contact = conversation && contacts.get(conversation.contactId);
      if (early[index] || !taken.has(closing.wakeUp.id) || !conversation || !contact) {
        outcomes.push(early[index] ?? "gone");
        continue;
      }
      const isSaid =
        mayBeWoken(app, contact) && (await keep(app, tx, closing, { conversation, contact }, kept));
      outcomes.push(isSaid ? "sent" : "quiet");
    }
    await scheduleWakeUps(tx, kept.next);
    await keepAfterWaking(tx, [...kept.after.values()]);
    await insertAll(tx, [...kept.sent.values()]);
    await enqueueAll(
      app.boss,
      tx,
      "send-outbound",
      [...kept.sent.keys()].map((conversationId) => ({ conversationId })),
    );
    return outcomes;
  });
}

/**
 * Whether this is not the moment for a wake-up: its row stays. `remembering`: the conversations' skills that remember
 * something anew with those before this one; what this one remembers is made after that.
 */
function whyNotYet(
  { wakeUp: { conversationId, skill }, reply, memory }: Closing,
  conversations: Map<number, Conversation>,
  remembering: Set<string>,
): "waits" | "overtaken" | null {
  const conversation = conversations.get(conversationId);
  if (!reply || !conversation) return null;
  if (conversation.waitingSince) return "waits";
  const isOvertaken =
    memory !== null &&
    reply.remember !== undefined &&
    JSON.stringify(conversation.skillMemory[skill] ?? null) !== JSON.stringify(memory.asRead);
  const own = `${conversationId} ${skill}`;
  if (isOvertaken || (memory !== null && reply.remember !== undefined && remembering.has(own)))
    return "overtaken";
  if (reply.remember !== undefined) remembering.add(own);
  return null;
}

/** What wake-ups that end together leave behind, each kind written in one statement. By conversation. */
type Kept = {
  sent: Map<number, NewReply[]>;
  next: Parameters<typeof scheduleWakeUps>[1];
  after: Map<number, AfterWaking>;
};

/** Does what the skill wants done, and notes what is to be kept of it. True where it says something. */
async function keep(
  app: App,
  tx: Db,
  { wakeUp: { skill }, reply }: Closing,
  { conversation, contact }: { conversation: Conversation; contact: Contact },
  { sent, next, after }: Kept,
): Promise<boolean> {
  if (!reply) return false;
  const { id, carrier } = conversation;
  const others: Effect[] = [];
  for (const effect of reply.effects ?? []) {
    if (effect.kind !== "wake") others.push(effect);
    else next.push({ conversationId: id, skill, key: effect.key, at: effect.at, data: effect.data });
  }
  await applySkillEffects(
    app,
    tx,
    conversation,
    others.map((effect) => ({ skill, effect })),
  );
  // Kept in what was read as well: another wake-up of this conversation may stand in the same list.
  if (reply.remember !== undefined) conversation.skillMemory[skill] = reply.remember;
  const isSaid = (reply.text ?? "") !== "";
  if (isSaid) conversation.skillMemory[lastSkill] = { skill, at: now().toISOString() } satisfies LastSkill;
  const { page, rest } = composePage(reply.text ?? "", {
    segmentBudget: reply.segments ?? app.config.segmentBudget,
    language: contact.language,
  });
  if (page !== "") conversation.rest = rest;
  const { skillMemory } = conversation;
  if (isSaid || reply.remember !== undefined) {
    const wasSaid = after.get(id)?.isSaid ?? false;
    after.set(id, { id, skillMemory, rest: conversation.rest, isSaid: isSaid || wasSaid });
  }
  if (page === "") return false;
  const message: NewReply = {
    ...{ conversationId: id, carrier, body: page, ...measure(page), tier: "skill", source: skill },
    ...{ model: null, tokensIn: null, tokensOut: null, tookMs: null },
  };
  sent.set(id, [...(sent.get(id) ?? []), message]);
  return true;
}

/** A list of replies has each conversation once: the second ones follow in a list of their own. */
async function insertAll(tx: Db, byConversation: NewReply[][]): Promise<void> {
  const most = Math.max(0, ...byConversation.map((messages) => messages.length));
  for (let index = 0; index < most; index += 1) {
    await insertReplies(
      tx,
      byConversation.flatMap((messages) => messages[index] ?? []),
    );
  }
}
