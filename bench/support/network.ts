/**
 * Twilio and the phones behind it, in a process of their own: as many texts as are asked for, and a record of what
 * came back. Unlike the stand-in of the tests it keeps little, checks only what every request must have, and plays
 * no faults, so that it takes a small part of the machine; its answers and callbacks are built by that stand-in's code.
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "node:querystring";
import { refusalOf } from "../../test/support/twilio/check-message.ts";
import { errorAnswer } from "../../test/support/twilio/errors.ts";
import { messagePage, messageResource } from "../../test/support/twilio/resources.ts";
import type { MessageStatus, StandinMessage } from "../../test/support/twilio/types.ts";
import { inboundParameters, signedRequest, statusParameters } from "../../test/support/twilio/webhook.ts";
import { openRawClient, type RawClient } from "./raw-http.ts";

/** Where Twilio is; the first thing the process says. */
export type Network = { twilioUrl: string; accountSid: string; authToken: string; number: string };

/** The phones begin to text, over so many connections to the service. */
export type BeginTexting = {
  order: "begin";
  webUrl: string;
  connections: number;
  /** From so many phones in turn. */
  phones: number;
  /** Ends by itself after so many texts. */
  texts: number;
  /** What they say, in turn; each phone begins with another. */
  sayings: string[];
};

/** The process answers each order with its counts. */
export type NetworkOrder = BeginTexting | { order: "count" } | { order: "stop" };

/** What the network has seen so far. */
export type NetworkCounts = {
  /** Milliseconds on one clock. */
  atMs: number;
  /** Texts handed to the service, and those it has confirmed. */
  sent: number;
  confirmed: number;
  /** Texts with their reply accepted from the service, and accepted messages that answer no text. */
  replied: number;
  unasked: number;
  /** Messages accepted from the service. */
  accepted: number;
  /** Delivery news that the service has confirmed; two for each message. */
  reported: number;
  /** Webhooks of either kind that were not answered 200. */
  failed: number;
  /** CPU of this process, seconds. */
  cpuSeconds: number;
};

const accountSid = "AC00000000000000000000000000000001";
const authToken = randomBytes(16).toString("hex");
const number = "+12065550199";
const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
const messagesPath = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
const account = { numbers: [number], messagingServices: {}, testCredentials: false, isBlocked: () => false };

/**
 * So many texts may wait for their reply: at first a fixed number, then as many as were answered in the last two
 * seconds. A turn begins a second after its text, so the service always has about a second's work before it.
 */
const leastWindow = 1_000;
const windowSeconds = 2;
let window = leastWindow;
let repliedBefore = 0;
setInterval(() => {
  window = Math.max(leastWindow, windowSeconds * (counts.replied - repliedBefore));
  repliedBefore = counts.replied;
  textOn();
}, 1_000);

const counts = { sent: 0, confirmed: 0, replied: 0, unasked: 0, reported: 0, failed: 0 };
/** Texts of each phone that wait for their reply. */
const waiting = new Map<string, number>();
const messages: StandinMessage[] = [];
let client: { texts: RawClient; reports: RawClient } | undefined;
let texting: BeginTexting | undefined;
let textsLeft = 0;
let phone = 0;

function begin(order: BeginTexting): void {
  client?.texts.close();
  client?.reports.close();
  client = {
    texts: openRawClient(order.webUrl, order.connections),
    reports: openRawClient(order.webUrl, order.connections),
  };
  texting = order;
  textsLeft = order.texts;
  textOn();
}

/** Texts until the window is full; called again with each reply. */
function textOn(): void {
  while (texting && textsLeft > 0 && counts.sent - counts.replied < window) {
    textsLeft -= 1;
    void text(texting);
  }
}

async function text({ webUrl, phones, sayings }: BeginTexting): Promise<void> {
  phone += 1;
  const from = `+1206${2_000_000 + (phone % phones)}`;
  // Nobody says the same words twice in a row: that would be a machine.
  const body = sayings[(phone + Math.floor(phone / phones)) % sayings.length] ?? "";
  const sid = `SM${randomBytes(16).toString("hex")}`;
  const parameters = { ...pattern, SmsMessageSid: sid, SmsSid: sid, MessageSid: sid, From: from, Body: body };
  counts.sent += 1;
  waiting.set(from, (waiting.get(from) ?? 0) + 1);
  if ((await post("texts", `${webUrl}/webhooks/twilio/inbound`, parameters)) === 200) counts.confirmed += 1;
}
const pattern = inboundParameters({ sid: "", from: "+12062000000", to: number, body: "Hi" }, accountSid);

async function post(
  kind: "texts" | "reports",
  url: string,
  parameters: Record<string, string>,
): Promise<number> {
  const { headers, body } = signedRequest(url, parameters, authToken);
  const status = (await client?.[kind].post(new URL(url).pathname, headers, body)) ?? 0;
  if (status !== 200) counts.failed += 1;
  return status;
}

/** A message of the service's: `POST …/Messages.json`, as Twilio answers it. */
function accept(parameters: Record<string, string>): { status: number; body: string } {
  const refusal = refusalOf(parameters, account);
  if (refusal !== null) return errorAnswer(refusal, parameters);
  const at = new Date();
  const message: StandinMessage = {
    ...{ sid: `SM${randomBytes(16).toString("hex")}`, direction: "outbound-api", messagingServiceSid: null },
    ...{ from: parameters["From"] ?? "", to: parameters["To"] ?? "", body: parameters["Body"] ?? "" },
    ...{ statusCallback: parameters["StatusCallback"] ?? null, status: "queued", errorCode: null },
    ...{ segments: 1, createdAt: at, updatedAt: at, parameters: {} },
  };
  messages.push(message);
  noteReply(message.to);
  setTimeout(() => void deliver(message), 5);
  return { status: 201, body: JSON.stringify(messageResource(accountSid, message)) };
}

/** A reply may answer several texts of one phone. */
function noteReply(to: string): void {
  const texts = waiting.get(to);
  if (texts === undefined) {
    counts.unasked += 1;
    return;
  }
  waiting.delete(to);
  counts.replied += texts;
  textOn();
}

async function deliver(message: StandinMessage): Promise<void> {
  const news: MessageStatus[] = ["sent", "delivered"];
  for (const status of news) {
    message.status = status;
    message.updatedAt = new Date();
    if (message.statusCallback === null) continue;
    const parameters = statusParameters(message, status, null, accountSid);
    if ((await post("reports", message.statusCallback, parameters)) === 200) counts.reported += 1;
  }
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  let form = "";
  request.setEncoding("utf8");
  request.on("data", (data: string) => (form += data));
  request.on("end", () => {
    const { status, body } = answer(request, form);
    response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
}

function answer({ method, url = "", headers }: IncomingMessage, form: string) {
  if (headers.authorization !== authorization) return errorAnswer(20003);
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  if (pathname !== messagesPath) return errorAnswer(20404, { path: pathname });
  if (method === "POST") return accept(parse(form) as Record<string, string>);
  // Whoever does not know what became of a message looks it up.
  return { status: 200, body: JSON.stringify(messagePage(accountSid, messages, searchParams)) };
}

const server = createServer({ keepAliveTimeout: 60_000 }, serve);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

process.on("disconnect", () => process.exit(0));
process.on("message", (order: NetworkOrder) => {
  if (order.order === "begin") begin(order);
  if (order.order === "stop") textsLeft = 0;
  const { user, system } = process.cpuUsage();
  const now: NetworkCounts = {
    ...counts,
    accepted: messages.length,
    atMs: performance.now(),
    cpuSeconds: (user + system) / 1e6,
  };
  process.send?.(now);
});
const { port } = server.address() as AddressInfo;
const network: Network = { twilioUrl: `http://127.0.0.1:${port}`, accountSid, authToken, number };
process.send?.(network);
