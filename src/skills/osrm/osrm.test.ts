import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startOsrm } from "../../../test/support/osrm-standin.ts";
import type { OsrmStandin } from "../../../test/support/osrm-standin.ts";
import { SourceError } from "../outside/source-error.ts";
import { findRoutes } from "./find-route.ts";
import type { OsrmStep } from "./find-route.ts";
import { instructionOf } from "./instruction.ts";

describe("the words for a step", () => {
  type Maneuver = NonNullable<OsrmStep["maneuver"]>;
  it.each<[Maneuver, Omit<OsrmStep, "maneuver">, string]>([
    [{ type: "depart", bearing_after: 10 }, { name: "High Road" }, "Head north on High Road"],
    [{ type: "depart", bearing_after: 359 }, {}, "Head north"],
    [{ type: "depart", bearing_after: 224 }, { name: "" }, "Head southwest"],
    [{ type: "turn", modifier: "left" }, { name: "Mill Lane" }, "Turn left onto Mill Lane"],
    [{ type: "turn", modifier: "slight right" }, { name: "Mill Lane" }, "Slight right onto Mill Lane"],
    [{ type: "turn", modifier: "sharp left" }, {}, "Sharp left"],
    [{ type: "turn", modifier: "uturn" }, { name: "Quay" }, "Make a U-turn onto Quay"],
    [{ type: "turn", modifier: "straight" }, { name: "Quay" }, "Go straight onto Quay"],
    [
      { type: "end of road", modifier: "right" },
      { name: "Quay" },
      "Turn right at the end of the road onto Quay",
    ],
    [{ type: "new name", modifier: "slight left" }, { name: "Quay" }, "Continue on Quay"],
    [{ type: "continue", modifier: "left" }, { name: "Quay" }, "Turn left to stay on Quay"],
    [{ type: "merge", modifier: "slight left" }, { ref: "A61" }, "Merge left onto A61"],
    [
      { type: "on ramp", modifier: "right" },
      { ref: "M1", destinations: "M1: Leeds" },
      "Take the ramp on the right onto M1",
    ],
    [
      { type: "off ramp", modifier: "slight right" },
      { exits: "42", destinations: "Leeds, York" },
      "Take exit 42 on the right onto the road to Leeds",
    ],
    [
      { type: "fork", modifier: "slight left" },
      { name: "Ring Road", ref: "A6120" },
      "Keep left at the fork onto Ring Road (A6120)",
    ],
    [
      { type: "roundabout", exit: 2 },
      { name: "Mill Street" },
      "At the roundabout take the 2nd exit onto Mill Street",
    ],
    [{ type: "rotary", exit: 13 }, { rotary_name: "Etoile" }, "At Etoile take the 13th exit"],
    [{ type: "roundabout" }, {}, "Enter the roundabout"],
    [
      { type: "roundabout turn", modifier: "left" },
      { name: "Quay" },
      "At the roundabout turn left onto Quay",
    ],
    [{ type: "exit roundabout" }, { name: "Quay" }, "Leave the roundabout onto Quay"],
    [{ type: "invented", modifier: "right" }, { name: "Quay" }, "Turn right onto Quay"],
    [{}, {}, "Go straight"],
  ])("%j %j", (maneuver, step, words) => {
    expect(instructionOf({ ...step, maneuver })).toBe(words);
  });

  it("takes no more than a line from outside", () => {
    const words = instructionOf({ name: `Quay\n${"x".repeat(300)}`, maneuver: { modifier: "left" } });
    expect(words.length).toBeLessThan(90);
    expect(words).not.toContain("\n");
  });
});

describe("a request", () => {
  let osrm: OsrmStandin;
  const signal = new AbortController().signal;
  const from = { latitude: 51.0212, longitude: -3.1081 };
  const request = {
    from,
    to: { latitude: 51.03, longitude: -3.12 },
    way: "walk",
    withAlternatives: false,
  } as const;
  beforeAll(async () => {
    osrm = await startOsrm();
  });
  afterAll(() => osrm.close());
  afterEach(() => {
    osrm.clearScript();
    osrm.requests.length = 0;
  });

  it("names the profile, longitude first, and reads Google's shape", async () => {
    const [route, ...others] = await findRoutes(`${osrm.url}/`, request, signal);
    expect(others).toEqual([]);
    expect(osrm.requests[0]?.url.pathname).toBe("/route/v1/walking/-3.108100,51.021200;-3.120000,51.030000");
    const texts = route?.legs?.[0]?.steps?.map((step) => step.navigationInstruction?.instructions);
    expect(texts?.at(-1)).toBe("Turn left at the end of the road\nDestination on the right");
    expect(texts).toHaveLength(4);
    expect(route?.duration).toMatch(/^\d+s$/);
  });

  it("brings alternatives with the names of their roads", async () => {
    const routes = await findRoutes(osrm.url, { ...request, withAlternatives: true }, signal);
    expect(routes.map(({ description }) => description?.split(",")[0])).toEqual([
      "High Road",
      "Ring Road",
      "Mill Lane",
    ]);
  });

  it.each(["no-route", "no-segment"] as const)("with %s finds no way", async (error) => {
    osrm.next({ error });
    expect(await findRoutes(osrm.url, request, signal)).toEqual([]);
  });

  it.each([
    ["too-many-requests", "quota"],
    ["too-big", "bad-request"],
    ["internal", "unavailable"],
  ] as const)("that fails by %s is sorted: %s", async (error, problem) => {
    osrm.always({ error });
    const failure: unknown = await findRoutes(osrm.url, request, signal).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure).toMatchObject({ problem });
    expect(String(failure)).not.toContain("51.02");
  });
});
