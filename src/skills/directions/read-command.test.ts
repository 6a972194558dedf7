import { describe, expect, it } from "vitest";
import { directionsSchema } from "./args.ts";
import { readCommand } from "./read-command.ts";

type Route = { from: string; to: string; mode?: string; leaveAt?: string; arriveBy?: string };

const a = "Salem";
const b = "Bay";

describe("MAP with two places", () => {
  const cases: [text: string, route: Route][] = [
    // The order of the places, and what stands around the command.
    ["MAP Salem to Bay", { from: a, to: b }],
    ["map Salem to Bay", { from: a, to: b }],
    ["Map Salem TO Bay", { from: a, to: b }],
    ["/map Salem to Bay", { from: a, to: b }],
    ["/MAP from Salem to Bay", { from: a, to: b }],
    ["  MAP   Salem   to   Bay  ", { from: a, to: b }],
    ["MAP: Salem to Bay", { from: a, to: b }],
    ["MAP, Salem to Bay.", { from: a, to: b }],
    ["map. Salem to Bay!", { from: a, to: b }],
    ["maps Salem to Bay", { from: a, to: b }],
    ["MAP\nfrom: Salem\nto: Bay", { from: a, to: b }],
    ["MAP Salem,\nto Bay?", { from: a, to: b }],
    ["MAP from Salem to Bay", { from: a, to: b }],
    ["MAP FROM SALEM TO BAY", { from: "SALEM", to: "BAY" }],
    ["map to Bay from Salem", { from: a, to: b }],
    ["MAP To Bay, From Salem", { from: a, to: b }],
    ["MAP Bay from Salem", { from: a, to: b }],
    ["MAP me from Salem to Bay", { from: a, to: b }],
    ["map the way from Salem to Bay", { from: a, to: b }],
    ["map route from Salem to Bay", { from: a, to: b }],
    ["MAP Salem -> Bay", { from: a, to: b }],
    ["MAP Salem → Bay", { from: a, to: b }],
    ["MAP Salem => Bay", { from: a, to: b }],
    ["MAP Salem to Bay please", { from: a, to: b }],
    ["MAP Salem to Bay, thanks!", { from: a, to: b }],
    ["directions from Salem to Bay", { from: a, to: b }],
    ["Directions from Salem to Bay by bus", { from: a, to: b, mode: "bus" }],
    ["/directions to Bay from Salem", { from: a, to: b }],
    ["direction from Salem to Bay", { from: a, to: b }],

    // How to travel.
    ["MAP Salem to Bay by bus", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay BY BUS", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay by coach", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay on the bus", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay via bus", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay taking the bus", { from: a, to: b, mode: "bus" }],
    ["MAP Salem to Bay by train", { from: a, to: b, mode: "train" }],
    ["MAP Salem to Bay by rail", { from: a, to: b, mode: "train" }],
    ["MAP Salem to Bay, by train.", { from: a, to: b, mode: "train" }],
    ["MAP Salem to Bay by tube", { from: a, to: b, mode: "subway" }],
    ["MAP Salem to Bay by subway", { from: a, to: b, mode: "subway" }],
    ["MAP Salem to Bay by metro", { from: a, to: b, mode: "subway" }],
    ["MAP Salem to Bay by tram", { from: a, to: b, mode: "tram" }],
    ["MAP Salem to Bay by transit", { from: a, to: b, mode: "transit" }],
    ["MAP Salem to Bay by public transport", { from: a, to: b, mode: "transit" }],
    ["MAP Salem to Bay public transit", { from: a, to: b, mode: "transit" }],
    ["MAP Salem to Bay by ferry", { from: a, to: b, mode: "transit" }],
    ["MAP Salem to Bay on foot", { from: a, to: b, mode: "walk" }],
    ["MAP Salem to Bay by foot", { from: a, to: b, mode: "walk" }],
    ["MAP Salem to Bay walking", { from: a, to: b, mode: "walk" }],
    ["MAP Salem to Bay by bike", { from: a, to: b, mode: "bike" }],
    ["MAP Salem to Bay by bicycle", { from: a, to: b, mode: "bike" }],
    ["MAP Salem to Bay cycling", { from: a, to: b, mode: "bike" }],
    ["MAP Salem to Bay on my bike", { from: a, to: b, mode: "bike" }],
    ["MAP Salem to Bay by car", { from: a, to: b, mode: "drive" }],
    ["MAP Salem to Bay driving", { from: a, to: b, mode: "drive" }],
    ["MAP Salem to Bay in a taxi", { from: a, to: b, mode: "drive" }],
    ["MAP Salem to Bay, train", { from: a, to: b, mode: "train" }],
    ["MAP Salem to Bay transit", { from: a, to: b, mode: "transit" }],
    ["MAP Salem to Bay by bus only", { from: a, to: b, mode: "bus" }],
    ["MAP by bus from Salem to Bay", { from: a, to: b, mode: "bus" }],
    ["MAP walking from Salem to Bay", { from: a, to: b, mode: "walk" }],
    ["MAP Bay from Salem on foot", { from: a, to: b, mode: "walk" }],

    // When to leave.
    ["MAP Salem to Bay leave at 8:30", { from: a, to: b, leaveAt: "8:30" }],
    ["MAP Salem to Bay, leave 8:30", { from: a, to: b, leaveAt: "8:30" }],
    ["MAP Salem to Bay leaving 8am", { from: a, to: b, leaveAt: "8am" }],
    ["MAP Salem to Bay leaving at 8 am", { from: a, to: b, leaveAt: "8 am" }],
    ["MAP Salem to Bay depart 8", { from: a, to: b, leaveAt: "8" }],
    ["MAP Salem to Bay departing 0830", { from: a, to: b, leaveAt: "0830" }],
    ["MAP Salem to Bay start at 8.30", { from: a, to: b, leaveAt: "8.30" }],
    ["MAP Salem to Bay after 5pm", { from: a, to: b, leaveAt: "5pm" }],
    ["MAP Salem to Bay at 9", { from: a, to: b, leaveAt: "9" }],
    ["MAP Salem to Bay at half past 8", { from: a, to: b, leaveAt: "half past 8" }],
    ["MAP Salem to Bay at quarter to 9", { from: a, to: b, leaveAt: "quarter to 9" }],
    ["MAP Salem to Bay leave @8pm sharp", { from: a, to: b, leaveAt: "8pm" }],
    ["MAP Salem to Bay at 9 o'clock", { from: a, to: b, leaveAt: "9 o'clock" }],
    ["MAP Salem to Bay at noon", { from: a, to: b, leaveAt: "noon" }],
    ["MAP Salem to Bay 8:30", { from: a, to: b, leaveAt: "8:30" }],
    ["MAP Salem to Bay 8am", { from: a, to: b, leaveAt: "8am" }],
    ["MAP Salem to Bay tomorrow", { from: a, to: b, leaveAt: "tomorrow" }],
    ["MAP Salem to Bay tomorrow at 7", { from: a, to: b, leaveAt: "tomorrow at 7" }],
    ["MAP Salem to Bay tomorrow 7am", { from: a, to: b, leaveAt: "tomorrow 7am" }],
    ["MAP Salem to Bay tmrw 7am", { from: a, to: b, leaveAt: "tmrw 7am" }],
    ["MAP Salem to Bay leaving tomorrow at 7", { from: a, to: b, leaveAt: "tomorrow at 7" }],
    ["MAP Salem to Bay at 7 tomorrow", { from: a, to: b, leaveAt: "7 tomorrow" }],
    ["MAP Salem to Bay at 7 in the morning", { from: a, to: b, leaveAt: "7 in the morning" }],
    ["MAP Salem to Bay tomorrow morning", { from: a, to: b, leaveAt: "tomorrow morning" }],
    ["MAP Salem to Bay on friday", { from: a, to: b, leaveAt: "friday" }],
    ["MAP Salem to Bay friday at 9am", { from: a, to: b, leaveAt: "friday at 9am" }],
    ["MAP Salem to Bay on 5 May at 9", { from: a, to: b, leaveAt: "5 may at 9" }],
    ["MAP Salem to Bay in 20 minutes", { from: a, to: b, leaveAt: "in 20 minutes" }],
    ["MAP Salem to Bay leave in half an hour", { from: a, to: b, leaveAt: "in half an hour" }],
    ["MAP Salem to Bay leave now", { from: a, to: b, leaveAt: "now" }],
    ["MAP Salem to Bay now", { from: a, to: b, leaveAt: "now" }],
    ["MAP tomorrow at 9 from Salem to Bay", { from: a, to: b, leaveAt: "tomorrow at 9" }],

    // When to arrive.
    ["MAP Salem to Bay arrive by 9 tomorrow", { from: a, to: b, arriveBy: "9 tomorrow" }],
    ["MAP Salem to Bay arrive 17:30", { from: a, to: b, arriveBy: "17:30" }],
    ["MAP Salem to Bay arriving at 5.30pm", { from: a, to: b, arriveBy: "5.30pm" }],
    ["MAP Salem to Bay be there by 6", { from: a, to: b, arriveBy: "6" }],
    ["MAP Salem to Bay get there before 6pm", { from: a, to: b, arriveBy: "6pm" }],
    ["MAP Salem to Bay by 9", { from: a, to: b, arriveBy: "9" }],
    ["MAP Salem to Bay by 9am", { from: a, to: b, arriveBy: "9am" }],
    ["MAP Salem to Bay before noon", { from: a, to: b, arriveBy: "noon" }],
    ["MAP Salem to Bay tomorrow by 9", { from: a, to: b, arriveBy: "tomorrow 9" }],
    ["MAP Salem to Bay tomorrow, arrive by 9", { from: a, to: b, arriveBy: "9 tomorrow" }],

    // Both, in any order.
    ["MAP Salem to Bay by bus at 9", { from: a, to: b, mode: "bus", leaveAt: "9" }],
    ["MAP Salem to Bay at 9 by bus", { from: a, to: b, mode: "bus", leaveAt: "9" }],
    ["MAP Salem to Bay by bus by 9", { from: a, to: b, mode: "bus", arriveBy: "9" }],
    ["MAP Salem to Bay by 9 by bus", { from: a, to: b, mode: "bus", arriveBy: "9" }],
    ["MAP Salem to Bay leave at 8 by bus tomorrow", { from: a, to: b, mode: "bus", leaveAt: "8 tomorrow" }],
    ["MAP Salem to Bay, by train, leaving at 8:30.", { from: a, to: b, mode: "train", leaveAt: "8:30" }],
    [
      "MAP Salem to Bay tomorrow on foot at 7 please",
      { from: a, to: b, mode: "walk", leaveAt: "tomorrow 7" },
    ],
    ["MAP to Bay from Salem by car arrive by 6pm", { from: a, to: b, mode: "drive", arriveBy: "6pm" }],
    ["MAP by bus tomorrow at 9 from Salem to Bay", { from: a, to: b, mode: "bus", leaveAt: "tomorrow at 9" }],
    ["Map Salem to Bay in the car", { from: a, to: b, mode: "drive" }],
  ];

  it.each(cases)("reads %j", (text, { from, to, ...how }) => {
    expect(readCommand(text)).toEqual({ do: "route", origin: from, destination: to, ...how });
  });
});

it("reads every way to travel with every time, in either order", () => {
  const ways = {
    "by bus": "bus",
    "on foot": "walk",
    "by bike": "bike",
    "by car": "drive",
    "by train": "train",
  };
  const leave = [
    "leave at 8:30",
    "leaving 8am",
    "depart 0830",
    "at 9",
    "tomorrow at 7",
    "on monday at 7",
    "at noon",
  ];
  const arrive = [
    "arrive by 9 tomorrow",
    "arrive 17:30",
    "by 9",
    "be there before 6pm",
    "get there by half past 8",
  ];
  for (const [way, mode] of Object.entries(ways)) {
    for (const time of [...leave, ...arrive]) {
      for (const how of [`${way} ${time}`, `${time} ${way}`, `, ${time}, ${way}.`]) {
        const args = readCommand(`MAP 5 Gull Lane, Salem to Hatch by the Sea ${how}`);
        expect(args).toMatchObject({ origin: "5 Gull Lane, Salem", destination: "Hatch by the Sea", mode });
        expect(args?.leaveAt !== undefined, how).toBe(leave.includes(time));
        expect(args?.arriveBy !== undefined, how).toBe(arrive.includes(time));
      }
    }
  }
});

describe("places with words that could be read as something else", () => {
  const cases: [text: string, route: Route][] = [
    ["MAP Stratford by Bow to Bank", { from: "Stratford by Bow", to: "Bank" }],
    ["MAP Bank to Stratford by Bow", { from: "Bank", to: "Stratford by Bow" }],
    ["MAP Bank to Stratford by Bow by bus", { from: "Bank", to: "Stratford by Bow", mode: "bus" }],
    ["MAP Places to Eat to Kings Cross", { from: "Places to Eat", to: "Kings Cross" }],
    ["MAP from Places to Eat to Kings Cross", { from: "Places to Eat", to: "Kings Cross" }],
    ["MAP Kings Cross to Places to Eat", { from: "Kings Cross", to: "Places to Eat" }],
    ["MAP to Places to Eat from Kings Cross", { from: "Kings Cross", to: "Places to Eat" }],
    ["MAP Next to Nothing to Bank", { from: "Next to Nothing", to: "Bank" }],
    ['MAP "Back to Black" to Bank', { from: "Back to Black", to: "Bank" }],
    ['MAP Bank to "Back to Black"', { from: "Bank", to: "Back to Black" }],
    ["MAP “Down to Earth” to ‘Up to You’", { from: "Down to Earth", to: "Up to You" }],
    [
      'MAP "Stop by Bus" to "Cafe at 9" by bus at 9',
      { from: "Stop by Bus", to: "Cafe at 9", mode: "bus", leaveAt: "9" },
    ],
    ["MAP To Kwa Wan to Central", { from: "To Kwa Wan", to: "Central" }],
    ["MAP 12 Station Road to Leeds", { from: "12 Station Road", to: "Leeds" }],
    ["MAP 14 Maple Drive to 3 Lake Walk", { from: "14 Maple Drive", to: "3 Lake Walk" }],
    [
      "MAP Leeds to Bradford Interchange Bus Station",
      { from: "Leeds", to: "Bradford Interchange Bus Station" },
    ],
    ["MAP Leeds to the cafe by the train station", { from: "Leeds", to: "the cafe by the train station" }],
    ["MAP Pier 39 to Gate 7", { from: "Pier 39", to: "Gate 7" }],
    [
      "MAP 5 Main St, Salem, MA 01970 to 9 Bay Rd, Lynn",
      { from: "5 Main St, Salem, MA 01970", to: "9 Bay Rd, Lynn" },
    ],
    ["MAP 7th Ave at 34th St to Penn Station", { from: "7th Ave at 34th St", to: "Penn Station" }],
    ["MAP Penn Station to 7th Ave at 34th St", { from: "Penn Station", to: "7th Ave at 34th St" }],
    ["MAP Salem to Ruby Tuesday", { from: a, to: "Ruby Tuesday" }],
    ["MAP Salem to High Noon", { from: a, to: "High Noon" }],
    ["MAP Salem to Platform 9", { from: a, to: "Platform 9" }],
    ["MAP King's Cross to St Paul's", { from: "King's Cross", to: "St Paul's" }],
    ["MAP Toronto to Tokyo", { from: "Toronto", to: "Tokyo" }],
    ["MAP Stockton to Burton upon Trent", { from: "Stockton", to: "Burton upon Trent" }],
    ["MAP Café Zürich to Łódź", { from: "Café Zürich", to: "Łódź" }],
    ["MAP 東京駅 to 新宿駅", { from: "東京駅", to: "新宿駅" }],
    ["MAP 40.7,-73.9 to 40.8,-73.95", { from: "40.7,-73.9", to: "40.8,-73.95" }],
  ];

  it.each(cases)("reads %j", (text, { from, to, ...how }) => {
    expect(readCommand(text)).toEqual({ do: "route", origin: from, destination: to, ...how });
  });
});

it.each([
  "MAP",
  "map",
  "/map",
  "Map?",
  " MAP ! ",
  "maps",
  "MAP from Salem",
  "MAP Salem to",
  "MAP to",
  "MAP ... to ...",
  "MAP by bus",
  "directions",
  "Directions?",
  `MAP ${"x".repeat(201)} to Bay`,
  `MAP Salem to ${"x ".repeat(300)}`,
  "MAP 😀 to 🚌",
  "map this out for me",
])("answers %j with the form of the command", (text) => {
  expect(readCommand(text)).toEqual({ do: "usage" });
});

it.each([
  ["MAP to Bay", "Bay"],
  ["MAP Salem ", "Salem"],
  ["MAP home", "home"],
])("%j is the way there from where they are", (text, destination) => {
  expect(readCommand(text)).toEqual({ do: "route", destination });
});

it("reads what else may follow MAP as people thumb it", () => {
  expect(readCommand("map leeds stn 2 headingley by bus")).toEqual({
    do: "route",
    origin: "leeds stn",
    destination: "headingley",
    mode: "bus",
  });
});

describe("a whole message", () => {
  it.each(["NEXT", "next", "Next", "/next", " NEXT ", "next.", "Next!", "\nnext\n", '"NEXT"', "NEXT?"])(
    "%j asks for the next step",
    (text) => {
      expect(readCommand(text)).toEqual({ do: "next" });
    },
  );

  it.each([
    ["EARLIER", "earlier"],
    ["earlier?", "earlier"],
    ["ALT", "alternative"],
    ["/alt", "alternative"],
  ])("%j asks for another departure or way", (text, wanted) => {
    expect(readCommand(text)).toEqual({ do: wanted });
  });

  it.each(["LATER", "later", "/Later", " later. ", "LATER?"])("%j asks for the next departure", (text) => {
    expect(readCommand(text)).toEqual({ do: "later" });
  });

  it.each(["BACK", "back", "/back", "Back!"])("%j asks for the step before", (text) => {
    expect(readCommand(text)).toEqual({ do: "back" });
  });
});

it.each([
  "",
  "   ",
  "!?",
  "can you map this out for me?",
  "what's a map",
  "mapa",
  "mapping a to b",
  "map's",
  "maple to oak",
  "next bus",
  "next week I leave",
  "see you later",
  "later today",
  "I'm back",
  "back to you",
  "next 5",
  "NEXT LATER",
  "directions to the bank",
  "directions for this medicine",
  "I need directions from a to b",
  "directions to make bread from scratch",
  "Send me the MAP a to b",
  "from a to b",
  "a to b by bus",
])("leaves %j to others", (text) => {
  expect(readCommand(text)).toBeNull();
});

it("reads nothing that its own schema refuses, and stays quick on hostile texts", () => {
  const hostile = [
    "a to ",
    "at 9 ",
    "by bus ",
    "from ",
    " ,;",
    "tomorrow ",
    '"',
    "1",
    "in 20 minutes ",
    "half past 8 ",
  ];
  for (const piece of hostile) {
    const args = readCommand(`MAP ${piece.repeat(200)}`.slice(0, 1600));
    expect(directionsSchema.safeParse(args).success).toBe(true);
    expect(directionsSchema.safeParse(readCommand(`MAP ${piece.repeat(200)}`.slice(0, 470))).success).toBe(
      true,
    );
  }
});
