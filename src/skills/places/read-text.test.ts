import { describe, expect, it } from "vitest";
import { readCommand, readSurely, readUtterance } from "./read-command.ts";

type Read = [text: string, what: string, near?: string | null, openNow?: boolean];

const read: Read[] = [
  ["pharmacy near me", "pharmacy", "here"],
  ["pasta 60611", "pasta", "60611"],
  ["atm nr kings x", "atm", "kings x"],
  ["chemist open now", "chemist", null, true],
  ["wheres the nearest post office", "post office"],
  ["wheres nearest chemist open now", "chemist", null, true],
  ["NEAR pharmacy", "pharmacy"],
  ["FIND pizza in leeds", "pizza", "leeds"],
  ["coffee round here", "coffee", "here"],
  ["petrol on the m1 near wakefield", "petrol on the m1", "wakefield"],
  ["any good curry in bradford", "curry", "bradford"],
  ["any gud curry in bradford?", "curry", "bradford"],
  ["where can i get a haircut near the station", "haircut", "the station"],
  ["whr can i get a haircut near the station", "haircut", "the station"],
  ["is there a supermarket near market street", "supermarket", "market street"],
  ["find me a cheap hotel in Ashby", "cheap hotel", "Ashby"],
  ["wheres the closest gas station", "gas station"],
  ["any good cafes round here", "cafes", "here"],
  ["nearest pharmacy", "pharmacy"],
  ["pharmacy near me open now", "pharmacy", "here", true],
  ["open now pharmacy near me", "pharmacy", "here", true],
  ["what chemists are open near me", "chemists", "here", true],
  ["is there a chippy open near otley", "chippy", "otley", true],
  ["whats open near me for food", "food", "here", true],
  ["near me pizza", "pizza", "here"],
  ["pizza leeds", "pizza", "leeds"],
  ["curry house bradford", "curry house", "bradford"],
  ["i need a plumber in York", "plumber", "York"],
  ["looking for a vet near LS6 2AB", "vet", "LS6 2AB"],
  ["cash machine ls1 4dy", "cash machine", "ls1 4dy"],
  ["cashpoint at leeds station", "cashpoint", "leeds station"],
  ["where can i buy stamps in hexham", "stamps", "hexham"],
  ["where do i get mpesa near westlands nairobi", "mpesa", "westlands nairobi"],
  ["closest chemist to leeds stn", "chemist", "leeds stn"],
  ["nearest atm", "atm"],
  ["wheres the closest atm", "atm"],
  ["chemist near me atm", "chemist", "here", true],
  ["kebab in hull atm", "kebab", "hull", true],
  ["any atm open now near leeds", "atm", "leeds", true],
  ["vet near round rock", "vet", "round rock"],
  ["library in round rock", "library", "round rock"],
  ["chemist round otley", "chemist", "otley"],
  ["soft play otley", "soft play", "otley"],
  ["hotel leamington spa", "hotel", "leamington spa"],
  ["pub near me showing the match", "pub showing the match", "here"],
  ["where can i charge my phone in leeds", "phone charging", "leeds"],
  ["wheres the nearest chemist im in otley", "chemist", "otley"],
  ["nearest atm 2 leeds stn", "atm", "leeds stn"],
  ["farmacy near me", "farmacy", "here"],
  ["resturant near covent garden", "resturant", "covent garden"],
  ["im in otley any chippy open", "chippy", "otley", true],
  ["im at leeds station wheres nearest chemist", "chemist", "leeds station"],
  ["we r in whitby, need a loo", "loo", "whitby"],
  ["Could you find a vegetarian restaurant near Paddington please?", "vegetarian restaurant", "Paddington"],
  ["can u find me a garage near Exeter", "garage", "Exeter"],
  ["do you know a good dentist in Cork", "dentist", "Cork"],
  ["gas station near 350 5th ave nyc", "gas station", "350 5th ave nyc"],
  ["library in ilkley", "library", "ilkley"],
  ["toilets nearby", "toilets", "here"],
  ["24 hr pharmacy in derby", "24 hr pharmacy", "derby"],
  ["sushi near home", "sushi", "home"],
  ["pub near my work", "pub", "my work"],
  ["somewhere to eat near kings cross", "places to eat", "kings cross"],
  ["best kebab in hackney", "best kebab", "hackney"],
  ["supermarket still open near me", "supermarket", "here", true],
  ["Where is the nearest hospital to Stroud?", "hospital", "Stroud"],
];

describe("what is looked for, and where", () => {
  it.each(read)("%j is %j", (text, what, near = null, openNow = false) => {
    const args = readCommand(text) ?? readUtterance(text);
    expect({ what: args?.what, near: args?.near ?? null, openNow: args?.openNow ?? false }).toEqual({
      what,
      near,
      openNow,
    });
  });
});

describe("one place's number, hours and address", () => {
  it.each([
    ["phone number of the royal oak otley", "phone", "the royal oak otley", null],
    ["whats the number for dominos in leeds", "phone", "dominos", "leeds"],
    ["tel no of leeds general infirmary", "phone", "leeds general infirmary", null],
    ["royal oak otley phone number", "phone", "royal oak otley", null],
    ["what time does the library in ilkley close", "hours", "library", "ilkley"],
    ["wat time does tesco in otley shut", "hours", "tesco", "otley"],
    ["opening hours of the british museum", "hours", "british museum", null],
    ["opening times for post office otley", "hours", "post office", "otley"],
    ["is the library open", "hours", "library", null],
    ["is aldi in york open now", "hours", "aldi", "york"],
    ["when does boots in leeds open tomorrow", "hours", "boots", "leeds"],
    ["address of the royal armouries leeds", "address", "royal armouries leeds", null],
  ])("%j asks for %s of %j", (text, about, what, near) => {
    const args = readUtterance(text);
    const plain = (words = ""): string => words.replace(/^the /, "");
    expect([args?.about, plain(args?.what ?? ""), args?.near ?? null]).toEqual([about, plain(what), near]);
  });
});

it.each([
  "how do i get over my ex",
  "how do i get from leeds to otley",
  "weather near me",
  "will it rain in leeds",
  "what is love",
  "is there life on mars",
  "any news in london",
  "remind me to go to the shop",
  "thanks",
  "where am i",
  "im in love",
  "who is the president",
  "next bus near me",
  "whats my phone number",
  "find the meaning of life",
  "what time is it in london",
  "i feel sick",
  "home",
  "is it open",
  "theres a fire in my house",
  "i need the police now",
  "call the fire brigade",
  "a burglar is in my house now",
  "someone is hurt near the station send an ambulance",
  "please stop texting me",
  "wats da wether in mumbai",
  "any storms nr topeka tonight",
  "last bus home",
  "nxt bus frm hyde 2 ashton",
  "parramatta to bondi beach by public transport",
  "any news in leeds",
])("%j is no such wish", (text) => {
  expect(readCommand(text) ?? readUtterance(text)).toBeNull();
});

it.each([
  "find a rhyme for orange",
  "find out who won",
  "any good jokes",
  "chemist",
  "is my case open",
  "what is the nearest star",
  "near death experience is what he had last week",
])("%j is left to the classifier", (text) => {
  expect(readCommand(text)).toBeNull();
});

describe("a place of a kind is told of, and none is looked for", () => {
  it.each([
    "my chemist gave me the wrong pills",
    "the doctor said i need more sleep",
    "the bank rejected my loan",
    "whats a good name for a cafe",
    "mates house 4 hyde park terrace save it",
    "just arrived in leeds",
  ])("%j", (text) => {
    expect(readUtterance(text)).toBeNull();
  });
});

it.each(["need a plumber wetherby", "find me a vet in hull", "nearest atm to kings x"])(
  "%j is surely a search",
  (text) => {
    expect(readSurely(text)).toMatchObject({ do: "find" });
  },
);

it.each(["coffee calories", "bank holiday germany", "need a hug", "boots are wet", "what is a pharmacy"])(
  "%j is not surely one",
  (text) => {
    expect(readSurely(text)).toBeNull();
  },
);
