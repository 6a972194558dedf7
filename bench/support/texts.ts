import { inboundParameters, signedRequest } from "../../test/support/twilio/webhook.ts";
import type { Prepared } from "./load.ts";
import type { Neighbours } from "./neighbours.ts";

const question = (text: number): string => `What can I cook with rice and ${text} eggs?`;

/** Gives webhook requests as Twilio makes them: each of a new text from a new phone, rightly signed. `say`: its words. */
export function createTexts(
  { accountSid, authToken, number }: Pick<Neighbours, "accountSid" | "authToken" | "number">,
  webhookUrl: string,
  say: (text: number) => string = question,
) {
  let texts = 0;
  return (count: number): Prepared[] =>
    Array.from({ length: count }, () => {
      texts += 1;
      const text = {
        sid: `SM${texts.toString(16).padStart(32, "0")}`,
        from: `+1206${5_000_000 + texts}`,
        to: number,
        body: say(texts),
      };
      const { headers, body } = signedRequest(webhookUrl, inboundParameters(text, accountSid), authToken);
      return { headers: { ...headers, "content-length": String(Buffer.byteLength(body)) }, body };
    });
}
