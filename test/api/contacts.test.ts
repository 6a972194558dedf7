import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
let operator: SignedUp;
beforeAll(async () => {
  service = await startService();
  owner = await signUp(service);
  operator = await signUp(service, "operator");
});
afterAll(() => service.stop());

type Contact = {
  id: number;
  number: string;
  name: string | null;
  conversations: { id: number; lastAt: string | null }[];
  consent: { consent: string; source: string }[];
};

async function list(query: string): Promise<Contact[]> {
  const response = await owner.api(`/contacts?${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { contacts: Contact[] }).contacts;
}

async function contactOf({ number }: Phone): Promise<Contact> {
  const [found] = await list(`search=${encodeURIComponent(number)}`);
  const response = await owner.api(`/contacts/${found?.id}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Contact;
}

const patch = (who: SignedUp, id: number, body: unknown) =>
  who.api(`/contacts/${id}`, { method: "PATCH", body });

describe("contacts", () => {
  test("are named by operators, and found by name and number", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id } = await contactOf(phone);
    const body = {
      name: " Grace Hopper ",
      language: "en-US",
      zone: "America/New_York",
      notes: "likes \0ships",
    };
    const response = await patch(operator, id, body);
    expect(await response.json()).toMatchObject({
      ...{ name: "Grace Hopper", language: "en-US", zone: "America/New_York", notes: "likes ships" },
    });
    expect((await list("search=grace")).map((one) => one.id)).toEqual([id]);
    expect((await list(`search=${phone.number.slice(-6)}`)).map((one) => one.id)).toEqual([id]);
    expect(await (await patch(operator, id, { name: "" })).json()).toMatchObject({
      name: null,
      notes: "likes ships",
    });
    const whole = await contactOf(phone);
    expect(whole.conversations).toEqual([expect.objectContaining({ lastAt: expect.any(String) as string })]);
  });

  test("refuse what cannot be", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id } = await contactOf(phone);
    for (const body of [
      { zone: "Mars/Olympus" },
      { language: "not a language" },
      { dailyQuota: -1 },
      { name: 7 },
    ]) {
      expect([body, (await patch(owner, id, body)).status]).toEqual([body, 400]);
    }
    expect((await patch(owner, 999_999_999, { name: "x" })).status).toBe(404);
    expect((await owner.api("/contacts/999999999")).status).toBe(404);
  });

  test("are blocked and erased by owners only", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id } = await contactOf(phone);
    expect((await patch(operator, id, { isBlocked: true })).status).toBe(403);
    expect((await operator.api(`/contacts/${id}`, { method: "DELETE" })).status).toBe(403);
    expect(await (await patch(owner, id, { isBlocked: true, dailyQuota: 5 })).json()).toMatchObject({
      ...{ isBlocked: true, dailyQuota: 5 },
    });
    expect((await list("filter=blocked")).map((one) => one.id)).toEqual([id]);
  });

  test("keep when they opted out and in", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    await phone.askInVain("STOP");
    expect((await list("filter=opted-out")).map((one) => one.number)).toContain(phone.number);
    await phone.askInVain("START");
    const { consent } = await contactOf(phone);
    expect(consent.map((event) => [event.consent, event.source])).toEqual([
      ["opt-in", "text"],
      ["opt-out", "text"],
    ]);
  });
});

describe("contacts as CSV", () => {
  const importCsv = (csv: string, who = owner) =>
    who.api("/contacts/import", { method: "POST", body: { csv } });

  test("come in, line by line, and what is wrong is named", async () => {
    const csv = [
      "\uFEFFName,Number,Zone,Carrier",
      '"Lovelace, Ada",+44 20 7946 0001,Europe/London,simulator',
      "'=1+1,+442079460002,,",
      "Nobody,not a number,,",
      "Somebody,+442079460003,Mars/Olympus,",
      "",
    ].join("\r\n");
    const answer: unknown = await (await importCsv(csv)).json();
    expect(answer).toEqual({
      imported: 2,
      skipped: [
        { line: 4, reason: "number is no phone number: write it with + and country code" },
        { line: 5, reason: "zone is no time zone, such as Europe/London" },
      ],
    });
    expect(await list("search=lovelace")).toMatchObject([{ number: "+442079460001", name: "Lovelace, Ada" }]);
    expect((await importCsv("Name\r\nAda")).status).toBe(400);
    expect((await importCsv('number\r\n"+44')).status).toBe(400);
    expect((await importCsv("number", operator)).status).toBe(403);
  });

  test("go out, with nothing that a spreadsheet takes for a formula, and come in again as they were", async () => {
    expect((await operator.api("/contacts.csv")).status).toBe(403);
    const file = await owner.api("/contacts.csv");
    expect(file.headers.get("content-type")).toContain("text/csv");
    const csv = await file.text();
    expect(csv.split("\r\n")[0]).toBe("number,carrier,name,language,zone,notes,opted_out_at");
    expect(csv).toContain('+442079460001,simulator,"Lovelace, Ada",,Europe/London,,');
    expect(csv).toContain("+442079460002,twilio,'=1+1,,,,");
    expect(await (await importCsv(csv)).json()).toMatchObject({ skipped: [] });
    expect(await (await owner.api("/contacts.csv")).text()).toBe(csv);
  });
});

describe("erasing a contact", () => {
  test("leaves nothing of the person anywhere but a bare line in the audit log", async () => {
    const phone = createPhone(service);
    service.model.always({ text: "A secret reply about xylophones." });
    await phone.ask("My secret is a xylophone");
    await phone.ask("HUMAN");
    const { id, conversations } = await contactOf(phone);
    const conversationId = conversations[0]?.id ?? 0;
    const post = (path: string, body: unknown) =>
      owner.api(`/conversations/${conversationId}/${path}`, { method: "POST", body });
    await post("take-over", {});
    await post("notes", { body: "xylophone note" });
    await post("viewing", { isWriting: true });
    await post("drafts", {});
    await patch(owner, id, { name: "Xylophone Man" });
    const { rows: before } = await service.app.db.$client.query<{ id: string }>(
      "select id from messages where conversation_id = $1",
      [conversationId],
    );
    await until("the words to be findable", async () => {
      const found = await owner.api("/conversations?filter=all&search=xylophone");
      return ((await found.json()) as { conversations: unknown[] }).conversations.length > 0;
    });
    await service.twilio.settled();
    expect((await owner.api(`/contacts/${id}`, { method: "DELETE" })).status).toBe(200);

    expect((await owner.api(`/contacts/${id}`)).status).toBe(404);
    expect((await owner.api(`/conversations/${conversationId}`)).status).toBe(404);
    expect(await tablesThatKnow(["xylophon", phone.number, phone.number.slice(1)])).toEqual([]);
    const { rows } = await service.app.db.$client.query<{ count: string }>(
      "select count(*) from message_words where message_id = any($1::bigint[])",
      [before.map((row) => row.id)],
    );
    expect(rows[0]?.count).toBe("0");
    const audit = await owner.api(`/audit?subjectKind=contact&subjectId=${id}`);
    expect(await audit.json()).toMatchObject({
      entries: [
        { action: "erase contact", before: null, after: null },
        { action: "change contact", before: null, after: null },
      ],
    });
    service.model.always({ text: "Who are you?" });
    expect(await phone.ask("Hello, do you remember?")).toBe("Who are you?");
  });
});

/** The tables with a row in which one of the words stands. */
async function tablesThatKnow(words: string[]): Promise<string[]> {
  const { $client } = service.app.db;
  const { rows: tables } = await $client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  );
  const known: string[] = [];
  for (const { name } of tables) {
    const pattern = `(${words.map((word) => word.replace("+", "\\+")).join("|")})`;
    const { rowCount } = await $client.query(`select from ${name} t where t::text ~* $1 limit 1`, [pattern]);
    if (rowCount) known.push(name);
  }
  return known;
}
