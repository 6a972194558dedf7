import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signUp, type SignedUp } from "../support/console.ts";
import { textsIn } from "../../src/replies/texts.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
beforeAll(async () => {
  service = await startService({
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", OPENAI_MODEL: "", TURN_QUIET_MS: "0" },
  });
  owner = await signUp(service);
});
afterAll(() => service.stop());

async function languageOf({ number }: Phone): Promise<string | null | undefined> {
  const { rows } = await service.app.db.$client.query<{ language: string | null }>(
    "select language from contacts where number = $1",
    [number],
  );
  return rows[0]?.language;
}

/** A text by which each language is recognised, and that no skill answers. */
const spoken = {
  en: "tell me something nice about my hat please",
  es: "por favor cuéntame algo bonito sobre mi sombrero",
  fr: "racontez-moi quelque chose sur mon chapeau s'il vous plaît",
  de: "erzähl mir bitte etwas über meinen hut",
  pt: "por favor me conta algo sobre o meu chapéu",
  sw: "tafadhali niambie kitu kuhusu kofia yangu",
} as const;

describe.each(Object.entries(spoken))("who writes in %s", (language, text) => {
  const texts = textsIn(language);

  test("is answered in it: what fails, HELP, RESET, MORE, and the person who is asked for", async () => {
    const phone = createPhone(service);
    expect(await phone.ask(text)).toBe(texts.modelFailure["not-configured"]);
    expect(await languageOf(phone)).toBe(language === "en" ? null : language);
    const help = await phone.ask("HELP");
    expect(help).toContain(texts.help.hello);
    expect(help).toMatch(/MAP(.|\n)*RESET(.|\n)*HUMAN(.|\n)*STOP/);
    expect(await phone.ask("MORE")).toBe(texts.noMore);
    expect(await phone.ask("RESET")).toBe(texts.reset);
    expect(await phone.ask("HUMAN")).toBe(texts.waitingForPerson);
    expect(await phone.askInVain(text)).toBe("person-holds");
    expect(await phone.ask("RESET")).toBe(texts.reset);
  });

  test("is told in it that a person takes over, and of a quota that is used up", async () => {
    const phone = createPhone(service);
    await phone.ask(`LANG ${language}`);
    const { id, contact } = await itemOf(phone);
    const post = (path: string, body: unknown) => owner.api(path, { method: "POST", body });
    await post(`/conversations/${id}/take-over`, { tell: true });
    await post(`/conversations/${id}/hand-back`, { tell: true });
    await expect.poll(() => phone.received().slice(1)).toEqual([texts.takenOver, texts.handedBack]);
    await owner.api(`/contacts/${contact.id}`, { method: "PATCH", body: { dailyQuota: 1 } });
    expect(await phone.ask("HELP")).toBe(texts.overQuota);
    expect(await phone.ask("SOS")).toContain(texts.emergency.split("{number}")[0]?.trim());
  });
});

async function itemOf({ number }: Phone): Promise<{ id: number; contact: { id: number } }> {
  const response = await owner.api(`/conversations?filter=all&search=${encodeURIComponent(number)}`);
  const { conversations } = (await response.json()) as {
    conversations: { id: number; contact: { id: number } }[];
  };
  if (!conversations[0]) throw new Error("there is no such conversation");
  return conversations[0];
}

describe("a language", () => {
  test("is kept after a second text that says the same, where one is not sure", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("buenos dias")).toBe(textsIn("es").greeting);
    expect(await languageOf(phone)).toBeNull();
    expect(await phone.ask("necesito un sombrero")).toBe(textsIn("es").modelFailure["not-configured"]);
    expect(await languageOf(phone)).toBe("es");
  });

  test("that was chosen is not changed by what is written in another", async () => {
    const phone = createPhone(service);
    await phone.ask("LANG german");
    expect(await phone.ask(spoken.fr)).toBe(textsIn("de").modelFailure["not-configured"]);
    expect(await phone.ask("LANG english")).toBe(textsIn("en").language.chosen);
    expect(await phone.ask(spoken.fr)).toBe(textsIn("en").modelFailure["not-configured"]);
    expect(await phone.ask("LANG AUTO")).toBe(textsIn("en").language.auto);
    expect(await phone.ask(spoken.fr)).toBe(textsIn("fr").modelFailure["not-configured"]);
  });

  test("is not taken from places", async () => {
    const phone = createPhone(service);
    for (const text of [
      "directions to champs elysees from gare du nord",
      "MAP puerta del sol to calle de la luna",
    ]) {
      await phone.ask(text);
    }
    expect(await languageOf(phone)).toBeNull();
  });

  test("of which we have no texts is kept, and it is said what stays English", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("reply in italian please")).toMatch(/^Italian noted.*stay English\.$/);
    expect(await languageOf(phone)).toBe("it");
    expect(await phone.ask("HELP")).toContain(textsIn("en").help.hello);
  });
});

test("a greeting and thanks are answered in their language, or in the one that was chosen", async () => {
  const starter = await startService({
    playbook: "assistant",
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "", TURN_QUIET_MS: "0" },
  });
  for (const [text, language] of [
    ["Bonjour !", "fr"],
    ["merci", "fr"],
    ["obrigado", "pt"],
    ["Olá", "pt"],
    ["danke schön", "de"],
    ["guten morgen", "de"],
    ["gracias", "es"],
    ["hola, buenos días", "es"],
    ["Bonjour, qui êtes-vous ?", "fr"],
    ["moin, wie funktioniert das", "de"],
    ["oi, tudo bem?", "pt"],
    ["mambo vipi", "sw"],
    ["asante sana", "sw"],
  ] as const) {
    const { thanked, greeting } = textsIn(language);
    expect([text, [thanked, greeting]]).toEqual([
      text,
      expect.arrayContaining([await createPhone(starter).ask(text)]),
    ]);
  }
  const phone = createPhone(starter);
  await phone.ask("LANG german");
  expect(await phone.ask("merci beaucoup")).toBe(textsIn("de").thanked);
  // Where more is said it is no thanks alone.
  expect(await phone.ask("was heisst danke schön")).not.toBe(textsIn("de").thanked);
  await starter.stop();
});

test("the model is told the language to answer in", async () => {
  const withModel = await startService({ env: { TURN_QUIET_MS: "0" } });
  withModel.model.always({ text: "Claro." });
  const phone = createPhone(withModel);
  const prompt = () => JSON.stringify(withModel.model.chats.at(-1)?.messages[0]);
  await phone.ask(spoken.en);
  expect(prompt()).toContain("in the language of the person's last text");
  await phone.ask("habla español");
  await phone.ask("hat?");
  expect(prompt()).toContain("short sentences, in Spanish");
  await withModel.stop();
});
