import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";
import type { ModelAnswer } from "../support/openai/types.ts";

let service: Service;
/** Its turns end early: only what is never answered is asked of it. */
let impatient: Service;
beforeAll(async () => {
  service = await startService();
  impatient = await startService({ env: { TURN_DEADLINE_MS: "4000" } });
});
afterAll(async () => {
  await service.stop();
  await impatient.stop();
});
afterEach(() => {
  service.model.clearScript();
  impatient.model.clearScript();
});

describe("nobody waits in silence when the model", () => {
  const tooLong = /took me too long/;
  const cases: [string, ModelAnswer, RegExp][] = [
    ["is down", { drop: true }, /not answering just now/],
    ["is overloaded", { error: "overloaded" }, /not answering just now/],
    ["answers with a page of a proxy", { html: 502 }, /not answering just now/],
    ["is out of quota", { error: "insufficient-quota" }, /used up my allowance/],
    ["refuses the key", { error: "invalid-api-key" }, /does not let me in/],
    ["is not known", { error: "model-not-found" }, /does not let me in/],
    ["refuses to answer", { refusal: "I cannot help with that." }, /^Sorry, I cannot help with that\.$/],
    ["says nothing", { empty: true }, /found no answer/],
    ["hangs", { hang: true }, tooLong],
    ["takes longer than the turn may", { text: "Late.", delayMs: 60_000 }, tooLong],
  ];
  test.each(cases)("%s", async (_name, answer, expected) => {
    const asked = expected === tooLong ? impatient : service;
    const { model } = asked;
    model.always(answer);
    const phone = createPhone(asked);
    expect(await phone.ask("What is a newt?")).toMatch(expected);

    model.clearScript();
    model.script([{ text: "An amphibian." }]);
    expect(await phone.ask("And now?")).toBe("An amphibian."); // the next turn is not harmed
    expect(phone.received()).toHaveLength(2);
  });

  test("calls tools for ever", async () => {
    service.model.always({ toolCalls: [{ name: "book_taxi", arguments: "{}" }] });
    expect(await createPhone(service).ask("Take me home")).toMatch(/^Sorry/);
  });

  test("sends arguments that are no JSON, and then mends them", async () => {
    service.model.script([
      { toolCalls: [{ name: "directions", arguments: '{"origin": "Mar' }] },
      { text: "Where from, please?" },
    ]);
    expect(await createPhone(service).ask("How do I get to the station?")).toBe("Where from, please?");
  });

  test("sends 50 KB", async () => {
    service.model.script([{ text: "Many words. ".repeat(4_300) }]);
    const answer = await createPhone(service).ask("Tell me everything");
    expect(answer).toMatch(/MORE for more$/);
    expect(service.twilio.messages().at(-1)?.segments).toBeLessThanOrEqual(2);
  });
});

describe("without any model", () => {
  test("chat says so, and keywords work", async () => {
    const bare = await startService({ env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "" } });
    const phone = createPhone(bare);
    expect(await phone.ask("hello")).toBe(
      "I cannot chat yet: no language model is set up here. Text HELP for what I can do.",
    );
    expect(await phone.ask("HELP")).toMatch(/^I am an assistant by text\.\nMAP /);
    await bare.stop();
  });
});
