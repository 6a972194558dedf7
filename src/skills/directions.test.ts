import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startGoogle } from "../../test/support/google-standin.ts";
import type { GoogleStandin } from "../../test/support/google-standin.ts";
import { startOsrm } from "../../test/support/osrm-standin.ts";
import type { OsrmStandin } from "../../test/support/osrm-standin.ts";
import { assertMatches, contractsNote, hasContracts } from "../../test/support/openapi.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { isGsm7, measure } from "../sms/segments.ts";
import { createDirections } from "./directions.ts";
import type { DirectionsArgs } from "./directions.ts";
import type { Sources } from "./index.ts";
import type { KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { noSources } from "../../test/support/no-sources.ts";

/** 14:05 on a Friday in Marlow Bay, England; 9:05 AM in Quill River, Illinois. */
const now = new Date("2026-03-27T14:05:00Z");

let google: GoogleStandin;
let sources: Sources;
let skill: Skill<DirectionsArgs>;

beforeAll(async () => {
  google = await startGoogle({ now: () => now });
  const { apiKey, routesUrl, geocodingUrl, placesUrl } = google;
  sources = { ...noSources, google: { apiKey, routesUrl, geocodingUrl, placesUrl } };
  skill = createDirections(sources);
});
afterAll(() => google.close());
afterEach(() => {
  google.clearScript();
  google.requests.length = 0;
});

type Person = Partial<SkillContext>;
const briton: Person = { number: "+447700900123", country: "GB" };
const american: Person = { number: "+12175550123", country: "US" };

function contextOf(person: Person): SkillContext {
  return {
    number: "",
    country: null,
    zone: null,
    language: null,
    places: [],
    items: [],
    wakeUps: [],
    now,
    memory: null,
    signal: AbortSignal.timeout(20_000),
    ...person,
  };
}

function kept(places: KnownPlace[], place: KnownPlace): KnownPlace[] {
  return [...places.filter(({ kind, name }) => kind !== place.kind || name !== place.name), place];
}

/** As the pipeline does without a model. */
function read(text: string, memory: unknown): DirectionsArgs | null {
  return skill.readCommand(text) ?? skill.readFollowUp?.(text, memory) ?? skill.readUtterance?.(text) ?? null;
}

/** Texts one after another, with what the skill remembers; the last reply. */
async function converse(person: Person, ...texts: (string | DirectionsArgs)[]): Promise<SkillReply> {
  let memory: unknown = person.memory ?? null;
  let places = person.places ?? [];
  let reply: SkillReply = { text: "" };
  for (const text of texts) {
    const args = typeof text === "string" ? read(text, memory) : text;
    if (!args) throw new Error(`not a command: ${JSON.stringify(text)}`);
    const signal = AbortSignal.timeout(20_000);
    const context = contextOf({ ...person, signal: person.signal ?? signal, memory, places });
    reply = await skill.run(args, context);
    for (const effect of reply.effects ?? [])
      if (effect.kind === "keep-place") places = kept(places, effect.place);
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
    expect(sentToRoutes()).toHaveLength(1);
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
      "1. Head south on Harbour Street, 0.1 mi",
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
    expect(sentToRoutes()).toHaveLength(1);
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
      "Did you mean Eastfield Museum, Mill Lane, Eastfield TA9 8MU?\n1 Yes\nIf not, text street and town.",
    );
    expect(question?.choices.map(({ answer }) => answer)).toEqual(["1", "YES", "Y"]);
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

  it("is kept for this person, who is not asked again", async () => {
    const { question } = await converse(briton, asked);
    const { effects } = await converse(briton, question?.choices[0]?.args as DirectionsArgs);
    expect(effects).toMatchObject(
      [
        { kind: "keep-place", place: { kind: "meant", name: "eastfild museum", label: /Eastfield Museum/ } },
      ].map((effect) => ({
        ...effect,
        place: { ...effect.place, label: expect.stringMatching(effect.place.label) as string },
      })),
    );
    const places = effects?.flatMap((effect) => (effect.kind === "keep-place" ? effect.place : [])) ?? [];
    const again = await converse({ ...briton, places }, "MAP Town Library to Eastfild Museum");
    expect(again.text).toMatch(/^43 min/);
    expect(again).not.toHaveProperty("effects");
  });

  it("at both ends is asked about one after the other", async () => {
    const first = await converse(american, "MAP Prairie Dinner to Colledge Green");
    expect(first.text).toMatch(/^Did you mean Prairie Diner, 212 Riverside Dr/);
    const second = await converse(american, first.question?.choices[0]?.args as DirectionsArgs);
    expect(second.text).toMatch(/^Did you mean College Green, College Ave/);
    await converse(american, second.question?.choices[0]?.args as DirectionsArgs);
    expect(sentToRoutes().at(-1)).toMatchObject({
      origin: { placeId: "ChIJquill0diner0000000000015" },
      destination: { placeId: "ChIJquill0college00000000012" },
    });
  });

  it("of which there are several is asked about with numbers", async () => {
    const person: Person = { number: "+10000000000" };
    const { text, question } = await converse(person, "MAP Town Library to Ashby by car");
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toMatch(/^Which Ashby\?\n1 Ashby, .+\n2 Ashby, .+$/);
    expect(question?.choices.map(({ answer }) => answer)).toEqual(["1", "2"]);
    await converse(person, question?.choices[1]?.args as DirectionsArgs);
    const sent = sentToRoutes().at(-1) as { destination: object };
    expect(Object.keys(sent.destination)).not.toContain("address");
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
    google.next({ answer: {}, service: "routes" });
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
    expect(sentToRoutes()).toHaveLength(1);
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

describe("EARLIER and ALT", () => {
  it("EARLIER gives the departure before", async () => {
    const trip = "MAP Town Library to Marlow Bay Station leave at 16:00";
    const [given, earlier] = [await converse(briton, trip), await converse(briton, trip, "EARLIER")];
    const bus = ({ text }: SkillReply) => /2\. (\d\d:\d\d) Bus/.exec(text)?.[1] ?? "";
    expect(bus(earlier) < bus(given)).toBe(true);
    expect(bus(earlier) > "15:30").toBe(true);
  });

  it("EARLIER says so where none can be caught any more", async () => {
    const { text } = await converse(briton, "MAP Town Library to Marlow Bay Station", "EARLIER");
    expect(text).toBe("I found no earlier one that you can still catch.");
  });

  it("ALT gives the other ways one after the other", async () => {
    const drive = "MAP Old Pier to Town Library by car";
    const totals: string[] = [];
    for (const alts of [1, 2, 3]) {
      const { text } = await converse(briton, drive, ...Array.from({ length: alts }, () => "ALT"));
      totals.push(/via (.*)$/.exec(text.split("\n")[0] ?? "")?.[1] ?? "");
    }
    expect(totals).toEqual(["Ring Road", "Mill Lane", ""]);
    expect(sentToRoutes()[1]).toMatchObject({ computeAlternativeRoutes: true });
  });
});

describe("the first and the last of the day", () => {
  it.each<[string, object, RegExp]>([
    [
      "last train from Marlow Bay Station to Eastfield Museum",
      { arrivalTime: "2026-03-28T04:00:00.000Z" },
      /The last I found to arrive by 04:00\./,
    ],
    [
      "last bus from Town Library to Eastfield Museum tomorrow",
      { arrivalTime: "2026-03-29T03:00:00.000Z" },
      /./,
    ],
    [
      "first train from Town Library to Eastfield Museum tomorrow",
      { departureTime: "2026-03-28T04:00:00.000Z" },
      /./,
    ],
    [
      "first bus from Town Library to Eastfield Museum on sunday",
      { departureTime: "2026-03-29T03:00:00.000Z" },
      /./,
    ],
  ])("%j", async (text, sent, card) => {
    const reply = await converse(briton, text);
    expect(sentToRoutes()[0]).toMatchObject(sent);
    expect(reply.text).toMatch(card);
  });
});

const home: KnownPlace = {
  kind: "saved",
  name: "home",
  label: "Town Library, Marlow Bay",
  placeId: null,
  latitude: 51.0212,
  longitude: -3.1081,
  zone: "Europe/London",
  country: "GB",
};

describe("a place of their own", () => {
  it("goes to Google as its coordinates, or its id", async () => {
    await converse({ ...briton, places: [home] }, "hw do i get frm home 2 eastfield museum");
    await converse(
      { ...briton, places: [{ ...home, placeId: "ChIJeastfield0museum00000008" }] },
      "bus home from old pier",
    );
    expect(sentToRoutes()).toMatchObject([
      {
        origin: { location: { latLng: { latitude: 51.0212, longitude: -3.1081 } } },
        destination: { address: "eastfield museum" },
      },
      { origin: { address: "old pier" }, destination: { placeId: "ChIJeastfield0museum00000008" } },
    ]);
  });

  it("is asked for where it is not known, kept, and the trip goes on", async () => {
    const asked = await converse(briton, "how do i get 2 eastfield museum");
    expect(asked.text).toBe(
      "Where are you? Text a street and town, or a stop, for the way to eastfield museum.",
    );
    const reply = await converse(briton, "how do i get 2 eastfield museum", "im at the town library");
    expect(reply.text).toMatch(/^\d+ min\. Leave/);
    expect(reply.effects).toMatchObject([{ kind: "keep-place", place: { kind: "here", name: "here" } }]);
    const places =
      reply.effects?.flatMap((effect) => (effect.kind === "keep-place" ? effect.place : [])) ?? [];
    expect((await converse({ ...briton, places }, "walk to old pier")).text).toMatch(/on foot/);
  });

  it("that is not saved yet is asked for by its name", async () => {
    const asked = await converse(briton, "MAP Old Pier to my house");
    expect(asked.text).toContain("Where is home?");
    const reply = await converse(briton, "MAP Old Pier to my house", "Town Library, Marlow Bay");
    expect(reply.effects).toMatchObject([{ place: { kind: "saved", name: "home" } }]);
    expect(reply.text).toMatch(/^\d+ min/);
  });

  it("gives its zone to the times", async () => {
    const far = { ...home, zone: "America/Chicago" };
    await converse({ ...briton, places: [far] }, "bus from home to old pier at 6pm");
    expect(sentToRoutes()).toMatchObject([{ departureTime: "2026-03-27T23:00:00.000Z" }]);
  });
});

describe("going on from a route", () => {
  it.each<[string, object]>([
    ["what about by bike", { travelMode: "BICYCLE" }],
    ["same but tomorrow", { departureTime: "2026-03-28T18:00:00.000Z", travelMode: "TRANSIT" }],
    ["and back", { origin: { address: "Eastfield Museum" }, destination: { address: "Town Library" } }],
    ["arrive by 9pm", { arrivalTime: "2026-03-27T21:00:00.000Z" }],
    ["last bus", { arrivalTime: "2026-03-28T04:00:00.000Z" }],
  ])("%j asks for the same trip, changed", async (text, sent) => {
    await converse(briton, `${toMuseum} leave at 6pm`, text);
    expect(sentToRoutes().at(-1)).toMatchObject(sent);
  });

  it.each(["MAP Old Pier to Gull Island Lighthouse by bus", "MAP Zzyzx to Qqqq by bus"])(
    "is possible where nothing was found, too: %j",
    async (text) => {
      await converse(briton, text, "by car");
      expect(sentToRoutes().at(-1)).toMatchObject({ travelMode: "DRIVE" });
      expect((await converse(briton, text, "NEXT")).text).toMatch(/^There is no route yet/);
    },
  );
});

describe("OSRM", () => {
  let osrm: OsrmStandin;
  beforeAll(async () => {
    osrm = await startOsrm({ now: () => now });
  });
  afterAll(() => osrm.close());
  afterEach(() => {
    osrm.requests.length = 0;
    skill = createDirections(sources);
  });

  it("answers on foot, by bike and by car where Google fails for the moment", async () => {
    skill = createDirections({ ...sources, osrmUrl: osrm.url });
    google.always({ error: "unavailable", service: "routes" });
    const { text, ...rest } = await converse(briton, "MAP Old Pier to Town Library on foot");
    expect(text).toMatch(/^\d+ min, [\d.]+ mi on foot\n1\. Head (?:north|south|east|west)/);
    expect(text).toContain("At the roundabout take the 2nd exit onto Mill Street");
    expect(rest).not.toHaveProperty("alert");
    expect(osrm.requests.map(({ url }) => url.pathname)).toEqual([
      expect.stringMatching(/^\/route\/v1\/walking\//),
    ]);
    expect((await converse(briton, toMuseum)).text).toContain("the map service has a fault");
  });

  it("alone says that it has no timetables, and gives the road", async () => {
    skill = createDirections({ ...sources, google: null, osrmUrl: osrm.url });
    expect(skill.isReady).toBe(true);
    const places: KnownPlace[] = [home, { ...home, name: "pier", latitude: 51.03, longitude: -3.12 }];
    expect((await converse({ ...briton, places }, "bus from home to pier")).text).toMatch(
      /no bus and train times/,
    );
    const walk = await converse({ ...briton, places }, "from home to pier");
    expect(walk.text).toMatch(/on foot\nNo bus and train times here\.\n1\. Head/);
    const alt = await converse({ ...briton, places }, "drive from home to pier", "ALT", "NEXT");
    expect(alt.text).toMatch(/^1\/4 Head/);
  });
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
    google.next({ answer: {}, service: "routes" });
    const { text } = await converse(briton, "MAP Bean & Gull Café to Old Pier");
    expect(text.split("\n").slice(0, 2)).toEqual(["11 min, 0.5 mi on foot", "No bus or train found."]);
  });

  it("but its length, where it is long", async () => {
    google.next({ answer: {}, service: "routes" });
    expect((await converse(briton, toMuseum)).text).toContain(
      '. On foot it is 7.9 mi. Text MAP again and add "by car" or "on foot".',
    );
  });

  it.each([
    ["MAP Zzyzx to Town Library", 'I could not find "Zzyzx". Text MAP again with street and town.'],
    ["MAP Zzyzx to Qqqq", 'I could not find "Zzyzx" or "Qqqq". Text MAP again with street and town.'],
    ["MAP here to Town Library", "Where are you? Text a street and town, or a stop"],
    ["MAP Town Library to my house", "Where is home? Text its street and town, and I keep it."],
    ["MAP", "Text MAP from start to end, e.g."],
  ])("%j", async (text, answer) => {
    expect((await converse(briton, text)).text).toContain(answer);
  });

  it("where start and end are one", async () => {
    google.next({ answer: { routes: [{ duration: "0s", legs: [{}] }] }, service: "routes" });
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

it("without a source says so, and what an operator must do", async () => {
  const unready = createDirections({ ...sources, google: null });
  expect(unready.isReady).toBe(false);
  const reply = await unready.run({ origin: "a", destination: "b" }, contextOf({}));
  expect(reply.text).toBe("Sorry, directions are not set up on this number.");
  expect(reply.alert).toContain("Set GMAPS_API_KEY");
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
