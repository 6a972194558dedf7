import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { changeOperator } from "../../src/store/operators.ts";
import { callApi, password, type SignedUp, signUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
const lines: string[] = [];

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "debug");
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  service = await startService();
  owner = await signUp(service, "owner", { name: "Ottoline Quux" });
});
afterAll(async () => {
  await service.stop();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  owner.api(path, { method: "POST", body, headers });

/** What must never stand in a log, by where it was used. */
async function doEverything(): Promise<string[]> {
  const { $client } = service.app.db;
  const mine = createPhone(service);
  await changeOperator(service.app.db, owner.id, { phone: mine.number });
  const phone = createPhone(service);
  service.model.always({ text: "A pelican reply." });
  await phone.ask("pelican question one");
  await phone.text("HUMAN");
  await until("the alert", () => mine.received().length === 1);
  await mine.text("pelican from my phone");
  await until("the answer", () => phone.received().includes("pelican from my phone"));
  const { rows } = await $client.query<{ id: string; contact_id: string }>(
    "select c.id, c.contact_id from conversations c join contacts k on k.id = c.contact_id where k.number = $1",
    [phone.number],
  );
  const conversation = `/conversations/${rows[0]?.id}`;
  await post(`${conversation}/notes`, { body: "pelican note" });
  await post(`${conversation}/drafts`, {});
  await post(`${conversation}/messages`, { body: "pelican reply", key: randomUUID(), lastSeen: 0 });
  await post("/canned-replies", { title: "pelican", body: "pelican" });
  await post("/contacts/import", { csv: 'number,name\n+442079460009,"pelican' });
  await owner.api(`/contacts/${rows[0]?.contact_id}`, { method: "PATCH", body: { name: "Polly Pelican" } });
  await owner.api("/contacts?search=pelican");
  await owner.api("/conversations?filter=pelican");
  await owner.api("/pelican%20nowhere?pelican");
  await owner.api("/me", { method: "PATCH", body: '{"pelican' });
  await post("/canned-replies", '{"pelican": pelican}');
  await post("/intents", { name: "pelican", answer: { kind: "pelican" }, utterances: ["pelican"] });

  const key = (await (await post("/api-keys", { name: "pelican", rights: ["read"] })).json()) as {
    key: string;
  };
  await callApi(service, "/me", { headers: { authorization: `Bearer ${key.key}` } });
  await callApi(service, "/me", { headers: { authorization: "Bearer pelican-key" } });
  const link = (await (await post("/operators/links", { role: "viewer" })).json()) as { url: string };
  const token = new URL(link.url).searchParams.get("token") ?? "";
  await callApi(service, `/setup?token=${token}`);
  await post("/setup", { token, name: "Pelican", email: owner.email, password: "pelican password" });
  const signIn = { email: owner.email, password: "pelican wrong" };
  await post("/auth/sign-in/email", signIn);
  await post("/auth/two-factor/enable", { password: "pelican wrong" });
  await owner.api("/settings/OPENAI_API_KEY", { method: "PUT", body: { value: "sk-pelican" } });

  // PostgreSQL quotes a value that it cannot read in the message, and a row that it refuses in the detail.
  await $client.query(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception using errcode = tg_argv[0], detail = new.body,
       message = case when tg_argv[0] like '22%' then 'wrong: ' || new.body else 'refused' end; end $$`);
  for (const code of ["22023", "23514"]) {
    await $client.query(
      `create or replace trigger refuse before insert on canned_replies for each row execute function refuse('${code}')`,
    );
    const response = await post("/canned-replies", { title: "x", body: "detailed-pelican" });
    expect([response.status, await response.json()]).toEqual([
      500,
      { error: { message: "something went wrong here" } },
    ]);
  }
  await owner.api(`/contacts/${rows[0]?.contact_id}`, { method: "DELETE" });
  await service.twilio.settled();
  const cookie = owner.cookie.split("=")[1] ?? "";
  return [
    ...["pelican", phone.number.slice(1), mine.number.slice(1), "442079460009", "Ottoline", owner.email],
    ...[password, key.key, token, cookie, decodeURIComponent(cookie).split(".")[0] ?? "", "otpauth"],
    ...[service.twilio.authToken, "test-model-key", "test-maps-key", "the key of the tests"],
  ];
}

test("no line of the log names a person, quotes a text, or tells a secret, at whatever level", async () => {
  const secrets = await doEverything();
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.join("")).toContain("a request failed");
  const told = lines.filter((line) =>
    secrets.some((secret) => line.toLowerCase().includes(secret.toLowerCase())),
  );
  expect(told).toEqual([]);
});
