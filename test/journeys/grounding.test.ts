import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

// Nothing is taught but what a test teaches: every text here goes to the model.
let service: Service;
beforeAll(async () => {
  service = await startService({
    env: {
      CLOCK_START: "2026-03-27T14:05:00Z",
      REPLY_STYLE: "Our shop is at 5 Mill Lane, telephone 0113 496 0001.",
    },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

const refusal = "Sorry, I do not know that for sure, so I would rather not guess. Please ask it another way.";
const chatsSince = (count: number) => service.model.chats.slice(count);

describe("a fact that a model makes up", () => {
  test.each([
    ["a bus time", "The 72 leaves at 9:47 PM.", "9:47 pm"],
    ["a bus time in words", "It leaves at half past nine.", "9:30"],
    ["a wait", "The next bus comes in 12 minutes.", "12"],
    ["a price", "A day ticket is £4.30.", "4.30"],
    ["a price in words", "A day ticket costs nine pounds.", "9"],
    ["a street", "The chemist is at 14 Station Road.", "station road"],
    ["a phone number", "Their number is 0113 555 0198.", "01135550198"],
    ["an hour of closing", "The library closes at 8.", "8"],
  ])("%s: is asked about once more, then refused honestly", async (_name, madeUp, named) => {
    service.model.script([{ text: madeUp }, { text: madeUp }]);
    const chats = service.model.chats.length;
    expect(await createPhone(service).ask("tell me what you know of it, there is a good machine")).toBe(
      refusal,
    );
    const asked = chatsSince(chats);
    expect(asked).toHaveLength(2);
    const [said, mend] = asked[1]?.messages.slice(-2) ?? [];
    expect(said).toMatchObject({ role: "assistant", content: madeUp });
    expect(mend?.role).toBe("user");
    expect(String(mend?.content)).toContain(`not sent: ${named} stands in no tool's result`);
    expect(asked[1]?.tools.length).toBeGreaterThan(0); // it may call one now
  });

  test("is mended by a tool, whose card is the answer", async () => {
    service.model.script([
      { text: "It will be 31 C at 14:00 tomorrow, ticket £2." },
      { toolCalls: [{ name: "weather", arguments: JSON.stringify({ place: "Leeds", day: "tomorrow" }) }] },
    ]);
    const phone = createPhone(service, "+447700905001");
    expect(await phone.ask("would u say that leeds is nice for a stroll the day after this one")).toMatch(
      /^Leeds tomorrow/,
    );
  });

  test("is left out where the model answers again without it", async () => {
    service.model.script([{ text: "It opens at 9:30 am." }, { text: "I do not know when it opens." }]);
    expect(await createPhone(service).ask("and that place we talked of, is it ever going to let us in")).toBe(
      "I do not know when it opens.",
    );
  });

  test("beside a card of a skill: only the card goes out", async () => {
    const calls = [
      { name: "weather", arguments: JSON.stringify({ place: "Leeds" }) },
      { name: "weather", arguments: JSON.stringify({ place: 9 }) },
    ];
    service.model.script([
      { toolCalls: calls },
      { text: "And in York it is 27 C." },
      { text: "York has 27 C." },
    ]);
    const answer = await createPhone(service, "+447700905002").ask(
      "pls compare how it is outside in leeds and also in york for me now",
    );
    expect(answer).toMatch(/^Leeds/);
    expect(answer).not.toContain("27 C");
  });
});

describe("a fact that stands in a source", () => {
  test("passes from the person's own words, earlier and now, and from the owner's wishes", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Noted." }]);
    await phone.ask(
      "a friend of mine has teeth done in 3 elm road, 0113 496 0007, and must be there half past nine",
    );
    service.model.script([
      {
        text: "Be at 3 Elm Rd by 9:30 am; ring +44 113 496 0007 if late. Our shop is at 5 Mill Lane, 0113 4960001.",
      },
    ]);
    const chats = service.model.chats.length;
    expect(await phone.ask("say it back to me together with that shop of yours")).toMatch(/^Be at 3 Elm Rd/);
    expect(chatsSince(chats)).toHaveLength(1);
  });

  test("passes from a card that a skill gave before", async () => {
    const phone = createPhone(service);
    const card = await phone.ask("MAP Town Library to Eastfield Museum");
    const [, leave = ""] = /Leave (\d+:\d\d [AP]M)/.exec(card) ?? [];
    service.model.script([{ text: `You leave at ${leave.toLowerCase()} and it takes 43 minutes.` }]);
    expect(await phone.ask("remind me of when it was that we had to set off")).toContain(leave.toLowerCase());
  });

  test("general knowledge passes with its numbers", async () => {
    service.model.script([{ text: "Mont Blanc is 4,806 m high and was first climbed in 1786." }]);
    expect(await createPhone(service).ask("tell me of mont blanc then")).toMatch(/^Mont Blanc is 4,806 m/);
  });
});
