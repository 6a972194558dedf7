import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type App, createApp } from "../../src/app.ts";
import { now } from "../../src/clock.ts";
import { startWaking } from "../../src/pipeline/wake-skills.ts";
import type { Skill, WakeReply } from "../../src/skills/skill.ts";
import { findOrCreateContact, optOut } from "../../src/store/contacts.ts";
import {
  changeConversation,
  findOrCreateConversation,
  getConversation,
} from "../../src/store/conversations.ts";
import { eraseContact } from "../../src/store/erase-contact.ts";
import { inTransaction } from "../../src/store/db.ts";
import { keepPlace } from "../../src/store/places.ts";
import { cancelWakeUps, listWakeUps, scheduleWakeUp } from "../../src/store/wake-ups.ts";
import { until } from "../support/http/until.ts";
import { startService, type Service } from "../support/service.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

/** A service that takes texts and wakes nobody, so that a test starts and kills the waking itself. */
async function startQuietService(): Promise<Service> {
  const service = await startService({ works: false });
  endings.push(service.stop);
  return service;
}

/** Another process on the same database. */
async function startOther({ app, database }: Service): Promise<App> {
  const other = createApp(app.config, database.url, { log: app.log });
  await other.boss.start();
  endings.push(async () => {
    await other.boss.stop();
    await other.close();
  });
  return other;
}

function wakeWith(
  app: App,
  wake: (data: { text: string }) => Promise<WakeReply>,
): { stop: () => Promise<void> } {
  const skill: Skill = {
    name: "echo",
    isReady: true,
    help: { word: "ECHO", what: "", topics: [], example: "" },
    description: "",
    schema: z.object({}),
    readCommand: () => null,
    run: () => Promise.resolve({ text: "" }),
    wake: ({ data }) => wake(data as { text: string }),
  };
  app.skills.splice(0, app.skills.length, skill);
  const waking = startWaking(app);
  const stop = (): Promise<void> => waking.stop(1_000);
  endings.push(stop);
  return { stop };
}

const say = ({ text }: { text: string }): Promise<WakeReply> => Promise.resolve({ text });

let numbers = 0;
async function converse({ app }: Service): Promise<{ id: number; contactId: number }> {
  const number = `+1206555${String(3000 + (numbers += 1))}`;
  const contact = await findOrCreateContact(app.db, "twilio", number);
  const pair = { carrier: "twilio", ourNumber: "+12065550199", contactId: contact.id, carrierAccount: null };
  const { id } = await findOrCreateConversation(app.db, pair);
  return { id, contactId: contact.id };
}

/** Gives back when it is due. */
async function schedule({ app }: Service, id: number, text: string, inMs = -1_000): Promise<number> {
  const at = new Date(now().getTime() + inMs);
  await scheduleWakeUp(app.db, { conversationId: id, skill: "echo", key: text, at, data: { text } });
  return at.getTime();
}

async function said({ app }: Service): Promise<string[]> {
  const { rows } = await app.db.$client.query<{ body: string }>(
    "select body from messages where direction = 'outbound' and source = 'echo' order by id",
  );
  return rows.map(({ body }) => body);
}

async function left({ app }: Service): Promise<number> {
  const { rows } = await app.db.$client.query<{ count: number }>("select count(*)::int from wake_ups");
  return rows[0]?.count ?? 0;
}

describe("a wake-up", () => {
  test("is said when it is due and not before, once, with its job to be sent", async () => {
    const service = await startQuietService();
    const { id } = await converse(service);
    await schedule(service, id, "late");
    const soonMs = await schedule(service, id, "soon", 1_500);
    await schedule(service, id, "tomorrow", 86_400_000);
    wakeWith(service.app, say);
    await until("the second", async () => (await said(service)).includes("soon"));
    expect(now().getTime()).toBeGreaterThanOrEqual(soonMs);
    await sleep(1_200);
    expect(await said(service)).toEqual(["late", "soon"]);
    expect(await left(service)).toBe(1);
    const { rows } = await service.app.db.$client.query<{ count: number }>(
      "select count(*)::int from pgboss.job where name = 'send-outbound' and singleton_key = $1",
      [String(id)],
    );
    expect(rows[0]?.count).toBe(1);
  });

  test("does what its skill wants: the next time, what is remembered", async () => {
    const service = await startQuietService();
    const { id } = await converse(service);
    await schedule(service, id, "daily");
    const next = new Date(now().getTime() + 3_600_000);
    wakeWith(service.app, () =>
      Promise.resolve({
        text: "good morning",
        remember: { days: 1 },
        effects: [{ kind: "wake", key: "daily", at: next, data: { text: "again" } }],
      }),
    );
    await until("the message", async () => (await said(service)).length === 1);
    expect(await listWakeUps(service.app.db, id, "echo")).toMatchObject([
      { key: "daily", at: next, data: { text: "again" }, attempts: 0 },
    ]);
    const { rows } = await service.app.db.$client.query<{ skill_memory: { echo: unknown } }>(
      "select skill_memory from conversations where id = $1",
      [id],
    );
    expect(rows[0]?.skill_memory.echo).toEqual({ days: 1 });
  });

  test("that was put off or cancelled while its skill was at work is not said", async () => {
    const service = await startQuietService();
    const one = await converse(service);
    const other = await converse(service);
    await schedule(service, one.id, "cancelled");
    await schedule(service, other.id, "put off");
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let asked = 0;
    wakeWith(service.app, async ({ text }) => {
      asked += 1;
      await promise;
      return { text };
    });
    await until("both", () => asked === 2);
    await cancelWakeUps(service.app.db, { conversationId: one.id, skill: "echo", key: null });
    await schedule(service, other.id, "put off", 3_600_000);
    resolve(undefined);
    await sleep(1_500);
    expect(await said(service)).toEqual([]);
    expect(await left(service)).toBe(1);
  });

  test("whose skill was texted meanwhile is made again, from what it remembers now, and said once", async () => {
    const service = await startQuietService();
    const { id } = await converse(service);
    await schedule(service, id, "daily");
    let asked = 0;
    wakeWith(service.app, async ({ text }) => {
      asked += 1;
      const before = await getConversation(service.app.db, id);
      if (asked === 1)
        await changeConversation(service.app.db, id, { skillMemory: { echo: { texted: true } } });
      return { text, remember: { seen: before.skillMemory["echo"] ?? null } };
    });
    await until("it", async () => (await left(service)) === 0);
    expect(await said(service)).toEqual(["daily"]);
    expect((await getConversation(service.app.db, id)).skillMemory["echo"]).toEqual({
      seen: { texted: true },
    });
    expect(asked).toBe(2);
  });

  test("waits while a person holds the conversation, and ends where the contact opted out", async () => {
    const service = await startQuietService();
    const held = await converse(service);
    const gone = await converse(service);
    await schedule(service, held.id, "held");
    await schedule(service, gone.id, "gone");
    await changeConversation(service.app.db, held.id, { waitingSince: now(), waitingReason: "keyword" });
    await inTransaction(service.app.db, (tx) => optOut(tx, gone.contactId, "text"));
    wakeWith(service.app, say);
    await until("the end of one", async () => (await left(service)) === 1);
    await sleep(1_200);
    expect(await said(service)).toEqual([]);
    await changeConversation(service.app.db, held.id, { waitingSince: null });
    await until("the other", async () => (await said(service)).length === 1);
  });

  test("whose skill fails is tried again later, and keeps nobody else waiting", async () => {
    const service = await startQuietService();
    const [one, other] = [await converse(service), await converse(service)];
    await schedule(service, one.id, "broken", -2_000);
    await schedule(service, other.id, "whole");
    wakeWith(service.app, ({ text }) =>
      text === "broken" ? Promise.reject(new Error("as the test wants")) : say({ text }),
    );
    await until("the message", async () => (await said(service)).length === 1);
    const again = await until("the second try", async () => {
      const [wakeUp] = await listWakeUps(service.app.db, one.id, "echo");
      return wakeUp && wakeUp.attempts === 1 ? wakeUp : undefined;
    });
    expect(again.at.getTime() - now().getTime()).toBeGreaterThan(50_000);
    await service.app.db.$client.query("update wake_ups set attempts = 4, at = $1", [now()]);
    await until("the end", async () => (await left(service)) === 0);
    expect(await said(service)).toEqual(["whole"]);
  });
});

describe("many wake-ups and several processes", () => {
  test("each is said once, none is lost, several in one conversation too", async () => {
    const service = await startQuietService();
    const other = await startOther(service);
    const people = await Promise.all(Array.from({ length: 100 }, () => converse(service)));
    const wanted = people.flatMap(({ id }) =>
      ["a", "b", "c"].map((letter) => ({ id, text: `${id}${letter}` })),
    );
    for (const { id, text } of wanted) await schedule(service, id, text);
    const slowly = async (data: { text: string }): Promise<WakeReply> => {
      await sleep(Math.random() * 200);
      return say(data);
    };
    wakeWith(service.app, slowly);
    wakeWith(other, slowly);
    await until("all", async () => (await left(service)) === 0);
    expect((await said(service)).toSorted()).toEqual(wanted.map(({ text }) => text).toSorted());
  });

  test("what a process was about when it died is done by another at once, and once", async () => {
    const service = await startQuietService();
    const other = await startOther(service);
    const people = await Promise.all(Array.from({ length: 20 }, () => converse(service)));
    for (const { id } of people) await schedule(service, id, String(id));
    const { promise: forever, resolve } = Promise.withResolvers<undefined>();
    let taken = 0;
    wakeWith(other, async (data) => {
      taken += 1;
      await forever;
      return say(data);
    });
    await until("the first process to take all", () => taken === 20);
    wakeWith(service.app, say);
    await sleep(1_200);
    expect(await said(service)).toEqual([]); // nobody does the work of one who lives
    await service.app.db.$client.query(
      // Other tests have wake-ups on the same server, in databases of their own.
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 7267
         and database = (select oid from pg_database where datname = current_database()) group by pid`,
    );
    await until("the second process to do all", async () => (await said(service)).length === 20);
    resolve(undefined); // the first one was not dead after all: its answers come too late
    await sleep(500);
    expect((await said(service)).length).toBe(20);
    expect(await left(service)).toBe(0);
  });
});

test("an erased contact leaves no places and no wake-ups", async () => {
  const service = await startQuietService();
  const { id, contactId } = await converse(service);
  await schedule(service, id, "never", 3_600_000);
  await keepPlace(service.app.db, contactId, {
    ...{ kind: "saved", name: "home", label: "12 Elm St", placeId: null },
    ...{ latitude: 1, longitude: 2, zone: null, country: null },
  });
  await inTransaction(service.app.db, (tx) => eraseContact(tx, contactId));
  expect(await left(service)).toBe(0);
  const { rows } = await service.app.db.$client.query("select id from places");
  expect(rows).toEqual([]);
});
