import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { TURN_QUIET_MS: "300" } });
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

const ofPhone = "contact_id = (select id from contacts where number = $1)";

async function takeOver({ number }: Phone): Promise<void> {
  const { rowCount } = await service.app.db.$client.query(
    `update conversations set waiting_since = now() where ${ofPhone}`,
    [number],
  );
  expect(rowCount).toBe(1);
}

async function isHeld({ number }: Phone): Promise<boolean> {
  const { rows } = await service.app.db.$client.query<{ held: boolean }>(
    `select waiting_since is not null as held from conversations where ${ofPhone}`,
    [number],
  );
  return rows[0]?.held ?? false;
}

async function silences({ number }: Phone): Promise<(string | null)[] | undefined> {
  const { rows } = await service.app.db.$client.query<{ silence: string | null; answered_at: Date | null }>(
    `select silence, answered_at from messages where direction = 'inbound' and conversation_id in
       (select id from conversations where ${ofPhone}) order by id`,
    [number],
  );
  return rows.every(({ answered_at }) => answered_at) ? rows.map(({ silence }) => silence) : undefined;
}

const thinking = (words: string) =>
  service.model.waitForChat(({ messages }) => JSON.stringify(messages).includes(words));

describe("a person who takes a conversation over while the machine thinks", () => {
  test("is the only one who speaks", async () => {
    const phone = createPhone(service);
    const { promise: isTaken, resolve: taken } = Promise.withResolvers<undefined>();
    service.model.script([() => isTaken.then(() => ({ text: "Too late." }))]);
    await phone.text("Where is my blue parcel");
    await thinking("blue parcel");
    await takeOver(phone);
    taken(undefined);
    expect(await until("the end of the turn", () => silences(phone))).toEqual(["person-holds"]);
    expect(phone.received()).toEqual([]);
    expect(await isHeld(phone)).toBe(true);
  });

  test("keeps it although an emergency in the same turn is answered, and nothing but that is said", async () => {
    const phone = createPhone(service);
    const { promise: isTaken, resolve: taken } = Promise.withResolvers<undefined>();
    service.model.always(() => isTaken.then(() => ({ text: "Too late." })));
    await phone.text("Where is my green parcel");
    await phone.text("SOS");
    await thinking("green parcel");
    await takeOver(phone);
    taken(undefined);
    await until("the end of the turn", () => silences(phone));
    await until("the answer to the emergency", () => phone.received().length > 0);
    expect(phone.received()).toEqual(["I cannot call for help. If you are in danger, call 911 now."]);
    expect(await isHeld(phone)).toBe(true);
  });
});
