import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { turnsDone, turnSeconds } from "../metrics.ts";
import { enqueueAll, urgent } from "../queue/enqueue.ts";
import { RetryLater } from "../queue/retry-later.ts";
import { isUrgent } from "../replies/choose-reply.ts";
import { composePage } from "../replies/compose-page.ts";
import { measure } from "../sms/segments.ts";
import { type Contact, getContacts, optOut } from "../store/contacts.ts";
import { changeConversation, type Conversation, lockConversations } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { grouped } from "../store/grouped.ts";
import { labelMessage } from "../store/labels.ts";
import { endAlerts } from "../store/phone-alerts.ts";
import { type DoneText, insertReplies, markTexts, type NewReply } from "../store/replies.ts";
import { applySkillEffects } from "./apply-skill-effects.ts";
import { followZone } from "./follow-zone.ts";
import type { ChosenText } from "./choose-for.ts";
import { isLate, sayLate } from "./late.ts";
import { alertPhones, forwardToPhone } from "./own-phones.ts";
import type { Reply, Turn } from "./turn.ts";
import { endsWaiting } from "./write-reply.ts";

type Closing = { turn: Turn; reply: Reply; page: string; rest: string };
type Silence = "person-holds" | "loop";
type Outcome = "replied" | "opted-out" | "person-holds" | "opt-out";
/** `others`: conversations of other people that got a message by it. */
type Closed = { outcome: Outcome; others: number[] };

/**
 * Ends a turn in one transaction, which it shares with turns that end at the same time: the reply, its send job, the
 * marking of what it answers and its effects. Whether a person took the conversation over, or the contact opted out,
 * is asked again there.
 */
export async function closeTurn(app: App, turn: Turn, reply: Reply): Promise<void> {
  const { conversation, chosen } = turn;
  const first = chosen[0];
  const text = first && isLate(first.message.createdAt) ? sayLate(reply.text, reply.language) : reply.text;
  const { outcome, others } = await close(app, {
    turn,
    reply,
    ...composePage(text, { segmentBudget: app.config.segmentBudget, language: reply.language }),
  });
  turnsDone.inc({ tier: outcome === "replied" ? reply.tier : outcome });
  if (first) turnSeconds.observe((now().getTime() - first.message.createdAt.getTime()) / 1000);
  app.log.info(
    { conversationId: conversation.id, texts: chosen.length, tier: reply.tier, outcome },
    "turn done",
  );
  for (const id of [conversation.id, ...others]) app.announce(id);
  app.wakeSends();
}

const close = grouped(closeAll, { most: 100 });

/** A turn that must be tried again fails the whole group, which is then closed turn by turn. */
async function closeAll(app: App, closings: Closing[]): Promise<Closed[]> {
  return inTransaction(app.db, async (tx) => {
    const current = await lockConversations(
      tx,
      closings.map(({ turn }) => turn.conversation.id),
    );
    const contacts = await getContacts(
      tx,
      closings.map(({ turn }) => turn.conversation.contactId),
    );
    const outcomes = closings.map(({ turn, reply }) => {
      const { id, contactId } = turn.conversation;
      return decide(turn, reply, current.get(id), contacts.get(contactId));
    });
    const replied = closings.filter((_, index) => outcomes[index] === "replied");
    const replyIds = await insertReplies(tx, replied.map(toReply));
    const texts = closings.flatMap(({ turn }, index) =>
      doneTexts(app, turn.chosen, outcomes[index], replyIds.get(turn.conversation.id) ?? null),
    );
    const marked = await markTexts(tx, texts);
    if (marked.size < texts.length) throw new RetryLater("another worker answered some of the texts", 0);
    const closed: Closed[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const closing = closings[index];
      const conversation = closing && current.get(closing.turn.conversation.id);
      const others = conversation ? await applyEffects(app, tx, closing, outcome, conversation) : [];
      closed.push({ outcome, others });
    }
    await enqueueAll(
      app.boss,
      tx,
      "send-outbound",
      replied.map(({ turn: { conversation, chosen } }) => ({
        conversationId: conversation.id,
        priority: chosen.some(({ choice }) => isUrgent(choice)) ? urgent : 0,
      })),
    );
    return closed;
  });
}

/** What becomes of a turn, by how its conversation and its contact are now. Throws `RetryLater`. */
function decide(
  { conversation, chosen }: Turn,
  reply: Reply,
  current: Conversation | undefined,
  contact: Contact | undefined,
): Outcome {
  if (!current || !contact) throw new RetryLater("the contact was erased meanwhile", 0);
  const isTakenOver = current.waitingSince !== null && conversation.waitingSince === null;
  // An emergency is answered all the same, and what else the machine thought of meanwhile is not: written anew.
  if (isTakenOver && !contact.optedOutAt && chosen.some(endsWaiting)) {
    throw new RetryLater("a person took the conversation over", 0);
  }
  if (contact.optedOutAt) return "opted-out";
  if (isTakenOver) return "person-holds";
  return reply.optsOut ? "opt-out" : "replied";
}

function toReply({ turn, reply, page }: Closing): NewReply {
  const { conversation, chosen } = turn;
  const { encoding, segments } = measure(page);
  const { tier, source, model, tokensIn, tokensOut } = reply;
  const first = chosen[0];
  return {
    ...{ conversationId: conversation.id, carrier: conversation.carrier, body: page, encoding, segments },
    ...{ tier, source, model, tokensIn, tokensOut },
    tookMs: first ? now().getTime() - first.message.createdAt.getTime() : null,
  };
}

function doneTexts(
  app: App,
  chosen: ChosenText[],
  outcome: Outcome | Silence | undefined,
  answeredBy: number | null,
): DoneText[] {
  const silence = outcome === "replied" ? null : (outcome ?? null);
  return chosen.map((text) => ({ id: text.message.id, answeredBy, silence, ...understanding(app, text) }));
}

/** Every text that reached the classifier keeps what was made of it. */
function understanding(app: App, { understood, shadowIntent }: ChosenText) {
  return {
    intent: understood?.intent ?? null,
    confidence: understood?.confidence ?? null,
    isAccepted: understood?.isAccepted ?? null,
    modelId: understood ? (app.models.current?.id ?? null) : null,
    shadowIntent,
    shadowModelId: shadowIntent ? (app.models.shadow?.id ?? null) : null,
  };
}

/** What the turn changes beside its reply; most turns change nothing. Gives other conversations that get a message. */
async function applyEffects(
  app: App,
  tx: Db,
  { turn, reply, rest }: Closing,
  outcome: Outcome,
  current: Conversation,
): Promise<number[]> {
  if (outcome !== "replied" && outcome !== "opt-out") return [];
  for (const { messageId, intent } of reply.labels) await labelMessage(tx, messageId, intent);
  if (outcome === "opt-out") await optOut(tx, current.contactId, "question");
  const others = await applySkillEffects(app, tx, current, reply.skillEffects);
  await followZone(
    app,
    tx,
    current,
    reply.skillEffects.map(({ effect }) => effect),
  );
  const change = outcome === "replied" ? { ...reply.change, rest } : reply.change;
  const isNews = Object.entries(change).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(current[name as keyof Conversation]),
  );
  if (isNews) await changeConversation(tx, turn.conversation.id, change);
  const { waitingSince } = change;
  if (waitingSince && !current.waitingSince) {
    await alertPhones(app, tx, current, turn.contact, turn.chosen.at(-1)?.message.body ?? "");
  }
  if (waitingSince === null && current.waitingSince) await endAlerts(tx, current.id);
  return others;
}

/** Ends a turn without a reply. What was made of its texts is kept all the same: an operator may label them. */
export async function keepSilent(
  app: App,
  conversation: Conversation,
  chosen: ChosenText[],
  silence: Silence,
): Promise<void> {
  const isForwarded = await inTransaction(app.db, async (tx) => {
    await markTexts(tx, doneTexts(app, chosen, silence, null));
    if (conversation.heldBy === null) return false;
    const bodies = chosen.map(({ message }) => message.body);
    return forwardToPhone(app, tx, conversation, conversation.heldBy, bodies);
  });
  app.announce(conversation.id);
  if (isForwarded) app.wakeSends();
  turnsDone.inc({ tier: silence });
  app.log.info({ conversationId: conversation.id, texts: chosen.length, outcome: silence }, "turn done");
}
