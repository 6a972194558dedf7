import { describe, expect, test } from "vitest";
import type { CalendarArgs } from "./args.ts";
import { eventText } from "./kept.ts";
import { readEvent } from "./read-event.ts";
import { readCommand, readFollowUp, readUtterance } from "./read-text.ts";

test.each<[string, CalendarArgs]>([
  ["CAL", { do: "show", when: "today" }],
  ["calendar", { do: "show", when: "today" }],
  ["Cal tomorrow", { do: "show", when: "tomorrow" }],
  ["cal week", { do: "show", when: "week" }],
  ["cal next week", { do: "show", when: "next week" }],
  ["CAL 3 APRIL", { do: "show", when: "3 APRIL" }],
  ["CAL next", { do: "next" }],
  ["CAL OFF", { do: "off" }],
  ["cal help", { do: "usage" }],
  ["cal add fri 3pm dentist", { do: "add", what: "fri 3pm dentist" }],
  ["cal delete dentist", { do: "delete", what: "dentist" }],
  ["cal find dentist", { do: "find", what: "dentist" }],
  ["CAL FREE friday", { do: "free", when: "friday" }],
  ["whats on", { do: "show", when: "today" }],
  ["what is on my calendar", { do: "show", when: "today" }],
  ["whats on 2nite", { do: "show", when: "2nite" }],
  ["what do i have tomorrow", { do: "show", when: "tomorrow" }],
  ["what have we got planned on sunday", { do: "show", when: "sunday" }],
  ["do we have anything on saturday", { do: "show", when: "saturday" }],
  ["how does my week look", { do: "show", when: "week" }],
  ["whats my day look like", { do: "show", when: "today" }],
  ["am i free tomorrow", { do: "free", when: "tomorrow" }],
  ["hi am i free on tuesday evening pls", { do: "free", when: "on tuesday evening" }],
  ["when is my next appointment", { do: "next" }],
  ["whens my next meeting", { do: "next", what: "meeting" }],
  ["when is my next dentist appointment", { do: "next", what: "dentist appointment" }],
  ["remove gym from my calendar", { do: "delete", what: "gym" }],
  ["forget my calendar", { do: "off" }],
  ["add gym to my diary mon 6pm", { do: "add", what: "gym mon 6pm" }],
  ["webcal://a.example/b.ics", { do: "save", address: "https://a.example/b.ics" }],
  ["my calendar is http://a.example/b", { do: "save", address: "http://a.example/b" }],
  ["CAL a.example/b.ics", { do: "save", address: "https://a.example/b.ics" }],
])("%s is read as a command", (text, args) => {
  expect(readCommand(text)).toEqual(args);
});

test.each([
  "cal is coming 2moro",
  "call mum",
  "calories in a banana",
  "calculate 3+4",
  "whats on tv tonight",
  "whats on at the cinema",
  "what have i got on my shopping list",
  "what do i have to do",
  "whats up",
  "when is the next bus",
  "when is my next train home",
  "what time is it",
  "what time is it in tokyo",
  "what time is sunset",
  "when is easter",
  "i am free",
  "im busy",
  "busy tomorrow sorry",
  "is leeds busy",
  "add milk to shopping",
  "add milk",
  "book a table",
  "cancel my reminder",
  "cancel",
  "stop",
  "delete my account",
  "look at https://news.example/story",
  "weather tomorrow",
  "tomorrow",
  "this week",
  "remind me fri 3pm dentist",
  "what are the trains like tomorrow",
  "next",
  "what is next",
  "are you free",
])("%s is none of its commands", (text) => {
  expect(readCommand(text)).toBeNull();
});

test.each<[string, CalendarArgs]>([
  ["what time is the dentist", { do: "find", what: "dentist" }],
  ["wen is the vet", { do: "find", what: "vet" }],
  ["cancel the haircut", { do: "delete", what: "haircut" }],
  ["i have a dentist appointment tuesday at 3", { do: "add", what: "dentist appointment tuesday at 3" }],
])("%s is read where the classifier took it", (text, args) => {
  expect(readUtterance(text)).toEqual(args);
});

test.each([
  "when is the next bus",
  "what time is the last train",
  "what time is it",
  "cancel my reminder",
  "hello",
])("%s is left to others", (text) => {
  expect(readUtterance(text)).toBeNull();
});

test("goes on from the last reply", () => {
  expect(readFollowUp("and monday", {})).toEqual({ do: "show", when: "monday" });
  expect(readFollowUp("what about next week", {})).toEqual({ do: "show", when: "next week" });
  expect(readFollowUp("cancel dentist", {})).toEqual({ do: "delete", what: "dentist" });
  expect(readFollowUp("fri 3pm", { awaiting: "when", what: "dentist" })).toEqual({
    do: "add",
    what: "dentist",
    when: "fri 3pm",
  });
  expect(readFollowUp("thanks", {})).toBeNull();
  expect(readFollowUp("3", {})).toBeNull();
});

describe("an event", () => {
  // A Friday; the clocks go forward on Sunday.
  const reader = { zone: "Europe/London", now: new Date("2026-03-27T14:05:00Z"), country: "GB" };

  test.each<[string, string, string | null, string]>([
    ["fri 3pm dentist", "2026-03-27T15:00", null, "dentist"],
    ["dentist tues 3pm", "2026-03-31T15:00", null, "dentist"],
    ["fri 3 apr 2pm-4pm interview", "2026-04-03T14:00", "2026-04-03T16:00", "interview"],
    ["lunch sunday 11-1pm", "2026-03-29T11:00", "2026-03-29T13:00", "lunch"],
    ["exam 4 may 14:00-16:30", "2026-05-04T14:00", "2026-05-04T16:30", "exam"],
    ["exam 4 may from 9.30 to 10.15am", "2026-05-04T09:30", "2026-05-04T10:15", "exam"],
    ["night shift sat 10pm-6am", "2026-03-28T22:00", "2026-03-29T06:00", "night shift"],
    ["mums birthday 2 may", "2026-05-02", null, "mums birthday"],
    ["the vet on monday at 9", "2026-03-30T09:00", null, "vet"],
    ["meeting with bob tomorrow at 11", "2026-03-28T11:00", null, "meeting with bob"],
    ["5.4. 18:00 abendessen", "2026-04-05T18:00", null, "abendessen"],
    [
      "call with raj tomorrow at noon for half an hour",
      "2026-03-28T12:00",
      "2026-03-28T12:30",
      "call with raj",
    ],
    ["massage fri 3pm 90 mins", "2026-03-27T15:00", "2026-03-27T16:30", "massage"],
    ["jury duty 7th of may all day", "2026-05-07", null, "jury duty"],
    ["spain 4 to 11 april", "2026-04-04", "2026-04-11", "spain"],
    ["spain april 4-11", "2026-04-04", "2026-04-11", "spain"],
    ["conference from the 28th of april to the 2nd of may", "2026-04-28", "2026-05-02", "conference"],
    ["mum staying fri 3 apr to mon 6 apr", "2026-04-03", "2026-04-06", "mum staying"],
    ["camping 4 april for 3 days", "2026-04-04", "2026-04-06", "camping"],
    ["festival this weekend", "2026-03-28", "2026-03-29", "festival"],
  ])("%s is kept as it is told", (words, start, end, title) => {
    expect(readEvent(words, null, reader).kept).toEqual([
      eventText({ start, end, title, recur: null, without: [] }),
    ]);
  });

  test.each<[string, string[]]>([
    ["yoga every tuesday 6pm", ["2026-03-31T18:00 ;FREQ=WEEKLY;BYDAY=TU; yoga"]],
    ["every weekday standup 9.15", ["2026-03-30T09:15 ;FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR; standup"]],
    ["bins every other thursday", ["2026-04-02 ;FREQ=WEEKLY;BYDAY=TH;INTERVAL=2; bins"]],
    ["mum's birthday 3 may every year", ["2026-05-03 ;FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3; mum's birthday"]],
    [
      "choir every monday 7-9pm until june",
      ["2026-03-30T19:00/2026-03-30T21:00 ;FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601; choir"],
    ],
    [
      "swimming saturdays 9am until end of june",
      ["2026-03-28T09:00 ;FREQ=WEEKLY;BYDAY=SA;UNTIL=20260630; swimming"],
    ],
    ["book club first monday of the month 7pm", ["2026-04-06T19:00 ;FREQ=MONTHLY;BYDAY=1MO; book club"]],
    [
      "rent on the 31st of every month",
      ["2026-03-31 ;FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1; rent"],
    ],
    [
      "walk the dog every day at 8am and 5pm",
      [
        "2026-03-27T08:00 ;FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU; walk the dog",
        "2026-03-27T17:00 ;FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU; walk the dog",
      ],
    ],
  ])("%s is kept with what comes again", (words, kept) => {
    expect(readEvent(words, null, reader).kept).toEqual(kept);
  });

  test("without a time, or by the hour, is not kept", () => {
    expect(readEvent("dentist", null, reader)).toEqual({ title: "dentist", kept: [] });
    expect(readEvent("pills every 4 hours", null, reader)).toMatchObject({ kept: [], isTooOften: true });
    expect(readEvent("dentist", "fri 3pm", reader).kept).toEqual(["2026-03-27T15:00 dentist"]);
  });
});
