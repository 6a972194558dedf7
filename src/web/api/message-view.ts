import { z } from "zod";
import { errorMeaning } from "../../carriers/twilio/error-meanings.ts";
import { namesOf, personOf } from "../../store/conversation-items.ts";
import type { Db } from "../../store/db.ts";
import type { Message } from "../../store/messages.ts";
import { instant } from "./api.ts";
import { person } from "./conversation-view.ts";

export const messageView = z.object({
  id: z.number(),
  direction: z.enum(["inbound", "outbound"]),
  author: z.enum(["contact", "assistant", "operator"]),
  /** Which operator wrote it. */
  operator: person.nullable(),
  body: z.string(),
  media: z.array(z.object({ contentType: z.string() })),
  at: instant,
  status: z.string(),
  statusAt: instant,
  errorCode: z.string().nullable(),
  errorMeaning: z.string().nullable(),
  encoding: z.enum(["GSM-7", "UCS-2"]),
  segments: z.number(),
  price: z.number().nullable(),
  priceUnit: z.string().nullable(),
  /** Inbound: the message of ours that answers it. */
  answeredBy: z.number().nullable(),
  /** Inbound: why no answer was given. */
  silence: z.string().nullable(),
  /** Inbound: its turn has not been yet. Outbound: the carrier does not have it yet. */
  isPending: z.boolean(),
  understood: z
    .object({
      intent: z.string(),
      confidence: z.number(),
      isAccepted: z.boolean(),
      modelId: z.number().nullable(),
    })
    .nullable(),
  label: z.string().nullable(),
  why: z
    .object({
      tier: z.enum(["keyword", "intent", "skill", "agent", "fallback", "operator"]),
      source: z.string().nullable(),
      model: z.string().nullable(),
      tokensIn: z.number().nullable(),
      tokensOut: z.number().nullable(),
      tookMs: z.number().nullable(),
    })
    .nullable(),
});

/** Messages in JSON, in their order. */
export async function viewMessages(db: Db, messages: Message[]) {
  const names = await namesOf(
    db,
    messages.map(({ operatorId }) => operatorId),
  );
  return messages.map((message) => view(message, names));
}

/** One message in JSON. */
export async function viewMessage(db: Db, message: Message) {
  return view(message, await namesOf(db, [message.operatorId]));
}

function view(message: Message, names: Map<string, string>) {
  const { id, direction, author, body, status, errorCode, encoding, segments, price, priceUnit } = message;
  const { answeredBy, silence, intent, confidence, isAccepted, modelId, label } = message;
  const isUnsent = status === "waiting" || status === "held";
  return {
    ...{ id, direction, author, body, status, errorCode, encoding, segments, priceUnit },
    ...{ answeredBy, silence, label },
    operator: personOf(names, message.operatorId),
    media: message.media.map(({ contentType }) => ({ contentType })),
    at: message.createdAt.toISOString(),
    statusAt: message.statusAt.toISOString(),
    errorMeaning: errorCode === null ? null : errorMeaning(errorCode),
    price: price === null ? null : Number(price),
    isPending: direction === "inbound" ? message.answeredAt === null : isUnsent,
    understood:
      intent === null || confidence === null
        ? null
        : { intent, confidence, isAccepted: isAccepted ?? false, modelId },
    why: viewWhy(message),
  };
}

function viewWhy({ tier, source, model, tokensIn, tokensOut, tookMs }: Message) {
  if (tier === null) return null;
  // Of a person's message the source is only the key that keeps it from being sent twice.
  return { tier, source: tier === "operator" ? null : source, model, tokensIn, tokensOut, tookMs };
}
