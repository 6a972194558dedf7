import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toGsm7 } from "../../sms/gsm7.ts";
import { isGsm7, measure } from "../../sms/segments.ts";
import type { Route, RouteStep } from "../google/routes.ts";
import { makeCard } from "./card.ts";
import type { CardReader } from "./card.ts";

const now = new Date("2026-03-27T07:30:00Z");
const reader: CardReader = {
  country: "GB",
  now,
  zone: null,
  way: "transit",
  destination: "Hatch Mill",
  time: null,
};

function cardOf(route: Route, changes: Partial<CardReader> = {}): string {
  return makeCard(route, { ...reader, ...changes }).lines.join("\n");
}

function walk(seconds: number, instructions?: string, meters = 80): RouteStep {
  return {
    travelMode: "WALK",
    staticDuration: `${seconds}s`,
    distanceMeters: meters,
    ...(instructions === undefined
      ? { navigationInstruction: {} }
      : { navigationInstruction: { instructions } }),
    localizedValues: { distance: { text: `${meters}\u00a0m` } },
  };
}

type RideParts = { line?: object; from?: string; departs?: string; to?: string; arrives?: string };

/** A ride in the invented town of Ferrow Sands. */
function ride({ line, from, departs, to, arrives }: RideParts, more: object = {}): RouteStep {
  const local = (at: string): object => ({
    time: { text: `${at.slice(11, 16)}\u202fAM` },
    timeZone: "Europe/London",
  });
  return {
    travelMode: "TRANSIT",
    staticDuration: "600s",
    navigationInstruction: { instructions: "Bus towards Quayside" },
    transitDetails: {
      stopDetails: {
        ...(from && { departureStop: { name: from } }),
        ...(departs && { departureTime: departs }),
        ...(to && { arrivalStop: { name: to } }),
        ...(arrives && { arrivalTime: arrives }),
      },
      localizedValues: {
        ...(departs && { departureTime: local(departs) }),
        ...(arrives && { arrivalTime: local(arrives) }),
      },
      headsign: "Quayside",
      transitLine: { nameShort: "7A", name: "Hill \u2013 Quay", vehicle: { name: { text: "Bus" } }, ...line },
      stopCount: 6,
      ...more,
    },
  };
}

const busAndTrain: Route = {
  duration: "2890s",
  distanceMeters: 15_400,
  legs: [
    {
      steps: [
        walk(100, "Head north on Gull\u2019s Lane toward Sandy\u2009Row"),
        walk(85, "Take entrance "),
        ride({
          from: "Sandy Row",
          departs: "2026-03-27T08:02:00Z",
          to: "Ferrow Central",
          arrives: "2026-03-27T08:14:30Z",
        }),
        ride(
          {
            line: { name: "Coast Line", nameShort: undefined, vehicle: { name: { text: "Train" } } },
            from: "Ferrow Central",
            departs: "2026-03-27T08:21:00Z",
            to: "Hatch",
            arrives: "2026-03-27T08:44:00Z",
          },
          { headsign: "Port Ellery", stopCount: 1 },
        ),
        walk(305, "Turn left onto Mill Road\nDestination will be on the right"),
      ],
    },
  ],
  warnings: ["Walking directions are in beta. Use caution \u2013 This route may be missing sidewalks."],
};

describe("a transit card", () => {
  it("gives the total, each walk and each ride, in local time on the clock the country reads", () => {
    expect(cardOf(busAndTrain)).toBe(`48 min. Leave 07:58, arrive 08:49
1. Walk 3 min to Sandy Row
2. 08:02 Bus 7A to Quayside, 6 stops, off 08:14 Ferrow Central
3. 08:21 Train Coast Line to Port Ellery, 1 stop, off 08:44 Hatch
4. Walk 5 min`);
    expect(cardOf(busAndTrain, { country: "US" })).toContain("2. 8:02 AM Bus 7A");
  });

  it("takes the clock of Google's texts where the country is unknown", () => {
    expect(cardOf(busAndTrain, { country: null })).toContain("Leave 7:58 AM, arrive 8:49 AM");
  });

  it("names the day where it is another", () => {
    const lastNight = new Date("2026-03-26T22:00:00Z");
    expect(cardOf(busAndTrain, { now: lastNight })).toContain("48 min. Leave Fri 07:58, arrive 08:49");
    const weeksBefore = new Date("2026-03-01T12:00:00Z");
    expect(cardOf(busAndTrain, { now: weeksBefore })).toContain("Leave 27 Mar 07:58");
  });

  it("names both days of a trip across midnight", () => {
    const night = ride({
      from: "Sandy Row",
      departs: "2026-03-27T23:50:00Z",
      to: "Quay",
      arrives: "2026-03-28T00:20:00Z",
    });
    expect(cardOf({ duration: "1800s", legs: [{ steps: [night] }] })).toBe(
      "30 min. Leave 23:50, arrive Sat 00:20\n1. 23:50 Bus 7A to Quayside, from Sandy Row, 6 stops, off 00:20 Quay",
    );
  });

  it("gives each step in full for NEXT, and the first departure for LATER", () => {
    const { steps, firstDeparture, zone } = makeCard(busAndTrain, reader);
    expect(steps).toEqual([
      "Walk 3 min to Sandy Row\nHead north on Gull\u2019s Lane toward Sandy Row, 80 m\nTake entrance, 80 m",
      "08:02 Sandy Row: Bus 7A to Quayside\noff 08:14 Ferrow Central, 6 stops",
      "08:21 Ferrow Central: Train Coast Line to Port Ellery\noff 08:44 Hatch, 1 stop",
      "Walk 5 min to Hatch Mill\nTurn left onto Mill Road, 80 m. Destination on the right",
    ]);
    expect(firstDeparture).toEqual(new Date("2026-03-27T08:02:00Z"));
    expect(zone).toBe("Europe/London");
  });

  it("stays readable with whatever Google leaves out", () => {
    const bare: RouteStep[] = [
      { travelMode: "TRANSIT", transitDetails: {} },
      { travelMode: "TRANSIT", navigationInstruction: { instructions: "Tram towards Hill" } },
      ride({ line: { nameShort: undefined, name: undefined, agencies: [{ name: "Ferrow Ferries" }] } }),
      ride({ line: { vehicle: undefined }, to: "Quay" }, { stopCount: undefined, headsign: undefined }),
      ride({ line: { nameShort: undefined, name: "Night Bus" } }, { stopDetails: undefined }),
    ];
    expect(cardOf({ duration: "600s", legs: [{ steps: bare }, {}] })).toBe(`10 min
1. Ride
2. Tram to Hill
3. Bus Ferrow Ferries to Quayside, 6 stops
4. 7A to Quayside, off Quay
5. Night Bus to Quayside, 6 stops`);
    expect(cardOf({})).toBe("1 min on foot");
  });

  it("uses Google's own words for a time it gives no instant for", () => {
    const step = ride({ from: "Sandy Row" });
    const localizedValues = { departureTime: { time: { text: "8:02\u202fAM" } } };
    const timed = { ...step, transitDetails: { ...step.transitDetails, localizedValues } };
    expect(cardOf({ duration: "600s", legs: [{ steps: [timed] }] })).toContain("1. 8:02 AM Bus 7A");
  });
});

describe("a card for the road", () => {
  const road: Route = {
    duration: "5430s",
    distanceMeters: 31_250,
    localizedValues: { distance: { text: "31.3\u00a0km" } },
    legs: [
      {
        steps: [
          walk(5, "Head <b>north</b>", 0),
          walk(900, "Turn right onto Dune Road\nToll road\nPass by the Crab Inn (on the left)", 9000),
          walk(20, undefined),
          walk(800, "Turn left onto Quay\nDestination will be on the left", 400),
        ],
      },
    ],
    warnings: [
      "This route has tolls.",
      "Bicycling directions are in beta. Use caution.",
      "x".repeat(200),
      "fourth",
    ],
  };

  it("gives total, distance and turns, with what matters of Google's remarks", () => {
    expect(cardOf(road, { way: "drive" })).toBe(`1 h 31 min, 31.3 km by car
1. Head <b>north</b>, 0 m
2. Turn right onto Dune Road, 9000 m. Toll road
3. Turn left onto Quay, 400 m. Destination on the left
Take care: streets may differ from the map.
${"x".repeat(87)}...`);
  });

  it.each([
    ["leave", "2026-03-27T09:00:00Z", "Leave 09:00, arrive 10:31"],
    ["arrive", "2026-03-27T12:00:00Z", "Leave 10:29, arrive 12:00"],
    ["arrive", "2026-03-27T08:00:00Z", "Leave 07:30, arrive 09:01"], // too late already: now
    ["leave", "2026-03-28T09:00:00Z", "Leave Sat 09:00, arrive 10:31"],
  ] as const)("to %s at %s it says %j", (kind, at, expected) => {
    const changes = { way: "drive", zone: "Europe/London", time: { kind, at: new Date(at) } } as const;
    expect(cardOf(road, changes).split("\n")[0]).toBe(`1 h 31 min, 31.3 km by car. ${expected}`);
  });

  it.each([
    ["US", 350, "0.2 mi"],
    ["US", 100, "330 ft"],
    ["DE", 350, "350 m"],
    ["DE", 3540, "3.5 km"],
    ["DE", 354_000, "354 km"],
  ])(
    "in %s gives %d metres as %s where Google gives only the number",
    (country, distanceMeters, expected) => {
      expect(cardOf({ duration: "60s", distanceMeters }, { country, way: "walk" })).toBe(
        `1 min, ${expected} on foot`,
      );
    },
  );

  it("says how much the traffic costs, where that matters", () => {
    const drive = { duration: "3600s", distanceMeters: 20_000 };
    const inTraffic = cardOf({ ...drive, staticDuration: "2880s" }, { way: "drive" });
    expect(inTraffic.split("\n")[1]).toBe("Traffic: 12 min more than usual.");
    expect(cardOf({ ...drive, staticDuration: "3500s" }, { way: "drive" })).not.toContain("Traffic");
  });

  it("says tolls once", () => {
    expect(cardOf({ ...road, legs: [] }, { way: "drive" })).toContain("\nTolls on this way.\n");
    expect(cardOf(road, { way: "drive" }).match(/toll/gi)).toHaveLength(1);
  });

  it("names the roads of another way", () => {
    const other = { ...road, description: "A64 and Ring Road" };
    expect(cardOf(other, { way: "drive", isAlternative: true }).split("\n")[0]).toBe(
      "1 h 31 min, 31.3 km by car via A64 and Ring Road",
    );
  });

  it("ends a very long way where the steps it remembers end", () => {
    const steps = Array.from({ length: 150 }, (_, index) => walk(60, `Turn ${index + 1}`));
    const card = makeCard({ duration: "9000s", legs: [{ steps }] }, { ...reader, way: "walk" });
    expect(card.steps).toHaveLength(101);
    expect(card.lines.at(-1)).toBe("50 more steps: text MAP again from further on.");
  });
});

it("puts no text of Google's on more lines than its own, however it is written", () => {
  const hostile = walk(60, `Turn\u2028left\u0000\t onto\u202e \u200bHigh\r\n\n\nStreet ${"y".repeat(300)}`);
  const [, line = ""] = makeCard({ legs: [{ steps: [hostile] }] }, reader).lines;
  expect(line).toMatch(/^1\. Turn left onto High, 80 m/);
  expect(line).not.toContain("\n");
});

const samples = new URL("../../../../shared/contracts/google-maps/samples/", import.meta.url);

describe.skipIf(!existsSync(samples))(
  "the samples of the contract (skipped where ../shared is missing)",
  () => {
    const sample = (name: string): Route => {
      const text = readFileSync(new URL(`routes-v2.${name}.json`, samples), "utf8");
      return (JSON.parse(text) as { response: { routes: [Route] } }).response.routes[0];
    };
    const american = { country: "US", now: new Date("2022-05-18T20:00:00Z") };

    it("transit", () => {
      const card = cardOf(sample("transit"), american);
      expect(card).toBe(`58 min. Leave 6:08 PM, arrive 7:07 PM
1. Walk 5 min to Nostrand Av
2. 6:13 PM Train Ronkonkoma to Ronkonkoma, 2 stops, off 6:26 PM Jamaica
3. Walk 2 min to Archer Av/Sutphin Blvd
4. 6:40 PM Bus Q31 to Bayside 27 Ave Francis Lewis Blvd, 17 stops, off 7:03 PM Utopia Pkwy/75 Av
5. Walk 3 min`);
      expect(measure(card)).toMatchObject({ encoding: "GSM-7", segments: 2 });
      expect(makeCard(sample("transit"), { ...reader, ...american }).steps[2]).toBe(
        "Walk 2 min to Archer Av/Sutphin Blvd\nTake exit, 289 ft\nHead east on Archer Ave toward Sutphin Blvd, 79 ft",
      );
    });

    it("walk", () => {
      expect(cardOf(sample("walk"), { ...american, way: "walk" })).toBe(`5 min, 0.2 mi on foot
1. Head south on Brooklyn Ave, 36 ft
2. Turn right onto Atlantic Ave, 0.2 mi. Destination on the left
3. Take entrance, 302 ft
Take care: sidewalks may be missing.`);
    });

    it("drive", () => {
      expect(cardOf(sample("drive"), { ...american, way: "drive" })).toBe(`47 min, 35.1 mi by car
1. Head southwest, 10 ft
2. Keep right, 0.1 mi
3. Turn right toward Southwest Pl/West Pl, 289 ft
4. Turn right onto Southwest Pl/West Pl, 0.1 mi
5. Turn right onto W Ball Rd, 0.1 mi
6. Turn left onto Disneyland Dr, 0.2 mi
7. Slight right to merge onto I-5 N, 12.9 mi
8. Keep left to stay on I-5 N, 9.4 mi
9. Keep left at the fork to continue on US-101 N, 11.7 mi
10. Take exit 11B toward Universal Studios Bl, 0.1 mi
11. Merge onto W.C. Fields Dr, 0.3 mi
12. Turn right onto Universal Studios Blvd, 0.1 mi. Destination on the right`);
    });

    it("drive with hardly a field", () => {
      expect(cardOf(sample("drive-minimal"), { ...american, way: "drive" })).toBe("3 min, 0.5 mi by car");
    });
  },
);

it("fits GSM-7 once the look-alikes are replaced", () => {
  for (const way of ["transit", "drive"] as const) {
    const card = makeCard(busAndTrain, { ...reader, way });
    for (const text of [card.lines.join("\n"), ...card.steps]) expect(isGsm7(toGsm7(text))).toBe(true);
  }
});
