import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startService, type Service } from "../support/service.ts";
import { signUp, type SignedUp } from "../support/console.ts";

type Setting = { name: string; value: string | null; isSet: boolean; source: string };

let service: Service;
let owner: SignedUp;

beforeAll(async () => {
  service = await startService({ env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", GMAPS_API_KEY: "" } });
  owner = await signUp(service);
});
afterAll(() => service.stop());

const put = (name: string, value: string) =>
  owner.api(`/settings/${name}`, { method: "PUT", body: { value } });
const take = (name: string) => owner.api(`/settings/${name}`, { method: "DELETE" });

async function get(name: string): Promise<Setting | undefined> {
  const { settings } = (await (await owner.api("/settings")).json()) as { settings: Setting[] };
  return settings.find((setting) => setting.name === name);
}

test("a setting made in the console is in use at once, and goes back to its default", async () => {
  expect(await get("SEGMENT_BUDGET")).toMatchObject({ source: "default", defaultValue: "2" });
  expect((await put("SEGMENT_BUDGET", "4")).status).toBe(200);
  expect(service.app.config.segmentBudget).toBe(4);
  expect(await get("SEGMENT_BUDGET")).toMatchObject({ value: "4", source: "console" });
  expect((await take("SEGMENT_BUDGET")).status).toBe(200);
  expect(service.app.config.segmentBudget).toBe(2);
});

test("a model's key set in the console makes the agent ready, in another process too", async () => {
  const other = await startService({
    database: service.database,
    works: false,
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "" },
  });
  try {
    expect(other.app.agent.isReady).toBe(false);
    await put("OPENAI_API_KEY", "a key that is a secret");
    expect(service.app.agent.isReady).toBe(true);
    await expect.poll(() => other.app.agent.isReady, { timeout: 5_000 }).toBe(true);
  } finally {
    await other.stop();
    await take("OPENAI_API_KEY");
  }
  expect(service.app.agent.isReady).toBe(false);
});

test("a secret is never shown again: not by the API, not in the database, not in the audit log", async () => {
  await put("GMAPS_API_KEY", "secret-of-maps");
  expect(await get("GMAPS_API_KEY")).toMatchObject({ isSet: true, value: null, source: "console" });
  expect(await (await owner.api("/audit")).text()).not.toContain("secret-of-maps");
  const { rows } = await service.app.db.execute<{ bytes: string }>(
    sql`select encode(secret, 'escape') as bytes from settings where name = 'GMAPS_API_KEY'`,
  );
  expect(rows[0]?.bytes).toBeTruthy();
  expect(rows[0]?.bytes).not.toContain("secret-of-maps");
  expect(service.app.config.google.apiKey).toBe("secret-of-maps");
  await take("GMAPS_API_KEY");
});

test("a secret encrypted with another key is not used, and nothing breaks", async () => {
  await put("GMAPS_API_KEY", "secret-of-maps");
  const other = await startService({
    database: service.database,
    works: false,
    env: { SECRET_KEY: "another key than the first one", GMAPS_API_KEY: "" },
  });
  expect(other.app.config.google.apiKey).toBeUndefined();
  await other.stop();
  await take("GMAPS_API_KEY");
});

test.each([
  ["SEGMENT_BUDGET", "many", 400, "SEGMENT_BUDGET must be a whole number from 1 to 10"],
  ["WHITELISTED_NUMBERS", "+12065550100, mum", 400, "WHITELISTED_NUMBERS must be phone numbers"],
  ["PUBLIC_URL", "sms.example.com", 400, "PUBLIC_URL must be an address"],
  ["OPENAI_API_KEY", "", 400, "value"],
  ["TWILIO_AUTH_TOKEN", "x", 409, "set in the environment"],
  ["DATABASE_URL", "postgres://elsewhere/aisms", 404, "no such setting"],
])("refuses %s set to %j with %i, saying why", async (name, value, status, words) => {
  const response = await put(name, value);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { error: { message: string } }).error.message).toContain(words);
});

test("says live what works: the carrier does, the model is off", async () => {
  const response = await owner.api("/settings/check", { method: "POST" });
  const { checks } = (await response.json()) as { checks: { name: string; status: string }[] };
  expect(checks).toMatchObject([
    { name: "twilio", status: "ok" },
    { name: "model", status: "off" },
    { name: "directions", status: "off" },
    { name: "places", status: "off" },
    ...["weather", "convert", "define", "translate", "news", "look_up"].map((name) => ({
      name,
      status: "ok",
    })),
  ]);
});

test("every change is in the audit log with what was before and after", async () => {
  await put("OPENING_HOURS", "Mo-Fr 09:00-17:00 Europe/London");
  await put("OPENING_HOURS", "Mo-Fr 08:00-16:00 Europe/London");
  const response = await owner.api("/audit?subjectKind=setting&subjectId=OPENING_HOURS");
  const { entries } = (await response.json()) as { entries: unknown[] };
  expect(entries[0]).toMatchObject({
    actorName: owner.name,
    action: "change setting",
    before: "Mo-Fr 09:00-17:00 Europe/London",
    after: "Mo-Fr 08:00-16:00 Europe/London",
  });
});
