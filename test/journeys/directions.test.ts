import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { assertMatches, contractsNote, hasContracts } from "../support/openapi.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { CLOCK_START: "2026-06-10T08:00:00Z" } });
});
afterAll(() => service.stop());
afterEach(() => {
  service.google.clearScript();
});

describe("a way by bus and train", () => {
  test("is told as a card, step by step with NEXT, and again for the next departure with LATER", async () => {
    const phone = createPhone(service);
    const chats = service.model.chats.length;
    const card = await phone.ask("MAP Town Library to Eastfield Museum");
    expect(card).toBe(
      [
        "43 min. Leave 9:18 AM, arrive 10:01 AM",
        "1. Walk 2 min to Market Square",
        "2. 9:21 AM Bus 12 to Marlow Bay Station, 2 stops, off 9:36 AM Marlow Bay Station",
        "3. Walk 2 min to Marlow Bay Station",
        "4. 9:38 AM Train Coast Line to Eastfield, 2 stops, off 9:55 AM Eastfield",
        "5. Walk 6 min",
        "NEXT: steps. LATER: next trip",
      ].join("\n"),
    );
    expect(await phone.ask("NEXT")).toMatch(/^1\/5 Walk 2 min to Market Square/);
    expect(await phone.ask("next")).toMatch(/^2\/5 9:21 AM Market Square: Bus 12/);
    expect(await phone.ask("back")).toMatch(/^1\/5/);
    expect(await phone.ask("later")).toMatch(/^53 min\. Leave 9:38 AM, arrive 10:31 AM/);
    expect(await phone.ask("later")).toMatch(/^43 min\. Leave 10:18 AM/);
    expect(await phone.ask("/next")).toMatch(/^1\/5/);
    expect(service.model.chats.length).toBe(chats); // no model was asked
  });

  test("with a time to arrive by is read in the zone of its start", async () => {
    const card = await createPhone(service).ask("map college green to quill field airport arrive by 5pm");
    expect(card).toMatch(/^43 min\. Leave 4:13 PM, arrive 4:56 PM/);
    const asked = JSON.parse(service.google.requests.at(-1)?.body ?? "") as { arrivalTime: string };
    expect(new Date(asked.arrivalTime)).toEqual(new Date("2026-06-10T22:00:00Z")); // 5 pm in Illinois
  });

  test("is found by the agent's tool, and its card goes out word for word", async () => {
    const phone = createPhone(service);
    service.model.script([
      {
        toolCalls: [
          {
            name: "directions",
            arguments: JSON.stringify({
              origin: "Town Library",
              destination: "Eastfield Museum",
              mode: "transit",
            }),
          },
        ],
      },
    ]);
    expect(await phone.ask("how do i get from the town library to the eastfield museum")).toMatch(
      /^43 min\. Leave 9:18 AM, arrive 10:01 AM\n1\. Walk 2 min to Market Square/,
    );
    expect(await phone.ask("NEXT")).toMatch(/^1\/5/);
    const offered = JSON.stringify(service.model.chats.at(-1)?.tools);
    expect(offered).toContain("destination");
    expect(offered).not.toContain("PlaceId");
  });
});

describe("other ways", () => {
  test.each([
    ["on foot", "map old pier to st annes hospital on foot", /^36 min, 1\.8 mi on foot\n1\. Head north/],
    ["by car", "/MAP from Old Pier to Marlow Bay Station by car", /^6 min, 2\.1 mi by car/],
    ["by bike", "map old pier to marlow bay station by bike", / by bike/],
  ])("%s", async (_name, text, card) => {
    expect(await createPhone(service).ask(text)).toMatch(card);
  });

  test("a guessed address is asked about, and YES goes on with it", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("map 14 harbor street to town library")).toMatch(
      /^Did you mean 12 Harbour Street/,
    );
    expect(await phone.ask("yes!")).toMatch(/^10 min\. Leave 9:02 AM/);
  });

  test("no way at all is said", async () => {
    expect(await createPhone(service).ask("map gull island lighthouse to town library")).toMatch(
      /^I found no way/,
    );
  });

  test("MAP alone shows how it is used", async () => {
    expect(await createPhone(service).ask("MAP")).toMatch(/^Text MAP from start to end/);
  });
});

describe("without a model", () => {
  let alone: Service;
  beforeAll(async () => {
    alone = await startService({
      env: { CLOCK_START: "2026-06-10T08:00:00Z", OPENAI_API_KEY: "", OPENAI_MODEL: "" },
      playbook: "assistant",
    });
  });
  afterAll(() => alone.stop());
  const lastRoute = (): unknown =>
    JSON.parse(alone.google.requests.findLast(({ service: name }) => name === "routes")?.body ?? "null");

  test("a way is asked for as people thumb it, and changed with a word", async () => {
    const phone = createPhone(alone);
    await phone.ask("hw do i get frm town library 2 eastfield museum");
    expect(lastRoute()).toMatchObject({
      origin: { address: "town library" },
      destination: { address: "eastfield museum" },
      travelMode: "TRANSIT",
    });
    expect(await phone.ask("what about by bike")).toMatch(/ by bike/);
    expect(await phone.ask("and back")).toMatch(/ by bike/);
    expect(lastRoute()).toMatchObject({
      origin: { address: "eastfield museum" },
      destination: { address: "town library" },
      travelMode: "BICYCLE",
    });
  });

  test("where they are is asked once, and kept", async () => {
    const phone = createPhone(alone);
    expect(await phone.ask("how do i get to eastfield museum")).toMatch(/^Where are you\?/);
    expect(await phone.ask("town library, marlow bay")).toMatch(/min\. Leave/);
    expect(await phone.ask("walk 2 old pier")).toMatch(/on foot/);
  });
});

describe("when the maps fail", () => {
  const answers = new Set<string>();
  test.each(["quota", "invalid-key", "internal"] as const)("%s has an honest answer", async (error) => {
    service.google.always({ error });
    const answer = await createPhone(service).ask("MAP Town Library to Eastfield Museum");
    expect(answer).toMatch(/sorry|cannot|not/i);
    answers.add(answer);
  });

  test("each case has its own words", () => {
    expect(answers.size).toBe(3);
  });

  test("and the rest works", async () => {
    service.google.always({ drop: true });
    const phone = createPhone(service);
    expect(await phone.ask("MAP Town Library to Eastfield Museum")).toMatch(/cannot reach the map service/);
    expect(await phone.ask("HELP")).toContain("MAP");
  });
});

describe.skipIf(!hasContracts)(`what we sent${contractsNote}`, () => {
  test("to Google is what its document takes", () => {
    const routes = service.google.requests.filter(({ service: name }) => name === "routes");
    expect(routes.length).toBeGreaterThan(5);
    for (const { body } of routes) {
      assertMatches("routes", { request: "POST /directions/v2:computeRoutes" }, JSON.parse(body));
    }
  });

  test("to the model is what its document takes", () => {
    for (const { body } of service.model.requests.filter(({ method }) => method === "POST")) {
      assertMatches("openai", { request: "createChatCompletion" }, JSON.parse(body));
    }
  });

  test("to Twilio is what its document takes", () => {
    for (const { body } of service.twilio.requests.filter(({ method }) => method === "POST")) {
      assertMatches("twilio", { request: "CreateMessage" }, Object.fromEntries(new URLSearchParams(body)));
    }
  });
});
