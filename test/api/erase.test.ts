import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOperator } from "../../src/store/operators.ts";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
beforeAll(async () => {
  service = await startService();
  owner = await signUp(service);
});
afterAll(() => service.stop());

/** The tables with a row in which one of the words stands, in whatever column. */
async function tablesThatKnow(words: string[]): Promise<string[]> {
  const { $client } = service.app.db;
  const { rows: tables } = await $client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const known: string[] = [];
  for (const { name } of tables) {
    // Columns of bytes print as hexadecimal digits: the words are looked for in that form, too.
    const forms = words.flatMap((word) => [word.replace("+", "\\+"), Buffer.from(word).toString("hex")]);
    const { rowCount } = await $client.query(`select from ${name} t where t::text ~* $1 limit 1`, [
      forms.join("|"),
    ]);
    if (rowCount) known.push(name);
  }
  return known;
}

test("erasing a contact takes what operators read of it and answered on their own phones with it", async () => {
  const mine = createPhone(service);
  await changeOperator(service.app.db, owner.id, { phone: mine.number });
  const contact = createPhone(service);
  await contact.ask("HELP");
  const found = await owner.api(`/contacts?search=${encodeURIComponent(contact.number)}`);
  const id = ((await found.json()) as { contacts: { id: number }[] }).contacts[0]?.id ?? 0;
  await contact.text("HUMAN");
  await until("the alert", () => mine.received().length === 1);
  expect(mine.received()[0]).toContain(contact.number);
  await mine.text("Did the marimba arrive?");
  await until("the answer", () => contact.received().includes("Did the marimba arrive?"));
  await contact.text("My marimba is still missing");
  await until("what came next", () => mine.received().length === 2);
  await owner.api(`/contacts/${id}`, { method: "PATCH", body: { name: "Mary Marimba" } });
  const whole = await owner.api(`/contacts/${id}`);
  const [conversation] = ((await whole.json()) as { conversations: { id: number }[] }).conversations;
  await owner.api(`/conversations/${conversation?.id}/notes`, {
    method: "POST",
    body: { body: "wants a marimba" },
  });
  await until("the words to be findable", async () => {
    const { rows } = await service.app.db.$client.query(
      "select from message_words where words @@ to_tsquery('simple', 'missing')",
    );
    return rows.length === 2;
  });
  await service.twilio.settled();
  const words = ["marimba", contact.number.slice(1)];
  expect(await tablesThatKnow(words)).toContain("public.messages");

  expect((await owner.api(`/contacts/${id}`, { method: "DELETE" })).status).toBe(200);
  expect(await tablesThatKnow(words)).toEqual([]);
  expect(await tablesThatKnow([mine.number])).toContain("public.contacts"); // who else is there stays
});
