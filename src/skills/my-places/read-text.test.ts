import { describe, expect, it } from "vitest";
import { readCommand } from "./read-command.ts";
import { readUtterance } from "./read-utterance.ts";

describe("by command", () => {
  it.each([
    ["SET HOME 12 Elm St, Leeds", "home", "12 Elm St, Leeds"],
    ["set home to 12 elm st leeds", "home", "12 elm st leeds"],
    ["/set home: 12 elm st", "home", "12 elm st"],
    ["sethome 12 elm st", "home", "12 elm st"],
    ["HOME 12 Elm St", "home", "12 Elm St"],
    ["WORK 4 Canal Street, Leeds", "work", "4 Canal Street, Leeds"],
    ["set work Leeds", "work", "Leeds"],
    ["SET GRAN 4 Mill Lane Otley", "gran", "4 Mill Lane Otley"],
    ["set my gym as the pool, ilkley", "gym", "the pool, ilkley"],
    ["Set my work address to 500 Boylston Street, Boston.", "work", "500 Boylston Street, Boston"],
  ])("%j keeps %s: %j", (text, name, where) => {
    expect(readCommand(text)).toEqual({ do: "set", name, where });
  });
  it.each([
    ["HOME", { do: "tell", name: "home" }],
    ["work", { do: "tell", name: "work" }],
    ["where am i?", { do: "tell", name: "here" }],
    ["PLACES", { do: "list" }],
    ["my places", { do: "list" }],
    ["SET", { do: "usage" }],
    ["FORGET WORK", { do: "forget", name: "work" }],
    ["forget where i am", { do: "forget", name: "here" }],
    ["forget my location", { do: "forget", name: "here" }],
    ["forget gran", { do: "forget", name: "gran" }],
    ["delete my home address", { do: "forget", name: "home" }],
    ["forget all places", { do: "forget-all" }],
    ["forget all my places", { do: "forget-all" }],
    ["delete all my saved places", { do: "forget-all" }],
  ])("%j", (text, args) => {
    expect(readCommand(text)).toEqual(args);
  });
  it.each([
    "set alarm 7 am",
    "set a reminder for 8",
    "set timer 10 min",
    "home alone",
    "home is where the heart is",
    "home by 6",
    "work was awful today",
    "forget it",
    "forget about it",
    "forget me",
    "places to eat in leeds",
    "im in trouble",
    "map home to work",
    "set digest 7am",
    "save me",
    "forget everything",
  ])("%j is none", (text) => {
    expect(readCommand(text)).toBeNull();
  });
});

describe("in one's own words", () => {
  it.each([
    ["my home is 12 elm st", "home", "12 elm st"],
    ["my home address is 6 Castle Street, Conwy", "home", "6 Castle Street, Conwy"],
    ["i live at 23 Sector 15, Noida", "home", "23 Sector 15, Noida"],
    ["i live in Limerick", "home", "Limerick"],
    ["we live in Toowoomba", "home", "Toowoomba"],
    ["i moved to bristol", "home", "bristol"],
    ["I've moved to 9 Quay Street, Galway.", "home", "9 Quay Street, Galway"],
    ["moved to otley", "home", "otley"],
    ["my postcode is ls1 4dy", "home", "ls1 4dy"],
    ["work is the infirmary in leeds", "work", "the infirmary in leeds"],
    ["i work at Beaumont Hospital in Dublin", "work", "Beaumont Hospital in Dublin"],
    ["my office is 1 canada square", "office", "1 canada square"],
    ["remember grans house is 4 mill lane otley", "grans house", "4 mill lane otley"],
    ["Remember that school is St Anne's Primary, Keighley", "school", "St Anne's Primary, Keighley"],
    ["Save the allotment as Meadow Lane, Beeston", "allotment", "Meadow Lane, Beeston"],
    ["save 4 mill lane otley as gran", "gran", "4 mill lane otley"],
    ["my gym is pure gym, leeds", "gym", "pure gym, leeds"],
    ["im at leeds station", "here", "leeds station"],
    ["I'm at Manchester Piccadilly station.", "here", "Manchester Piccadilly station"],
    ["i am in york now", "here", "york"],
    ["we r in otley", "here", "otley"],
    ["im nr the corn exchange leeds", "here", "the corn exchange leeds"],
    ["I am in Nakuru at the moment", "here", "Nakuru"],
    ["We have just arrived in Llandudno.", "here", "Llandudno"],
    ["just got to leeds", "here", "leeds"],
    ["my location is 5 high st otley", "here", "5 high st otley"],
    ["im at home", "here", "home"],
    ["im staying at the hilton leeds", "here", "the hilton leeds"],
    ["stuck at crewe station", "here", "crewe station"],
  ])("%j keeps %s: %j", (text, name, where) => {
    expect(readUtterance(text)).toEqual({ do: "set", name, where });
  });
  it.each([
    ["where do i live", { do: "tell", name: "home" }],
    ["whats my home address", { do: "tell", name: "home" }],
    ["do u know where i am", { do: "tell", name: "here" }],
    ["Where am I at the moment?", { do: "tell", name: "here" }],
    ["what places have you saved", { do: "list" }],
    ["Which places have you saved for me?", { do: "list" }],
    ["list my saved places", { do: "list" }],
    ["i dont live there any more", { do: "forget", name: "home" }],
    ["pls forget my work address", { do: "forget", name: "work" }],
    ["Forget where I work.", { do: "forget", name: "work" }],
  ])("%j", (text, args) => {
    expect(readUtterance(text)).toEqual(args);
  });
  it.each([
    "im at the end of my tether",
    "im in love",
    "im in trouble",
    "im in pain",
    "im in a hurry",
    "im in a meeting",
    "im at a loss",
    "my name is bob",
    "my head is sore",
    "im fine",
    "im in bed",
    "i am lost",
    "how are you",
    "im at leeds station how do i get to headingley",
    "im at leeds station and someone is hurt",
    "im in danger",
    "im on the bus",
    "my battery is low",
    "i work for the council",
    "i live alone",
    "home is where the heart is",
    "im in labour",
    "we are at war",
    "im on my way",
    "remember to call mum",
    "save me some cake",
    "my mum is ill",
    "my house is on fire",
    "i live for music",
    "im at work and need help",
    "my dad is having a stroke",
    "someone is breaking into my house",
    "somebody is in my house",
    "what is 12 times 17",
    "add milk to my shopping list",
    "my house is freezing",
    "my gran is 90 and still dancing",
    "i got the job",
    "just got in",
    "im in the car will call you back",
    "im on the train see you in a bit",
    "i live in dread of mondays",
    "clear my shopping list",
  ])("%j is none", (text) => {
    expect(readUtterance(text)).toBeNull();
  });
});
