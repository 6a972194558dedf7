import { describe, expect, it } from "vitest";
import { readCommand } from "./read-command.ts";
import { readFollowUp } from "./read-follow-up.ts";

const rainInYork = { kind: "weather", place: "york", day: "tomorrow", about: "rain" };

const cases: [text: string, values: string][] = [
  ["and tomorrow?", "york | tomorrow | rain"],
  ["tomorrow", "york | tomorrow | rain"],
  ["sunday", "york | sunday | rain"],
  ["n sunday", "york | sunday | rain"],
  ["ok and sunday?", "york | sunday | rain"],
  ["this week", "york | 7 days | rain"],
  ["next week?", "york | next week | rain"],
  ["tonight", "york | tonight | rain"],
  ["wot abt 2nite", "york | tonight | rain"],
  ["what about the weekend", "york | weekend | rain"],
  ["same but sat", "york | saturday | rain"],
  ["later", "york | later today | rain"],
  ["now?", "york | now | rain"],
  ["what about at 3pm", "york | today at 15:00 | rain"],
  ["in leeds?", "leeds | tomorrow | rain"],
  ["and in hull", "hull | tomorrow | rain"],
  ["what about leeds", "leeds | tomorrow | rain"],
  ["wat abt bath", "bath | tomorrow | rain"],
  ["same for paris", "paris | tomorrow | rain"],
  ["same for Stoke on Trent pls", "Stoke on Trent | tomorrow | rain"],
  ["how about leeds on sat", "leeds | saturday | rain"],
  ["leeds tomorrow?", "leeds | tomorrow | rain"],
  ["leeds?", "leeds | tomorrow | rain"],
  ["at home?", "home | tomorrow | rain"],
  ["wind?", "york | tomorrow | wind"],
  ["and the wind", "york | tomorrow | wind"],
  ["is it windy", "york | tomorrow | wind"],
  ["what about snow", "york | tomorrow | snow"],
  ["and temp sat", "york | saturday | temperature"],
  ["sunset?", "york | tomorrow | sun"],
  ["whats the weather", "york | tomorrow | -"],
];

const others = ["ok thanks", "thanks", "yes", "no", "2", "more", "next", "hello", "leeds", "and a pub?", "how do i get there", "what about by bus", "what about you", "tell me a joke", "", "?", "ok", "what about the price of milk"]; // prettier-ignore

function shown(args: ReturnType<typeof readFollowUp>): string | null {
  return args && `${args.place ?? "-"} | ${args.day ?? "-"} | ${args.about ?? "-"}`;
}

describe("a text after the weather", () => {
  it.each(cases)("%s", (text, values) => {
    expect(shown(readFollowUp(text, rainInYork))).toBe(values);
  });

  it.each(others)("is about something else: %s", (text) => {
    expect(readFollowUp(text, rainInYork)).toBeNull();
  });

  it("is not read without a memory of ours", () => {
    for (const memory of [null, undefined, 7, "weather", { kind: "route" }, { kind: "weather", day: 7 }]) {
      expect(readFollowUp("and tomorrow?", memory)).toBeNull();
    }
  });
});

describe("the answer to where they are", () => {
  const asked = { kind: "weather", awaiting: "where", day: "tomorrow", about: "rain" };

  it.each([
    ["leeds stn", "leeds stn"],
    ["im in leeds", "leeds"],
    ["in otley", "otley"],
    ["ls1 4dy", "ls1 4dy"],
    ["12 elm st, leeds", "12 elm st, leeds"],
  ])("%s", (text, place) => {
    expect(readFollowUp(text, asked)).toEqual({ place, day: "tomorrow", about: "rain", isHere: true });
  });

  it.each(["help", "what?", "how do i do that"])("is not %s", (text) => {
    expect(readFollowUp(text, asked)).toBeNull();
  });
});

describe("a command", () => {
  it.each([
    ["WEATHER", "- | - | -"],
    ["/weather", "- | - | -"],
    ["Weather!", "- | - | -"],
    ["wx", "- | - | -"],
    ["WEATHER LEEDS", "LEEDS | - | -"],
    ["weather leeds sat", "leeds | saturday | -"],
    ["forecast york week", "york | 7 days | -"],
    ["wthr 98101", "98101 | - | -"],
    ["weather wind leeds tomorrow", "leeds | tomorrow | wind"],
  ])("%s", (text, values) => {
    expect(shown(readCommand(text))).toBe(values);
  });

  it.each([
    "weather is bad so i am late",
    "weather app for my phone",
    "leeds weather",
    "weathered stone",
    "hello",
    "weather the storm with me",
  ])("is not %s", (text) => {
    expect(readCommand(text)).toBeNull();
  });
});
