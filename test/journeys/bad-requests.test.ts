import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startService, type Service } from "../support/service.ts";
import type { WebhookRequest } from "../support/twilio/types.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ works: false });
});
afterAll(() => service.stop());

const phone = "+12065550123";
const text = (): WebhookRequest =>
  service.twilio.signedRequest(service.twilio.inboundParameters({ from: phone, body: "hello" }));
const send = async (request: WebhookRequest): Promise<number> => (await service.twilio.send(request)).status;

async function stored(): Promise<number> {
  const { rows } = await service.app.db.$client.query("select 1 from messages");
  return rows.length;
}

let before = 0;
beforeEach(async () => {
  before = await stored();
});

describe("a webhook that is not to be believed", () => {
  const cases: [string, (request: WebhookRequest) => WebhookRequest, number][] = [
    [
      "without a signature",
      (request) => ({ ...request, headers: without(request.headers, "x-twilio-signature") }),
      403,
    ],
    [
      "with a wrong signature",
      (request) => ({ ...request, headers: { ...request.headers, "x-twilio-signature": "AAAA" } }),
      403,
    ],
    ["whose body was changed", (request) => ({ ...request, body: `${request.body}1` }), 403],
    [
      "for another address",
      (request) => ({ ...request, url: request.url.replace("/webhooks/twilio/inbound", "/sms") }),
      403,
    ],
    [
      "cut off in the middle of a character",
      (request) => ({ ...request, body: `${request.body}%E2%82` }),
      400,
    ],
    ["cut off in the middle of an escape", (request) => ({ ...request, body: `${request.body}%4` }), 400],
    ["that is not UTF-8", (request) => ({ ...request, body: `${request.body}%FFabc` }), 415],
    [
      "in another charset",
      (request) => type(request, "application/x-www-form-urlencoded; charset=iso-8859-1"),
      415,
    ],
    ["that is JSON", (request) => ({ ...type(request, "application/json"), body: "{}" }), 415],
    ["that is no form at all", (request) => type(request, "text/plain"), 415],
    ["over 64 kB", (request) => ({ ...request, body: `${request.body}&x=${"y".repeat(65_536)}` }), 413],
  ];
  test.each(cases)("%s is refused and nothing is stored", async (_name, spoil, status) => {
    expect(await send(spoil(text()))).toBe(status);
    expect(await stored()).toBe(before);
  });

  test.each(["MessageSid", "From", "To"])("without %s, though signed, is refused with 400", async (name) => {
    const parameters = without(service.twilio.inboundParameters({ from: phone, body: "hello" }), name);
    expect(await send(service.twilio.signedRequest(parameters))).toBe(400);
    expect(await stored()).toBe(before);
  });

  test("of another account, though signed, is refused", async () => {
    const parameters = service.twilio.inboundParameters({ from: phone, body: "hello" });
    const foreign = { ...parameters, AccountSid: `AC${"f".repeat(32)}` };
    expect(await send(service.twilio.signedRequest(foreign))).toBe(403);
  });

  test.each(["GET", "PUT", "DELETE"])(
    "by %s is refused with 405 and told what is allowed",
    async (method) => {
      const answer = await fetch(service.twilio.webhookUrl, { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    },
  );

  test("whose sender hangs up in the middle leaves nothing behind and harms nobody", async () => {
    const { port } = new URL(service.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => {
        socket.write(
          "POST /sms HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nMessageSid=SM1",
        );
        socket.end();
      });
      socket.on("data", (data) => {
        expect(data.toString()).toMatch(/^HTTP\/1.1 400/);
      });
      socket.on("close", () => {
        resolve();
      });
    });
    expect(await stored()).toBe(before);
    expect(await send(text())).toBe(200);
  });
});

describe("a webhook that is right", () => {
  test.each(["/sms", "/sms/", "/webhooks/twilio/inbound", "/sms?source=twilio&note=It's"])(
    "is taken at %s",
    async (path) => {
      const url = service.url + path;
      const parameters = service.twilio.inboundParameters({ from: phone, body: "hello" });
      expect(await send(service.twilio.signedRequest(parameters, { url }))).toBe(200);
      expect(await stored()).toBe(before + 1);
    },
  );

  test("is taken with parameters that nobody knows", async () => {
    const parameters = service.twilio.inboundParameters({
      from: phone,
      body: "hello",
      extra: { NewThing: "1", "": "x" },
    });
    expect(await send(service.twilio.signedRequest(parameters))).toBe(200);
  });

  test("is checked against PUBLIC_URL and not against its Host header", async () => {
    const proxied = await startService({
      works: false,
      env: { PUBLIC_URL: "https://sms.example.com/aisms/" },
    });
    const parameters = proxied.twilio.inboundParameters({ from: phone, body: "hello" });
    const signed = proxied.twilio.signedRequest(parameters, {
      url: "https://sms.example.com/aisms/webhooks/twilio/inbound",
    });
    expect(
      (await proxied.twilio.send({ ...signed, url: `${proxied.url}/webhooks/twilio/inbound` })).status,
    ).toBe(200);
    const direct = proxied.twilio.signedRequest({ ...parameters, MessageSid: `SM${"1".repeat(32)}` });
    expect((await proxied.twilio.send(direct)).status).toBe(403);
    await proxied.stop();
  });
});

test("without TWILIO_AUTH_TOKEN every webhook is answered with 503", async () => {
  const open = await startService({ works: false, env: { TWILIO_AUTH_TOKEN: "" } });
  expect((await open.twilio.text({ from: phone, body: "hello" })).status).toBe(503);
  await open.stop();
});

test("with the database away a webhook is answered with 503, and taken again once it is back", async () => {
  const { pathname } = new URL(service.database.url);
  const admin = new URL(service.database.url);
  admin.pathname = "/postgres";
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  const name = pathname.slice(1);
  await client.query(`alter database ${name} with allow_connections false`);
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  expect(await send(text())).toBe(503);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  await client.query(`alter database ${name} with allow_connections true`);
  await client.end();
  expect(await send(text())).toBe(200);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
});

function without(values: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

function type(request: WebhookRequest, contentType: string): WebhookRequest {
  return { ...request, headers: { ...request.headers, "Content-Type": contentType } };
}
