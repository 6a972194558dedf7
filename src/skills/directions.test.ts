import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startGoogle } from "../../test/support/google-standin.ts";
import type { GoogleStandin } from "../../test/support/google-standin.ts";
import { assertMatches, contractsNote, hasContracts } from "../../test/support/openapi.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { isGsm7, measure } from "../sms/segments.ts";
import { createDirections } from "./directions.ts";
import type { DirectionsArgs } from "./directions.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

/** 14:05 on a Friday in Marlow Bay, England; 9:05 AM in Quill River, Illinois. */
const now = new Date("2026-03-27T14:05:00Z");

let google: GoogleStandin;
let skill: Skill<DirectionsArgs>;

beforeAll(async () => {
  google = await startGoogle({ now: () => now });
  skill = createDirections({ ...google });
});
afterAll(() => google.close());
afterEach(() => {
  google.clearScript();
  google.requests.length = 0;
});

type Person = Partial<SkillContext>;
const briton: Person = { number: "+447700900123", country: "GB" };
const american: Person = { number: "+12175550123", country: "US" };

/** Texts one after another, with what the skill remembers; the last reply. */
async function converse(person: Person, ...texts: (string | DirectionsArgs)[]): Promise<SkillReply> {
  let memory: unknown = null;
  let reply: SkillReply = { text: "" };
  for (const text of texts) {
    const args = typeof text === "string" ? skill.readCommand(text) : text;
    if (!args) throw new Error(`not a command: ${JSON.stringify(text)}`);
    const signal = AbortSignal.timeout(20_000);
    const context = { number: "", country: null, zone: null, now, memory, signal, ...person };
    reply = await skill.run(args, context);
    expect(isGsm7(toGsm7(reply.text))).toBe(true);
    // As the database gives it back.
    if (reply.remember !== undefined) memory = JSON.parse(JSON.stringify(reply.remember)) as unknown;
  }
  return reply;
}

function sentToRoutes(): Record<string, unknown>[] {
  return google.requests
    .filter(({ service }) => service === "routes")
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

const toMuseum = "MAP Town Library to Eastfield Museum";
const toAirport = "MAP Quill River Depot to Quill Field Airport";

describe("a route", () => {
  it("by public transport, where no way to travel is named", async () => {
    const { text, ...rest } = await converse(briton, toMuseum);
    expect(text).toBe(`43 min. Leave 14:18, arrive 15:01
1. Walk 2 min to Market Square
2. 14:21 Bus 12 to Marlow Bay Station, 2 stops, off 14:36 Marlow Bay Station
3. Walk 2 min to Marlow Bay Station
4. 14:38 Train Coast Line to Eastfield, 2 stops, off 14:55 Eastfield
5. Walk 6 min
NEXT: step by step. LATER: next departure`);
    expect(measure(text).segments).toBe(2);
    expect(rest).not.toHaveProperty("alert");
    expect(sentToRoutes()).toMatchObject([{ travelMode: "TRANSIT", units: "IMPERIAL" }]);
    expect(sentToRoutes()[0]).not.toHaveProperty("departureTime");
    expect(google.requests).toHaveLength(1);
  });

  it("on twelve-hour clocks for an American", async () => {
    const { text } = await converse(american, toAirport);
    expect(text.split("\n")[0]).toBe("30 min. Leave 9:14 AM, arrive 9:44 AM");
    expect(text).toContain("4. 9:24 AM Tram Blue to Quill Field Airport, 2 stops, off 9:42 AM");
  });

  it.each([
    ["on foot", "WALK", "11 min, 0.5 mi on foot"],
    ["by bike", "BICYCLE", "4 min, 0.5 mi by bike"],
    ["by car", "DRIVE", "2 min, 0.5 mi by car"],
  ])("%s", async (how, travelMode, total) => {
    const { text } = await converse(briton, `MAP Bean & Gull Café to Old Pier ${how}`);
    expect(text.split("\n").slice(0, 4)).toEqual([
      total,
      "1. Head south on Harbour Street toward High Road, 0.1 mi",
      "2. Turn left onto High Road, 0.3 mi",
      "3. Turn left onto Seafront, 0.2 mi. Destination on the right",
    ]);
    expect(sentToRoutes()).toMatchObject([{ travelMode }]);
  });

  it("by bus alone", async () => {
    await converse(briton, "MAP Town Library to Marlow Bay Station by bus");
    expect(sentToRoutes()).toMatchObject([{ transitPreferences: { allowedTravelModes: ["BUS"] } }]);
  });

  it("in metres for a German", async () => {
    const { text } = await converse({ country: "DE" }, "MAP Bean & Gull Café to Old Pier on foot");
    expect(text.split("\n")[0]).toBe("11 min, 885 m on foot");
  });

  it("asked for by the agent is the same", async () => {
    const args = { origin: "Town Library", destination: "Eastfield Museum", mode: null, leaveAt: null };
    expect((await converse(briton, args)).text).toBe((await converse(briton, toMuseum)).text);
  });
});

describe("a time", () => {
  it.each<[string, object, string]>([
    ["leave at 11:30", { departureTime: "2026-03-27T16:30:00.000Z" }, "Leave 11:44 AM"],
    ["leave at 8:30", { departureTime: "2026-03-28T13:30:00.000Z" }, "Leave Sat 8:44 AM"],
    ["tomorrow at 7", { departureTime: "2026-03-28T12:00:00.000Z" }, "Leave Sat 7:14 AM"],
    [
      "arrive by 9 tomorrow",
      { arrivalTime: "2026-03-28T14:00:00.000Z" },
      "Leave Sat 8:14 AM, arrive 8:56 AM",
    ],
    ["in 20 minutes", { departureTime: "2026-03-27T14:25:00.000Z" }, "Leave 9:29 AM"],
  ])("%j is read by the clocks at the start", async (words, sent, card) => {
    // The number is British, the trip is not.
    const { text } = await converse(
      { ...briton, country: "US", zone: "Europe/London" },
      `${toAirport} ${words}`,
    );
    expect(sentToRoutes()).toMatchObject([sent]);
    expect(text).toContain(card);
    expect(text).not.toContain("was read");
  });

  it("is not sent for now", async () => {
    await converse(briton, `${toMuseum} leave now`);
    expect(sentToRoutes()[0]).not.toHaveProperty("departureTime");
    expect(google.requests).toHaveLength(1);
  });

  it("on the road gives when to leave, and no arrival time to Google", async () => {
    const { text } = await converse(briton, "MAP Old Pier to Eastfield Museum by car arrive 16:00");
    expect(text.split("\n")[0]).toMatch(/^\d+ min, [\d.]+ mi by car\. Leave 15:\d\d, arrive 16:00$/);
    expect(sentToRoutes()[0]).not.toHaveProperty("arrivalTime");
    const { text: walk } = await converse(briton, "MAP Old Pier to Town Library on foot leave 18:00");
    expect(walk.split("\n")[0]).toMatch(/ on foot\. Leave 18:00, arrive 18:\d\d$/);
  });

  it("is read by the contact's clock, then by their country's, where the start's is not known", async () => {
    google.always({ error: "unavailable", service: "geocoding" });
    const own = await converse({ country: "US", zone: "America/Denver" }, `${toMuseum} at 11am`);
    expect(own.text).toContain("The time was read as your local time.");
    expect(sentToRoutes().at(-1)).toMatchObject({ departureTime: "2026-03-27T17:00:00.000Z" });

    const there = await converse(briton, `${toAirport} at 18:30`);
    expect(there.text).toContain("The time was read as that of your number's country.");
    expect(sentToRoutes().at(-1)).toMatchObject({ departureTime: "2026-03-27T18:30:00.000Z" });

    // The same clock, so there is nothing to say.
    expect((await converse(briton, `${toMuseum} at 15:00`)).text).not.toContain("was read");
  });

  it.each<[string, string]>([
    [`${toMuseum} leave today at 8:00 by car`, "That time has passed. Text MAP again with a later one."],
    [`${toMuseum} on 24 December at 9am`, "Timetables reach 100 days ahead. Text MAP again nearer the day."],
  ])("that cannot be used is said to be so: %j", async (text, answer) => {
    expect((await converse(briton, text)).text).toBe(answer);
    expect(sentToRoutes()).toHaveLength(0);
  });

  it("stays unread where no clock is known, and an operator is told why", async () => {
    google.always({ error: "invalid-key", service: "geocoding" });
    const reply = await converse(american, `${toAirport} at 11am`);
    expect(reply.text).toBe(
      "I cannot tell the local time at the start. Text MAP again with its town, or without a time.",
    );
    expect(reply.alert).toContain("Geocoding API: refused (REQUEST_DENIED)");
    expect(sentToRoutes()).toHaveLength(0);
  });

  it("that is no time is quoted back", async () => {
    const args = { origin: "Town Library", destination: "Eastfield Museum", leaveAt: "when the tide is out" };
    expect((await converse(briton, args)).text).toBe(
      'I could not read the time "when the tide is out". Text it like: leave at 8:30, arrive by 9am tomorrow.',
    );
  });
});

describe("a guessed address", () => {
  const asked = "MAP Town Library to Eastfild Museum tomorrow at 9";

  it("is asked about by its full name, before any route is given", async () => {
    const { text, question, ...rest } = await converse(briton, asked);
    expect(text).toBe(
      "Did you mean Eastfield Museum, Mill Lane, Eastfield TA9 8MU, UK? Text YES, or MAP again with a fuller address.",
    );
    expect(question?.choices.map(({ answer }) => answer)).toEqual(["YES"]);
    expect(rest).not.toHaveProperty("remember");
  });

  it("is not asked about again after YES", async () => {
    const { question } = await converse(briton, asked);
    const args = skill.schema.parse(JSON.parse(JSON.stringify(question?.choices[0]?.args)));
    const { text } = await converse(briton, args);
    expect(text).toMatch(/^43 min\. Leave Sat 09:18, arrive 10:01\n1\. /);
    expect(sentToRoutes().at(-1)).toMatchObject({
      origin: { address: "Town Library" },
      destination: { placeId: "ChIJeastfield0museum00000008" },
      departureTime: "2026-03-28T09:00:00.000Z",
    });
  });

  it("keeps its place for LATER", async () => {
    const { question } = await converse(briton, asked);
    await converse(briton, question?.choices[0]?.args as DirectionsArgs, "LATER");
    expect(sentToRoutes().at(-1)).toMatchObject({ destination: { placeId: "ChIJeastfield0museum00000008" } });
  });

  it("at both ends makes one question", async () => {
    const { text, question } = await converse(briton, "MAP Prairie Dinner to Colledge Green");
    expect(text).toBe(
      "Did you mean from Prairie Diner, 212 Riverside Dr, Quill River, IL 61799, USA to College Green, College Ave, Quill River, IL 61799, USA? Text YES, or MAP again with fuller addresses.",
    );
    expect(question?.choices[0]?.args).toMatchObject({
      originPlaceId: "ChIJquill0diner0000000000015",
      destinationPlaceId: "ChIJquill0college00000000012",
    });
  });

  it("that cannot be named is not offered", async () => {
    google.always({ error: "quota", service: "geocoding" });
    const reply = await converse(briton, "MAP Town Library to Eastfild Museum");
    expect(reply.text).toBe(
      'I am not sure which place you mean by "Eastfild Museum". Text MAP again with street and town.',
    );
    expect(reply.question).toBeUndefined();
    expect(reply.alert).toContain("Geocoding API: quota (OVER_QUERY_LIMIT)");
  });
});

describe("NEXT, BACK and LATER", () => {
  it("lead through the steps, to the end and back", async () => {
    const texts: string[] = [];
    const commands = ["NEXT", "next", "NEXT", "BACK", "NEXT", "NEXT", "NEXT", "NEXT", "NEXT", "BACK"];
    for (let count = 1; count <= commands.length; count++) {
      texts.push((await converse(briton, toMuseum, ...commands.slice(0, count))).text);
    }
    expect(texts).toEqual([
      "1/5 Walk 2 min to Market Square\nHead east on Market Square, 0.1 mi",
      "2/5 14:21 Market Square: Bus 12 to Marlow Bay Station\noff 14:36 Marlow Bay Station, 2 stops",
      "3/5 Walk 2 min to Marlow Bay Station\nTake exit, 361 ft\nTake entrance, 131 ft",
      "2/5 14:21 Market Square: Bus 12 to Marlow Bay Station\noff 14:36 Marlow Bay Station, 2 stops",
      "3/5 Walk 2 min to Marlow Bay Station\nTake exit, 361 ft\nTake entrance, 131 ft",
      "4/5 14:38 Marlow Bay Station: Train Coast Line to Eastfield\noff 14:55 Eastfield, 2 stops",
      "5/5 Walk 6 min to Eastfield Museum",
      "You are there: that was the last step. BACK gives it again.",
      "You are there: that was the last step. BACK gives it again.",
      "5/5 Walk 6 min to Eastfield Museum",
    ]);
  });

  it("BACK before any NEXT gives the first step", async () => {
    expect((await converse(briton, toMuseum, "BACK")).text).toMatch(/^1\/5 /);
  });

  it("LATER gives the next departure each time, and NEXT follows it", async () => {
    const first = await converse(briton, "MAP Town Library to Marlow Bay Station");
    const second = await converse(briton, "MAP Town Library to Marlow Bay Station", "LATER");
    const third = await converse(briton, "MAP Town Library to Marlow Bay Station", "LATER", "LATER");
    const buses = [first, second, third].map(({ text }) => /2\. (\d\d:\d\d) Bus/.exec(text)?.[1]);
    expect(buses).toEqual(["14:21", "14:41", "15:01"]);
    expect(sentToRoutes().at(-1)).toMatchObject({ departureTime: "2026-03-27T14:42:00.000Z" });
    const next = await converse(
      briton,
      "MAP Town Library to Marlow Bay Station",
      "NEXT",
      "LATER",
      "NEXT",
      "NEXT",
    );
    expect(next.text).toMatch(/^2\/3 14:41 /);
  });

  it("LATER works after an arrival time, too", async () => {
    const { text } = await converse(american, `${toAirport} arrive by 9 tomorrow`, "LATER");
    expect(text.split("\n")[0]).toBe("39 min. Leave Sat 8:29 AM, arrive 9:08 AM");
    expect(sentToRoutes().at(-1)).not.toHaveProperty("arrivalTime");
  });

  it("LATER hours afterwards starts from now", async () => {
    const { remember } = await converse(briton, toMuseum);
    await converse({ ...briton, memory: remember, now: new Date("2026-03-27T18:00:00Z") }, "LATER");
    expect(sentToRoutes().at(-1)).toMatchObject({ departureTime: "2026-03-27T18:00:00.000Z" });
  });

  it("LATER without a later route says so, and the last one stays", async () => {
    const { remember } = await converse(briton, toMuseum);
    google.next({ answer: {} });
    const reply = await converse({ ...briton, memory: remember }, "LATER");
    expect(reply).toEqual({
      text: "I found no later departure for this trip. Text MAP again for another time or way.",
    });
  });

  it("LATER has nothing to give on foot", async () => {
    const { text } = await converse(briton, "MAP Old Pier to Town Library on foot", "LATER");
    expect(text).toBe(
      "LATER gives the next bus or train. Your last route has none: leave whenever you like.",
    );
    expect(google.requests).toHaveLength(1);
  });

  it.each([null, undefined, "route", [], { kind: "list" }, { kind: "route", steps: "x" }])(
    "without a route of ours (%j) are answered with the form of MAP",
    async (memory) => {
      for (const text of ["NEXT", "BACK", "LATER"]) {
        const reply = await converse({ ...briton, memory }, text);
        expect(reply.text).toMatch(/^There is no route yet\. Text MAP from start to end first/);
      }
    },
  );
});

describe("no answer", () => {
  it("where nothing goes: no bus, and no way on foot", async () => {
    expect((await converse(briton, "MAP Old Pier to Gull Island Lighthouse")).text).toBe(
      'I found no way by bus or train from Old Pier to Gull Island Lighthouse. Text MAP again and add "by car".',
    );
    expect(sentToRoutes().map(({ travelMode }) => travelMode)).toEqual(["TRANSIT", "WALK"]);
  });

  it("where the named vehicle does not go", async () => {
    expect((await converse(american, `${toAirport} by bus`)).text).toBe(
      'I found no way by bus from Quill River Depot to Quill Field Airport. Text MAP again and add "by car" or "on foot".',
    );
    expect(sentToRoutes()).toHaveLength(1);
  });

  it("where only a car can go", async () => {
    expect((await converse(briton, "MAP Old Pier to Gull Island Lighthouse by car")).text).toContain(
      'add "by bus".',
    );
  });

  it("but the way on foot, where that is short and there is no bus", async () => {
    google.next({ answer: {} });
    const { text } = await converse(briton, "MAP Bean & Gull Café to Old Pier");
    expect(text.split("\n").slice(0, 2)).toEqual(["11 min, 0.5 mi on foot", "No bus or train found."]);
  });

  it("but its length, where it is long", async () => {
    google.next({ answer: {} });
    expect((await converse(briton, toMuseum)).text).toContain(
      '. On foot it is 7.9 mi. Text MAP again and add "by car" or "on foot".',
    );
  });

  it.each([
    ["MAP Zzyzx to Town Library", 'I could not find "Zzyzx". Text MAP again with street and town.'],
    ["MAP Zzyzx to Qqqq", 'I could not find "Zzyzx" or "Qqqq". Text MAP again with street and town.'],
    ["MAP here to Town Library", "I cannot see where you are."],
    ["MAP Town Library to my house", "I cannot see where you are."],
    ["MAP", "Text MAP from start to end, e.g."],
  ])("%j", async (text, answer) => {
    expect((await converse(briton, text)).text).toContain(answer);
  });

  it("where start and end are one", async () => {
    google.next({ answer: { routes: [{ duration: "0s", legs: [{}] }] } });
    const { text } = await converse(briton, "MAP Town Library to Town Library");
    expect(text).toBe("Start and end are the same place.");
  });

  it("names the place that is missing where Google only says that one is", async () => {
    google.next({ error: "not-found", service: "routes" });
    expect((await converse(briton, "MAP Zzyzx to Town Library")).text).toContain('I could not find "Zzyzx".');
  });
});

describe("a fault of the map service", () => {
  type Case = [
    name: string,
    fault: Parameters<GoogleStandin["always"]>[0],
    text: string,
    alert: RegExp | null,
  ];
  const cases: Case[] = [
    [
      "a wrong key",
      { error: "invalid-key" },
      "our access to the map service is not valid",
      /Set GMAPS_API_KEY/,
    ],
    [
      "a missing key",
      { error: "missing-key" },
      "the map service does not let us in",
      /Enable the Routes API/,
    ],
    ["no quota", { error: "quota" }, "too many map questions", /quota is used up/],
    ["an internal error", { error: "internal" }, "the map service has a fault", null],
    ["an overload", { error: "unavailable" }, "the map service has a fault", null],
    ["a page of a proxy", { html: 502 }, "the map service has a fault", null],
    ["a page instead of JSON", { html: 200 }, "sent an answer I cannot read", /GOOGLE_ROUTES_URL/],
    [
      "another shape",
      { answer: { routes: [{ duration: 5 }] } },
      "sent an answer I cannot read",
      /documented shape/,
    ],
    ["a dropped connection", { drop: true }, "I cannot reach the map service", /No connection/],
    ["an unknown place", { error: "not-found" }, "I could not find one of the two places", null],
  ];

  it.each(cases)("%s has its own honest text", async (_, fault, text, alert) => {
    google.always({ ...fault, service: "routes" });
    const reply = await converse(briton, toMuseum);
    expect(reply.text).toContain(text);
    expect(measure(reply.text).segments).toBe(1);
    if (alert) expect(reply.alert).toMatch(alert);
    else expect(reply.alert).toBeUndefined();
    expect(reply.alert ?? "").not.toMatch(/Library|standin-maps-key/);
  });

  it("that passes is not seen", async () => {
    google.next({ error: "unavailable", service: "routes" });
    expect((await converse(briton, toMuseum)).text).toMatch(/^43 min\./);
    expect(sentToRoutes()).toHaveLength(2);
  });

  it("that lasts to the turn's deadline ends there", async () => {
    google.always({ hang: true });
    const deadline = new AbortController();
    const reply = converse({ ...briton, signal: deadline.signal }, toMuseum);
    await google.waitForRequest();
    deadline.abort();
    expect((await reply).text).toBe("Sorry, the map service took too long to answer. Please text MAP again.");
  });
});

it("without a key says so, and what an operator must do", async () => {
  for (const apiKey of [undefined, "", "  "]) {
    const unready = createDirections({ ...google, apiKey });
    expect(unready.isReady).toBe(false);
    const signal = AbortSignal.timeout(20_000);
    const context: SkillContext = { number: "", country: null, zone: null, now, memory: null, signal };
    const reply = await unready.run({ origin: "a", destination: "b" }, context);
    expect(reply.text).toBe("Sorry, directions are not set up on this number.");
    expect(reply.alert).toContain("Set GMAPS_API_KEY");
  }
  expect(skill.isReady).toBe(true);
});

it("offers the agent plain arguments, bounded in length", () => {
  const json = z.toJSONSchema(skill.schema, { io: "input" });
  expect(json).toMatchObject({ type: "object" });
  expect(json).not.toHaveProperty("anyOf");
  expect(json.required ?? []).toEqual([]);
  expect(skill.schema.safeParse({ origin: "x".repeat(201), destination: "b" }).success).toBe(false);
  expect(skill.schema.safeParse({ origin: null, destination: "b", mode: null, do: null }).success).toBe(true);
});

it.skipIf(!hasContracts)(`sends only what the contract knows${contractsNote}`, async () => {
  await converse(briton, toMuseum, "LATER");
  await converse(american, `${toAirport} by train arrive by 9 tomorrow`);
  await converse(briton, "MAP Old Pier to Town Library by car leave at 18:00");
  await converse({ country: null }, "MAP Old Pier to Town Library on foot");
  for (const body of sentToRoutes()) assertMatches("routes", { request: "ComputeRoutes" }, body);
});
