import { expect, test } from "vitest";
import { readUtterance } from "./read-utterance.ts";

test.each([
  ["just so you know i live at 7 ings lane, otley", "home", "7 ings lane, otley"],
  ["i am a farmer, my farm is at kinangop please keep it", "farm", "kinangop"],
  ["change my work to 200 w adams st chicago because i got a new job", "work", "200 w adams st chicago"],
  ["wrong, i am at euston not kings cross", "here", "euston"],
  ["gps says im in builth wells", "here", "builth wells"],
  ["not at home any more im in stoke on trent", "here", "stoke on trent"],
  ["im on night shift at general hospital ikeja", "here", "general hospital ikeja"],
  ["3 mill bank ripon thats home", "home", "3 mill bank ripon"],
])("reads the place in %s, whatever is said around it", (text, name, where) => {
  expect(readUtterance(text)).toEqual({ do: "set", name, where });
});

test.each(["i would be grateful if you could delete my gym", "not at that gym now, bin it"])(
  "forgets in %s",
  (text) => {
    expect(readUtterance(text)).toEqual({ do: "forget", name: "gym" });
  },
);

test.each(["I dey Ikeja, I wan go Lekki", "i am a farmer, my farm is at kinangop where can i buy seed"])(
  "keeps nothing where something else is asked: %s",
  (text) => {
    expect(readUtterance(text)).toBeNull();
  },
);
