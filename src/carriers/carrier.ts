import type { Picture } from "./picture.ts";

/** A message of ours on its way to a phone. */
export type OutboundSms = {
  to: string;
  /** The number of ours it goes out from; null: the carrier's configured sender. */
  from: string | null;
  /** The account at the carrier; null: the configured one. */
  account: string | null;
  body: string;
  createdAt: Date;
};

/** The carrier took the message. */
export type Accepted = {
  carrierId: string;
  /** The carrier's own word for where the message is. */
  status: string;
  /** As the carrier counts; null where it does not say. */
  segments: number | null;
};

/** Where a message of ours is, as the carrier tells when asked. */
export type Whereabouts = {
  /** The carrier's own word. */
  status: string;
  errorCode: string | null;
  /** What the message cost, and in which currency; null while the carrier has not said. */
  price: string | null;
  priceUnit: string | null;
};

/** A phone network's gateway: takes our messages and calls our webhooks. */
export type Carrier = {
  name: string;
  /** A digest of the credentials in use: a hold for refused ones ends when it changes. */
  credentials: string;
  /** Hands a message over. Throws `SendError`. */
  send: (sms: OutboundSms) => Promise<Accepted>;
  /** Messages that the carrier already has and that may be this one, newest first: for when an outcome is unknown. */
  find: (sms: OutboundSms) => Promise<Accepted[]>;
  /** Asks what became of a message; null where the carrier does not know it. Throws `SendError`. */
  lookUp: (carrierId: string, account: string | null) => Promise<Whereabouts | null>;
  /** Fetches a picture that came with a text, by the address that came with it. Throws `PictureError`. */
  fetchPicture: (url: string, signal: AbortSignal) => Promise<Picture>;
};

/**
 * What is to be done about a failure. retry: the same message again, later; hold: keep it and stop using
 * the sender; stop: do not text this number until it texts us; drop: give this message up.
 */
type FailureAction = "retry" | "hold" | "stop" | "drop";

export type FailurePolicy = {
  action: FailureAction;
  /** The contact opted out at the carrier. */
  optOut?: true;
  /** Wait at least this long before the next try. */
  waitMs?: number;
  /** When a hold ends by itself; without it, an operator or new credentials end it. */
  until?: "next-day" | "midnight-pacific" | "morning";
  /** Hold the whole account and not just this sender. */
  wholeAccount?: true;
  /** A failure told after acceptance: how many fresh copies may follow. */
  resends?: number;
  /** What an operator must know and do; null where nobody needs to act. */
  alert: string | null;
};

/** A message could not be handed to the carrier. */
export class SendError extends Error {
  /** The carrier's code, or our word where there was no answer ("no-answer"). */
  readonly code: string;
  readonly policy: FailurePolicy;
  /** True where the carrier may have taken the message all the same. */
  readonly outcomeUnknown: boolean;

  constructor(code: string, policy: FailurePolicy, { outcomeUnknown = false } = {}) {
    super(`the carrier did not take a message: ${code}`);
    this.name = "SendError";
    this.code = code;
    this.policy = policy;
    this.outcomeUnknown = outcomeUnknown;
  }
}
