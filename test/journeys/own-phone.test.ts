import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOperator } from "../../src/store/operators.ts";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let mine: Phone;
let operator: SignedUp;
beforeAll(async () => {
  service = await startService();
  mine = createPhone(service);
  operator = await signUp(service, "operator");
  await changeOperator(service.app.db, operator.id, { phone: mine.number });
});
afterAll(() => service.stop());

const newest = (phone: Phone, count: number) =>
  until(
    `text ${count} on ${phone.number}`,
    () => phone.received().length === count && phone.received().at(-1),
  );

test("an operator answers from its own phone, and reads there what the contact writes next", async () => {
  const contact = createPhone(service);
  await contact.ask("HUMAN");
  const alert = await newest(mine, 1);
  expect(alert).toContain(`${contact.number} waits for a person: HUMAN`);
  const number = /^#(\d+)/.exec(alert)?.[1] ?? "";

  await mine.text("Hello, this is Otto.");
  expect(await newest(contact, 2)).toBe("Hello, this is Otto.");
  await contact.text("Great, is it open?");
  expect(await newest(mine, 2)).toBe(`#${number}: Great, is it open?`);

  const second = createPhone(service);
  await second.ask("AGENT");
  await newest(mine, 3);
  await mine.text(`#${number} Yes, until 6.`);
  expect(await newest(contact, 3)).toBe("Yes, until 6.");
  await mine.text("What can I do for you?");
  expect(await newest(second, 2)).toBe("What can I do for you?");
  await mine.text("#999999 Nobody");
  expect(await newest(mine, 4)).toContain("Not sent");

  await contact.ask("RESET");
  await mine.text(`#${number} Are you still there?`);
  expect(await newest(mine, 5)).toContain("Not sent");
});

test("a phone whose operator may only look is told nothing, and sends nothing on", async () => {
  await changeOperator(service.app.db, operator.id, { role: "viewer" });
  const contact = createPhone(service);
  const texts = mine.received().length;
  await contact.ask("HUMAN");
  await mine.text("I should not say this.");
  await newest(mine, texts + 1);
  await service.twilio.settled();
  expect(contact.received()).toHaveLength(1);
  expect(mine.received().slice(texts).join("\n")).not.toContain(contact.number);
  await changeOperator(service.app.db, operator.id, { role: "operator" });
});

test("STOP from an operator's phone ends the alerts; START brings them back", async () => {
  await mine.askInVain("STOP");
  const texts = mine.received().length;
  const unheard = createPhone(service);
  await unheard.ask("HUMAN");
  await service.twilio.settled();
  expect(mine.received()).toHaveLength(texts);
  await mine.askInVain("START");
  const contact = createPhone(service);
  await contact.ask("HUMAN");
  expect(await newest(mine, texts + 1)).toContain(contact.number);
});

test("an operator's phone that asks for a person alerts no phone of its own", async () => {
  const other = await signUp(service, "operator");
  const phone = createPhone(service);
  await changeOperator(service.app.db, other.id, { phone: phone.number });
  expect(await phone.ask("HUMAN")).toContain("I have asked for a person");
  await until("the alert", () => mine.received().at(-1)?.includes(phone.number));
  await service.twilio.settled();
  expect(phone.received()).toHaveLength(1);
});

test("a phone belongs to one operator, and is not the number that contacts text to", async () => {
  const owner = await signUp(service);
  const give = (phone: string) => owner.api(`/operators/${owner.id}`, { method: "PATCH", body: { phone } });
  expect((await give(mine.number)).status).toBe(409);
  expect((await give(service.twilio.number)).status).toBe(400);
  expect((await give("+12065559999")).status).toBe(200);
});
