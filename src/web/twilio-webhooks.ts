import type { FastifyInstance, FastifyRequest } from "fastify";
import type { App } from "../app.ts";
import { readForm } from "../carriers/twilio/form.ts";
import { readDeliveryReport, readInbound } from "../carriers/twilio/inbound.ts";
import { isSignatureRight } from "../carriers/twilio/signature.ts";
import { receiveInbound } from "../pipeline/receive-inbound.ts";
import { recordDelivery } from "../pipeline/record-delivery.ts";
import { HttpError } from "./http-error.ts";

/** "Received, no reply in this answer." Twilio would text a plain-text body to the contact. */
const emptyTwiml = "<Response/>";

/** Twilio's two webhooks. What each answer means to Twilio: https://www.twilio.com/docs/usage/webhooks */
export function addTwilioRoutes(server: FastifyInstance, app: App): void {
  for (const path of ["/webhooks/twilio/inbound", "/sms", "/sms/"]) {
    addWebhook(server, app, path, readInbound, (message) => receiveInbound(app, message));
  }
  addWebhook(server, app, "/webhooks/twilio/status", readDeliveryReport, (report) =>
    recordDelivery(app, report),
  );
}

function addWebhook<T>(
  server: FastifyInstance,
  app: App,
  url: string,
  read: (form: URLSearchParams) => T,
  handle: (value: T) => Promise<unknown>,
): void {
  server.post(url, async (request, reply) => {
    await handle(readSigned(app, request, read));
    return reply.type("text/xml").send(emptyTwiml);
  });
  server.route({
    method: ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url,
    handler: (_request, reply) =>
      reply
        .code(405)
        .header("allow", "POST")
        .send({ error: { message: "only POST is taken here" } }),
  });
}

/** Reads a webhook's form once it is certain that Twilio sent it, and for our account. */
function readSigned<T>(app: App, request: FastifyRequest, read: (form: URLSearchParams) => T): T {
  const { authToken, accountSid } = app.config.twilio;
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signature = request.headers["x-twilio-signature"];
  const form = readForm(request.headers["content-type"], body);
  if (!authToken) throw new HttpError(503, "TWILIO_AUTH_TOKEN is not set: no webhook can be checked");
  if (typeof signature !== "string") throw new HttpError(403, "the signature is missing");
  const value = read(form);
  // The address as Twilio has it comes from our settings: what a request says of its host proves nothing.
  if (!isSignatureRight(authToken, signature, app.config.publicUrl + request.url, form)) {
    throw new HttpError(403, "the signature is wrong; it is checked against PUBLIC_URL and the path");
  }
  if (accountSid && form.get("AccountSid") !== accountSid) {
    throw new HttpError(403, "the message is of another account than TWILIO_ACCOUNT_SID");
  }
  return value;
}
