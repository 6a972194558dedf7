import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { textsReceived } from "../metrics.ts";
import { enqueueAll, urgent, type Wanted } from "../queue/enqueue.ts";
import { readKeyword } from "../replies/keywords.ts";
import type { InboundMessage } from "../sms/message.ts";
import { asksToStop, consentWord } from "../sms/opt-out.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import { measure } from "../sms/segments.ts";
import * as contacts from "../store/contacts.ts";
import { codeOf, type Db, inTransaction } from "../store/db.ts";
import { grouped } from "../store/grouped.ts";
import { carrierIdKey } from "../store/messages.ts";
import { findSituations, insertInbounds, type Situation } from "../store/inbound-texts.ts";
import { traced } from "../tracing.ts";
import { isUrgentText } from "./choose-for.ts";
import type { Decided, Silence, Text } from "./inbound-text.ts";
import { countForQuotas, tellOverQuota } from "./over-quota.ts";
import { phonesOf } from "./own-phones.ts";
import { answerFromPhones, noteOperators } from "./receive-from-phones.ts";

/** A burst of texts is answered at the latest this long after its first. */
const longestQuietMs = 3_000;

export type Received = { outcome: "queued" | "duplicate" | Silence; messageId: number | null };

/**
 * Takes a text in: stores it once, applies consent words, and queues the conversation's turn, all in one
 * transaction, which it shares with the texts that come in meanwhile. When this returns, the text is safe. Throws
 * where the database is away.
 */
export async function receiveInbound(app: App, inbound: InboundMessage): Promise<Received> {
  const phone = readPhoneNumber(inbound.from);
  const text = {
    ...inbound,
    number: phone?.e164 ?? inbound.from,
    ourNumber: inbound.to,
    // As `senderKind` says it, without reading the number once more.
    isPhone: phone !== null && /^\+\d+$/.test(inbound.from),
  };
  const { delayMs, conversationId, ...received } = await traced(
    "receive",
    inbound.carrierId,
    () => receive(app, text),
    told,
  );
  textsReceived.inc({ carrier: inbound.carrier, outcome: received.outcome });
  app.log.info(received, "text received");
  if (conversationId !== null) app.announce(conversationId);
  if (received.outcome === "queued") app.wakeTurns(delayMs);
  if (received.outcome === "over-quota" || received.outcome === "operator") app.wakeSends();
  return received;
}

const told = ({ outcome, messageId }: Received) => ({ outcome, messageId });

const receive = grouped(receiveAll, { most: 100 });

/** PostgreSQL's word for a row that refers to one that is gone. */
const noSuchRow = "23503";

/** What became of a text, and how long its turn waits. */
type Outcome = Received & { conversationId: number | null; delayMs: number };

const duplicate: Outcome = { outcome: "duplicate", messageId: null, conversationId: null, delayMs: 0 };

/** Takes texts in; also of a contact who is erased at the same moment, and is a stranger from then on. */
async function receiveAll(app: App, texts: Text[]): Promise<Outcome[]> {
  try {
    return await takeIn(app, texts);
  } catch (error) {
    if (codeOf(error) !== noSuchRow) throw error;
    return takeIn(app, texts);
  }
}

/** Takes texts in, in one transaction. Gives what became of each, in their order. */
async function takeIn(app: App, texts: Text[]): Promise<Outcome[]> {
  let answered: number[] = [];
  const received = await inTransaction(app.db, async (tx) => {
    const situations = await countForQuotas(tx, texts, await findSituations(tx, texts));
    const phones = await phonesOf(app, texts);
    const decided = await noteOperators(tx, phones, decideAll(app, texts, situations));
    const ids = await insertInbounds(tx, decided.map(toRow));
    const taken = decided.filter((_, index) => ids[index] !== null);
    await applyConsent(tx, taken);
    await tellOverQuota(app, tx, taken);
    answered = await answerFromPhones(app, tx, taken);
    const delays = await queueTurns(app, tx, taken);

    const outcomes = new Map<Text, Outcome>(
      decided.map(({ text, situation, silence }, index) => {
        const messageId = ids[index] ?? null;
        if (messageId === null) return [text, duplicate];
        const { conversationId } = situation;
        const delayMs = delays.get(conversationId) ?? 0;
        return [text, { outcome: silence ?? "queued", messageId, conversationId, delayMs }];
      }),
    );
    return texts.map((text) => outcomes.get(text) ?? duplicate);
  });
  for (const id of answered) app.announce(id);
  return received;
}

/** Decides about each text that is new, in the order they came: an opt-out counts for the texts after it. */
function decideAll(app: App, texts: Text[], situations: Situation[]): Decided[] {
  const decided: Decided[] = [];
  const seen = new Set<string>();
  const optedOut = new Map<number, boolean>();
  const takenToday = new Map<number, number>();
  for (const [index, text] of texts.entries()) {
    const situation = situations[index];
    const key = carrierIdKey(text.carrier, text.carrierId);
    if (!situation || situation.isDuplicate || seen.has(key)) continue;
    seen.add(key);
    const { contactId } = situation;
    const isOptedOut = optedOut.get(contactId) ?? situation.isOptedOut;
    const before = takenToday.get(contactId) ?? situation.quota?.today ?? 0;
    takenToday.set(contactId, before + 1);
    const silence = reasonForSilence(app, text, { ...situation, isOptedOut }, before);
    if (silence === "opt-out" || silence === "opt-in") optedOut.set(contactId, silence === "opt-out");
    const isFirstOverQuota = silence === "over-quota" && before === situation.quota?.daily;
    decided.push({ text, situation, silence, isFirstOverQuota });
  }
  return decided;
}

/** Decides what needs no turn: consent words, numbers not allowed, opted-out contacts, machines. */
function reasonForSilence(
  app: App,
  text: Text,
  { isOptedOut, isBlocked, isAllowed, quota }: Situation,
  textsToday: number,
): Silence | null {
  const { body, consent, number } = text;
  const word = consentWord(body);
  if (consent === "opt-out" || word?.consent === "opt-out" || asksToStop(body)) return "opt-out";
  // YES is an answer to many things; it opts in only who is opted out.
  const optsIn = word?.consent === "opt-in" && (word.word !== "YES" || isOptedOut);
  if (consent === "opt-in" || optsIn) return "opt-in";
  if (isBlocked) return "blocked";
  if (consent === "help") return "carrier-answered";
  if (app.allowedNumbers && !app.allowedNumbers.has(number) && !isAllowed) return "refused";
  if (isOptedOut) return "opted-out";
  // Short codes and names are machines; our own number would be a loop.
  const isOurs = number === text.to || number === app.config.twilio.phoneNumber;
  if (isOurs || !text.isPhone) return "not-a-person";
  if (quota && textsToday >= quota.daily && readKeyword(body) !== "emergency") return "over-quota";
  return null;
}

function toRow({ text, situation, silence }: Decided) {
  const { carrier, carrierId, body, media } = text;
  const { encoding, segments } = measure(body);
  return {
    ...{
      conversationId: situation.conversationId,
      carrier,
      carrierId,
      body,
      media,
      encoding,
      segments,
      silence,
    },
    status: silence === "refused" ? ("refused" as const) : ("received" as const),
  };
}

/** The last consent word of each contact holds. A text from a number proves that it can be reached. */
async function applyConsent(tx: Db, taken: Decided[]): Promise<void> {
  const optedOut = new Map<number, boolean>();
  const reachable = new Set<number>();
  for (const { situation, silence } of taken) {
    if (silence === "opt-out" || silence === "opt-in")
      optedOut.set(situation.contactId, silence === "opt-out");
    if (situation.isUnreachable) reachable.add(situation.contactId);
  }
  const inOrder = [...new Set([...optedOut.keys(), ...reachable])].sort((a, b) => a - b);
  for (const id of inOrder) {
    if (reachable.has(id)) await contacts.markReachable(tx, id);
    if (optedOut.get(id) === true) await contacts.optOut(tx, id, "text");
    if (optedOut.get(id) === false) await contacts.optIn(tx, id, "text");
  }
}

/**
 * Queues the turns for when their conversations have been quiet for a while; keywords and digits do not wait.
 * Gives each conversation's wait in milliseconds.
 */
async function queueTurns(app: App, tx: Db, taken: Decided[]): Promise<Map<number, number>> {
  const atMs = now().getTime();
  const turns = new Map<number, Required<Wanted>>();
  for (const { text, situation, silence } of taken) {
    if (silence) continue;
    const { conversationId, question, unansweredSince } = situation;
    const isUrgent =
      turns.get(conversationId)?.priority === urgent ||
      isUrgentText(app, question, { body: text.body, hasMedia: text.media.length > 0 });
    const waitedMs = atMs - (unansweredSince?.getTime() ?? atMs);
    const quietMs = Math.max(0, Math.min(app.config.turnQuietMs, longestQuietMs - waitedMs));
    turns.set(conversationId, {
      conversationId,
      delayMs: isUrgent ? 0 : quietMs,
      priority: isUrgent ? urgent : 0,
    });
  }
  await enqueueAll(app.boss, tx, "answer-turn", [...turns.values()]);
  return new Map([...turns.values()].map(({ conversationId, delayMs }) => [conversationId, delayMs]));
}
