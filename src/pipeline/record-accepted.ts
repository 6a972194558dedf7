import type { App } from "../app.ts";
import type { Accepted } from "../carriers/carrier.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import { messagesSent, segmentsSent } from "../metrics.ts";
import type { Conversation } from "../store/conversations.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { lockCarrierIds, takeEarlyReports } from "../store/early-reports.ts";
import { grouped } from "../store/grouped.ts";
import { changeStates, type MessageState } from "../store/message-states.ts";
import { carrierIdKey, findByCarrierIds, type Message } from "../store/messages.ts";
import { afterUndelivered } from "./after-undelivered.ts";
import { tell } from "./send-failure.ts";

type Sent = { conversation: Conversation; message: Message; accepted: Accepted };

/** Stores the carrier's id of a message, and the news that came before it, together with others'. */
export async function recordAccepted(app: App, sent: Sent): Promise<void> {
  const errorCode = await record(app, sent);
  app.announce(sent.conversation.id);
  messagesSent.inc({ carrier: sent.conversation.carrier, outcome: "accepted" });
  segmentsSent.inc({ carrier: sent.conversation.carrier }, sent.accepted.segments ?? sent.message.segments);
  app.log.info(
    { messageId: sent.message.id, carrierId: sent.accepted.carrierId },
    "message handed to the carrier",
  );
  if (errorCode) tell(app, sent.message.id, errorCode, errorPolicy(errorCode));
}

const record = grouped(recordAll, { most: 100, atOnce: 2 });

/** Gives the error code of each message that early news told us was not delivered; null of the others. */
async function recordAll(app: App, all: Sent[]): Promise<(string | null)[]> {
  const ids = all.map(({ conversation, accepted }) => ({
    carrier: conversation.carrier,
    carrierId: accepted.carrierId,
  }));
  return inTransaction(app.db, async (tx) => {
    await lockCarrierIds(tx, ids);
    const early = Map.groupBy(await takeEarlyReports(tx, ids), ({ carrier, carrierId }) =>
      carrierIdKey(carrier, carrierId),
    );
    const states = all.map((sent) => {
      const key = carrierIdKey(sent.conversation.carrier, sent.accepted.carrierId);
      return stateAfter(sent, early.get(key) ?? []);
    });
    await changeStates(tx, states);
    if (states.some(({ errorCode }) => errorCode)) await followUp(app, tx, ids);
    return states.map(({ errorCode }) => errorCode);
  });
}

/** What early news of failures ask for; the messages are read again, as they are now. */
async function followUp(app: App, tx: Db, ids: { carrier: string; carrierId: string }[]): Promise<void> {
  for (const message of (await findByCarrierIds(tx, ids)).values()) {
    if (message.errorCode) await afterUndelivered(app, tx, message, message.errorCode);
  }
}

function stateAfter(
  { message, accepted }: Sent,
  early: { status: string; errorCode: string | null }[],
): MessageState {
  let state = { status: accepted.status, errorCode: null as string | null };
  for (const { status, errorCode } of early) if (isNews(state.status, status)) state = { status, errorCode };
  const { carrierId, segments } = accepted;
  return { id: message.id, ...state, accepted: { carrierId, segments: segments ?? message.segments } };
}
