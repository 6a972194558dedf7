import type { App } from "../app.ts";
import { SendError } from "../carriers/carrier.ts";
import { messagePrice } from "../metrics.ts";
import { changeMessage, takeWithoutNews, type Underway } from "../store/messages.ts";
import { recordDelivery } from "./record-delivery.ts";

const mostAtOnce = 20;

/** Asks the carriers what became of messages that they have taken and said nothing of since; also what they cost. */
export async function askWhereabouts(app: App): Promise<void> {
  for (;;) {
    const underway = await takeWithoutNews(app.db, mostAtOnce);
    for (const message of underway) await askForOne(app, message);
    if (underway.length < mostAtOnce) return;
  }
}

async function askForOne(app: App, { id, carrier, carrierId, carrierAccount }: Underway): Promise<void> {
  try {
    const found = await app.carriers[carrier]?.lookUp(carrierId, carrierAccount);
    if (!found) return;
    const { status, errorCode, price, priceUnit } = found;
    await recordDelivery(app, { carrier, carrierId, status, errorCode });
    if (price === null) return;
    await changeMessage(app.db, id, { price, priceUnit });
    messagePrice.inc({ carrier, unit: priceUnit ?? "unknown" }, Number(price));
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    app.log.info(
      { messageId: id, code: error.code },
      "the carrier does not say where a message is; asked again later",
    );
  }
}
