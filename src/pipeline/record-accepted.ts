import type { App } from "../app.ts";
import type { Accepted } from "../carriers/carrier.ts";
import { isNews } from "../carriers/delivery-status.ts";
import { messagesSent, segmentsSent } from "../metrics.ts";
import type { Conversation } from "../store/conversations.ts";
import { inTransaction } from "../store/db.ts";
import { lockCarrierIds, takeEarlyReports } from "../store/early-reports.ts";
import { grouped } from "../store/grouped.ts";
import { changeStates, type MessageState } from "../store/message-states.ts";
import { carrierIdKey, type Message } from "../store/messages.ts";

type Sent = { conversation: Conversation; message: Message; accepted: Accepted };

/** Stores the carrier's id of a message, and the news that came before it, together with others'. */
export async function recordAccepted(app: App, sent: Sent): Promise<void> {
  await record(app, sent);
  app.announce(sent.conversation.id);
  messagesSent.inc({ carrier: sent.conversation.carrier, outcome: "accepted" });
  segmentsSent.inc({ carrier: sent.conversation.carrier }, sent.accepted.segments ?? sent.message.segments);
  app.log.info(
    { messageId: sent.message.id, carrierId: sent.accepted.carrierId },
    "message handed to the carrier",
  );
}

const record = grouped(recordAll, { most: 100, atOnce: 2 });

async function recordAll(app: App, all: Sent[]): Promise<undefined[]> {
  const ids = all.map(({ conversation, accepted }) => ({
    carrier: conversation.carrier,
    carrierId: accepted.carrierId,
  }));
  await inTransaction(app.db, async (tx) => {
    await lockCarrierIds(tx, ids);
    const early = Map.groupBy(await takeEarlyReports(tx, ids), ({ carrier, carrierId }) =>
      carrierIdKey(carrier, carrierId),
    );
    await changeStates(
      tx,
      all.map((sent) => {
        const key = carrierIdKey(sent.conversation.carrier, sent.accepted.carrierId);
        return stateAfter(sent, early.get(key) ?? []);
      }),
    );
  });
  return all.map(() => undefined);
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
