import { describe, expect, test } from "vitest";
import type { DigestArgs } from "./args.ts";
import { readCommand, readFollowUp, readUtterance } from "./read-digest.ts";

function shown(args: DigestArgs | null): string | null {
  return args && [args.do, args.when, args.what].filter((value) => value !== undefined).join(" | ");
}

describe("what DIGEST begins", () => {
  test.each([
    ["DIGEST", "show"],
    ["digest?", "show"],
    ["my digest", "show"],
    ["/digest off", "off"],
    ["digest on", "on"],
    ["digest on again", "on"],
    ["Digest now", "now"],
    ["digest help", "usage"],
    [
      "DIGEST 7:00 weather leeds, bus from home to work",
      "set | every day at 07:00 | weather leeds, bus from home to work",
    ],
    ["digest 7 weather", "set | every day at 07:00 | weather"],
    [
      "digest weekdays 6:45 weather, bus from home to work",
      "set | every Mon Tue Wed Thu Fri at 06:45 | weather, bus from home to work",
    ],
    ["digest at 6.30 weather and bus", "set | every day at 06:30 | weather, bus"],
    ["digest weather york", "set | weather york"],
    ["digest 8", "change | 8"],
    ["digest at 8pm", "change | 8pm"],
    ["digest to 6.30", "change | 6.30"],
    ["digest weekdays", "change | weekdays"],
    ["digest weekdays 6.15", "change | weekdays 6.15"],
    ["digest no bus", "drop | bus"],
    ["digest without the weather", "drop | weather"],
    ["digest add the bus from home to work", "add | bus from home to work"],
  ])("%s", (text, expected) => {
    expect(shown(readCommand(text))).toBe(expected);
  });
  test.each(["digestive biscuits", "digest this article for me", "weather", "reader's digest 7"])(
    "not: %s",
    (text) => {
      expect(readCommand(text)).toBeNull();
    },
  );
});

describe("a daily text in one's own words", () => {
  test.each([
    ["every day at 7: weather and the 8:12 bus", "set | every day at 07:00 | weather, 8:12 bus"],
    ["send me the weather every morning", "set | every day at 07:00 | weather"],
    [
      "weekdays at 6.45 weather and train from leeds to york",
      "set | every Mon Tue Wed Thu Fri at 06:45 | weather, train from leeds to york",
    ],
    ["subscribe weather chicago 6am", "set | every day at 06:00 | weather chicago"],
    ["sign me up for weather in hull at 7", "set | every day at 07:00 | weather in hull"],
    ["text me the forecast daily at 8pm", "set | every day at 20:00 | forecast"],
    ["can u send me wether daily at 6", "set | every day at 06:00 | wether"],
    ["i want a text each day with the bus times to Hull", "set | every day at 07:00 | bus times to Hull"],
    [
      "please send a daily weather text for Bengaluru at 6am",
      "set | every day at 06:00 | weather text for Bengaluru",
    ],
    ["evry day 6 wether n trian leeds to york", "set | every day at 06:00 | wether, trian leeds to york"],
    [
      "every day at 7 weather in leeds & bus from rose and crown to work",
      "set | every day at 07:00 | weather in leeds, bus from rose and crown to work",
    ],
    [
      "every weekday at 7.40 the bus from 12 elm st, salem to work",
      "set | every Mon Tue Wed Thu Fri at 07:40 | bus from 12 elm st, salem to work",
    ],
    ["every morning home to work", "set | every day at 07:00 | home to work"],
    ["set up a daily text with the weather", "set | every day at 07:00 | weather"],
    ["set up a morning digest for me", "set | every day at 07:00"],
    ["sign me up 4 daily weather in accra", "set | every day at 07:00 | weather in accra"],
    ["every week on monday weather at 8", "set | every Mon at 08:00 | weather"],
    ["every weekday except friday weather 7", "set | every Mon Tue Wed Thu at 07:00 | weather"],
    ["each wk day 7 30 weather", "set | every Mon Tue Wed Thu Fri at 07:30 | weather"],
    [
      "next train from ely to kings x every weekday at 7",
      "set | every Mon Tue Wed Thu Fri at 07:00 | next train from ely to kings x",
    ],
    ["every evening tmrws weather", "set | every day at 18:00 | tmrws weather"],
    ["start a digest at 7 with weather", "set | every day at 07:00 | weather"],
    ["set my digest to weather leeds at 7", "set | every day at 07:00 | weather leeds"],
    ["unsub daily weather", "off"],
    ["daily weather off", "off"],
    ["can u stop the morning msgs", "off"],
    ["is my digest on", "show"],
    ["i want my digest at 9", "change | 9"],
    ["push my digest to 9", "change | 9"],
    ["stop my daily text", "off"],
    ["stop sending me the daily weather", "off"],
    ["cancel my digest please", "off"],
    ["turn off the morning text", "off"],
    ["turn my digest off", "off"],
    ["dont send me the weather every day any more", "off"],
    ["no more daily texts", "off"],
    ["turn my digest back on", "on"],
    ["start my daily text again", "on"],
    ["change my digest to 8", "change | 8"],
    ["move my morning text to 6.30", "change | 6.30"],
    ["make the daily text weekdays only", "change | weekdays"],
    ["when is my digest", "show"],
    ["whats in my daily text", "show"],
    ["add the train from leeds to york to my digest", "add | train from leeds to york"],
    ["remove the bus from my daily text", "drop | bus"],
  ])("%s", (text, expected) => {
    expect(shown(readUtterance(text))).toBe(expected);
  });
  test.each([
    "weather tomorrow",
    "what is the next stop for the daily bus",
    "remind me every weekday to take the bus",
    "weather every day this week in leeds",
    "weather sat and sun",
    "how is the weather every day",
    "why is my bus late every day",
    "it rains every day here",
    "i take the bus every morning",
    "does the 12 bus run every day",
    "remind me every day to take my pills",
    "every day is a gift",
    "train my dog every day",
    "bus from leeds to york",
    "is there a train every hour",
  ])("not: %s", (text) => {
    expect(shown(readUtterance(text))).toBeNull();
  });
});

describe("after what is set was told", () => {
  const setting = {
    days: [1, 2, 3, 4, 5, 6, 7],
    at: "07:00",
    zone: "Europe/London",
    items: [{ skill: "weather", words: "weather", args: {} }],
  };
  test.each([
    ["make it 8", "change | 8"],
    ["change it to 6.30", "change | 6.30"],
    ["8 instead", "change | 8"],
    ["weekdays only", "change | weekdays"],
    ["only weekdays", "change | weekdays"],
    ["can you do it at 8 instead", "change | 8"],
    ["not on weekends", "change | every Mon Tue Wed Thu Fri at 07:00"],
    ["skip mondays", "change | every Tue Wed Thu Fri Sat Sun at 07:00"],
    ["not now", null],
    ["no bus in it", "drop | bus"],
    ["without the weather", "drop | weather"],
    ["add the bus from home to work", "add | bus from home to work"],
    ["also include the weather in york", "add | weather in york"],
    ["turn it off", "off"],
    ["thanks", null],
    ["weather in york", null],
    ["bus from leeds to york", null],
    ["what time is it", null],
    ["at leeds station", null],
  ])("%s", (text, expected) => {
    expect(shown(readFollowUp(text, { setting, isOn: true }))).toBe(expected);
  });
  test("the way of a bus completes what was asked for", () => {
    const pending = { do: "set", when: "every day at 07:00", what: "weather, 8:12 bus" };
    const memory = { setting: null, isOn: false, awaiting: "route", pending, itemWords: "8:12 bus" };
    const whole = "set | every day at 07:00 | weather, 8:12 bus from home to work";
    expect(shown(readFollowUp("bus from home to work", memory))).toBe(whole);
    expect(shown(readFollowUp("from home to work", memory))).toBe(whole);
    expect(shown(readFollowUp("home to work", memory))).toBe(whole);
    expect(shown(readFollowUp("8.12 bus from home to work", memory))).toBe(
      "set | every day at 07:00 | weather, 8.12 bus from home to work",
    );
    expect(readFollowUp("never mind", memory)).toBeNull();
  });
  test("a town answers where they are", () => {
    const pending = { do: "set", when: "every day at 07:00", what: "weather" };
    const memory = { setting: null, isOn: false, awaiting: "where", pending };
    expect(readFollowUp("leeds", memory)).toEqual({ ...pending, place: "leeds" });
  });
});
