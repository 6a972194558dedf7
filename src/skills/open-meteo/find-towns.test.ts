import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startOpenMeteo, type OpenMeteoStandin } from "../../../test/support/open-meteo-standin.ts";
import { SourceError } from "../outside/source-error.ts";
import { findTowns } from "./find-towns.ts";

let meteo: OpenMeteoStandin;
let people = 0;

beforeAll(async () => {
  meteo = await startOpenMeteo();
});
afterAll(() => meteo.close());
beforeEach(() => {
  meteo.clearScript();
  meteo.requests.length = 0;
  people += 1;
});

function find(words: string, country: string | null) {
  return findTowns(
    words,
    { country, number: `+44770090${people}`, signal: AbortSignal.timeout(10_000) },
    meteo,
  );
}

async function labels(words: string, country: string | null): Promise<string[]> {
  const found = await find(words, country);
  return found.kind === "none"
    ? []
    : found.kind === "one"
      ? [found.place.label]
      : found.places.map(({ label }) => label);
}

describe("one town is meant", () => {
  it.each([
    ["leeds", "GB", "Leeds, England"],
    ["Leeds", "KE", "Leeds, United Kingdom"],
    ["leeds uk", "GB", "Leeds, England"],
    ["leeds, uk", "US", "Leeds, United Kingdom"],
    ["leeds alabama", "GB", "Leeds, Alabama"],
    ["leeds al", "US", "Leeds, Alabama"],
    ["newcastle", "GB", "Newcastle upon Tyne, England"],
    ["newcastle", "AU", "Newcastle, New South Wales"],
    ["newcastle nsw", "GB", "Newcastle, Australia"],
    ["newcastle australia", "GB", "Newcastle, Australia"],
    ["paris", "GB", "Paris, France"],
    ["paris", "US", "Paris, France"],
    ["paris texas", "GB", "Paris, Texas"],
    ["paris tx", "US", "Paris, Texas"],
    ["springfield il", "US", "Springfield, Illinois"],
    ["Springfield, Illinois", "GB", "Springfield, Illinois"],
    ["springfield missouri", "US", "Springfield, Missouri"],
    ["62701", "US", "Springfield, Illinois"],
    ["perth scotland", "AU", "Perth, United Kingdom"],
    ["york", "US", "York, Pennsylvania"],
    ["cambridge", "GB", "Cambridge, England"],
    ["portland", "US", "Portland, Oregon"],
    ["birmingham", "GB", "Birmingham, England"],
    ["london", "US", "London, United Kingdom"],
    ["sao paulo", "GB", "São Paulo, Brazil"],
    ["São Paulo", "BR", "São Paulo"],
    ["zurich", "CH", "Zürich"],
    ["KRAKOW", "GB", "Kraków, Poland"],
    ["new york", "GB", "New York"],
    ["nairobi", "KE", "Nairobi"],
    ["leeds station", "GB", "Leeds, England"],
    ["leeds city centre", "GB", "Leeds, England"],
  ])("by %s in %s: %s", async (words, country, label) => {
    expect(await labels(words, country)).toEqual([label]);
  });
});

describe("it is doubtful", () => {
  it.each([
    [
      "springfield",
      "US",
      ["Springfield, Missouri", "Springfield, Massachusetts", "Springfield, Illinois", "Springfield, Oregon"],
    ],
    [
      "springfield",
      "GB",
      ["Springfield, Missouri", "Springfield, Massachusetts", "Springfield, Illinois", "Springfield, Oregon"],
    ],
    ["boston", "GB", ["Boston, England", "Boston, Massachusetts"]],
    ["perth", "GB", ["Perth, Scotland", "Perth, Australia"]],
    ["london", "CA", ["London, Ontario", "London, United Kingdom"]],
    ["cambridge", "KE", ["Cambridge, United Kingdom", "Cambridge, Canada", "Cambridge, Massachusetts"]],
  ])("%s in %s", async (words, country, expected) => {
    expect((await labels(words, country)).toSorted()).toEqual(expected.toSorted());
  });

  it("where the person is at home comes first", async () => {
    expect((await labels("boston", "GB"))[0]).toBe("Boston, England");
    expect((await labels("london", "CA"))[0]).toBe("London, Ontario");
  });
});

describe("what goes out and what comes back", () => {
  it("is the sender's own words first", async () => {
    await find("leeds  uk", "GB");
    expect(meteo.requests.map(({ url }) => url.searchParams.get("name"))).toEqual(["leeds uk", "leeds"]);
  });

  it("is a place with zone and country, under the words", async () => {
    expect(await find("Nairobi", "GB")).toMatchObject({
      kind: "one",
      place: { kind: "meant", name: "nairobi", placeId: null, zone: "Africa/Nairobi", country: "KE" },
    });
  });

  it("is nothing for a name nobody knows, or only the beginning of one", async () => {
    expect(await find("qwertyville", "GB")).toEqual({ kind: "none" });
    expect(await find("nair", "GB")).toEqual({ kind: "none" });
    expect(await find("x", "GB")).toEqual({ kind: "none" });
  });

  it("is kept for the person who asks again", async () => {
    await find("leeds", "GB");
    await find("leeds", "GB");
    expect(meteo.requests).toHaveLength(1);
  });

  it("is a sorted error where the source fails, and the failure is not kept", async () => {
    meteo.always({ error: "internal" });
    await expect(find("leeds", "GB")).rejects.toThrow(SourceError);
    meteo.clearScript();
    expect(await labels("leeds", "GB")).toEqual(["Leeds, England"]);
  });
});
