import type { ReceivedRequest } from "../http/listen.ts";

/** A message as the stand-in keeps it: the truth about what the service sent. */
export type StandinMessage = {
  sid: string;
  direction: "outbound-api" | "inbound";
  /** Null until a Messaging Service has chosen the sender. */
  from: string | null;
  messagingServiceSid: string | null;
  to: string;
  body: string;
  statusCallback: string | null;
  status: MessageStatus;
  errorCode: number | null;
  segments: number;
  createdAt: Date;
  updatedAt: Date;
  /** All form fields of the request that made it. */
  parameters: Record<string, string>;
};

export type MessageStatus =
  "accepted" | "queued" | "sending" | "sent" | "delivered" | "undelivered" | "failed" | "received";

/** What becomes of a message once it is accepted, and how Twilio tells. */
export type DeliveryPlan = {
  /** How it ends; "sent" = the network never says more. Default "delivered". */
  outcome?: "queued" | "sent" | "delivered" | "undelivered" | "failed";
  /** With "undelivered" (default 30003) and "failed" (default 30008). */
  errorCode?: number;
  /** Before each status. Default 5. */
  delayMs?: number;
  /** The callbacks are made last first. */
  outOfOrder?: boolean;
  /** Each callback is made twice. */
  twice?: boolean;
  /** No callback is ever made; the message itself goes its way. */
  silent?: boolean;
  /** The callbacks are made before the request that sent the message is answered. */
  beforeAnswer?: boolean;
};

/** What to do with one request to the REST API, instead of or besides the usual. */
export type TwilioBehaviour = {
  /** Which request it is for. Default "create". */
  on?: TwilioOperation;
  delayMs?: number;
  /** Refuse with this Twilio error; nothing is created. */
  code?: number;
  /** Answer with this HTTP status and the error that belongs to it; nothing is created. */
  status?: number;
  /** An HTML page with this HTTP status; nothing is created. */
  html?: number;
  /** Reset the connection; nothing is created. */
  drop?: boolean;
  /** Never answer; nothing is created. */
  hang?: boolean;
  /** The message is created and goes out, but its sender never learns so: … */
  dropAfterAccept?: boolean;
  hangAfterAccept?: boolean;
  /** … and is told this HTTP status instead. */
  failAfterAccept?: number;
  /** How the message created by this request fares. */
  delivery?: DeliveryPlan;
};

export type TwilioOperation = "create" | "list" | "fetch" | "account";

/** A text that somebody's phone sends to the service. */
export type PhoneText = {
  from: string;
  /** Our number. Default: the account's first. */
  to?: string;
  body: string;
  /** The message's SID, to play a repeated webhook; default a new one. */
  sid?: string;
  media?: { url: string; contentType: string }[];
  /** Further webhook parameters, or other values for the usual ones. */
  extra?: Record<string, string>;
};

/** A webhook request ready to go. A plain object: a test may spoil it before it is sent. */
export type WebhookRequest = { method: string; url: string; headers: Record<string, string>; body: string };

export type WebhookAnswer = { status: number; contentType: string | null; body: string };

/** A status callback that was made. `answer` is null where nobody answered. */
export type StatusCallback = {
  sid: string;
  status: MessageStatus;
  request: WebhookRequest;
  answer: WebhookAnswer | null;
};

/** A file that came with a text. `redirect`: where its address leads instead of Twilio's storage. */
export type StoredMedia = { contentType: string; bytes: Buffer; redirect?: string };

export type TwilioOptions = {
  port?: number;
  accountSid?: string;
  authToken?: string;
  /** Numbers the account owns: another `From` is refused (21606). Unset: any will do. */
  numbers?: string[];
  /** Messaging Services and the numbers in them; another service is refused (21701). */
  messagingServices?: Record<string, string[]>;
  /** The account uses Advanced Opt-Out: consent keywords come with `OptOutType`. */
  advancedOptOut?: boolean;
  /** Test credentials: the magic numbers are in force, nothing is ever delivered, nothing but sending works. */
  testCredentials?: boolean;
  /** Where texts to our numbers go, as configured at Twilio; may be set later (`standin.webhookUrl`). */
  webhookUrl?: string;
  /** How messages fare where the script does not say. */
  delivery?: DeliveryPlan;
  /** Delivers a webhook request another way than by HTTP to its address (through a proxy, into an app without a port). */
  deliver?: (request: WebhookRequest) => Promise<WebhookAnswer>;
  /** Told of each message the service sends, when it is accepted. */
  onMessage?: (message: StandinMessage) => void;
  now?: () => Date;
};

export type TwilioStandin = {
  /** For `TWILIO_API_URL`. */
  origin: string;
  accountSid: string;
  authToken: string;
  /** The account's first number. */
  number: string;
  webhookUrl: string;
  /** The messages the service sent, oldest first; a message changes as it is delivered. */
  messages: () => StandinMessage[];
  /** Every request to the REST API. */
  requests: ReceivedRequest[];
  callbacks: StatusCallback[];
  /** Answers of the service's webhooks that the real Twilio would have texted to somebody, or complained of. */
  violations: string[];
  /** The texts the network sent by itself in answer to a consent keyword. */
  networkTexts: { from: string; to: string; body: string }[];
  /** Scripts the next request that fits (`on`, `when`); several wait in order. */
  next: (behaviour: TwilioBehaviour, when?: (request: ReceivedRequest) => boolean) => void;
  /** Scripts all requests that fit, until `clearScript`. */
  always: (behaviour: TwilioBehaviour, when?: (request: ReceivedRequest) => boolean) => void;
  clearScript: () => void;
  /** Somebody texts the service: the network hears consent keywords, then the webhook is called. */
  text: (text: PhoneText) => Promise<WebhookAnswer>;
  /** Keeps a file at Twilio; returns it as a text's `media` tells of it. */
  keepMedia: (stored: StoredMedia) => { url: string; contentType: string };
  /** The parameters of the webhook for a text; nothing is sent. */
  inboundParameters: (text: PhoneText) => Record<string, string>;
  /** A signed request to the inbound webhook, or to `url`. A signature of null leaves the header out. */
  signedRequest: (
    parameters: Record<string, string>,
    options?: { url?: string; signature?: string | null },
  ) => WebhookRequest;
  /** Delivers a request as Twilio would: 15 s, a second try where no connection comes about. */
  send: (request: WebhookRequest) => Promise<WebhookAnswer>;
  /** Makes one status callback by hand, whatever the message's delivery plan says. */
  report: (sid: string, status: MessageStatus, errorCode?: number) => Promise<StatusCallback>;
  /** Whether the network lets nothing through from our number (or Messaging Service) to this contact. */
  isBlocked: (sender: string, contact: string) => boolean;
  /** Waits for a message the service sent, such as one to a certain number, or one that is "delivered". */
  waitForMessage: (
    fits?: (message: StandinMessage) => boolean,
    timeoutMs?: number,
  ) => Promise<StandinMessage>;
  /** Waits until all delivery plans have been played to their end. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};
