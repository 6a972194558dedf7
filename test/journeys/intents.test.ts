import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { trainModel } from "../../src/pipeline/train-model.ts";
import { inTransaction } from "../../src/store/db.ts";
import { replacePlaybook } from "../../src/store/intents.ts";
import { listForReview } from "../../src/store/labels.ts";
import { setShadow } from "../../src/store/models.ts";
import { loadModels } from "../../src/pipeline/load-models.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ playbook: "assistant", env: { CLOCK_START: "2026-06-10T08:00:00Z" } });
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
});

type Noted = {
  intent: string | null;
  confidence: number | null;
  model_id: number | null;
  label: string | null;
};

/** What was noted about the texts of a phone, oldest first. */
async function noted({ app }: Service, { number }: Phone): Promise<Noted[]> {
  const { rows } = await app.db.$client.query<Noted>(
    `select m.intent, m.confidence, m.model_id, m.label from messages m
       join conversations c on c.id = m.conversation_id join contacts p on p.id = c.contact_id
     where p.number = $1 and m.direction = 'inbound' order by m.id`,
    [number],
  );
  return rows;
}

describe("an accepted intent", () => {
  test("with a fixed reply is answered by it, without the model", async () => {
    const phone = createPhone(service);
    const chats = service.model.chats.length;
    expect(await phone.ask("hello there")).toMatch(/HELP|hello|hi/i);
    expect(service.model.chats.length).toBe(chats);
    const [text] = await noted(service, phone);
    expect(text).toMatchObject({ intent: "greeting" });
    expect(text?.confidence).toBeGreaterThan(0.5);
    expect(text?.model_id).not.toBeNull();
  });

  test("for a skill runs it with the values in the text, without the model", async () => {
    const phone = createPhone(service);
    const chats = service.model.chats.length;
    expect(await phone.ask("how do i get from town library to eastfield museum")).toMatch(
      /^43 min\. Leave 9:18 AM/,
    );
    expect(await phone.ask("next")).toMatch(/^1\/5/);
    expect(service.model.chats.length).toBe(chats);
  });

  test("for a skill whose values are missing goes to the agent", async () => {
    service.model.script([{ text: "Where from?" }]);
    expect(await createPhone(service).ask("which bus do i take")).toBe("Where from?");
  });

  test("for the agent goes to the agent", async () => {
    service.model.script([{ text: "A quiet day." }]);
    expect(await createPhone(service).ask("do you know a good joke please")).toBe("A quiet day.");
  });

  test("for a person hands the conversation over", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("i want to speak to a real person please")).toMatch(/^I have asked for a person/);
    expect(await phone.askInVain("hello?")).toBe("person-holds");
  });

  test("in a burst that needs the agent is left to the agent, with the rest", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Hello! 42." }]);
    await Promise.all([
      phone.text("hello there"),
      phone.ask("what do you make of life the universe and everything"),
    ]);
    expect(phone.received()).toEqual(["Hello! 42."]);
    expect(JSON.stringify(service.model.chats.at(-1)?.messages)).toContain("hello there");
  });
});

describe("an emergency in a person's own words", () => {
  test("is answered with the number of the number's country", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("help my house is on fire")).toBe(
      "I cannot call for help. If you are in danger, call 911 now.",
    );
  });

  test("is answered while a person holds the conversation too", async () => {
    const phone = createPhone(service);
    await phone.ask("HUMAN");
    expect(await phone.ask("theres been an accident call an ambulance")).toMatch(/call 911 now/);
    expect(await phone.askInVain("are you there")).toBe("person-holds");
  });

  test("is known to the operator by its intent, as is every text that a person is to answer", async () => {
    const phone = createPhone(service);
    await phone.ask("HUMAN");
    await phone.askInVain("where is my parcel it should be here");
    const { rows } = await service.app.db.$client.query<{ intent: string | null; model_id: string | null }>(
      "select intent, model_id from messages where silence = 'person-holds' order by id desc limit 1",
    );
    expect(rows[0]?.intent).toEqual(expect.any(String));
    expect(rows[0]?.model_id).not.toBeNull();
  });
});

describe("asking in free words for no more texts", () => {
  const wish = "i dont want you to text me any more ok";

  test("is confirmed, and 1 opts out", async () => {
    const phone = createPhone(service);
    expect(await phone.ask(wish)).toBe("Shall I stop texting you? Text 1 for yes, 2 for no.");
    expect(await phone.askInVain("1")).toBe("opt-out");
    expect(await phone.askInVain("hello")).toBe("opted-out");
  });

  test("is confirmed, and 2 changes nothing", async () => {
    const phone = createPhone(service);
    await phone.ask(wish);
    expect(await phone.ask("2")).toBe("All right, nothing has changed.");
    expect(await phone.ask("hello there")).not.toBe("");
  });
});

describe("a text that no intent takes", () => {
  test("goes to the agent, and stands in the review list", async () => {
    const phone = createPhone(service);
    service.model.script([{ text: "Hm." }]);
    const text = "the purple committee of tuesday folds envelopes";
    expect(await phone.ask(text)).toBe("Hm.");
    const list = await listForReview(service.app.db, 20);
    expect(list.map((item) => item.text)).toContain(text);
  });

  test("is answered honestly where no model is configured", async () => {
    const bare = await startService({
      playbook: "assistant",
      env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "" },
    });
    const phone = createPhone(bare);
    expect(await phone.ask("the purple committee of tuesday folds envelopes")).toMatch(/^I cannot chat yet/);
    expect(await phone.ask("thank you so much")).not.toMatch(/cannot/);
    await bare.stop();
  });
});

describe("two intents that are nearly as likely", () => {
  const reply = (text: string) => ({ kind: "reply" as const, variants: [text] });
  /** The same words around what makes the difference, and some that may mean either. */
  const about = (thing: string): string[] => [
    ...[
      `bus ${thing} please`,
      `the bus ${thing}`,
      `tell me the bus ${thing}`,
      `bus ${thing} today`,
      `bus ${thing}`,
    ],
    ...[`what ${thing}`, `${thing} for the bus`, "the bus", "bus today", "bus", "a bus"],
  ];
  const playbook = {
    intents: [
      {
        name: "bus-times",
        answer: reply("Buses go every ten minutes."),
        utterances: about("times"),
      },
      {
        name: "bus-fares",
        answer: reply("A ride is 2 dollars."),
        utterances: about("fares"),
      },
    ],
    outOfScope: [],
    heldOut: [],
  };

  test("are asked about by digits; the digit answers and becomes a label for the next training", async () => {
    const small = await startService();
    await inTransaction(small.app.db, (tx) => replacePlaybook(tx, playbook));
    const first = await trainModel(small.app);
    expect(first).toMatchObject({ isPromoted: true, reason: "it is the first" });
    await loadModels(small.app);
    const phone = createPhone(small);
    const question = await phone.ask("bus times fares");
    expect(question).toMatch(
      /^What is it about\? Text\n1 bus (times|fares)\n2 bus (times|fares)\n3 a person$/,
    );
    const fares = question.includes("1 bus fares") ? "1" : "2";
    expect(await phone.ask(fares)).toBe("A ride is 2 dollars.");
    expect((await noted(small, phone))[0]?.label).toBe("bus-fares");

    const second = await trainModel(small.app);
    expect(second.report.rows).toBe(first.report.rows + 1);
    await loadModels(small.app);
    expect(await phone.ask("bus times fares")).toBe("A ride is 2 dollars.");
    await small.stop();
  });
});

describe("a shadow", () => {
  test("is recorded beside the model in use, and says nothing", async () => {
    const candidate = await trainModel(service.app, { promote: "never" });
    expect(candidate).toMatchObject({ isPromoted: false });
    await setShadow(service.app.db, candidate.modelId, true);
    await loadModels(service.app);
    const phone = createPhone(service);
    await phone.ask("thanks a lot");
    const { rows } = await service.app.db.$client.query(
      "select shadow_intent, shadow_model_id from messages where shadow_intent is not null",
    );
    expect(rows).toEqual([{ shadow_intent: "thanks", shadow_model_id: String(candidate.modelId) }]);
  });
});
