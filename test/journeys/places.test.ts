import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

// Friday, 14:05 in London. No model is asked in any of these.
let service: Service;
beforeAll(async () => {
  service = await startService({
    playbook: "assistant",
    env: { CLOCK_START: "2026-03-27T14:05:00Z", OPENAI_API_KEY: "", OPENAI_BASE_URL: "" },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  service.google.clearScript();
});

let britons = 0;
const briton = (): Phone => createPhone(service, `+447700902${String((britons += 1)).padStart(3, "0")}`);

function lastSearch(): Record<string, unknown> {
  const bodies = service.google.requests.filter(({ service: name }) => name === "places");
  return JSON.parse(bodies.at(-1)?.body ?? "{}") as Record<string, unknown>;
}

describe("what is near", () => {
  test("is found by words, with details, number and the way by a digit", async () => {
    const phone = briton();
    expect(await phone.ask("atm nr kings x")).toMatch(/^1 .+\n2 .+\n3 .+/);
    expect(lastSearch()).toMatchObject({ textQuery: "atm near kings x", regionCode: "uk" });
    expect(await phone.ask("MORE")).toMatch(/^4 /);
    expect(await phone.ask("4")).toMatch(/^.+\n.+\n/);
    expect(await phone.ask("call 2")).toMatch(/: [\d ()+-]{7,}$|no phone number/);
    const searches = service.google.requests.length;
    expect(await phone.ask("directions to 2")).not.toMatch(/^Sorry/);
    expect(service.google.requests.slice(searches).some(({ service: name }) => name === "routes")).toBe(true);
  });

  test("is asked for once where the person is, who may then move on", async () => {
    const phone = briton();
    expect(await phone.ask("wheres nearest chemist open now")).toMatch(/^Where are you\?/);
    expect(await phone.ask("leeds stn")).toMatch(/^1 |^I found no/);
    expect(lastSearch()).toMatchObject({ textQuery: "chemist", openNow: true, locationBias: {} });
    await phone.ask("coffee near me");
    expect(lastSearch()).toMatchObject({ textQuery: "coffee", locationBias: {} });
    expect(await phone.ask("where am i")).toMatch(/^You are at Leeds Station/);
  });

  test("goes on from the last turn", async () => {
    const phone = briton();
    await phone.ask("any gud curry in bradford");
    expect(lastSearch()).toMatchObject({ textQuery: "curry near bradford" });
    await phone.ask("in leeds?");
    expect(lastSearch()).toMatchObject({ textQuery: "curry near leeds" });
    await phone.ask("and pubs?");
    expect(lastSearch()).toMatchObject({ textQuery: "pubs near leeds" });
  });
});

describe("a person's places", () => {
  test("are kept, told, listed and forgotten", async () => {
    const phone = briton();
    expect(await phone.ask("SET HOME 12 Harbour Street, Marlow Bay")).toMatch(/^Home is 12 Harbour Street/);
    expect(await phone.ask("im at marlow bay station")).toMatch(/^You are at Marlow Bay Station/);
    expect(await phone.ask("PLACES")).toMatch(/^You are at .+\nHome: 12 Harbour Street/);
    await phone.ask("cafe near home");
    expect(lastSearch()).toMatchObject({
      textQuery: "cafe",
      locationBias: { circle: { center: { latitude: 51.0175 } } },
    });
    expect(await phone.ask("forget home")).toMatch(/^Home is forgotten/);
    expect(await phone.ask("PLACES")).not.toContain("Home");
  });

  test("a doubtful one is asked about, and the answer is remembered", async () => {
    const phone = briton();
    expect(await phone.ask("pizza near springfield")).toMatch(/^Which Springfield\?\n1 /);
    await phone.ask("2");
    expect(lastSearch()).toMatchObject({ textQuery: "pizza", locationBias: {} });
    expect(await phone.ask("pharmacy near springfield")).not.toMatch(/^Which/);
  });
});
