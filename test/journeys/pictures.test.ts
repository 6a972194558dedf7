import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";
import { until } from "../support/http/until.ts";
import type { StoredMedia } from "../support/twilio/types.ts";

// The smallest GIF there is, and what only begins like a PNG: nobody decodes them on the way.
const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=", "base64");
const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(3_000_000)]);

let service: Service;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

/** Sends a picture, perhaps with words; returns the answer. */
async function show(phone: Phone, stored: StoredMedia, body = ""): Promise<string> {
  const before = phone.received().length;
  await service.twilio.text({ from: phone.number, body, media: [service.twilio.keepMedia(stored)] });
  await until("an answer", () => phone.received().length > before);
  return phone.received().at(-1) ?? "";
}

const lastAsked = (): string => JSON.stringify(service.model.chats.at(-1)?.messages.at(-1)?.content);

test("a picture goes to the model with the words that came with it", async () => {
  const phone = createPhone(service);
  service.model.script([{ text: "It says: Ausgang, which is exit." }]);
  const answer = await show(phone, { contentType: "image/gif", bytes: gif }, "what does this sign say");
  expect(answer).toBe("It says: Ausgang, which is exit.");
  expect(lastAsked()).toContain("what does this sign say");
  expect(lastAsked()).toContain(`data:image/gif;base64,${gif.toString("base64")}`);
});

test("a picture without words asks what it shows", async () => {
  const phone = createPhone(service);
  service.model.script([{ text: "A red bus at a stop." }]);
  expect(await show(phone, { contentType: "image/png", bytes: png })).toBe("A red bus at a stop.");
  expect(lastAsked()).toContain("A picture without words");
  // What it showed is remembered by what was said of it.
  service.model.script([{ text: "Red, as I said." }]);
  expect(await phone.ask("and which colour was that bus again, please tell me")).toBe("Red, as I said.");
  expect(JSON.stringify(service.model.chats.at(-1)?.messages)).toContain("(a picture)");
});

test("our credentials go to the carrier alone, not to its storage, and to nobody else", async () => {
  const phone = createPhone(service);
  service.model.script([{ text: "A dot." }]);
  await show(phone, { contentType: "image/gif", bytes: gif });
  const fetched = service.twilio.requests.filter(({ url }) => url.pathname.includes("/Media/")).slice(-2);
  expect(fetched.map(({ headers }) => headers.authorization !== undefined)).toEqual([true, false]);
  const elsewhere = { contentType: "image/gif", bytes: gif, redirect: `${service.google.origin}/stolen` };
  expect(await show(phone, elsewhere)).toContain("did not reach me");
  expect(service.google.requests.some(({ url }) => url.pathname === "/stolen")).toBe(false);
});

test.each([
  ["that is something else is refused by what it is, not by its name", { contentType: "image/png", bytes: Buffer.from("<html>") }, "I can only look at pictures"], // prettier-ignore
  ["of another kind, such as a film, is not fetched", { contentType: "video/3gpp", bytes: gif }, "I can only look at pictures"], // prettier-ignore
  ["over 5 MB is too large", { contentType: "image/gif", bytes: Buffer.concat([gif, Buffer.alloc(5 * 1024 * 1024)]) }, "too large"], // prettier-ignore
])("a file %s", async (_name, stored, expected) => {
  const before = service.model.chats.length;
  expect(await show(createPhone(service), stored)).toContain(expected);
  expect(service.model.chats).toHaveLength(before);
});

test("a picture that cannot be had does not keep its words from an answer", async () => {
  const phone = createPhone(service);
  service.model.script([{ text: "The picture did not come through; a plant wants light." }]);
  const answer = await show(
    phone,
    { contentType: "video/mp4", bytes: gif },
    "why are the leaves of my plant brown",
  );
  expect(answer).toContain("did not come through");
  expect(lastAsked()).toContain("could not be fetched");
});

test("a model that takes no pictures is told to the contact and to the operator", async () => {
  const phone = createPhone(service);
  service.model.script([{ error: "image-input-not-supported" }]);
  expect(await show(phone, { contentType: "image/gif", bytes: gif })).toContain("I cannot read pictures");
});

test("a command with a picture is still a keyword's", async () => {
  const phone = createPhone(service);
  expect(await show(phone, { contentType: "image/gif", bytes: gif }, "HELP")).toContain("STOP");
});

test("without a model a picture gets an honest no, with words about it too, and its other words their answer", async () => {
  const without = await startService({
    playbook: "assistant",
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", TURN_QUIET_MS: "0" },
  });
  const ask = async (body: string): Promise<string> => {
    const phone = createPhone(without);
    const media = [without.twilio.keepMedia({ contentType: "image/gif", bytes: gif })];
    await without.twilio.text({ from: phone.number, body, media });
    await until("an answer", () => phone.received().length > 0);
    return phone.received().at(-1) ?? "";
  };
  for (const body of ["", "what does this say", "translate the sign to french", "whats in the picture"])
    expect([body, await ask(body)]).toEqual([
      body,
      "Sorry, I cannot read pictures yet. Please put it in words.",
    ]);
  expect(await ask("15% of 64")).toBe("15% of 64 = 9.6");
  await without.stop();
});
