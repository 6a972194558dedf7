import fc from "fast-check";
import { DateTime } from "luxon";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  openMeteoErrors,
  startOpenMeteo,
  type OpenMeteoStandin,
} from "../../test/support/open-meteo-standin.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import type { KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { createWeather, type WeatherArgs } from "./weather.ts";
import { noSources } from "../../test/support/no-sources.ts";

/** Friday 27 March 2026, 14:05 in London, two days before its clocks change. */
const friday = new Date("2026-03-27T14:05:00Z");
let now = friday;

let meteo: OpenMeteoStandin;
let skill: Skill<WeatherArgs>;
let people = 0;

beforeAll(async () => {
  meteo = await startOpenMeteo({ now: () => now });
  skill = createWeather({ ...noSources, openMeteo: meteo });
});
afterAll(() => meteo.close());
beforeEach(() => {
  now = friday;
  meteo.clearScript();
  meteo.clearWeather();
  meteo.requests.length = 0;
  people += 1; // what is kept is kept for each person
});

type Person = Partial<SkillContext>;

/** Texts one after another, with what the skill remembers and keeps; the last reply. */
async function converse(person: Person, ...texts: (string | WeatherArgs)[]): Promise<SkillReply> {
  let memory: unknown = null;
  let reply: SkillReply = { text: "" };
  const places = [...(person.places ?? [])];
  for (const text of texts) {
    const args =
      typeof text !== "string"
        ? text
        : ((reply.question?.choices.find(({ answer }) => answer === text)?.args as WeatherArgs | undefined) ??
          skill.readCommand(text) ??
          skill.readFollowUp?.(text, memory) ??
          skill.readUtterance?.(text));
    if (!args) throw new Error(`not read: ${JSON.stringify(text)}`);
    const context = { zone: null, language: null, items: [], wakeUps: [], country: "GB", now, memory, signal: AbortSignal.timeout(20_000), number: `+44770090${people}`, ...person, places }; // prettier-ignore
    reply = await skill.run(skill.schema.parse(args), context);
    // As the database gives it back.
    if (reply.remember !== undefined) memory = JSON.parse(JSON.stringify(reply.remember)) as unknown;
    for (const effect of reply.effects ?? []) if (effect.kind === "keep-place") places.push(effect.place);
  }
  return reply;
}

async function ask(text: string, person: Person = {}): Promise<string> {
  return (await converse(person, text)).text;
}

/** Dry and mild everywhere in the stand-in's Leeds, but for what a test adds. */
function calm(place: string): void {
  meteo.setWeather(place, { temperature_2m: 10, apparent_temperature: 9, precipitation: 0, precipitation_probability: 5, snowfall: 0, weather_code: 3, wind_speed_10m: 20, wind_gusts_10m: 30, wind_direction_10m: 270 }); // prettier-ignore
}

const leedsAt = (hour: string) => new Date(`2026-03-${hour}:00:00Z`);
const rain = { precipitation: 2, precipitation_probability: 80, weather_code: 63 };
const asked = (service: string) =>
  meteo.requests.filter((request) => request.service === service).map(({ url }) => url.searchParams);

describe("the weather of a day", () => {
  it("is told from the forecast's own hours", async () => {
    const hours = Array.from({ length: 24 }, (_, hour) =>
      meteo.weatherIn("Leeds", new Date(Date.UTC(2026, 2, 28, hour))),
    );
    const temperatures = hours.map((hour) => hour.temperature_2m ?? NaN);
    const wind = Math.max(...hours.map((hour) => hour.wind_speed_10m ?? NaN));
    const text = await ask("weather leeds tomorrow");
    expect(text).toContain(
      `Leeds tomorrow (Sat): ${Math.round(Math.min(...temperatures))}-${Math.round(Math.max(...temperatures))}C, `,
    );
    expect(text).toContain(`wind ${Math.round(wind / 1.609344)} mph`);
    expect(measure(text).segments).toBe(1);
    const [query] = asked("forecast");
    expect(query?.get("start_date")).toBe("2026-03-28");
    expect(query?.get("end_date")).toBe("2026-03-28");
    expect(query?.get("timezone")).toBe("Europe/London");
  });

  it("says when rain begins and ends", async () => {
    calm("Leeds");
    meteo.setWeather("Leeds", { ...rain, from: leedsAt("28T15"), until: leedsAt("28T18") });
    expect(await ask("weather leeds tomorrow")).toBe(
      "Leeds tomorrow (Sat): 10C, cloudy, rain 15:00-18:00 (80%), wind 12 mph W. Sunset 18:29.",
    );
  });

  it("is in Fahrenheit, miles and twelve hours for an American", async () => {
    calm("Chicago");
    meteo.setWeather("Chicago", {
      ...rain,
      from: new Date("2026-03-28T20:00:00Z"),
      until: new Date("2026-03-28T23:00:00Z"),
    });
    expect(await ask("weather chicago tomorrow", { country: "US" })).toMatch(
      /^Chicago tomorrow \(Sat\): 50F, cloudy, rain 3 PM-6 PM \(80%\), wind 12 mph W\. Sunset \d:\d\d PM\.$/,
    );
  });

  it("is in Celsius and km/h for a German", async () => {
    calm("Berlin");
    expect(await ask("weather berlin tomorrow", { country: "DE" })).toMatch(
      /^Berlin tomorrow \(Sat\): 10C, cloudy, no rain \(5%\), wind 20 km\/h W\. Sunset 18:\d\d\.$/,
    );
  });

  it("of now tells what it is like and what comes", async () => {
    calm("Leeds");
    meteo.setWeather("Leeds", { ...rain, from: leedsAt("27T19"), until: leedsAt("27T21") });
    expect(await ask("weather leeds")).toBe(
      "Leeds now: 10C, cloudy, wind 12 mph W.\nToday (Fri): 10C, rain 19:00-21:00 (80%). Sunset 18:27.",
    );
  });

  it("tonight lasts to the morning", async () => {
    calm("Leeds");
    meteo.setWeather("Leeds", { ...rain, from: leedsAt("28T03"), until: leedsAt("28T05") });
    expect(await ask("rain 2nite leeds?")).toBe(
      "Yes: rain Sat 03:00-05:00 (80%), 4 mm. Leeds tonight (Fri): 10C.",
    );
  });

  it("of a week is a line a day, in two segments at most", async () => {
    const text = await ask("weather leeds this week");
    expect(
      text
        .split("\n")
        .slice(1, 8)
        .map((line) => line.slice(0, 4)),
    ).toEqual(["Fri ", "Sat ", "Sun ", "Mon ", "Tue ", "Wed ", "Thu "]);
    expect(measure(text).segments).toBeLessThanOrEqual(2);
  });

  it("too far ahead is said to be so", async () => {
    expect(await ask("weather leeds 1 june")).toMatch(/^A forecast reaches 16 days ahead/);
    // The sun needs none.
    expect(await ask("sunset leeds 21 june")).toMatch(
      /^Leeds Sun 21 Jun: sunrise 04:3[45], sunset 21:4[0-2]\.$/,
    );
    expect(asked("forecast")).toHaveLength(0);
  });
});

describe("the answer comes first", () => {
  beforeEach(() => {
    calm("Leeds");
  });

  it("to whether an umbrella is needed", async () => {
    expect(await ask("do i need an umbrella in leeds")).toBe(
      "No: no rain expected (5%). Leeds today (Fri): 10C.",
    );
    meteo.setWeather("Leeds", {
      precipitation_probability: 40,
      from: leedsAt("28T15"),
      until: leedsAt("28T18"),
    });
    expect(await ask("umbrella tomorrow leeds")).toBe(
      "Maybe: 40% chance of rain around 15:00. Leeds tomorrow (Sat): 10C.",
    );
  });

  it("to whether it rains now, and when that changes", async () => {
    expect(await ask("is it raining in leeds")).toBe("No rain in Leeds now, none expected until 02:05 (5%).");
    people += 1;
    meteo.setWeather("Leeds", { ...rain, from: leedsAt("27T17"), until: leedsAt("27T19") });
    expect(await ask("is it raining in leeds")).toBe("Not now in Leeds, but rain from 17:00 (80%) to 19:00.");
    people += 1;
    meteo.setWeather("Leeds", { ...rain, from: leedsAt("27T12"), until: leedsAt("27T19") });
    expect(await ask("is it raining in leeds")).toBe("Yes: rain in Leeds now, until about 19:00.");
  });

  it("to frost, snow, wind, sun and storms", async () => {
    meteo.setWeather("Leeds", { temperature_2m: -2.4, from: leedsAt("28T05"), until: leedsAt("28T06") });
    expect(await ask("frost 2nite in leeds?")).toBe("Yes: frost, low -2C at Sat 05:00. Leeds tonight (Fri).");
    meteo.setWeather("Leeds", { snowfall: 1.4, weather_code: 73, precipitation: 2, precipitation_probability: 90, from: leedsAt("28T05"), until: leedsAt("28T07") }); // prettier-ignore
    expect(await ask("will it snow in leeds sat")).toBe(
      "Yes: snow from 05:00 (90%), 3 cm in all. Leeds tomorrow (Sat): -2 to 10C.",
    );
    meteo.setWeather("Leeds", { wind_gusts_10m: 96.6, from: leedsAt("29T12"), until: leedsAt("29T13") });
    expect(await ask("wind sunday in leeds")).toBe(
      "Leeds Sun 29 Mar: wind 12 mph W, gusts 60 at 13:00. Strong gusts: take care.",
    );
    expect(await ask("sunset in leeds sunday")).toMatch(
      /^Leeds Sun 29 Mar: sunrise 06:\d\d, sunset 19:\d\d\.$/,
    );
    expect(await ask("any storms in leeds on sunday")).toBe(
      "Leeds Sun 29 Mar: Strong gusts 60 mph at 13:00. A forecast, not an official warning.",
    );
    expect(await ask("any storms in leeds today")).toBe("No storm, heavy rain, snow, frost or heat in the forecast for Leeds today (Fri). A forecast, not an official warning."); // prettier-ignore
  });

  it("and asks only for what it needs", async () => {
    await ask("uv in leeds tomorrow");
    await ask("wind in leeds tomorrow");
    expect(asked("forecast").map((query) => query.get("hourly")?.includes("uv_index"))).toEqual([
      true,
      false,
    ]);
    expect(asked("forecast").every((query) => query.get("current") === null)).toBe(true);
  });
});

describe("the place's own clock and calendar", () => {
  it.each([
    ["kathmandu", "2026-03-27T18:14:00Z", "2026-03-28"],
    ["kathmandu", "2026-03-27T18:16:00Z", "2026-03-29"],
    ["london", "2026-03-27T23:59:00Z", "2026-03-28"],
    ["auckland", "2026-03-27T14:05:00Z", "2026-03-29"],
    ["honolulu", "2026-03-28T09:59:00Z", "2026-03-28"],
  ])("tomorrow in %s, at %s, is %s", async (town, instant, date) => {
    now = new Date(instant);
    await ask(`weather ${town} tomorrow`);
    expect(asked("forecast")[0]?.get("start_date")).toBe(date);
  });

  it.each([
    ["leeds", "GB", "2026-03-27T14:05:00Z", "2026-03-29T00:00:00Z", 23],
    ["leeds", "GB", "2026-10-23T14:05:00Z", "2026-10-24T23:00:00Z", 25],
    ["new york", "US", "2026-03-06T14:05:00Z", "2026-03-08T05:00:00Z", 23],
    ["new york", "US", "2026-10-30T14:05:00Z", "2026-11-01T04:00:00Z", 25],
  ])(
    "on the Sunday of a clock change in %s (%s, %s) all its hours count",
    async (town, country, instant, start, hours) => {
      now = new Date(instant);
      calm(town);
      // Its first and its last hour, and what lies just outside.
      const first = Date.parse(start);
      const hour = 3_600_000;
      const during = (index: number, celsius: number) => {
        meteo.setWeather(town, {
          temperature_2m: celsius,
          from: new Date(first + index * hour),
          until: new Date(first + (index + 1) * hour),
        });
      };
      during(-1, -30);
      during(0, 2);
      during(hours - 1, 22);
      during(hours, 40);
      const text = await ask(`weather ${town} sunday`, { country });
      expect(text).toContain(country === "US" ? ": 36-72F," : ": 2-22C,");
    },
  );

  it("has no sunset where the sun does not set", async () => {
    now = new Date("2026-06-20T10:00:00Z");
    expect(await ask("sunset in tromso")).toBe("Tromsø, Norway today (Sat): the sun does not rise or set.");
  });
});

describe("where", () => {
  it("the sender's own words are looked up", async () => {
    await ask("weather in Stoke-on-Trent sat");
    expect(asked("geocoding")[0]?.get("name")).toBe("Stoke-on-Trent");
  });

  it("is asked once, kept, and known from then on", async () => {
    const question = await converse({}, "will it rain tmrw");
    expect(question.text).toMatch(/^Where are you\?/);
    expect(asked("forecast")).toHaveLength(0);
    const answer = await converse({}, "will it rain tmrw", "leeds");
    expect(answer.text).toMatch(/Leeds tomorrow \(Sat\)/);
    expect(answer.effects).toMatchObject([
      { kind: "keep-place", place: { kind: "here", name: "here", label: "Leeds, England" } },
    ]);
    expect((await converse({}, "will it rain tmrw", "leeds", "weather sat")).text).toMatch(
      /^Leeds tomorrow \(Sat\)/,
    );
  });

  it("is home where nothing else is known", async () => {
    const home: KnownPlace = { kind: "saved", name: "home", label: "12 Elm St, York", placeId: null, latitude: 53.96, longitude: -1.08, zone: "Europe/London", country: "GB" }; // prettier-ignore
    expect(await ask("weather tomorrow", { places: [home] })).toMatch(/^Home tomorrow \(Sat\): /);
    expect(asked("geocoding")).toHaveLength(0);
  });

  it("is asked for by name where a name is not saved", async () => {
    expect(await ask("weather at home")).toMatch(/^I do not know home yet/);
  });

  it("is asked about where it is in doubt, and the answer is kept", async () => {
    const american = { country: "US" };
    const question = await converse(american, "weather springfield sat");
    expect(question.text).toBe(
      "Which Springfield?\n1 Springfield, Missouri\n2 Springfield, Massachusetts\n3 Springfield, Illinois\n4 Springfield, Oregon",
    );
    expect(asked("forecast")).toHaveLength(0);
    const answer = await converse(american, "weather springfield sat", "3");
    expect(answer.text).toMatch(/^Springfield, Illinois tomorrow \(Sat\): /);
    expect(answer.effects).toMatchObject([
      { kind: "keep-place", place: { kind: "meant", name: "springfield" } },
    ]);
    const again = await converse(american, "weather springfield sat", "3", "weather springfield");
    expect(again.text).toMatch(/^Springfield(?:, Illinois)? now: /);
    expect(again.effects).toBeUndefined();
  });

  it("goes on from the last answer", async () => {
    const reply = await converse({}, "will it rain in york tomorrow", "and sunday?", "in leeds?", "wind?");
    expect(reply.text).toMatch(/^Leeds Sun 29 Mar: wind /);
    expect(asked("geocoding").map((query) => query.get("name"))).toEqual(["york", "leeds"]);
  });

  it("that nobody knows is said to be unknown", async () => {
    expect(await ask("weather in qwertyville")).toBe(
      'I do not know "qwertyville". Text the nearest town, or add its country.',
    );
  });
});

describe("when the source fails", () => {
  const said = new Set<string>();

  it.each(openMeteoErrors)("%s has an honest sentence", async (error) => {
    meteo.always({ error });
    const { text } = await converse({}, "weather leeds tomorrow");
    expect(text).toMatch(/^Sorry, /);
    expect(measure(text).segments).toBe(1);
    said.add(text);
  });

  it.each([{ drop: true }, { html: true }] as const)("so has %o", async (script) => {
    meteo.always(script as Parameters<OpenMeteoStandin["always"]>[0]);
    const { text } = await converse({}, "weather leeds tomorrow");
    expect(text).toMatch(/^Sorry, /);
  });

  // Private addresses, where nobody may be led.
  it.each(["http://127.0.0.1:9/", "http://169.254.169.254/latest/meta-data/", "/v1/search?name=leeds"])(
    "a redirect to %s is not followed",
    async (location) => {
      meteo.always({ raw: { status: 302, body: "", headers: { location } } });
      const { text, alert } = await converse({}, "weather leeds tomorrow");
      expect(text).toMatch(/^Sorry, I cannot reach the weather service/);
      expect(alert).toMatch(/a redirect.*OPEN_METEO_URL/);
      // Asked once more at the address that is set, and nowhere else.
      expect(meteo.requests.map(({ url }) => url.searchParams.get("name"))).toEqual(["leeds", "leeds"]);
    },
  );

  it.each([
    ["over 2 MB", { raw: { status: 200, body: `{"results":[],"more":"${"x".repeat(2_200_000)}"}` } }],
    ["no JSON", { raw: { status: 200, body: "<html>welcome</html>" } }],
    ["another shape", { answer: { results: "many" } }],
    ["nothing", { raw: { status: 200, body: "" } }],
  ])("so has an answer that is %s, and it is not asked again", async (_, behaviour) => {
    meteo.always(behaviour);
    const { text } = await converse({}, "weather leeds tomorrow");
    expect(text).toMatch(/^Sorry, the weather service sent an answer I cannot read\./);
    expect(meteo.requests).toHaveLength(1);
  });

  it("and a forecast that is no forecast", async () => {
    meteo.always({ service: "forecast", answer: { hourly: [] } });
    expect(await ask("weather leeds tomorrow")).toMatch(/^Sorry, the weather service sent an answer/);
  });

  it("one that is silent is given up within the turn", async () => {
    meteo.always({ hang: true });
    const beganMs = performance.now();
    const { text } = await converse({ signal: AbortSignal.timeout(1_000) }, "weather leeds tomorrow");
    expect(text).toBe("Sorry, the weather service took too long to answer. Please text again.");
    expect(performance.now() - beganMs).toBeLessThan(4_000);
  });

  it("one that is away is said to be out of reach, to the operator too", async () => {
    const gone = createWeather(noSources);
    const context = { zone: null, language: null, items: [], wakeUps: [], country: "GB", now, memory: null, signal: AbortSignal.timeout(20_000), number: `+44770090${people}`, places: [] }; // prettier-ignore
    const { text, alert } = await gone.run(gone.schema.parse({ place: "leeds" }), context);
    expect(text).toBe(
      "Sorry, I cannot reach the weather service at the moment. Please text again in some minutes.",
    );
    expect(alert).toMatch(/OPEN_METEO_URL/);
    expect(await gone.check?.(AbortSignal.timeout(5_000))).toMatchObject({ status: "broken" });
  });

  it("doctor is told what is wrong, and that all is well where it is", async () => {
    expect(await skill.check?.(AbortSignal.timeout(5_000))).toMatchObject({ status: "ok", hint: null });
    expect(meteo.requests).toHaveLength(1);
    meteo.always({ error: "daily-limit" });
    expect(await skill.check?.(AbortSignal.timeout(5_000))).toMatchObject({
      status: "broken",
      hint: expect.stringMatching(/limit/) as string,
    });
  });

  it("values that are missing are left out, never invented", async () => {
    calm("Leeds");
    meteo.setWeather("Leeds", {
      temperature_2m: null,
      precipitation_probability: null,
      wind_speed_10m: null,
      weather_code: null,
      wind_gusts_10m: null,
    });
    expect(await ask("weather leeds tomorrow")).toBe("Leeds tomorrow (Sat): no rain. Sunset 18:29.");
  });
});

describe("what is kept", () => {
  it("is asked once in ten minutes", async () => {
    await ask("weather leeds tomorrow");
    await ask("weather leeds tomorrow");
    expect(meteo.requests).toHaveLength(2);
  });
});

it("one line for the digest", async () => {
  calm("Leeds");
  const { text } = await converse({}, { place: "leeds", day: "today", brief: true });
  expect(text).toBe("Leeds today (Fri): 10C, cloudy, no rain (5%), wind 12 mph W.");
});

it("fits its segments, in GSM-7, whatever is asked, wherever", async () => {
  const towns = [
    "leeds",
    "nairobi",
    "kathmandu",
    "tromso",
    "tokyo",
    "chicago",
    "sydney",
    "são paulo",
    "cairo",
    "auckland",
  ];
  const days = ["", "now", "today", "tonight", "tomorrow", "tomorrow morning", "sat", "sunday night", "weekend", "week", "next week", "next 3 hours", "at 17:00", "later", "5 days"]; // prettier-ignore
  const subjects = [
    "",
    "rain",
    "umbrella",
    "wind",
    "sunset",
    "temperature",
    "snow",
    "frost",
    "storm",
    "uv",
    "humidity",
    "sunny",
    "coat",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...towns),
      fc.constantFrom(...days),
      fc.constantFrom(...subjects),
      fc.constantFrom("GB", "US", "DE", "KE", null),
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
      async (town, day, subject, country, instant) => {
        now = new Date(instant);
        people += 1;
        const text = await ask(`weather ${subject} ${town} ${day}`.replace(/ +/g, " "), { country });
        expect(text).not.toMatch(/undefined|NaN|null|Invalid|\[object|Sorry|Where are you/);
        const size = measure(toGsm7(text));
        const isLong = /week|days/.test(day);
        expect(size, text).toMatchObject({ encoding: "GSM-7" });
        expect(size.segments, text).toBeLessThanOrEqual(isLong || subject === "sunny" ? 2 : 1);
        if (text.startsWith("Which ")) return; // Leeds, Alabama, for an American
        // The weekday named is the place's own.
        const zone = asked("forecast").at(-1)?.get("timezone") ?? "";
        if (day === "tomorrow")
          expect(text).toContain(DateTime.fromJSDate(now, { zone }).plus({ days: 1 }).toFormat("ccc"));
      },
    ),
    { numRuns: 150 },
  );
});
