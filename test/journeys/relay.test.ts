import { afterAll, beforeAll, expect, test } from "vitest";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";
import { deleteOld } from "../../src/pipeline/delete-old.ts";
import { forgetContact } from "../../src/pipeline/forget-contact.ts";
import { applyRelay } from "../../src/pipeline/relay.ts";
import { RetryLater } from "../../src/queue/retry-later.ts";
import { getConversation } from "../../src/store/conversations.ts";
import { inTransaction } from "../../src/store/db.ts";
import { until } from "../support/http/until.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OPENAI_MODEL: "", TURN_QUIET_MS: "0" },
  });
});
afterAll(() => service.stop());

/** The next message on a phone that has so many already. */
const next = (phone: Phone, before: number) =>
  until("a message", () => phone.received().length > before && phone.received()[before]);

/** A person with a shopping list. */
async function sender(): Promise<Phone> {
  const phone = createPhone(service);
  await phone.ask("add milk, eggs to shopping");
  return phone;
}

/** Sends something and says yes to it; gives what the sender is told. */
async function send(from: Phone, to: string, what = "shopping"): Promise<string> {
  expect(await from.ask(`SEND ${what} TO ${to}`)).toMatch(
    `Send to ${to}?\n1 Yes\n2 No\nFrom ${from.number}:\n`,
  );
  return from.ask("1");
}

/** Asks, and gives the digits that the other person was told. */
async function askOnce(from: Phone, to: Phone): Promise<string> {
  const before = to.received().length;
  expect(await send(from, to.number)).toMatch(/^I have asked/);
  return /YES (\d{4})/.exec(await next(to, before))?.[1] ?? "";
}

const rows = async (sql: string, values: unknown[] = []) =>
  (await service.app.db.$client.query<Record<string, unknown>>(sql, values)).rows;

/** A message that should not be sent would come meanwhile. */
const wait = () => new Promise((done) => setTimeout(done, 150));

test("a list goes to another number once that person has agreed, and only then", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  expect(await ann.ask(`SEND shopping TO ${ben.number}`)).toContain("shopping: milk, eggs");
  await wait();
  expect(ben.received()).toEqual([]); // nothing goes out before the sender has said yes
  expect(await ann.ask("1")).toBe(
    `I have asked ${ben.number}. It goes out when they text YES; I keep it 7 days, and ask only once.`,
  );
  const question = await next(ben, 0);
  expect(question).toMatch(
    /^\+1206\d+ wants to send you lists and notes through this number\. Text YES \d{4} to allow it, or BLOCK \d{4} /,
  );
  expect(question).not.toContain("milk");
  const code = /YES (\d{4})/.exec(question)?.[1] ?? "";
  expect(await ben.ask(`yes ${code}`)).toBe(
    `All right, ${ann.number} may send to you here. BLOCK ${code} ends it.`,
  );
  expect(await next(ben, 2)).toBe(`From ${ann.number}:\nshopping: milk, eggs\nBLOCK ends these texts.`);
  expect(await next(ann, 3)).toBe(`${ben.number} said yes: what you sent is on its way.`);
  // From then on at once.
  await ann.ask("CALC 15% of 64");
  expect(await send(ann, ben.number, "that")).toBe(`Sent to ${ben.number}.`);
  expect(await next(ben, 3)).toMatch(/^From \+1206\d+:\n.*9\.6/);
  expect(await ben.ask("WHAT DO YOU KNOW")).toContain("1 number that may send to you");
  const audited = await rows(
    "select before, after, subject_kind from audit_entries where action like '%relay%'",
  );
  expect(audited.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(audited)).not.toMatch(/milk|\+1206/);
});

test("who says no sends nothing, and a sender who is only shown it learns nothing of the other number", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  await ben.text("STOP");
  const asked = await ann.ask(`send my shopping list to ${ben.number}`);
  expect(asked).toMatch(/^Send to/); // the same as for anybody
  expect(await ann.ask("2")).toBe("All right, nothing is sent.");
  expect(await send(ann, ben.number)).toBe("I cannot send to that number.");
  await wait();
  expect(ben.received()).toEqual([]);
});

test("nobody finds out at leisure who opted out: a refused number counts among the three of a day", async () => {
  const ann = await sender();
  for (let index = 0; index < 3; index += 1) {
    const gone = createPhone(service);
    await gone.text("STOP");
    expect(await send(ann, gone.number)).toBe("I cannot send to that number.");
  }
  const told = "You have tried 3 new numbers today, that is the most. Please try again tomorrow.";
  const out = createPhone(service);
  await out.text("STOP");
  expect(await send(ann, out.number)).toBe(told);
  expect(await send(ann, createPhone(service).number)).toBe(told);
});

test("blocked, unreachable, unlisted and our own numbers are refused in the same words", async () => {
  const ann = await sender();
  const [blocked, away] = [createPhone(service), createPhone(service)];
  await blocked.ask("HELP");
  await away.ask("HELP");
  await rows("update contacts set blocked_at = now() where number = $1", [blocked.number]);
  await rows("update contacts set unreachable_at = now() where number = $1", [away.number]);
  for (const number of [blocked.number, away.number, service.twilio.number])
    expect(await send(ann, number)).toBe("I cannot send to that number.");
  for (const number of ["999", "60777", "0909 879 0001", "+881612345678"])
    expect(await ann.ask(`SEND shopping TO ${number}`)).toBe("I cannot send to that number.");
  expect(await ann.ask(`SEND shopping TO ${ann.number}`)).toBe("That is your own number.");
});

test("a person is asked once by each sender, once a day in all, and not after three questions without an answer", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  await askOnce(ann, ben);
  await ann.ask("NOTE wifi code is 4417");
  expect(await send(ann, ben.number, "wifi code")).toBe(
    `${ben.number} has not said yes yet. It goes out when they do, within 7 days. I ask only once.`,
  );
  expect(await send(await sender(), ben.number)).toBe("I cannot send to that number.");
  for (let index = 0; index < 2; index += 1) {
    await rows(
      "update relays set asked_at = asked_at - interval '25 hours', tried_at = tried_at - interval '25 hours'",
    );
    await askOnce(await sender(), ben);
  }
  await rows(
    "update relays set asked_at = asked_at - interval '25 hours', tried_at = tried_at - interval '25 hours'",
  );
  expect(await send(await sender(), ben.number)).toBe("I cannot send to that number.");
  expect(ben.received()).toHaveLength(3);
});

test("what waits is kept seven days; a late yes still counts for what comes after", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  await rows(
    `update relays set asked_at = asked_at - interval '8 days',
       waiting = jsonb_set(waiting, '{0,at}', to_jsonb((now() - interval '8 days')::text)) where code = $1`,
    [code],
  );
  expect(await ben.ask(`YES ${code}`)).toMatch(/^All right/);
  expect(await next(ann, 3)).toBe(`${ben.number} said yes: you can SEND there now.`);
  expect(ben.received()).toHaveLength(2);
  expect(await ben.ask(`YES ${code}`)).toMatch(/may send to you already/);
  expect(await send(ann, ben.number)).toBe(`Sent to ${ben.number}.`);
});

test("only the digits allow it: a yes without them, and a guess, do not", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  expect(await ben.ask("YES")).toBe(`To let ${ann.number} send to you text YES ${code}, else BLOCK ${code}.`);
  for (let guess = 0; guess < 10; guess += 1) {
    const wrong = String(((Number(code) - 1000 + 7 + guess) % 9000) + 1000);
    expect(await ben.ask(`YES ${wrong}`)).toMatch(/^No question of mine has these digits/);
    // The same machine's words again and again are left unanswered.
    await ben.ask("HELP");
  }
  expect(await ben.ask(`YES ${code}`)).toMatch(/^No question of mine has these digits/);
  expect(ann.received().some((text) => text.includes("said yes"))).toBe(false);
  expect(await ben.ask(`BLOCK ${code}`)).toBe(`${ann.number} cannot send you anything any more.`);
});

test("a block is for ever, whatever comes after it or before", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  expect(await ben.ask(`BLOCK ${code}`)).toBe(`${ann.number} cannot send you anything any more.`);
  expect(await ben.ask(`YES ${code}`)).toBe(`You have blocked ${ann.number}, for ever.`);
  expect(await ben.ask(`BLOCK ${code}`)).toBe(`You have blocked ${ann.number}, for ever.`);
  expect(await send(ann, ben.number)).toBe("I cannot send to that number.");
  await wait();
  expect(ben.received()).toHaveLength(4);
  // Others may still ask, some other day.
  await rows("update relays set asked_at = asked_at - interval '25 hours'");
  const cat = await sender();
  const other = await askOnce(cat, ben);
  await ben.ask(`YES ${other}`);
  await next(ben, 6);
  expect(await ben.ask("block")).toBe(`${cat.number} cannot send you anything any more.`);
});

test("BLOCK ALL is for everybody, also for those who have not asked yet", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  await ben.ask(`YES ${code}`);
  await next(ben, 2);
  expect(await ben.ask("BLOCK ALL")).toBe("Nobody can send you anything through me any more.");
  await rows("update relays set asked_at = asked_at - interval '25 hours'");
  expect(await send(ann, ben.number)).toBe("I cannot send to that number.");
  expect(await send(await sender(), ben.number)).toBe("I cannot send to that number.");
});

test("a person who has something else in mind is answered as ever, and may answer through another number of ours", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  expect(await ben.ask("CALC 10% of 90")).toMatch(/9/);
  const other = "+12065550188";
  const answer = await service.twilio.text({ from: ben.number, to: other, body: `Yes ${code}` });
  expect(answer.status).toBe(200);
  await until("the list", () => ben.received().some((text) => text.includes("shopping: milk, eggs")));
});

test("both may ask each other, each yes is for one way", async () => {
  const [ann, ben] = [await sender(), await sender()];
  const fromAnn = await askOnce(ann, ben);
  const fromBen = await askOnce(ben, ann);
  await ben.ask(`YES ${fromAnn}`);
  await until("the list", () => ben.received().some((text) => text.startsWith(`From ${ann.number}`)));
  expect(await send(ben, ann.number)).toMatch(/has not said yes yet/);
  expect(await ann.ask(`NO ${fromBen}`)).toMatch(/^All right, nothing is sent to you/);
  expect(ann.received().some((text) => text.startsWith(`From ${ben.number}`))).toBe(false);
});

test("two who ask one person at the same moment make one question", async () => {
  const [ann, cat, ben] = [await sender(), await sender(), createPhone(service)];
  for (const phone of [ann, cat]) await phone.ask(`SEND shopping TO ${ben.number}`);
  const told = await Promise.all([ann.ask("1"), cat.ask("1")]);
  expect(told.filter((text) => text.startsWith("I have asked"))).toHaveLength(1);
  expect(told).toContain("I cannot send to that number.");
  await wait();
  expect(ben.received()).toHaveLength(1);
});

test("a yes that is texted twice at once sends what waits once", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  const texts = ["+12065550188", "+12065550189"].map((to) =>
    service.twilio.text({ from: ben.number, to, body: `YES ${code}` }),
  );
  await Promise.all(texts);
  await until("both answers", () => ben.received().length >= 4);
  await wait();
  expect(ben.received().filter((text) => text.includes("milk"))).toHaveLength(1);
  expect(ann.received().filter((text) => text.includes("said yes"))).toHaveLength(1);
});

test("while a person holds the other conversation nothing of others goes there", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  await ben.ask(`YES ${code}`);
  await next(ben, 2);
  await ben.ask("HUMAN");
  expect(await send(ann, ben.number)).toMatch(/^I cannot send to that number just now/);
  await wait();
  expect(ben.received()).toHaveLength(4);
});

test("twenty texts a day go out for one sender", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  await ben.ask(`YES ${code}`);
  await next(ben, 2);
  await rows("update relays set sent_count = 20 where code = $1", [code]);
  expect(await send(ann, ben.number)).toMatch(/^I have sent 20 texts for you today/);
  await rows("update relays set sent_since = sent_since - interval '25 hours' where code = $1", [code]);
  expect(await send(ann, ben.number)).toBe(`Sent to ${ben.number}.`);
});

test("a long list is cut to three segments", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  for (let index = 0; index < 6; index += 1) {
    const things = Array.from({ length: 10 }, (_, one) => `thing number ${index * 10 + one}`);
    await ann.ask(`add ${things.join(", ")} to shopping`);
  }
  await askOnce(ann, ben).then((code) => ben.ask(`YES ${code}`));
  const list = await next(ben, 2);
  expect(list).toMatch(/\.\.\.$/);
  expect(service.twilio.messages().findLast(({ body }) => body === list)?.segments).toBe(3);
});

test("FORGET ME takes back what waits and what was sent, and not what protects the other person", async () => {
  const [ann, ben, cat] = [await sender(), createPhone(service), createPhone(service)];
  const forBen = await askOnce(ann, ben);
  const forCat = await askOnce(ann, cat);
  await ben.ask(`YES ${forBen}`);
  await next(ben, 2);
  await ann.ask("FORGET ME");
  await ann.ask("1");
  expect(
    await rows("select from messages where body like $1 and source = 'relayed'", [`%${ann.number}%`]),
  ).toEqual([]);
  expect(await rows("select from relays where waiting::text like '%milk%' and code = $1", [forCat])).toEqual(
    [],
  );
  expect(await cat.ask(`YES ${forCat}`)).toMatch(/^All right/);
  expect(cat.received()).toHaveLength(2);
  // The other side: whoever is forgotten takes nothing from anybody until they say yes again.
  await ben.ask("FORGET ME");
  await ben.ask("1");
  await ann.ask("add bread to shopping");
  expect(await send(ann, ben.number)).toMatch(/has not said yes yet/);
});

test("an operator's erase leaves nothing of a person on the other side, and nothing that waits", async () => {
  const [ann, ben, cat] = [await sender(), createPhone(service), createPhone(service)];
  const forBen = await askOnce(ann, ben);
  await askOnce(ann, cat);
  await ben.ask(`YES ${forBen}`);
  await next(ben, 2);
  const [contact] = await rows("select id from contacts where number = $1", [ann.number]);
  const actor = { kind: "command", id: null, name: "test" } as const;
  expect(await forgetContact(service.app, Number(contact?.["id"]), actor)).toBe(true);
  expect(await rows("select body from messages where position($1 in body) > 0", [ann.number])).toEqual([]);
  expect(await rows("select from relays where from_contact_id = $1", [contact?.["id"]])).toEqual([]);
  // Who asks anew is a stranger.
  expect(await ben.ask(`YES ${forBen}`)).toMatch(/^No question of mine has these digits/);
});

test("what waited seven days is deleted, and what has not stays", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  const code = await askOnce(ann, ben);
  await ann.ask("NOTE wifi code is 4417");
  await send(ann, ben.number, "wifi code");
  await rows(
    `update relays set waiting = jsonb_set(waiting, '{0,at}', to_jsonb((now() - interval '8 days')::text)) where code = $1`,
    [code],
  );
  await deleteOld(service.app);
  const [relay] = await rows("select waiting::text as waiting from relays where code = $1", [code]);
  expect(relay?.["waiting"]).toContain("4417");
  expect(relay?.["waiting"]).not.toContain("milk");
});

test("where it stands otherwise by the time a reply is written, nothing of it is", async () => {
  const [ann, ben] = [await sender(), createPhone(service)];
  await askOnce(ann, ben);
  const [row] = await rows(
    "select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1",
    [ann.number],
  );
  const conversation = await getConversation(service.app.db, Number(row?.["id"]));
  const effect = { kind: "relay", to: ben.number, body: "milk", standing: "agreed" } as const;
  const writing = inTransaction(service.app.db, (tx) => applyRelay(service.app, tx, conversation, effect));
  await expect(writing).rejects.toThrow(RetryLater);
  await wait();
  expect(ben.received()).toHaveLength(1);
});
