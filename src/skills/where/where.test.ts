import { describe, expect, it } from "vitest";
import type { KnownPlace } from "../skill.ts";
import { readPlaceAnswer } from "./ask-where.ts";
import { compass, metersBetween } from "./distance.ts";
import { readWhere } from "./read-where.ts";

const place = (kind: KnownPlace["kind"], name: string): KnownPlace => ({
  kind,
  name,
  label: name,
  placeId: null,
  latitude: 1,
  longitude: 1,
  zone: null,
  country: "GB",
});
const places = [
  place("here", "here"),
  place("saved", "home"),
  place("saved", "gran"),
  place("saved", "Grandads house"),
  place("meant", "springfield"),
];

describe("words for a place", () => {
  it.each([
    ["here", "here"],
    ["me", "here"],
    ["near me", "here"],
    ["my location", "here"],
    ["round here", "here"],
    [null, "here"],
    ["where i am", "here"],
    ["Nearby", "here"],
    ["my current location", "here"],
    ["home", "home"],
    ["my house", "home"],
    ["my place", "home"],
    ["Home!", "home"],
    ["grans", "gran"],
    ["gran's house", "gran"],
    ["my gran", "gran"],
    ["Gran’s", "gran"],
    ["grandads", "Grandads house"],
    ["Springfield", "springfield"],
  ])("%j is the known %s", (words, name) => {
    expect(readWhere(words, places)).toMatchObject({ kind: "known", place: { name } });
  });
  it.each([
    ["work", "work"],
    ["my office", "work"],
    ["mums", "mum"],
    ["my hotel", "hotel"],
    ["dad's house", "dad"],
  ])("%j is a place of one's own that is not saved", (words, name) => {
    expect(readWhere(words, places)).toEqual({ kind: "unsaved", name });
  });
  it.each(["leeds stn", "Home Farm, Otley", "12 Elm St", "The Office Pub leeds", "workington", "hereford"])(
    "%j are words for the map",
    (words) => {
      expect(readWhere(words, places)).toEqual({ kind: "words", words });
    },
  );
  it("here is unknown until it is told", () => {
    expect(readWhere("near me", [])).toEqual({ kind: "unknown-here" });
  });
});

describe("an answer to Where are you", () => {
  it.each([
    ["leeds stn", "leeds stn"],
    ["im at leeds station", "leeds station"],
    ["I'm in York", "York"],
    ["near the corn exchange", "the corn exchange"],
    ["12 Elm St, Otley pls", "12 Elm St, Otley"],
    ["ls1 4dy", "ls1 4dy"],
    ["60611", "60611"],
    ["home", "home"],
    ["at 5 high street", "5 high street"],
    ["Inverness", "Inverness"],
    ["by the pier", "the pier"],
    ["sunset boulevard", "sunset boulevard"],
    ["東京", "東京"],
    ["Onchan", "Onchan"],
    ["Atlanta", "Atlanta"],
  ])("%j is %j", (text, words) => {
    expect(readPlaceAnswer(text)).toBe(words);
  });
  it.each([
    "why?",
    "no",
    "2",
    "help",
    "stop",
    "how do i get there",
    "what",
    "thanks",
    "dunno",
    "i dont know",
    "map a to b",
    "weather leeds",
    "set home 1 elm st",
    "?",
    "more",
    "sunset",
    "Reminders",
    "notes",
    "take me to jkia",
    "bring me home",
    "bus to town",
    "going to the airport",
    "from leeds to york",
    "train home",
  ])("%j is none", (text) => {
    expect(readPlaceAnswer(text)).toBeNull();
  });
});

it("measures distance and direction", () => {
  const leeds = { latitude: 53.7947, longitude: -1.5478 };
  const york = { latitude: 53.958, longitude: -1.0931 };
  expect(metersBetween(leeds, york) / 1000).toBeCloseTo(34.9, 0);
  expect([compass(leeds, york), compass(york, leeds)]).toEqual(["NE", "SW"]);
  const fiji = { latitude: -17, longitude: 179.9 };
  const east = { latitude: -17, longitude: -179.9 };
  expect([compass(fiji, east), metersBetween(fiji, east) < 25_000]).toEqual(["E", true]);
});
