import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, type App } from "../../src/app.ts";
import { indexWords } from "../../src/pipeline/index-words.ts";
import { receiveInbound } from "../../src/pipeline/receive-inbound.ts";
import { inTransaction } from "../../src/store/db.ts";
import { eraseContact } from "../../src/store/erase-contact.ts";
import { forgetPerson } from "../../src/store/forget-person.ts";
import { changeOperator } from "../../src/store/operators.ts";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
/** Another process on the same database. */
let other: App;
let owner: SignedUp;
let second: SignedUp;
beforeAll(async () => {
  service = await startService();
  other = createApp(service.app.config, service.database.url, { log: service.app.log });
  owner = await signUp(service);
  second = await signUp(service);
});
afterAll(async () => {
  await other.close();
  await service.stop();
});

async function conversationOf({ number }: Phone): Promise<{ id: number; contactId: number }> {
  const { rows } = await service.app.db.$client.query<{ id: string; contact_id: string }>(
    "select c.id, c.contact_id from conversations c join contacts k on k.id = c.contact_id where k.number = $1",
    [number],
  );
  return { id: Number(rows[0]?.id), contactId: Number(rows[0]?.contact_id) };
}

const post = (who: SignedUp, path: string, body: unknown) => who.api(path, { method: "POST", body });

describe("at the same moment", () => {
  test("of two operators who take over, one holds the conversation", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id } = await conversationOf(phone);
    for (let round = 0; round < 5; round += 1) {
      const take = (who: SignedUp) => post(who, `/conversations/${id}/take-over`, { tell: false });
      const statuses = (await Promise.all([take(owner), take(second)])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 409]);
      expect((await post(owner, `/conversations/${id}/hand-back`, { tell: false })).status).toBe(200);
    }
  });

  test("a reply sent twice with one key goes out once, and none goes out after a hand-back", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id } = await conversationOf(phone);
    await post(owner, `/conversations/${id}/take-over`, { tell: false });
    const reply = (body: string, key: string) =>
      post(owner, `/conversations/${id}/messages`, { body, key, lastSeen: 0 });
    const key = randomUUID();
    const [one, two] = await Promise.all([reply("Once.", key), reply("Once.", key)]);
    expect(((await one.json()) as { id: number }).id).toBe(((await two.json()) as { id: number }).id);
    await until("the reply", () => phone.received().length === 2);

    const [sent] = await Promise.all([
      reply("Or never.", randomUUID()),
      post(second, `/conversations/${id}/hand-back`, { tell: false }),
    ]);
    expect([201, 409]).toContain(sent.status);
    expect((await reply("Too late.", randomUUID())).status).toBe(409);
    const count = sent.status === 201 ? 3 : 2;
    await until("what was sent", () => phone.received().length === count);
    await service.twilio.settled();
    expect(phone.received()).toHaveLength(count);
  });

  test("of two owners who demote each other, one remains", async () => {
    const { rows } = await service.app.db.$client.query<{ id: string }>(
      "select id from operators where role = 'owner'",
    );
    expect(rows).toHaveLength(2);
    for (let round = 0; round < 8; round += 1) {
      const demote = (who: SignedUp, whom: SignedUp) =>
        who.api(`/operators/${whom.id}`, { method: "PATCH", body: { role: "viewer" } });
      const statuses = await Promise.all([demote(owner, second), demote(second, owner)]);
      expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { id } of [owner, second]) await changeOperator(service.app.db, id, { role: "owner" });
    }
  });

  test("a burst of texts at two processes is one burst to a quota, and the contact is told once", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id, contactId } = await conversationOf(phone);
    await owner.api(`/contacts/${contactId}`, { method: "PATCH", body: { dailyQuota: 4 } });
    const text = (app: App) =>
      receiveInbound(app, {
        ...{ carrier: "twilio", carrierId: `SM${randomUUID()}`, carrierAccount: service.twilio.accountSid },
        ...{ from: phone.number, to: service.twilio.number, body: "HELP", media: [], consent: null },
      });
    const received = await Promise.all(
      Array.from({ length: 12 }, (_, index) => text(index % 2 ? other : service.app)),
    );
    expect(received.filter(({ outcome }) => outcome === "queued")).toHaveLength(3);
    const { rows } = await service.app.db.$client.query(
      "select from messages where conversation_id = $1 and source = 'over-quota'",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test("a text that comes in while its sender is erased is a stranger's", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const before = await conversationOf(phone);
    let texting: Promise<void> | undefined;
    await inTransaction(service.app.db, async (tx) => {
      await eraseContact(tx, before.contactId);
      texting = phone.text("HELP");
      await until("the text to wait for the erasing", async () => {
        const { rows } = await service.app.db.$client.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
        return rows.length > 0;
      });
    });
    await texting;
    await until("an answer", () => phone.received().length === 2);
    expect((await conversationOf(phone)).contactId).not.toBe(before.contactId);
  });

  test("an operator's erase and the person's own FORGET ME both go through", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id, contactId } = await conversationOf(phone);
    let erasing: Promise<Response> | undefined;
    await inTransaction(service.app.db, async (tx) => {
      await tx.$client.query("select from conversations where id = $1 for no key update", [id]);
      erasing = owner.api(`/contacts/${contactId}`, { method: "DELETE" });
      await until("the operator's erase to wait for the turn", async () => {
        const { rows } = await service.app.db.$client.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%contact_id%for update'`,
        );
        return rows.length > 0;
      });
      await forgetPerson(tx, contactId);
    });
    expect((await erasing)?.status).toBe(200);
    expect(await conversationOf(phone)).toEqual({ id: NaN, contactId: NaN });
  });

  test("a contact erased while the model thinks gets no answer, and nothing of it is left", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { id, contactId } = await conversationOf(phone);
    const { promise: isErased, resolve: erased } = Promise.withResolvers<undefined>();
    service.model.script([() => isErased.then(() => ({ text: "Nobody hears this." }))]);
    await phone.text("walrus hovercraft qwerty");
    await service.model.waitForChat(({ messages }) => JSON.stringify(messages).includes("walrus"));
    expect((await owner.api(`/contacts/${contactId}`, { method: "DELETE" })).status).toBe(200);
    erased(undefined);
    await until("the end of the turn", async () => {
      const { rows } = await service.app.db.$client.query(
        "select from pgboss.job where singleton_key = $1 and state in ('created', 'active', 'retry')",
        [String(id)],
      );
      return rows.length === 0;
    });
    await service.twilio.settled();
    expect(phone.received()).toHaveLength(1);
    const { rows } = await service.app.db.$client.query("select from messages where conversation_id = $1", [
      id,
    ]);
    expect(rows).toEqual([]);
  });

  test("two workers make each text findable once", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    await Promise.all([indexWords(service.app), indexWords(other), indexWords(service.app)]);
    await indexWords(other);
    // The service's own worker may be at it as well: then the others leave it to that one.
    const counts = await until("all texts to be findable", async () => {
      const { rows } = await service.app.db.$client.query<{ texts: number; found: number }>(
        "select (select count(*)::int from messages) as texts, (select count(*)::int from message_words) as found",
      );
      return rows[0] && rows[0].found >= rows[0].texts ? rows[0] : undefined;
    });
    expect(counts.found).toBe(counts.texts);
  });
});
