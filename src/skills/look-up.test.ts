import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCommand } from "./look-up/read-command.ts";
import { readFollowUp } from "./look-up/read-follow-up.ts";
import { readQuestion } from "./look-up/read-question.ts";
import { pickSentence } from "./look-up/pick-sentence.ts";
import { tidyQuestion } from "./look-up/tidy.ts";
import { readResults } from "./web-search/read-results.ts";
import { splitSentences } from "./wikipedia/sentences.ts";
import { withoutAsides } from "./wikipedia/without-asides.ts";

const topicOf = (text: string): string | null => {
  const question = readQuestion(text);
  return question?.kind === "article" ? question.topic : null;
};

describe("a question of knowledge is read", () => {
  test.each([
    ["who was nelson mandela", "nelson mandela"],
    ["whos chinua achebe?", "chinua achebe"],
    ["hi can u tell me who ruth first was", "ruth first"],
    ["wat is a marsupial", "marsupial"],
    ["do u know what malaria is pls", "malaria"],
    ["tell me about Mount Kenya", "Mount Kenya"],
    ["when was the eiffel tower built", "eiffel tower"],
    ["what year did the berlin wall come down", "berlin wall"],
    ["can u find out when george orwell died", "george orwell"],
    ["how tall is kilimanjaro", "kilimanjaro"],
    ["hw high is mt everest", "mt everest"],
    ["capital of mongolia", "mongolia"],
    ["mongolia capital", "mongolia"],
    ["population of lagos", "lagos"],
    ["how many people live in iceland", "iceland"],
    ["who wrote half of a yellow sun", "half of a yellow sun"],
    ["who wrote the book i know why the caged bird sings", "i know why the caged bird sings"],
    ["what do badgers eat", "badgers"],
    ["how long do elephants live", "elephants"],
    ["what is nelson mandela's real name", "nelson mandela"],
    ["how does a heat pump work", "heat pump"],
    ["who is the president of france", "president of france"],
    ["who is the president of the us", "president of the us"],
    ["facts about sharks", "sharks"],
    ["look up the battle of hastings", "battle of hastings"],
  ])("%s", (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  test.each([
    ["who won the match last night"],
    ["price of bitcoin"],
    ["whats the latest on the strike"],
    ["is the tube on strike"],
    ["football scores pls"],
    ["news"],
    ["did arsenal win"],
    ["when do england play next"],
    ["who is winning the cricket"],
  ])("as one of today: %s", (text) => {
    expect(readQuestion(text)?.kind).toBe("fresh");
  });

  test("a past year makes it one for the encyclopedia", () => {
    expect(readQuestion("who won the world cup in 1966")?.kind).toBe("article");
  });
});

describe("what is another skill's, or nobody's, is left", () => {
  test.each(
    [
      ["phone number of the library", "what time does the zoo shut", "opening hours of the bank"],
      [
        "weather in leeds",
        "how hot is it",
        "is it raining in leeds",
        "sunset today",
        "how cold will it get tonight",
      ],
      ["what time is it in tokyo", "days until 25 dec", "when is easter", "when do the clocks go back"],
      ["what is 15% of 64", "10 stone in kg", "how many cm in a foot"],
      ["what does ubiquitous mean", "define inertia", "how do you spell necessary", "opposite of generous"],
      ["who are you", "what is your name", "what is my address", "whats on my list", "who made you"],
      [
        "how do i get to leeds",
        "way to the station",
        "which bus goes to the zoo",
        "wheres the nearest chemist",
      ],
      ["should i break up with him", "what should i eat", "how do i cook rice", "lol", "", "who?", "what"],
      ["remind me to call mum at 5", "my grandma reads the news every day", "see you tonight", "help"],
    ].flat(),
  )("%s", (text) => {
    expect(readQuestion(text)).toBeNull();
  });

  test.each([
    "who are you",
    "who is my doctor",
    "who cares",
    "who sells paint in Malton",
    "whose turn is it",
  ])("nor does it make a command: %s", (text) => {
    expect(readCommand(text)).toBeNull();
  });
});

test("the short commands take a name, a topic or a question", () => {
  expect(readCommand("WHO marie curie")).toEqual({ question: "marie curie" });
  expect(readCommand("wiki black holes")).toEqual({ question: "black holes" });
  expect(readCommand("GOOGLE how many calories in an avocado")).toEqual({
    question: "how many calories in an avocado",
    isWeb: true,
  });
  expect(readCommand("WHO")).toEqual({});
});

test("a text goes on from the last answer where it speaks of it", () => {
  const memory = { page: "Rosa_Parks", title: "Rosa Parks", next: 2 };
  expect(readFollowUp("more", memory)).toEqual({ page: "Rosa_Parks", from: 2 });
  expect(readFollowUp("and when did she die?", memory)).toEqual({
    question: "when did Rosa Parks die",
    page: "Rosa_Parks",
  });
  for (const other of ["how hot is it", "what time is it", "where is it", "milk", "how far is it to leeds"]) {
    expect(readFollowUp(other, memory)).toBeNull();
  }
  expect(readFollowUp("more", null)).toBeNull();
});

test("brackets lose sounds and other tongues, and keep years", () => {
  const lines = [
    [
      "Marie Curie ( KURE-ee; French: [ma\u0281i kyri]; 7 November 1867 \u2013 4 July 1934) was a physicist.",
      "Marie Curie (7 November 1867 \u2013 4 July 1934) was a physicist.",
    ],
    [
      "The Eiffel Tower ( EYE-f\u0259l; French: Tour Eiffel [tu\u0281 \u025bf\u025bl]) is a tower.",
      "The Eiffel Tower is a tower.",
    ],
    ["A tsunami (from Japanese: \u6d25\u6ce2) is a wave.", "A tsunami is a wave."],
    ["It is 330 m (1,083 ft) tall.", "It is 330 m (1,083 ft) tall."],
    ["Unclosed ( bracket stays.", "Unclosed ( bracket stays."],
  ] as const;
  for (const [line, plain] of lines) expect(withoutAsides(line)).toBe(plain);
});

test("sentences end at stops, and not at initials, short forms and decimals", () => {
  expect(
    splitSentences(
      "J. R. R. Tolkien met Dr. Smith in St. Ives. It was 3.5 m high, c. 1850. Was it? Yes.\nA heading\nEnd.",
    ),
  ).toEqual([
    "J. R. R. Tolkien met Dr. Smith in St. Ives.",
    "It was 3.5 m high, c. 1850.",
    "Was it?",
    "Yes.",
    "End.",
  ]);
});

test("a sentence without a value of the wanted kind is no answer", () => {
  const fact = { value: "measure", any: ["tall", "high"], all: [] } as const;
  const wanted = { ...fact, any: [...fact.any], all: [] };
  expect(pickSentence(["The tower is tall.", "It stands 330 m high."], "Tower", wanted)).toBe(1);
  expect(pickSentence(["The tower is tall.", "Built in 1889."], "Tower", wanted)).toBeNull();
});

test("results of the web are data: no markup, no links, no hostile hosts", () => {
  const read = (url: string, content: string) => readResults([{ url, content }])[0];
  expect(
    read("https://www.bbc.co.uk/a?b", "<b>Hi</b> &amp; <script>x()</script>bye https://evil.example/x"),
  ).toEqual({
    ...{ site: "bbc.co.uk", text: "Hi & bye", date: null },
  });
  expect(read("javascript:alert(1)", "x")).toBeUndefined();
  expect(read(`https://${"a".repeat(80)}.example/`, "x")).toBeUndefined();
  expect(readResults([null, 5, {}, { url: "https://a.example" }])).toEqual([]);
});

test("whatever is texted or found, the readers end soon and never throw", () => {
  const words = fc.constantFrom(
    ..."who what when was is the of a in how many tall news (  ) [ . , ? 1889 x you my from to".split(" "),
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const question = readQuestion(text);
      if (question?.kind === "article") expect(question.topic.length).toBeLessThanOrEqual(100);
      expect(tidyQuestion(text).length).toBeLessThanOrEqual(200);
      readCommand(text);
      readFollowUp(text, { page: "X", title: "X", next: 0 });
      splitSentences(text);
      readResults([{ url: "https://a.example", content: text }]);
    }),
    { numRuns: 400 },
  );
  const begun = performance.now();
  splitSentences("(".repeat(30_000));
  splitSentences("A. ".repeat(20_000));
  readResults([{ url: "https://a.example", content: "<".repeat(100_000) }]);
  readQuestion(`who ${"a ".repeat(98)}`);
  readQuestion(`how many ${"in ".repeat(60)}`);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
