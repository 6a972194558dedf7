import { randomBytes } from "node:crypto";
import { htmlAnswer, jsonAnswer, listen, pause, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { createScript } from "./http/script.ts";
import { until } from "./http/until.ts";
import { refusalOf } from "./twilio/check-message.ts";
import { errorAnswer, statusAnswer } from "./twilio/errors.ts";
import { createNetwork } from "./twilio/network.ts";
import { playDelivery } from "./twilio/play-delivery.ts";
import { accountResource, messagePage, messageResource } from "./twilio/resources.ts";
import type {
  DeliveryPlan,
  MessageStatus,
  PhoneText,
  StandinMessage,
  StatusCallback,
  StoredMedia,
  TwilioBehaviour,
  TwilioOperation,
  TwilioOptions,
  TwilioStandin,
} from "./twilio/types.ts";
import * as webhook from "./twilio/webhook.ts";

export type { StandinMessage, TwilioOptions, TwilioStandin } from "./twilio/types.ts";

/** Starts a stand-in for Twilio: its REST API for messages, its signed webhooks, and the phone network behind it. */
export async function startTwilio(options: TwilioOptions = {}): Promise<TwilioStandin> {
  const accountSid = options.accountSid ?? "AC00000000000000000000000000000001";
  const authToken = options.authToken ?? "00000000000000000000000000000a15";
  const number = options.numbers?.[0] ?? "+12065550199";
  const services = options.messagingServices ?? {};
  const now = options.now ?? (() => new Date());
  const deliver = options.deliver ?? webhook.sendByHttp;

  const network = createNetwork(services);
  const script = createScript<TwilioBehaviour, { operation: TwilioOperation; request: ReceivedRequest }>();
  const closing = new AbortController();
  /** Both directions, oldest first. */
  const messages: StandinMessage[] = [];
  const media = new Map<string, StoredMedia>();
  const callbacks: StatusCallback[] = [];
  const violations: string[] = [];
  const deliveries = new Set<Promise<void>>();
  const account = {
    numbers: options.numbers,
    messagingServices: services,
    testCredentials: options.testCredentials ?? false,
    isBlocked: network.isBlocked,
  };

  async function answerRequest(request: ReceivedRequest): Promise<Answer> {
    const stored = media.get(request.url.pathname.replace(/^\/storage/, ""));
    if (stored && request.url.pathname.startsWith("/storage/")) {
      // Storage knows no login of Twilio's, and refuses what brings one.
      if (request.headers.authorization !== undefined) return { status: 400, body: "InvalidArgument" };
      return { status: 200, headers: { "content-type": stored.contentType }, body: stored.bytes };
    }
    if (request.headers.authorization !== `Basic ${btoa(`${accountSid}:${authToken}`)}`)
      return errorAnswer(20003);
    const path = request.url.pathname;
    if (stored) {
      const location = stored.redirect ?? `${listener.origin}/storage${path}`;
      return { status: 307, headers: { location }, body: "" };
    }
    const match = /^\/2010-04-01\/Accounts\/(\w+)(\/Messages)?(?:\/(\w+))?\.json$/.exec(path);
    const [, account, messagesPart, sid] = match ?? [];
    if (!match || account !== accountSid || (sid && !messagesPart)) return errorAnswer(20404, { path });

    const operation = operationOf(request.method, messagesPart !== undefined, sid);
    if (!operation) return errorAnswer(20004);
    const behaviour = script.take({ operation, request }) ?? {};
    await pause(behaviour.delayMs ?? 0, request.gone);
    const fault = faultOf(behaviour);
    if (fault) return fault;

    if (options.testCredentials && operation !== "create") return errorAnswer(20008);
    if (operation === "create") return createMessage(request, behaviour);
    if (operation === "account") return jsonAnswer(200, accountResource(accountSid, authToken, now()));
    if (operation === "list") {
      const page = messagePage(accountSid, messages, request.url.searchParams);
      return page ? jsonAnswer(200, page) : errorAnswer(20001);
    }
    const found = messages.find((message) => message.sid === sid);
    return found ? jsonAnswer(200, messageResource(accountSid, found)) : errorAnswer(20404, { path });
  }

  async function createMessage(request: ReceivedRequest, behaviour: TwilioBehaviour): Promise<Answer> {
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    const parameters = isForm ? Object.fromEntries(new URLSearchParams(request.body)) : {};
    const refusal = refusalOf(parameters, account);
    if (refusal !== null) return errorAnswer(refusal, parameters);

    const service = parameters["MessagingServiceSid"] || null;
    const body = parameters["Body"] ?? "";
    const message: StandinMessage = {
      sid: newSid("SM"),
      direction: "outbound-api",
      from: parameters["From"] ?? null,
      messagingServiceSid: service,
      to: parameters["To"] ?? "",
      body,
      statusCallback: parameters["StatusCallback"] ?? null,
      status: service ? "accepted" : "queued",
      errorCode: null,
      segments: webhook.segmentsOf(body, parameters["SmartEncoded"] === "true"),
      createdAt: now(),
      updatedAt: now(),
      parameters,
    };
    messages.push(message);
    options.onMessage?.(message);

    // Written before the message moves on: the answer shows it as it was accepted.
    const created = jsonAnswer(201, messageResource(accountSid, message));
    const plan = behaviour.delivery ?? options.delivery ?? {};
    if (plan.beforeAnswer) await startDelivery(message, plan);
    const afterwards = () => {
      if (!plan.beforeAnswer) void startDelivery(message, plan);
    };
    if (behaviour.dropAfterAccept) return { drop: true, afterwards };
    if (behaviour.hangAfterAccept) return { hang: true, afterwards };
    if (behaviour.failAfterAccept) return { ...statusAnswer(behaviour.failAfterAccept), afterwards };
    return { ...created, afterwards };
  }

  function startDelivery(message: StandinMessage, plan: DeliveryPlan): Promise<void> {
    if (options.testCredentials) return Promise.resolve();
    const choosesSender = services[message.messagingServiceSid ?? ""]?.[0];
    const delivery = playDelivery(message, plan, report, { choosesSender, closing: closing.signal, now });
    deliveries.add(delivery);
    void delivery.finally(() => deliveries.delete(delivery));
    return delivery;
  }

  async function report(message: StandinMessage, status: MessageStatus, errorCode: number | null) {
    const parameters = webhook.statusParameters(message, status, errorCode, accountSid);
    if (message.statusCallback === null) return null;
    const request = webhook.signedRequest(message.statusCallback, parameters, authToken);
    // Nobody there is the service's affair (a restart, say), not this server's: it is written down and that is all.
    const answer = await deliver(request).catch(() => null);
    const callback = { sid: message.sid, status, request, answer };
    callbacks.push(callback);
    return callback;
  }

  function fullParameters(text: PhoneText): Record<string, string> {
    const sid = text.sid ?? newSid(text.media ? "MM" : "SM");
    return webhook.inboundParameters({ ...text, to: text.to ?? number, sid }, accountSid);
  }

  const listener = await listen(answerRequest, { port: options.port, now });
  const standin: TwilioStandin = {
    origin: listener.origin,
    accountSid,
    authToken,
    number,
    webhookUrl: options.webhookUrl ?? "",
    messages: () => messages.filter((message) => message.direction === "outbound-api"),
    requests: listener.requests,
    callbacks,
    violations,
    networkTexts: network.texts,
    next: (behaviour, when) => {
      script.next(behaviour, fitting(behaviour, when));
    },
    always: (behaviour, when) => {
      script.always(behaviour, fitting(behaviour, when));
    },
    clearScript: script.clear,
    keepMedia(stored) {
      const path = `/2010-04-01/Accounts/${accountSid}/Messages/${newSid("MM")}/Media/${newSid("ME")}`;
      media.set(path, stored);
      // As Twilio writes it in webhooks, whatever stands for its address here.
      return { url: `https://api.twilio.com${path}`, contentType: stored.contentType };
    },
    inboundParameters: fullParameters,
    signedRequest(parameters, { url, signature } = {}) {
      const target = url ?? standin.webhookUrl;
      if (target === "") throw new Error("set the stand-in's webhookUrl before somebody texts the service");
      return webhook.signedRequest(target, parameters, authToken, signature);
    },
    send: deliver,
    async text(text) {
      const to = text.to ?? number;
      const word = network.hear({ ...text, to });
      const consent: Record<string, string> = word && options.advancedOptOut ? { OptOutType: word } : {};
      const service = Object.keys(services).find((sid) => services[sid]?.includes(to));
      const usual = service ? { ...consent, MessagingServiceSid: service } : consent;
      const parameters = fullParameters({ ...text, extra: { ...usual, ...text.extra } });
      if (!messages.some((message) => message.sid === parameters["MessageSid"])) {
        messages.push(inboundMessage(parameters, now()));
      }
      const answer = await deliver(standin.signedRequest(parameters));
      const violation = webhook.violationIn(answer);
      if (violation) violations.push(violation);
      return answer;
    },
    async report(sid, status, errorCode) {
      const message = messages.find((each) => each.sid === sid);
      if (!message) throw new Error(`the stand-in has no message ${sid}`);
      const callback = await report(message, status, errorCode ?? null);
      if (!callback) throw new Error(`message ${sid} was sent without a StatusCallback`);
      return callback;
    },
    isBlocked: network.isBlocked,
    waitForMessage: (fits = () => true, timeoutMs) =>
      until("a message the service sends", () => standin.messages().find(fits), timeoutMs),
    async settled() {
      while (deliveries.size > 0) await Promise.all(deliveries);
    },
    async close() {
      closing.abort();
      await Promise.all(deliveries);
      await listener.close();
    },
  };
  return standin;
}

function operationOf(method: string, onMessages: boolean, sid: string | undefined): TwilioOperation | null {
  if (method === "POST") return onMessages && !sid ? "create" : null;
  if (method !== "GET") return null;
  if (!onMessages) return "account";
  return sid ? "fetch" : "list";
}

function faultOf(behaviour: TwilioBehaviour): Answer | null {
  if (behaviour.hang) return { hang: true };
  if (behaviour.drop) return { drop: true };
  if (behaviour.html) return htmlAnswer(behaviour.html);
  if (behaviour.code) return errorAnswer(behaviour.code);
  return behaviour.status ? statusAnswer(behaviour.status) : null;
}

function fitting(behaviour: TwilioBehaviour, when: (request: ReceivedRequest) => boolean = () => true) {
  return ({ operation, request }: { operation: TwilioOperation; request: ReceivedRequest }) =>
    operation === (behaviour.on ?? "create") && when(request);
}

function inboundMessage(parameters: Record<string, string>, at: Date): StandinMessage {
  return {
    sid: parameters["MessageSid"] ?? "",
    direction: "inbound",
    from: parameters["From"] ?? null,
    messagingServiceSid: parameters["MessagingServiceSid"] ?? null,
    to: parameters["To"] ?? "",
    body: parameters["Body"] ?? "",
    statusCallback: null,
    status: "received",
    errorCode: null,
    segments: Number(parameters["NumSegments"]),
    createdAt: at,
    updatedAt: at,
    parameters,
  };
}

function newSid(prefix: "SM" | "MM" | "ME"): string {
  return prefix + randomBytes(16).toString("hex");
}
