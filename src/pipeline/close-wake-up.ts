import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { enqueueAll } from "../queue/enqueue.ts";
import { composePage } from "../replies/compose-page.ts";
import type { WakeReply } from "../skills/skill.ts";
import { measure } from "../sms/segments.ts";
import { type Contact, getContacts } from "../store/contacts.ts";
import { changeConversation, type Conversation, lockConversations } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { grouped } from "../store/grouped.ts";
import { insertReplies, type NewReply } from "../store/replies.ts";
import { takeWakeUps, type WakeUp } from "../store/wake-ups.ts";
import { applySkillEffects } from "./apply-skill-effects.ts";
import { lastSkill, type LastSkill } from "./turn.ts";

/** `reply` null: nothing is to be said, and the skill is not woken again. */
type Closing = { wakeUp: WakeUp; reply: WakeReply | null };

/**
 * sent: the message is queued. quiet: the skill had nothing to say, or may not. waits: a person holds the conversation,
 * it is said afterwards. gone: cancelled, changed or done by another process meanwhile.
 */
type Outcome = "sent" | "quiet" | "waits" | "gone";

/** Whether a contact may be written to by ourselves. Consent is checked once more when the message goes out. */
export function mayBeWoken({ allowedNumbers }: App, contact: Contact): boolean {
  if (contact.optedOutAt || contact.blockedAt) return false;
  return !allowedNumbers || allowedNumbers.has(contact.number) || contact.allowedAt !== null;
}

/**
 * Ends a wake-up in one transaction, which it shares with others that end at the same time: the message, its send job,
 * what the skill wants done, and that the wake-up is done.
 */
export const closeWakeUp = grouped(closeAll, { most: 100 });

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
    const isHeld = ({ wakeUp, reply }: Closing): boolean =>
      reply !== null && Boolean(conversations.get(wakeUp.conversationId)?.waitingSince);
    const taken = await takeWakeUps(
      tx,
      closings.filter((closing) => !isHeld(closing)).map(({ wakeUp }) => wakeUp),
    );
    const outcomes: Outcome[] = [];
    const sent = new Map<number, NewReply[]>();
    for (const closing of closings) {
      const conversation = conversations.get(closing.wakeUp.conversationId);
      const contact = conversation && contacts.get(conversation.contactId);
      const isTaken = taken.has(closing.wakeUp.id);
      if (!isTaken || !conversation || !contact) {
        outcomes.push(isHeld(closing) ? "waits" : "gone");
        continue;
      }
      const message = mayBeWoken(app, contact) ? await keep(app, tx, closing, conversation) : null;
      if (message) sent.set(conversation.id, [...(sent.get(conversation.id) ?? []), message]);
      outcomes.push(message ? "sent" : "quiet");
    }
    await insertAll(tx, [...sent.values()]);
    await enqueueAll(
      app.boss,
      tx,
      "send-outbound",
      [...sent.keys()].map((conversationId) => ({ conversationId })),
    );
    return outcomes;
  });
}

/** Does what the skill wants done; gives the message it wants sent. */
async function keep(
  app: App,
  tx: Db,
  { wakeUp: { skill }, reply }: Closing,
  conversation: Conversation,
): Promise<NewReply | null> {
  if (!reply) return null;
  const { id, contactId, carrier } = conversation;
  const effects = (reply.effects ?? []).map((effect) => ({ skill, effect }));
  await applySkillEffects(tx, { conversationId: id, contactId }, effects);
  // Kept in what was read as well: another wake-up of this conversation may stand in the same list.
  if (reply.remember !== undefined) conversation.skillMemory[skill] = reply.remember;
  const isSaid = (reply.text ?? "") !== "";
  if (isSaid) conversation.skillMemory[lastSkill] = { skill, at: now().toISOString() } satisfies LastSkill;
  const { page, rest } = composePage(reply.text ?? "", reply.segments ?? app.config.segmentBudget);
  await changeConversation(tx, id, {
    ...(reply.remember === undefined && !isSaid ? {} : { skillMemory: conversation.skillMemory }),
    ...(page !== "" && rest !== conversation.rest ? { rest } : {}),
    // A digit answers what was said last.
    ...(isSaid && conversation.question ? { question: null } : {}),
  });
  if (page === "") return null;
  conversation.rest = rest;
  return {
    ...{ conversationId: id, carrier, body: page, ...measure(page), tier: "skill", source: skill },
    ...{ model: null, tokensIn: null, tokensOut: null, tookMs: null },
  };
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
