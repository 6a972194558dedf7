import { createHash } from "node:crypto";
import type { Twilio } from "twilio";
import { type Accepted, type Carrier, SendError, type Whereabouts } from "../carrier.ts";
import { openClient, type TwilioSettings } from "./client.ts";
import { carrierSeconds } from "../../metrics.ts";
import { errorPolicy } from "./error-policy.ts";
import { fetchPicture } from "./fetch-picture.ts";

/** Clocks differ: a message may seem to be older than our record of it. */
const clockToleranceMs = 5 * 60_000;

/** Twilio as a carrier. */
export function createTwilio(settings: TwilioSettings): Carrier {
  const clients = new Map<string, Promise<Twilio>>();

  function client(account: string | null): Promise<Twilio> {
    const accountSid = settings.accountSid ?? account;
    if (!accountSid) throw new SendError("20003", errorPolicy("20003"));
    const open = clients.get(accountSid) ?? openClient(accountSid, settings);
    clients.set(accountSid, open);
    return open;
  }

  return {
    name: "twilio",
    credentials: createHash("sha256")
      .update(`${settings.accountSid ?? ""}:${settings.authToken ?? ""}`)
      .digest("hex")
      .slice(0, 16),

    async send({ to, from, account, body }): Promise<Accepted> {
      const twilio = await client(account);
      const message = await request(
        "send",
        twilio.messages.create({
          to,
          ...sender(from, settings),
          body,
          statusCallback: settings.statusCallback,
        }),
      );
      return accepted(message);
    },

    async find({ to, from, account, body, createdAt }): Promise<Accepted[]> {
      const twilio = await client(account);
      const since = new Date(createdAt.getTime() - clockToleranceMs);
      const found = await request(
        "find",
        twilio.messages.list({ to, ...(from === null ? {} : { from }), dateSentAfter: since, limit: 100 }),
      );
      return found
        .filter((message) => message.direction !== "inbound" && message.body === body)
        .filter((message) => message.dateCreated >= since)
        .map(accepted);
    },

    async lookUp(carrierId, account): Promise<Whereabouts | null> {
      const twilio = await client(account);
      try {
        const message = await request("look-up", twilio.messages(carrierId).fetch());
        const { status, errorCode, price, priceUnit } = message as Described;
        return {
          status,
          errorCode: errorCode ? String(errorCode) : null,
          // What is charged comes as a negative amount.
          price: price === null ? null : price.replace("-", ""),
          priceUnit: price === null ? null : priceUnit,
        };
      } catch (error) {
        if (error instanceof SendError && error.code === "20404") return null;
        throw error;
      }
    },

    fetchPicture: (url, signal) => fetchPicture(url, settings, signal),
  };
}

/** What the SDK's types promise is not always there: price and error are null until Twilio knows them. */
type Described = {
  status: string;
  errorCode: number | null;
  price: string | null;
  priceUnit: string | null;
};

function sender(from: string | null, { messagingServiceSid, phoneNumber }: TwilioSettings) {
  if (from !== null) return { from };
  if (messagingServiceSid) return { messagingServiceSid };
  if (phoneNumber) return { from: phoneNumber };
  throw new SendError("21603", errorPolicy("21603"));
}

function accepted(message: { sid: string; status: string; numSegments: string }): Accepted {
  const segments = Number(message.numSegments);
  return { carrierId: message.sid, status: message.status, segments: segments > 0 ? segments : null };
}

/** One request to Twilio, timed; its refusals are thrown as `SendError`. */
async function request<T>(name: string, answer: Promise<T>): Promise<T> {
  const begunMs = performance.now();
  const observe = (outcome: string): void => {
    carrierSeconds.observe(
      { carrier: "twilio", request: name, outcome },
      (performance.now() - begunMs) / 1000,
    );
  };
  try {
    const result = await asSendError(answer);
    observe("done");
    return result;
  } catch (error) {
    observe(error instanceof SendError ? error.code : "error");
    throw error;
  }
}

/**
 * Twilio's refusals as `SendError`. Without an answer, or with a 5xx, Twilio may have taken the message;
 * a 4xx was never processed. https://www.twilio.com/docs/api/errors
 * The SDK's own errors stay out of it: they hold the credentials and the numbers.
 */
async function asSendError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SendError) throw error;
    const { status, code } = error as { status?: unknown; code?: unknown };
    if (typeof status !== "number") {
      throw new SendError("no-answer", errorPolicy("20500"), { outcomeUnknown: true });
    }
    const known = typeof code === "number" ? String(code) : (codeOfStatus[status] ?? `http-${status}`);
    const policy = status >= 500 ? errorPolicy("20500") : errorPolicy(known);
    throw new SendError(known, policy, { outcomeUnknown: status >= 500 });
  }
}

/** For answers without Twilio's code, such as those of a proxy in between. */
const codeOfStatus: Record<number, string> = { 401: "20003", 403: "20003", 404: "20404", 429: "20429" };
