import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { measure } from "../../src/sms/segments.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";
import { withoutModel } from "../wordings/index.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: withoutModel });
});
afterEach(() => {
  service.wiktionary.clearScript();
});
afterAll(() => service.stop());

describe("words by text", () => {
  test("tells the main meanings in one SMS, and the others on MORE", async () => {
    const phone = createPhone(service);
    const first = await phone.ask("DEFINE bank");
    expect(first).toMatch(/^bank \(noun\) 1 .*\n2 .*river.*\n\(verb\) 3/s);
    expect(measure(first).segments).toBe(1);
    expect(await phone.ask("MORE")).toMatch(/^bank \(verb\) 4 .*branch/s);
  });

  test("follows a form to its word, and says so", async () => {
    const answer = await createPhone(service).ask("define mice");
    expect(answer).toMatch(/^mice: plural of mouse\nmouse \(noun\) 1/);
  });

  test("asks which word is meant, and answers the digit", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("define gregarius")).toMatch(/Did you mean:\n1 gregarious/);
    expect(await phone.ask("1")).toMatch(/^gregarious \(adjective\)/);
  });

  test("spells so that it can be read, and tells which of two is right", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("SPELL recieve")).toBe("receive, not recieve\nr-e-c-e-i-v-e");
    expect(await phone.ask("SPELL seperate")).toMatch(/^separate, not seperate/);
    expect(await phone.ask("SPELL qwrtzpx")).toMatch(/I do not know/);
  });

  test("translates from the phrasebook and the dictionary, and goes on in another language", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("TRANSLATE fr bread")).toMatch(/^French: pain/);
    expect(await phone.ask("and in polish?")).toMatch(/^Polish: chleb/);
    expect(await phone.ask("hello in korean")).toMatch(/안녕하세요 \(annyeonghaseyo\)/);
    expect(await phone.ask("TRANSLATE fr my brother broke his leg")).toMatch(/need a language model/);
  });
});

describe("a dictionary that fails", () => {
  test.each([
    ["an HTML page", { html: 200 }, /cannot read/],
    ["another shape", { answer: { en: "nothing" } }, /cannot read/],
    ["a huge answer", { raw: { status: 200, body: `"${"x".repeat(3_000_000)}"` } }, /cannot read/],
    ["too many requests", { error: "too-many-requests" as const }, /too many questions/],
    ["a closed door", { error: "blocked" as const }, /does not let us in/],
    ["a fault", { error: "unavailable" as const }, /has a fault/],
    ["a lost connection", { drop: true }, /cannot reach/],
  ])("answers honestly after %s", async (name, behaviour, answer) => {
    service.wiktionary.always(behaviour);
    const letters = name.replace(/[^a-z]/gi, "");
    expect(await createPhone(service).ask(`define zz${letters}`)).toMatch(answer);
  });
});
