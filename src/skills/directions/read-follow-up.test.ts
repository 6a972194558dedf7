import { describe, expect, it } from "vitest";
import type { DirectionsArgs } from "./args.ts";
import { readFollowUp } from "./read-follow-up.ts";

/** By bus from Leeds to York, asked for at 14:05 on Friday 27 March 2026 in England. */
const now = {
  kind: "route",
  origin: "leeds",
  destination: "york",
  mode: "bus",
  saidMode: "bus",
  time: null,
  departure: null,
  zone: "Europe/London",
  askedAt: "2026-03-27T14:05:00.000Z",
  steps: [],
  at: 0,
  firstDeparture: null,
};
const tomorrow9 = { ...now, time: { kind: "leave", at: "2026-03-28T09:00:00.000Z" } };
const arriveBy7 = { ...now, time: { kind: "arrive", at: "2026-03-27T19:00:00.000Z" } };
const lastBus = { ...now, departure: "last", time: { kind: "arrive", at: "2026-03-28T04:00:00.000Z" } };

function told(args: DirectionsArgs | null): string | null {
  if (!args) return null;
  if (args.do !== "route") return args.do ?? "";
  return [
    `${args.origin ?? ""} > ${args.destination ?? ""}`,
    args.mode,
    args.departure,
    args.leaveAt && `leave ${args.leaveAt}`,
    args.arriveBy && `arrive ${args.arriveBy}`,
  ]
    .filter(Boolean)
    .join(", ");
}

describe("after a route for now", () => {
  it.each([
    ["by bike", "leeds > york, bike"],
    ["what about by bike", "leeds > york, bike"],
    ["wot abt drivin", "leeds > york, drive"],
    ["and on foot", "leeds > york, walk"],
    ["and walking?", "leeds > york, walk"],
    ["walking instead pls", "leeds > york, walk"],
    ["how long walking", "leeds > york, walk"],
    ["train?", "leeds > york, train"],
    ["how about the train", "leeds > york, train"],
    ["is there a train", "leeds > york, train"],
    ["can i walk it", "leeds > york, walk"],
    ["how do i get there by car instead", "leeds > york, drive"],
    ["do it by car", "leeds > york, drive"],
    ["same but tomorrow", "leeds > york, bus, leave tomorrow"],
    ["same 4 2moro 7am", "leeds > york, bus, leave tomorrow 7am"],
    ["same at 6pm", "leeds > york, bus, leave 6pm"],
    ["tomorrow 9am instead", "leeds > york, bus, leave tomorrow 9am"],
    ["and on sunday at 10", "leeds > york, bus, leave sunday at 10"],
    ["by train at 8 tomorrow", "leeds > york, train, leave 8 tomorrow"],
    ["what if i leave at 8", "leeds > york, bus, leave 8"],
    ["leaving half 8", "leeds > york, bus, leave half 8"],
    ["in an hour", "leeds > york, bus, leave in an hour"],
    ["half 8", "leeds > york, bus, leave half 8"],
    ["arrive by 9", "leeds > york, bus, arrive 9"],
    ["arrive by 6pm instead", "leeds > york, bus, arrive 6pm"],
    ["same again", "leeds > york, bus"],
    ["now", "leeds > york, bus"],
    ["and back", "york > leeds, bus"],
    ["and back again?", "york > leeds, bus"],
    ["way back", "york > leeds, bus"],
    ["return", "york > leeds, bus"],
    ["return at 5pm", "york > leeds, bus, leave 5pm"],
    ["and back by train tomorrow", "york > leeds, train, leave tomorrow"],
    ["last bus", "leeds > york, bus, last"],
    ["whats the last one", "leeds > york, bus, last"],
    ["first one tomorrow", "leeds > york, bus, first, leave tomorrow"],
    ["and to the airport", "leeds > the airport, bus"],
    ["from the library", "the library > york, bus"],
    ["later", "later"],
    ["next bus", "later"],
    ["the one after", "later"],
    ["earlier", "earlier"],
    ["previous one", "earlier"],
    ["other way", "alternative"],
    ["ALT", "alternative"],
    ["another route?", "alternative"],
    ["any other way", "alternative"],
  ])("%j", (text, expected) => {
    expect(told(readFollowUp(text, now))).toBe(expected);
  });
});

describe("a time that was asked for before", () => {
  it.each([
    [tomorrow9, "by bike", "leeds > york, bike, leave 2026-03-28T09:00:00.000Z"],
    [tomorrow9, "on sunday", "leeds > york, bus, leave sunday 09:00"],
    [tomorrow9, "at 6pm", "leeds > york, bus, leave 2026-03-28 6pm"],
    [tomorrow9, "arrive by 9", "leeds > york, bus, arrive 2026-03-28 9"],
    [tomorrow9, "in 20 min", "leeds > york, bus, leave in 20 min"],
    [tomorrow9, "and back", "york > leeds, bus"],
    [tomorrow9, "now", "leeds > york, bus"],
    [arriveBy7, "same but tomorrow", "leeds > york, bus, arrive tomorrow 19:00"],
    [arriveBy7, "at 8pm", "leeds > york, bus, arrive 8pm"],
    [arriveBy7, "leave at 8pm", "leeds > york, bus, leave 8pm"],
    [lastBus, "same but tomorrow", "leeds > york, bus, last, leave tomorrow"],
    [lastBus, "by train", "leeds > york, train, last"],
    [lastBus, "at 6pm", "leeds > york, bus, leave 6pm"],
  ])("is kept as far as it fits: %#, %j", (memory, text, expected) => {
    const [given, said, wanted] = [memory, text, expected];
    expect(told(readFollowUp(said, given))).toBe(wanted);
  });
});

it.each([
  "thanks",
  "ok",
  "cool",
  "lol",
  "yes",
  "no",
  "more",
  "call 2",
  "directions to 2",
  "whats the weather",
  "how much",
  "is it on time",
  "bus stop",
  "train station",
  "drive thru",
  "back in 5",
  "return policy",
  "last christmas",
  "first aid",
  "tomorrow never dies",
  "",
])("%j does not go on from a route", (text) => {
  expect(readFollowUp(text, now)).toBeNull();
});

it.each([null, undefined, {}, { kind: "list" }])("goes on from nothing but a route of ours: %j", (memory) => {
  expect(readFollowUp("by bike", memory)).toBeNull();
});

describe("a place that was asked for", () => {
  const awaited = {
    kind: "directions-awaits",
    end: "origin",
    keepAs: { kind: "here", name: "here" },
    args: { do: "route", destination: "york", mode: "bus" },
  };

  it.each([
    ["leeds stn", "leeds stn"],
    ["im at leeds station", "leeds station"],
    ["12 Elm St, Leeds", "12 Elm St, Leeds"],
  ])("is the answer %j", (text, origin) => {
    expect(readFollowUp(text, awaited)).toEqual({
      do: "route",
      origin,
      destination: "york",
      mode: "bus",
      keepAs: { end: "origin", kind: "here", name: "here" },
    });
  });

  it.each(["thanks", "bus to york", "how do i get to hull from york", "what?"])(
    "is not the answer %j",
    (text) => {
      expect(readFollowUp(text, awaited)).toBeNull();
    },
  );
});
