import type { App } from "../app.ts";
import type { Db } from "../store/db.ts";
import { listOpenAlerts } from "../store/phone-alerts.ts";
import type { Decided } from "./inbound-text.ts";
import { answerFromPhone } from "./own-phones.ts";

/** Texts from an operator's own phone that answer a contact are no texts to the assistant. */
export async function noteOperators(
  tx: Db,
  phones: Map<string, string>,
  decided: Decided[],
): Promise<Decided[]> {
  if (phones.size === 0) return decided;
  const noted: Decided[] = [];
  for (const one of decided) {
    const operatorId = one.silence === null ? phones.get(one.text.number) : undefined;
    const isAnswer = operatorId !== undefined && (await listOpenAlerts(tx, operatorId)).length > 0;
    noted.push(isAnswer ? { ...one, silence: "operator", operatorId } : one);
  }
  return noted;
}

/** Sends on what operators answer from their phones. Gives the conversations that they answered. */
export async function answerFromPhones(app: App, tx: Db, taken: Decided[]): Promise<number[]> {
  const answered: number[] = [];
  for (const { text, situation, operatorId } of taken) {
    if (operatorId === undefined) continue;
    const from = { conversationId: situation.conversationId, carrier: text.carrier };
    const target = await answerFromPhone(app, tx, { operatorId, body: text.body, from });
    if (target !== null) answered.push(target);
  }
  return answered;
}
