import twilioSdk from "twilio";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen, type Answer, type Listener } from "./http/listen.ts";
import { startTwilio, type TwilioOptions, type TwilioStandin } from "./twilio-standin.ts";

const contact = "+12065550123";
const ours = "+12065550199";
const service = "MG00000000000000000000000000000009";
const twiml = { status: 200, headers: { "content-type": "text/xml" }, body: "<Response/>" };

/** The service that Twilio calls back: answers as `answer` says and keeps what it got. */
let webhooks: Listener;
let answer: Answer = twiml;
let standin: TwilioStandin;

async function start(options: TwilioOptions = {}): Promise<void> {
  standin = await startTwilio({ numbers: [ours], messagingServices: { [service]: [ours] }, ...options });
  standin.webhookUrl = `${webhooks.origin}/inbound`;
}

/** The real SDK, sent to the stand-in instead of api.twilio.com. */
function sdk(options: { token?: string; account?: string; timeoutMs?: number } = {}) {
  const httpClient = new twilioSdk.RequestClient({ timeout: options.timeoutMs ?? 5000 });
  const request = httpClient.request.bind(httpClient);
  httpClient.request = (given) => {
    return request({ ...given, uri: given.uri.replace("https://api.twilio.com", standin.origin) });
  };
  return twilioSdk(options.account ?? standin.accountSid, options.token ?? standin.authToken, { httpClient });
}

const message = { to: contact, from: ours, body: "Hello" };
const withCallback = () => ({ ...message, statusCallback: `${webhooks.origin}/status` });

/** The statuses called back so far, each checked for its signature. */
function statusesCalledBack(): string[] {
  return webhooks.requests.map((request) => {
    const parameters = Object.fromEntries(new URLSearchParams(request.body));
    const signature = String(request.headers["x-twilio-signature"]);
    expect(validateRequest(standin.authToken, signature, request.url.href, parameters)).toBe(true);
    return parameters["MessageStatus"] ?? "";
  });
}

beforeEach(async () => {
  answer = twiml;
  webhooks = await listen(() => answer, { now: () => new Date() });
  await start();
});

afterEach(async () => {
  await standin.close();
  await webhooks.close();
});

describe("Twilio's REST API", () => {
  it("takes a message and shows it as the real one does", async () => {
    const sent = await sdk().messages.create(withCallback());
    expect(sent).toMatchObject({
      status: "queued",
      numSegments: "1",
      from: ours,
      to: contact,
      errorCode: null,
    });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(sent.dateCreated).toBeInstanceOf(Date);
    expect(standin.messages()).toHaveLength(1);
    expect(standin.messages()[0]).toMatchObject({ sid: sent.sid, body: "Hello", direction: "outbound-api" });
    expect(standin.messages()[0]?.statusCallback).toBe(`${webhooks.origin}/status`);
  });

  it("does not know sender and segments at first when a Messaging Service sends", async () => {
    const sent = await sdk().messages.create({ to: contact, messagingServiceSid: service, body: "Hello" });
    expect(sent).toMatchObject({ status: "accepted", numSegments: "0", from: null });
    await standin.settled();
    const later = await sdk().messages(sent.sid).fetch();
    expect(later).toMatchObject({ status: "delivered", numSegments: "1", from: ours });
  });

  const refusals: [what: string, parameters: Record<string, string>, code: number, status?: number][] = [
    ["no To", { To: "" }, 21604],
    ["no sender", { From: "" }, 21603],
    ["no body", { Body: "" }, 21602],
    ["1601 characters", { Body: "x".repeat(1601) }, 21617],
    ["a To that is not E.164", { To: "5551234567" }, 21211],
    ["a To equal to From", { To: ours }, 21211],
    ["a From that is no number", { From: "+12" }, 21212],
    ["a From the account does not own", { From: "+12065550198" }, 21606],
    ["an unknown Messaging Service", { From: "", MessagingServiceSid: service.replace("9", "8") }, 21701],
    ["a callback host with an underscore", { StatusCallback: "https://my_host.example/status" }, 21609],
    ["a callback that is no URL", { StatusCallback: "nowhere" }, 21609],
    ["a schedule without a Messaging Service", { SendAt: "2026-01-01T00:00:00Z" }, 35118],
  ];
  it.each(refusals)("refuses %s", async (_, parameters, code, status = 400) => {
    const form = new URLSearchParams({ To: contact, From: ours, Body: "Hello", ...parameters });
    const response = await post(form);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, status });
    expect(standin.messages()).toHaveLength(0);
  });

  it("reads forms only: JSON has no To", async () => {
    const response = await post(JSON.stringify({ To: contact }), { "content-type": "application/json" });
    expect(await response.json()).toMatchObject({ code: 21604 });
  });

  it("takes a body of 1600 characters", async () => {
    const sent = await sdk().messages.create({ ...message, body: "x".repeat(1600) });
    expect(sent.numSegments).toBe("11");
  });

  it("refuses wrong credentials (20003) and another account (20404)", async () => {
    await expect(sdk({ token: "wrong" }).messages.create(message)).rejects.toMatchObject({
      status: 401,
      code: 20003,
    });
    const unsigned = await fetch(`${standin.origin}/2010-04-01/Accounts/${standin.accountSid}.json`);
    expect(unsigned.status).toBe(401);
    const otherAccount = standin.accountSid.replace("1", "2");
    const elsewhere = sdk().api.v2010.accounts(otherAccount).messages.create(message);
    await expect(elsewhere).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it("shows the account, one message and none that it does not have", async () => {
    expect(await sdk().api.v2010.accounts(standin.accountSid).fetch()).toMatchObject({ status: "active" });
    const { sid } = await sdk().messages.create(message);
    expect(await sdk().messages(sid).fetch()).toMatchObject({ sid, body: "Hello" });
    await expect(sdk().messages(sid.replace(/.$/, "x")).fetch()).rejects.toMatchObject({ code: 20404 });
  });

  it("lists by To, From and date, newest first, page by page", async () => {
    const before = new Date(Date.now() - 1000);
    for (const body of ["one", "two", "three"]) await sdk().messages.create({ ...message, body });
    await sdk().messages.create({ ...message, to: "+12065550124" });
    const filter = { to: contact, from: ours, dateSentAfter: before };
    const listed = await sdk().messages.list({ ...filter, pageSize: 2 });
    expect(listed.map(({ body }) => body)).toEqual(["three", "two", "one"]);
    expect(await sdk().messages.list({ ...filter, dateSentBefore: before })).toEqual([]);
    expect(await sdk().messages.list({ to: contact, dateSent: new Date() })).toHaveLength(3);
  });

  it("plays the magic numbers of test credentials, and nothing is ever delivered", async () => {
    await standin.close();
    await start({ testCredentials: true });
    const magic = "+15005550006";
    const cases: [from: string, to: string, code: number][] = [
      ["+15005550001", contact, 21212],
      ["+15005550007", contact, 21606],
      ["+15005550008", contact, 21611],
      [ours, contact, 21606],
      [magic, "+15005550001", 21211],
      [magic, "+15005550002", 21612],
      [magic, "+15005550003", 21408],
      [magic, "+15005550004", 21610],
      [magic, "+15005550009", 21614],
    ];
    for (const [from, to, code] of cases) {
      await expect(sdk().messages.create({ ...message, from, to })).rejects.toMatchObject({ code });
    }
    await sdk().messages.create({ ...withCallback(), from: magic });
    await standin.settled();
    expect(webhooks.requests).toEqual([]);
    await expect(sdk().messages.list()).rejects.toMatchObject({ status: 403, code: 20008 });
  });

  it.each([20003, 20429, 20500, 20503, 21408, 21608, 21610, 21611, 21612, 21614, 63038])(
    "refuses with %i where a test says so, once",
    async (code) => {
      standin.next({ code });
      await expect(sdk().messages.create(message)).rejects.toMatchObject({ code });
      await expect(sdk().messages.create(message)).resolves.toMatchObject({ status: "queued" });
      expect(standin.messages()).toHaveLength(1);
    },
  );

  it("can be away, slow, silent, or reset the connection", async () => {
    standin.next({ status: 503 });
    await expect(sdk().messages.create(message)).rejects.toMatchObject({ status: 503, code: 20503 });
    standin.next({ html: 502 });
    expect((await post(new URLSearchParams())).headers.get("content-type")).toBe("text/html");
    standin.next({ hang: true });
    await expect(sdk({ timeoutMs: 100 }).messages.create(message)).rejects.toMatchObject({
      code: "ECONNABORTED",
    });
    standin.next({ drop: true });
    await expect(sdk().messages.create(message)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(standin.messages()).toHaveLength(0);
    standin.next({ delayMs: 30 });
    await sdk().messages.create(message);
    expect(standin.requests.map(({ outcome }) => outcome)).toEqual([
      "answered",
      "answered",
      "given up by the client",
      "dropped",
      "answered",
    ]);
  });

  it.each([{ dropAfterAccept: true }, { hangAfterAccept: true }, { failAfterAccept: 500 }])(
    "can accept a message and not say so: %o",
    async (behaviour) => {
      standin.next(behaviour);
      await expect(sdk({ timeoutMs: 200 }).messages.create(withCallback())).rejects.toThrow();
      const accepted = await standin.waitForMessage(({ status }) => status === "delivered");
      expect(await sdk().messages.list({ to: contact, from: ours })).toMatchObject([{ sid: accepted.sid }]);
    },
  );

  it("scripts the other operations and certain requests only", async () => {
    standin.next({ on: "list", status: 500 });
    standin.always({ code: 21612 }, ({ body }) => body.includes("0124"));
    await sdk().messages.create(message);
    await expect(sdk().messages.create({ ...message, to: "+12065550124" })).rejects.toMatchObject({
      code: 21612,
    });
    await expect(sdk().messages.list()).rejects.toMatchObject({ status: 500 });
    standin.clearScript();
    await sdk().messages.create({ ...message, to: "+12065550124" });
  });
});

describe("Twilio's status callbacks", () => {
  const plans: [
    what: string,
    delivery: NonNullable<TwilioOptions["delivery"]>,
    statuses: string[],
    last: string,
  ][] = [
    ["sent, then delivered", {}, ["sent", "delivered"], "delivered"],
    ["no receipt", { outcome: "sent" }, ["sent"], "sent"],
    ["undelivered", { outcome: "undelivered" }, ["sent", "undelivered"], "undelivered"],
    ["failed", { outcome: "failed", errorCode: 30007 }, ["failed"], "failed"],
    ["out of order", { outOfOrder: true }, ["delivered", "sent"], "delivered"],
    ["twice", { twice: true }, ["sent", "sent", "delivered", "delivered"], "delivered"],
    ["never", { silent: true }, [], "delivered"],
    ["still waiting", { outcome: "queued" }, [], "queued"],
  ];
  it.each(plans)("plays: %s", async (_, delivery, statuses, last) => {
    standin.next({ delivery });
    const { sid } = await sdk().messages.create(withCallback());
    await standin.settled();
    expect(statusesCalledBack()).toEqual(statuses);
    expect(await sdk().messages(sid).fetch()).toMatchObject({ status: last });
    expect(standin.callbacks.map(({ answer: given }) => given?.status)).toEqual(statuses.map(() => 200));
  });

  it("come with an error code for failures, a receipt's date for receipts", async () => {
    standin.next({ delivery: { outcome: "undelivered" } });
    await sdk().messages.create(withCallback());
    await standin.settled();
    const [sent, undelivered] = webhooks.requests.map(({ body }) => new URLSearchParams(body));
    expect(sent?.has("ErrorCode")).toBe(false);
    expect(undelivered?.get("ErrorCode")).toBe("30003");
    expect(undelivered?.get("RawDlrDoneDate")).toMatch(/^\d{10}$/);
  });

  it("can arrive before the sender knows the message's SID", async () => {
    standin.next({ delivery: { beforeAnswer: true } });
    await sdk().messages.create(withCallback());
    expect(statusesCalledBack()).toEqual(["sent", "delivered"]);
  });

  it("also tell that a Messaging Service has queued the message", async () => {
    await sdk().messages.create({ ...withCallback(), messagingServiceSid: service });
    await standin.settled();
    expect(statusesCalledBack()).toEqual(["queued", "sent", "delivered"]);
  });

  it("can be made by hand, and note when nobody answers", async () => {
    standin.next({ delivery: { silent: true } });
    const { sid } = await sdk().messages.create({ ...message, statusCallback: "http://127.0.0.1:9/status" });
    expect(await standin.report(sid, "failed", 30008)).toMatchObject({ status: "failed", answer: null });
  });
});

describe("Texts to the service", () => {
  it("come as a signed form with all that Twilio sends", async () => {
    const given = await standin.text({
      from: contact,
      body: "Ünïcödé 👍 & more\n",
      extra: { FromCity: "SEATTLE" },
    });
    expect(given).toEqual({ status: 200, contentType: "text/xml", body: "<Response/>" });
    const [request] = webhooks.requests;
    const parameters = Object.fromEntries(new URLSearchParams(request?.body));
    expect(parameters).toMatchObject({ Body: "Ünïcödé 👍 & more\n", From: contact, To: ours, NumMedia: "0" });
    expect(parameters).toMatchObject({
      FromCountry: "US",
      FromCity: "SEATTLE",
      MessagingServiceSid: service,
    });
    expect(parameters["MessageSid"]).toBe(parameters["SmsSid"]);
    const signature = String(request?.headers["x-twilio-signature"]);
    expect(validateRequest(standin.authToken, signature, standin.webhookUrl, parameters)).toBe(true);
    expect(standin.violations).toEqual([]);
  });

  it("can be repeated, at once, with the same SID", async () => {
    const request = standin.signedRequest(standin.inboundParameters({ from: contact, body: "Hi" }));
    await Promise.all([1, 2, 3].map(() => standin.send(request)));
    const sids = webhooks.requests.map(({ body }) => new URLSearchParams(body).get("MessageSid"));
    expect(new Set(sids).size).toBe(1);
  });

  it("can be sent without a signature, or altered after signing", () => {
    const parameters = standin.inboundParameters({ from: contact, body: "Hi" });
    expect(standin.signedRequest(parameters, { signature: null }).headers).not.toHaveProperty(
      "x-twilio-signature",
    );
    const altered = { ...standin.signedRequest(parameters), body: "Body=other" };
    const signature = altered.headers["x-twilio-signature"] ?? "";
    expect(validateRequest(standin.authToken, signature, altered.url, { Body: "other" })).toBe(false);
  });

  it("sign the public URL while a proxy takes them elsewhere", async () => {
    await standin.close();
    const { sendByHttp } = await import("./twilio/webhook.ts");
    const publicUrl = "https://sms.example/aisms/inbound?x=1";
    await start({ deliver: (request) => sendByHttp({ ...request, url: `${webhooks.origin}/inbound?x=1` }) });
    standin.webhookUrl = `${publicUrl}#rc=3`;
    await standin.text({ from: contact, body: "Hi" });
    const [request] = webhooks.requests;
    const parameters = Object.fromEntries(new URLSearchParams(request?.body));
    const signature = String(request?.headers["x-twilio-signature"]);
    expect(validateRequest(standin.authToken, signature, publicUrl, parameters)).toBe(true);
  });

  it("with a consent keyword change what the network lets through, and are forwarded all the same", async () => {
    await standin.text({ from: contact, body: "Stop" });
    expect(webhooks.requests).toHaveLength(1);
    expect(standin.isBlocked(ours, contact)).toBe(true);
    await expect(sdk().messages.create(message)).rejects.toMatchObject({ code: 21610 });
    const viaService = { to: contact, messagingServiceSid: service, body: "Hi" };
    await expect(sdk().messages.create(viaService)).rejects.toMatchObject({ code: 21610 });
    await standin.text({ from: contact, body: "stop it" });
    await standin.text({ from: contact, body: "YES" });
    await sdk().messages.create(message);
    expect(standin.networkTexts.map(({ to }) => to)).toEqual([contact, contact]);
  });

  it("to a toll-free number know fewer keywords", async () => {
    const tollFree = "+18335550100";
    await standin.text({ from: contact, to: tollFree, body: "QUIT" });
    expect(standin.isBlocked(tollFree, contact)).toBe(false);
    await standin.text({ from: contact, to: tollFree, body: "STOP" });
    await standin.text({ from: contact, to: tollFree, body: "YES" });
    expect(standin.isBlocked(tollFree, contact)).toBe(true);
    await standin.text({ from: contact, to: tollFree, body: "UNSTOP" });
    expect(standin.isBlocked(tollFree, contact)).toBe(false);
  });

  it("say OptOutType with Advanced Opt-Out", async () => {
    await standin.close();
    await start({ advancedOptOut: true });
    await standin.text({ from: contact, body: "HELP" });
    expect(new URLSearchParams(webhooks.requests[0]?.body).get("OptOutType")).toBe("HELP");
  });

  const answers: [what: string, type: string | null, body: string, isViolation: boolean][] = [
    ["empty TwiML", "text/xml; charset=utf-8", '<?xml version="1.0"?><Response></Response>', false],
    ["an empty text", "text/plain", "", false],
    ["a text that the sender would get", "text/plain", "OK", true],
    ["TwiML with a message", "text/xml", "<Response><Message>Hi</Message></Response>", true],
    ["JSON", "application/json", "{}", true],
    ["no type", null, "OK", true],
  ];
  it.each(answers)("note an answer that Twilio would act on: %s", async (_, type, body, isViolation) => {
    answer = { status: 200, body, headers: type === null ? {} : { "content-type": type } };
    await standin.text({ from: contact, body: "Hi" });
    expect(standin.violations).toHaveLength(isViolation ? 1 : 0);
  });

  it("fail loudly where nobody takes them", async () => {
    standin.webhookUrl = "http://127.0.0.1:9/inbound";
    await expect(standin.text({ from: contact, body: "Hi" })).rejects.toThrow("fetch failed");
  });
});

function post(body: string | URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Basic ${btoa(`${standin.accountSid}:${standin.authToken}`)}`;
  const url = `${standin.origin}/2010-04-01/Accounts/${standin.accountSid}/Messages.json`;
  return fetch(url, { method: "POST", body, headers: { authorization, ...headers } });
}
