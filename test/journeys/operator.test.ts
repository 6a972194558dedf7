import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
beforeAll(async () => {
  service = await startService({ playbook: "parcel-service" });
  owner = await signUp(service);
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

type Item = {
  id: number;
  contact: { id: number };
  waitingReason: string | null;
  waitingSince: string | null;
};

async function itemOf({ number }: Phone): Promise<Item> {
  const response = await owner.api(`/conversations?filter=all&search=${encodeURIComponent(number)}`);
  const { conversations } = (await response.json()) as { conversations: Item[] };
  if (!conversations[0]) throw new Error("there is no such conversation");
  return conversations[0];
}

async function act(path: string, body: unknown = {}): Promise<void> {
  const response = await owner.api(path, { method: "POST", body });
  expect([path, response.status]).toEqual([path, expect.toSatisfy((status: number) => status < 300)]);
}

const thinking = (words: string) =>
  service.model.waitForChat(({ messages }) => JSON.stringify(messages).includes(words));

describe("a conversation waits for a person", () => {
  test("after the word HUMAN", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("HUMAN")).toContain("I have asked for a person");
    expect(await itemOf(phone)).toMatchObject({ waitingReason: "keyword" });
    await phone.ask("RESET");
    expect(await itemOf(phone)).toMatchObject({ waitingReason: null, waitingSince: null, heldBy: null });
  });

  test("after an intent that a person answers", async () => {
    const phone = createPhone(service);
    await phone.ask("I want to speak to a real person please");
    expect((await itemOf(phone)).waitingSince).not.toBeNull();
  });

  test("when the model asks for one", async () => {
    const phone = createPhone(service);
    service.model.always({ toolCalls: [{ name: "hand_over", arguments: "{}" }] });
    const reply = await phone.ask("qqq xxyy zzz?");
    expect(reply).toContain("I have asked for a person");
    expect(await itemOf(phone)).toMatchObject({ waitingReason: "agent" });
  });

  test("after three texts in a row that nobody understood", async () => {
    const phone = createPhone(service);
    service.model.always({ text: "" });
    await phone.ask("Should I paint the shed red?");
    await phone.ask("Do fish ever get bored?");
    expect(await itemOf(phone)).toMatchObject({ waitingReason: null, waitingSince: null });
    expect(await phone.ask("Is it rude to whistle indoors?")).toContain("I have asked for a person");
    expect(await itemOf(phone)).toMatchObject({ waitingReason: "misunderstood" });
  });
});

describe("an operator who takes over while the machine thinks", () => {
  test("is the only one who speaks", async () => {
    const phone = createPhone(service);
    service.model.always({ text: "First." });
    await phone.ask("qwerty uiop asdf");
    const { id } = await itemOf(phone);
    service.model.clearScript();
    const { promise: isTaken, resolve: taken } = Promise.withResolvers<undefined>();
    service.model.script([() => isTaken.then(() => ({ text: "Too late." }))]);
    await phone.text("purple hovercraft qwerty");
    await thinking("purple hovercraft");
    await act(`/conversations/${id}/take-over`, { tell: false });
    taken(undefined);
    await act(`/conversations/${id}/messages`, { body: "I am here.", key: randomUUID(), lastSeen: 0 });
    await until("the end of the turn", async () => {
      const response = await owner.api(`/conversations/${id}/messages`);
      const { messages } = (await response.json()) as { messages: { silence: string | null }[] };
      return messages.some(({ silence }) => silence === "person-holds");
    });
    await until("the operator's answer", () => phone.received().length > 1);
    expect(phone.received()).toEqual(["First.", "I am here."]);
  });

  test("leaves nothing in the model's memory of who was silent", async () => {
    const phone = createPhone(service);
    await phone.ask("HUMAN");
    const { id } = await itemOf(phone);
    await act(`/conversations/${id}/take-over`, { tell: true });
    await until("the notice", () => phone.received().length === 2);
    await phone.askInVain("my hovercraft is full of eels");
    await act(`/conversations/${id}/messages`, { body: "Eels are fine.", key: randomUUID(), lastSeen: 0 });
    await until("the operator's answer", () => phone.received().length === 3);
    await act(`/conversations/${id}/hand-back`, { tell: true });
    await until("the notice", () => phone.received().length === 4);
    service.model.always({ text: "Good." });
    await phone.ask("asdf qwerty and the eels?");
    const asked = JSON.stringify(service.model.chats.at(-1)?.messages);
    expect(asked).toContain("Eels are fine.");
    expect(asked).toContain("full of eels");
    expect(asked).not.toMatch(/silent|joined|left this chat|HUMAN/);
  });
});

describe("what an operator allows a contact", () => {
  const change = async (phone: Phone, body: unknown) => {
    const { contact } = await itemOf(phone);
    expect((await owner.api(`/contacts/${contact.id}`, { method: "PATCH", body })).status).toBe(200);
  };

  test("to be blocked means that its texts are kept and never answered, and STOP still counts", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    await change(phone, { isBlocked: true });
    expect(await phone.askInVain("HELP")).toBe("blocked");
    expect(await phone.askInVain("STOP")).toBe("opt-out");
    await change(phone, { isBlocked: false });
    expect(await phone.askInVain("HELP")).toBe("opted-out");
  });

  test("so many texts a day, and a polite word about the first one more; emergencies are always answered", async () => {
    const phone = createPhone(service);
    await phone.ask("HELP");
    await change(phone, { dailyQuota: 2 });
    await phone.ask("HELP");
    expect(await phone.ask("HELP")).toBe(
      "You have used up your texts for today. I will answer you again tomorrow.",
    );
    expect(await phone.askInVain("HELP")).toBe("over-quota");
    expect(await phone.ask("SOS")).toContain("I cannot call for help");
    await change(phone, { dailyQuota: null });
    expect(await phone.ask("HELP")).toContain("I am an assistant");
  });
});
