import { networkAnswers } from "../../carriers/simulator.ts";
import { measure } from "../../sms/segments.ts";
import type { Message } from "../../store/messages.ts";

/** A message as the simulator's page shows it. */
export type MessageView = {
  id: number;
  direction: "inbound" | "outbound";
  body: string;
  /** Inbound: it came with a picture. */
  picture: boolean;
  /** ISO instant. */
  at: string;
  /** Inbound: received, refused. Outbound: waiting, held, suppressed, delivered, failed. */
  status: string;
  errorCode: string | null;
  encoding: "GSM-7" | "UCS-2";
  segments: number;
  characters: number;
  /** Outbound: what answered and what it took. */
  why: {
    tier: string;
    source: string | null;
    tookMs: number | null;
    model: string | null;
    tokensIn: number | null;
    tokensOut: number | null;
  } | null;
  /** Inbound: true while its turn has not been. */
  pending: boolean;
  /** Inbound: why no answer was given. */
  silence: string | null;
  /** Inbound: what the network itself answered. */
  network: string | null;
};

export function messageView(message: Message): MessageView {
  const { id, direction, body, status, errorCode, encoding, segments, silence } = message;
  const { tier, source, tookMs, model, tokensIn, tokensOut } = message;
  return {
    ...{ id, direction, body, status, errorCode, encoding, segments, silence },
    picture: message.media.length > 0,
    at: message.createdAt.toISOString(),
    characters: measure(body).characters,
    why: tier ? { tier, source, tookMs, model, tokensIn, tokensOut } : null,
    pending: direction === "inbound" && message.answeredAt === null,
    network: silence ? (networkAnswers[silence] ?? null) : null,
  };
}
