import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startGoogle } from "../../test/support/google-standin.ts";
import type { GoogleStandin } from "../../test/support/google-standin.ts";
import { startNominatim, type NominatimStandin } from "../../test/support/nominatim-standin.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { isGsm7, measure } from "../sms/segments.ts";
import type { Sources } from "./index.ts";
import { createPlaces, type PlacesArgs } from "./places.ts";
import type { KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { noSources } from "../../test/support/no-sources.ts";

/** 14:05 on a Friday in Marlow Bay, England; 9:05 AM in Quill River, Illinois. */
const now = new Date("2026-03-27T14:05:00Z");
const openMeteo = { forecastUrl: "http://127.0.0.1:1", geocodingUrl: "http://127.0.0.1:1" };

let google: GoogleStandin;
let nominatim: NominatimStandin;
let sources: Sources;

beforeAll(async () => {
  [google, nominatim] = await Promise.all([
    startGoogle({ now: () => now }),
    startNominatim({ now: () => now }),
  ]);
  sources = { ...noSources, google, openMeteo };
});
afterAll(() => Promise.all([google.close(), nominatim.close()]));
afterEach(() => {
  google.clearScript();
  google.requests.length = 0;
});

const townLibrary: KnownPlace = {
  kind: "here",
  name: "here",
  label: "Town Library, Marlow Bay",
  placeId: null,
  latitude: 51.0219,
  longitude: -3.1067,
  zone: "Europe/London",
  country: "GB",
};

type Talk = { reply: SkillReply; memory: unknown; places: KnownPlace[] };

/** Texts one after another as the pipeline hands them on: choices, commands, follow-ups, utterances. */
async function talk(
  texts: (string | PlacesArgs)[],
  person: Partial<SkillContext> = {},
  with_ = sources,
): Promise<Talk> {
  const skill: Skill<PlacesArgs> = createPlaces(with_);
  let memory: unknown = null;
  let reply: SkillReply = { text: "" };
  let places = person.places ?? [];
  for (const text of texts) {
    const chosen = reply.question?.choices.find(({ answer }) => answer === text)?.args as
      PlacesArgs | undefined;
    const args =
      typeof text !== "string"
        ? text
        : (chosen ??
          skill.readCommand(text) ??
          skill.readFollowUp?.(text, memory) ??
          skill.readUtterance?.(text));
    if (!args) throw new Error(`not read: ${JSON.stringify(text)}`);
    const signal = AbortSignal.timeout(20_000);
    const context = {
      number: "+447700900123",
      country: "GB",
      zone: null,
      language: null,
      items: [],
      wakeUps: [],
      now,
      memory,
      signal,
      ...person,
      places,
    };
    reply = await skill.run(skill.schema.parse(args), context);
    if (reply.remember !== undefined) memory = JSON.parse(JSON.stringify(reply.remember)) as unknown;
    for (const effect of reply.effects ?? [])
      if (effect.kind === "keep-place") places = [...places, effect.place];
  }
  return { reply, memory, places };
}

function searched(): Record<string, unknown>[] {
  return google.requests
    .filter(({ service }) => service === "places")
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

const here = { places: [townLibrary] };

describe("near a known place", () => {
  it("searches around it and gives distance, direction and hours in two segments", async () => {
    const { reply } = await talk(["cafe near me"], here);
    expect(searched()).toEqual([
      {
        textQuery: "cafe",
        languageCode: "en",
        regionCode: "uk",
        pageSize: 9,
        locationBias: { circle: { center: { latitude: 51.0219, longitude: -3.1067 }, radius: 5000 } },
      },
    ]);
    expect(reply.text).toMatch(
      /^1 The Copper Kettle, 27 High Street, .+ [NESW]{1,2}, open till \d\d:\d\d\n2 /,
    );
    expect(measure(toGsm7(reply.text))).toMatchObject({ encoding: "GSM-7" });
    expect(measure(toGsm7(reply.text)).segments).toBeLessThanOrEqual(2);
  });

  it("asks for what is open now", async () => {
    await talk(["chemist open now"], here);
    expect(searched()).toMatchObject([{ textQuery: "chemist", openNow: true }]);
  });

  it("tells more of one, its number and the way there", async () => {
    const texts = ["cafe near me", "1"];
    const { reply } = await talk(texts, here);
    expect(reply.text.split("\n").slice(0, 4)).toEqual([
      "The Copper Kettle",
      "27 High Street, Marlow Bay TA9 2LB, UK",
      "01632 960141",
      "open till 22:00. Today 8:00-22:00",
    ]);
    expect((await talk(["cafe near me", "call 1"], here)).reply.text).toBe("The Copper Kettle: 01632 960141");
    expect((await talk(["cafe near me", "directions to 1"], here)).reply.then).toMatchObject({
      skill: "directions",
      args: {
        do: "route",
        origin: "here",
        destination: "The Copper Kettle",
        destinationPlace: { kind: "meant", label: "The Copper Kettle" },
      },
    });
    expect((await talk(["cafe near me", "1", "hw do i get there"], here)).reply.then).toMatchObject({
      skill: "directions",
    });
  });
});

describe("by words", () => {
  it("sends the sender's own words, and the distance is from there", async () => {
    const { reply } = await talk(["atm nr kings x"]);
    expect(searched()).toMatchObject([{ textQuery: "atm near kings x" }]);
    expect(searched()[0]).not.toHaveProperty("locationBias");
    expect(reply.text).toMatch(/^1 .+ (?:ft|mi) [NESW]{1,2}/);
    expect(reply.text.split("\n").length).toBeGreaterThanOrEqual(3);
    expect(reply.question?.choices.map(({ answer }) => answer)).toEqual(["1", "2", "3"]);
    expect(measure(toGsm7(reply.text)).segments).toBeLessThanOrEqual(2);
  });

  it("gives the next three, and says where it ends", async () => {
    const first = (await talk(["atm nr kings x"])).reply.text;
    const { reply } = await talk(["atm nr kings x", "more"]);
    expect(reply.text).toMatch(/^4 /);
    expect(reply.text).not.toBe(first);
    expect(reply.question?.choices.map(({ answer }) => answer)[0]).toBe("4");
  });

  it("asks which place is meant, and remembers the answer", async () => {
    const asked = await talk(["cafe near springfield"]);
    expect(asked.reply.text).toMatch(/^Which Springfield\?\n1 Springfield, Missouri\n2 Springfield, /);
    expect(searched()).toEqual([]);
    const { reply, places } = await talk(["cafe near springfield", "1"]);
    expect(reply.effects).toMatchObject([
      { kind: "keep-place", place: { kind: "meant", name: "springfield" } },
    ]);
    expect(searched()).toMatchObject([{ textQuery: "cafe", locationBias: {} }]);
    await talk(["cafe near springfield"], { places });
    expect(searched()).toHaveLength(2);
  });

  it("goes on though the words cannot be placed", async () => {
    google.next({ service: "geocoding", error: "unavailable" });
    google.next({ service: "geocoding", html: 503 });
    const { reply } = await talk(["cafe in Marlow Bay"]);
    expect(reply.text).toContain("Bean & Gull");
  });
});

describe("where they are is not known", () => {
  it("asks once, and keeps the answer", async () => {
    const asked = await talk(["wheres nearest cafe"]);
    expect(asked.reply.text).toBe("Where are you? Text a street and town, or a stop, for cafe near you.");
    const { reply } = await talk(["wheres nearest cafe", "im at marlow bay station"]);
    expect(reply.effects).toMatchObject([
      { kind: "keep-place", place: { kind: "meant" } },
      { kind: "keep-place", place: { kind: "here", name: "here" } },
    ]);
    expect(searched()).toMatchObject([{ textQuery: "cafe", locationBias: {} }]);
    expect(reply.text).toMatch(/^1 .+ (?:ft|mi) [NESW]{1,2}/);
  });

  it("looks near home, and says so", async () => {
    const home: KnownPlace = { ...townLibrary, kind: "saved", name: "home" };
    const { reply } = await talk(["nearest cafe"], { places: [home] });
    expect(reply.text).toMatch(/^Near home:\n1 The Copper Kettle/);
  });
});

describe("going on", () => {
  it.each<[string, object]>([
    ["open now?", { textQuery: "cafe near Marlow Bay", openNow: true }],
    ["and libraries?", { textQuery: "libraries near Marlow Bay" }],
    ["what about pubs", { textQuery: "pubs near Marlow Bay" }],
    ["in eastfield?", { textQuery: "cafe near eastfield" }],
    ["what about otley", { textQuery: "cafe near otley" }],
    ["same in leeds", { textQuery: "cafe near leeds" }],
  ])("%j", async (text, request) => {
    await talk(["cafe in Marlow Bay", text]);
    expect(searched().at(-1)).toMatchObject(request);
  });
});

describe("one place", () => {
  it("its number", async () => {
    const { reply } = await talk(["phone number of the town library in marlow bay"]);
    expect(reply.text).toBe("Town Library: 01632 960005");
  });
  it("its hours", async () => {
    const { reply } = await talk(["what time does the library in marlow bay close"]);
    expect(reply.text).toMatch(/^Town Library, 3 Market Square, Marlow Bay: open till 17:30\. Today 9(:00)?/);
  });
});

describe("nothing, and failures", () => {
  it("says that there is nothing and how to widen", async () => {
    const { reply } = await talk(["zoo near Marlow Bay open now"]);
    expect(reply.text).toBe(
      'I found no zoo open now near Marlow Bay. Text "zoo near Marlow Bay" for those that open later.',
    );
  });
  it.each([
    ["refused", { html: 503 }, /fault/],
    ["garbled", { html: 200 }, /cannot read/],
  ])("one honest sentence where the source fails: %s", async (_name, behaviour, text) => {
    google.always({ service: "places", ...behaviour });
    const { reply } = await talk(["cafe near me"], here);
    expect(reply.text).toMatch(text);
    expect(measure(reply.text).segments).toBe(1);
  });
});

describe("other scripts", () => {
  it("keeps a Japanese name and stays within two segments of UCS-2", async () => {
    const place = (name: string, index: number) => ({
      id: `ChIJ${index}`,
      displayName: { text: name },
      formattedAddress: "日本、〒100-0005 東京都千代田区丸の内１丁目９−１",
      shortFormattedAddress: "千代田区丸の内１丁目９−１",
      location: { latitude: 35.681 + index / 1000, longitude: 139.767 },
      currentOpeningHours: { openNow: true, nextCloseTime: "2026-03-27T22:00:00Z" },
    });
    const answer = {
      places: ["東京駅一番街キャラクターストリート店", "丸の内薬局本店", "八重洲の薬局"].map(place),
    };
    google.next({ service: "places", answer });
    const { reply } = await talk(["薬局 pharmacy near me"], {
      places: [{ ...townLibrary, latitude: 35.68, longitude: 139.767, country: "JP" }],
    });
    expect(reply.text).toContain("東京駅");
    expect(measure(reply.text)).toMatchObject({ encoding: "UCS-2", segments: 2 });
  });

  it.each([
    ["São Paulo", "Sao Paulo"],
    ["Zürich", "Zürich"],
    ["Kraków", "Krakow"],
    ["Straße", "Straße"],
    ["Łódź", "Lodz"],
    ["Malmö", "Malmö"],
    ["Niš", "Nis"],
  ])("%s goes out as %s", (name, sent) => {
    expect(toGsm7(name)).toBe(sent);
    expect(isGsm7(toGsm7(name))).toBe(true);
  });
});

describe("without a key", () => {
  it("asks Nominatim, whose card has no hours", async () => {
    const { reply } = await talk(["cafe near me"], here, {
      ...sources,
      google: null,
      nominatimUrl: nominatim.url,
    });
    expect(reply.text).toMatch(/^1 The Copper Kettle, 27 High Street, .+ [NESW]{1,2}\n2/);
    expect(reply.text).not.toContain("open till");
  });
  it("says so where there is no source at all", async () => {
    const { reply } = await talk(["cafe near me"], here, { ...sources, google: null });
    expect(reply.text).toBe("Sorry, looking for places is not set up on this number.");
    expect(createPlaces({ ...sources, google: null }).isReady).toBe(false);
  });
});
