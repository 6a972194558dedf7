import type { App } from "../app.ts";
import type { RelayBook, RelayStanding } from "../skills/skill.ts";
import { type Contact, findContact } from "../store/contacts.ts";
import { type Conversation, findConversation } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { listRecent, type Message } from "../store/messages.ts";
import { listPhones } from "../store/phone-alerts.ts";
import * as relays from "../store/relays.ts";
import { allTexts } from "../replies/texts.ts";
import { mayBeWoken } from "./may-be-woken.ts";

/** In a day: new numbers that one person tries, texts sent for one person, questions that one person gets. */
const mostTries = 3;
const mostSent = 20;
const mostAsked = 1;
/** Who let so many questions pass without a word is asked no more. */
const mostUnanswered = 3;
const mostWaiting = 5;

/** What the relay skill may know in a conversation. */
export async function loadRelayBook(app: App, conversation: Conversation): Promise<RelayBook> {
  return {
    standingOf: async (number) => (await findStanding(app, app.db, conversation, number)).standing,
    senders: await relays.listSenders(app.db, conversation.contactId),
    lastAnswer: await findLastAnswer(app, conversation),
  };
}

/**
 * How it stands with what this contact wants sent to a number. What the sender may learn is in the order: limits of their
 * own come first, and of the receiver there is one "refused" for whatever reason.
 */
export async function findStanding(
  app: App,
  db: Db,
  { contactId: fromId, carrier, ourNumber }: Conversation,
  number: string,
): Promise<{ standing: RelayStanding; receiver: Contact | null }> {
  const receiver = await findContact(db, carrier, number);
  const relay = receiver && (await relays.findRelay(db, { fromId, toId: receiver.id }));
  const { tries, sent } = await relays.countSender(db, { fromId, toId: receiver?.id ?? null });
  const is = (standing: RelayStanding) => ({ standing, receiver });
  const isNew = !relay?.askedAt;
  if (isNew && tries >= mostTries) return is("tries-used-up");
  if (relay?.agreedAt && sent >= mostSent) return is("sends-used-up");
  if (receiver?.id === fromId || (await isRefused(app, db, { carrier, number, receiver, relay })))
    return is("refused");
  const there = receiver && (await findConversation(db, { carrier, ourNumber, contactId: receiver.id }));
  if (relay?.agreedAt) return is(there?.waitingSince ? "busy" : "agreed");
  if (relay?.askedAt) return is(relays.freshTexts(relay).length >= mostWaiting ? "too-much-waits" : "asked");
  const { today, open } = receiver ? await relays.countReceiver(db, receiver.id) : { today: 0, open: 0 };
  const isEnough = today >= mostAsked || open >= mostUnanswered || there?.waitingSince;
  return is(isEnough ? "refused" : "new");
}

type To = { carrier: string; number: string; receiver: Contact | null; relay: relays.Relay | null };

async function isRefused(app: App, db: Db, { carrier, number, receiver, relay }: To): Promise<boolean> {
  if (number === app.config.twilio.phoneNumber || (await relays.isOurNumber(db, carrier, number)))
    return true;
  // What comes from an operator's phone is an operator's word to somebody: no yes of theirs would reach us.
  if ((await listPhones(db)).some(({ phone }) => phone === number)) return true;
  if (!receiver) return app.allowedNumbers !== null && !app.allowedNumbers.has(number);
  if (!mayBeWoken(app, receiver) || receiver.unreachableAt) return true;
  return Boolean(relay?.blockedAt) || (await relays.blocksAll(db, receiver.id));
}

const mostLookedAt = 20;

/** The last answer of a conversation with all its pages, without what others had sent there. */
async function findLastAnswer(app: App, { id, memoryFrom, rest }: Conversation): Promise<string | null> {
  const recent = await listRecent(app.db, id, { limit: mostLookedAt, after: memoryFrom });
  const pages: string[] = [];
  for (const message of recent.toReversed()) {
    if (!isPage(message)) continue;
    pages.unshift(withoutHint(message.body));
    if (message.tier !== "keyword") return [...pages, rest].join("\n").trim();
  }
  return null;
}

function isPage({ direction, author, tier, source, status }: Message): boolean {
  if (direction === "inbound" || author !== "assistant" || status === "failed" || status === "suppressed")
    return false;
  if (tier === "keyword") return source === "more";
  return (
    tier === "agent" || tier === "intent" || (tier === "skill" && source !== "relay" && source !== "relayed")
  );
}

function withoutHint(page: string): string {
  const hint = allTexts.map(({ moreHint }) => moreHint).find((one) => page.endsWith(one));
  return hint === undefined ? page : page.slice(0, -hint.length).trimEnd();
}
