import { describe, expect, it } from "vitest";
import { awaitPlace, keptPlace } from "./memory.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { readSurely, readUtterance } from "./read-utterance.ts";

describe("after a place was kept", () => {
  it.each([
    ["no its 24 acacia avenue", { do: "set", name: "home", where: "24 acacia avenue" }],
    ["sorry i meant 13 the green, ryton", { do: "set", name: "home", where: "13 the green, ryton" }],
    ["it should be 9 mill lane", { do: "set", name: "home", where: "9 mill lane" }],
    ["24 acacia avenue", { do: "set", name: "home", where: "24 acacia avenue" }],
    ["delete it please", { do: "forget", name: "home" }],
    ["i dont live there any more", { do: "forget", name: "home" }],
    ["wrong, im at victoria station", { do: "set", name: "here", where: "victoria station" }],
  ])("%j puts it right", (text, args) => {
    expect(readFollowUp(text, keptPlace("home"))).toEqual(args);
  });

  it.each([
    "no",
    "no thanks",
    "thanks",
    "how do i get there",
    "no longer raining?",
    "from here to 4 mill lane",
    "pizza",
  ])("%j does not touch it", (text) => {
    expect(readFollowUp(text, keptPlace("home"))).toBeNull();
  });
});

it("takes the next text as the place that was asked for", () => {
  expect(readFollowUp("12 the green, ryton", awaitPlace("home"))).toEqual({
    do: "set",
    name: "home",
    where: "12 the green, ryton",
  });
});

describe("surely, whatever else it may be taken for", () => {
  it.each(["live at 60 byker tce ne6", "mates house 4 hyde park tce save it", "halls r 12 endsleigh place"])(
    "%j is a place of theirs",
    (text) => {
      expect(readSurely(text)).toMatchObject({ do: "set" });
    },
  );
  it.each([
    "remind me to go to 4 mill lane at 5pm",
    "im at leeds station",
    "weather at 4 mill lane",
    "im in danger",
  ])("%j is left to others", (text) => {
    expect(readSurely(text)).toBeNull();
  });
});

describe("in other words", () => {
  it.each([
    ["SET KIDS SCHOOL Roundhay Primary, Leeds", "kids school", "Roundhay Primary, Leeds"],
    ["daves place is 71 burley st", "daves place", "71 burley st"],
    ["update work: 1 canada square london", "work", "1 canada square london"],
    ["Hey, save this for me: mom's = 415 Maple Ave, Naperville", "mom's", "415 Maple Ave, Naperville"],
    [
      "my address is 6 Chapel Row, Ripon. Please keep a note of it for directions.",
      "home",
      "6 Chapel Row, Ripon",
    ],
    ["save here as hotel", "hotel", "here"],
    ["remember this place as car park", "car park", "here"],
    ["home ni umoja estate", "home", "umoja estate"],
    ["residence is 14 lodhi road", "home", "14 lodhi road"],
    ["make a note that my son peter lives at 31 copse hill", "peter", "31 copse hill"],
    ["kids are at oakwood primary leeds save as school", "school", "oakwood primary leeds"],
    ["m at mcdonalds briggate", "here", "mcdonalds briggate"],
    ["iam in nakuru", "here", "nakuru"],
    ["I am presently at Howrah station", "here", "Howrah station"],
    ["jst arrived in brum", "here", "brum"],
    ["on the platform at clapham junction", "here", "clapham junction"],
    ["no longer at the hotel, back home now", "here", "home"],
    ["my location is wrong, im at 5 elm st", "here", "5 elm st"],
    ["on holiday in whitby til sunday", "here", "whitby"],
    ["i am in durham today visiting", "here", "durham"],
    ["here: 14 grey st newcastle", "here", "14 grey st newcastle"],
  ])("%j keeps %s: %j", (text, name, where) => {
    expect(readUtterance(text)).toEqual({ do: "set", name, where });
  });

  it.each([
    ["would you kindly tell me where you think i am at the moment?", { do: "tell", name: "here" }],
    ["what have you got down for work", { do: "tell", name: "work" }],
    ["is work still saved as piccadilly", { do: "tell", name: "work" }],
    ["wheres grans house", { do: "tell", name: "grans house" }],
    ["pls tell my saved address", { do: "list" }],
    ["kindly delete the entry for peter", { do: "forget", name: "peter" }],
  ])("%j asks", (text, args) => {
    expect(readUtterance(text)).toEqual(args);
  });

  it.each([
    "im at a wedding",
    "my school is rubbish",
    "im at work til 6 can we talk after",
    "my work is so boring",
  ])("%j keeps nothing", (text) => {
    expect(readUtterance(text)).toBeNull();
  });
});
