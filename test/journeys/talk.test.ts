import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { MEMORY_PAUSE_MINUTES: "30" } });
});
afterAll(() => service.stop());

/** What the model was last shown, without the system prompt. */
const lastSeen = (): string => JSON.stringify(service.model.chats.at(-1)?.messages.slice(1));

describe("small talk", () => {
  test("remembers what was said before", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Hello Ann." }, { text: "You are Ann." }]);
    expect(await phone.ask("Hi, my name is Ann")).toBe("Hello Ann.");
    expect(await phone.ask("What is my name?")).toBe("You are Ann.");
    expect(lastSeen()).toMatch(/my name is Ann.*Hello Ann\..*What is my name/s);
  });

  test("forgets at RESET", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Noted." }, { text: "I do not know." }]);
    await phone.ask("My cat is called Tom");
    expect(await phone.ask("/reset!")).toBe(
      "Fresh start: I have forgotten this chat. What can I do for you?",
    );
    expect(await phone.ask("What is my cat called?")).toBe("I do not know.");
    expect(lastSeen()).not.toContain("Tom");
  });

  test("forgets after a pause", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Noted." }, { text: "I do not know." }]);
    await phone.ask("My dog is called Rex");
    await service.app.db.$client.query("update messages set created_at = created_at - interval '31 minutes'");
    await phone.ask("What is my dog called?");
    expect(lastSeen()).not.toContain("Rex");
  });

  test("keeps each person's conversation to itself", async () => {
    const [one, other] = [createPhone(service), createPhone(service)];
    service.model.script([{ text: "Noted." }, { text: "I do not know." }]);
    await one.ask("My code is 4711");
    await other.ask("What is my code?");
    expect(lastSeen()).not.toContain("4711");
  });
});

describe("a long answer", () => {
  test("comes page by page with MORE, in order, until it is done, from one call of the model", async () => {
    const phone = createPhone(service);
    const sentences = Array.from(
      { length: 24 },
      (_, index) => `This is sentence number ${index + 1} of the story.`,
    );
    service.model.script([{ text: sentences.join(" ") }]);
    const calls = service.model.chats.length;
    const pages = [await phone.ask("Tell me a story")];
    while (pages.at(-1)?.endsWith("MORE for more")) pages.push(await phone.ask("more"));
    expect(pages.length).toBeGreaterThan(2);
    const whole = pages.map((page) => page.replace(/\s*MORE for more$/, "")).join(" ");
    expect(whole).toBe(sentences.join(" "));
    expect(service.model.chats.length).toBe(calls + 1);
    expect(await phone.ask("MORE")).toBe("That was all, there is no more to send.");
  });

  test("has no page over the segment budget", () => {
    for (const message of service.twilio.messages()) expect(message.segments).toBeLessThanOrEqual(2);
  });
});

describe("keywords", () => {
  test.each(["HELP", "help", "/help", " Help! ", "info", "/INFO"])(
    "%j shows what can be texted",
    async (word) => {
      const answer = await createPhone(service).ask(word);
      expect(answer).toMatch(/^I am an assistant/);
      for (const line of ["MAP", "RESET", "HUMAN", "STOP"]) expect(answer).toContain(line);
    },
  );

  test.each(["agent", "/Human"])(
    "%j asks for a person, and the machine is silent until RESET",
    async (word) => {
      const phone = createPhone(service);
      service.model.script([{ text: "Back again." }]);
      expect(await phone.ask(word)).toMatch(/^I have asked for a person/);
      expect(await phone.askInVain("Are you there?")).toBe("person-holds");
      expect(await phone.askInVain("HELP")).toBe("person-holds");
      expect(await phone.ask("RESET")).toMatch(/^Fresh start/);
      expect(await phone.ask("Are you there?")).toBe("Back again.");
    },
  );

  test("an emergency word is answered with what to do", async () => {
    expect(await createPhone(service).ask("911")).toBe(
      "I cannot call for help. If you are in danger, call 911 now.",
    );
  });
});

describe("texts that are no questions", () => {
  test("a picture that cannot be had is answered politely", async () => {
    const phone = createPhone(service);
    await service.twilio.text({
      from: phone.number,
      body: "",
      media: [{ url: "https://api.twilio.com/media/ME1", contentType: "image/jpeg" }],
    });
    await service.twilio.waitForMessage(({ to }) => to === phone.number);
    expect(phone.received()).toEqual([
      "Sorry, the picture did not reach me. Please send it again, or put it in words.",
    ]);
  });

  test("an empty text is answered politely", async () => {
    expect(await createPhone(service).ask("")).toBe("Your text came through empty. Please send it again.");
  });

  test("1,600 emoji are read", async () => {
    service.model.script([{ text: "So many!" }]);
    expect(await createPhone(service).ask("😀".repeat(1600))).toBe("So many!");
  });

  test("NUL bytes and lone surrogates are dropped, the rest is read", async () => {
    service.model.script([{ text: "Fine." }]);
    expect(await createPhone(service).ask("he\0llo \ud800there")).toBe("Fine.");
    expect(lastSeen()).toContain("hello");
  });
});

describe("another machine", () => {
  test("that sends the same words again and again is met with silence", async () => {
    const phone = createPhone(service);
    service.model.always({ text: "I beg your pardon?" });
    for (let times = 0; times < 4; times += 1) await phone.ask("I am out of office");
    expect(await phone.askInVain("I am out of office")).toBe("loop");
    expect(await phone.ask("Real question")).toBe("I beg your pardon?");
    service.model.clearScript();
  });

  test.each(["12345", "AMAZON"])(
    "%s, a sender that cannot be talked with, is stored and not answered",
    async (from) => {
      const answer = await service.twilio.text({ from, body: "Your code is 123456" });
      expect(answer.status).toBe(200);
      const { rows } = await service.app.db.$client.query(
        "select m.silence from messages m join conversations c on c.id = m.conversation_id join contacts p on p.id = c.contact_id where p.number = $1",
        [from],
      );
      expect(rows).toEqual([{ silence: "not-a-person" }]);
    },
  );
});
