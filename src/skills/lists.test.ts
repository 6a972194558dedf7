import { describe, expect, test } from "vitest";
import { itemsAfter } from "./after-effects.ts";
import { createLists } from "./lists.ts";
import { type ListsArgs, most } from "./lists/args.ts";
import { splitItems } from "./lists/split-items.ts";
import type { KeptItem, SkillContext, SkillReply } from "./skill.ts";

const lists = createLists();
const now = new Date("2026-03-27T14:05:00Z");

/** A person who texts one thing after the other, without a classifier. */
function person(items: KeptItem[] = []) {
  const context: SkillContext = {
    ...{ number: "+447700900001", country: "GB", zone: null, language: null, places: [], items, wakeUps: [] },
    ...{ now, memory: null, signal: AbortSignal.timeout(10_000) },
  };
  async function run(args: ListsArgs): Promise<SkillReply> {
    const reply = await lists.run(lists.schema.parse(args), context);
    context.items = itemsAfter(context.items, reply.effects ?? []);
    // It is kept as JSON.
    if (reply.remember !== undefined) context.memory = JSON.parse(JSON.stringify(reply.remember));
    return reply;
  }
  return {
    context,
    run,
    texts: (list: string) => context.items.filter((item) => item.list === list).map(({ text }) => text),
  };
}

function kept(list: string, count: number): KeptItem[] {
  return Array.from({ length: count }, (_, index) => ({ list, text: `thing ${index}`, keptAt: now }));
}

describe("splits what is put on a list", () => {
  test.each<[string, string[]]>([
    ["milk, eggs", ["milk", "eggs"]],
    ["bread and 2 pints of milk", ["bread", "2 pints of milk"]],
    ["milk eggs bread", ["milk", "eggs", "bread"]],
    ["ice cream and fish and chips", ["ice cream", "fish and chips"]],
    ["jam n honey & oats plus tea", ["jam", "honey", "oats", "tea"]],
    ["ring doctor and buy stamps", ["ring doctor", "buy stamps"]],
    ["wash and iron shirts", ["wash and iron shirts"]],
    ["some apples, the bread, and a lemon", ["apples", "bread", "lemon"]],
    ["the long walk", ["long walk"]],
    ["", []],
  ])("%s", (words, items) => {
    expect(splitItems(words)).toEqual(items);
  });
});

test("asks what goes on a list where that is not said, and puts the answer there", async () => {
  const one = person(kept("shopping", 1));
  const { text } = await one.run({ do: "add", items: [], list: "shopping" });
  expect(text).toBe("What goes on the shopping list? Text it like: milk, eggs");
  const answer = lists.readFollowUp?.("tea, jam", one.context.memory);
  await one.run(answer as ListsArgs);
  expect(one.texts("shopping")).toEqual(["thing 0", "tea", "jam"]);
});

describe("reads as a command", () => {
  test.each<[string, ListsArgs | null]>([
    ["ADD milk to shopping", { do: "add", items: ["milk"], list: "shopping" }],
    ["add to shopping", { do: "add", items: [], list: "shopping" }],
    ["add to my shopping list", { do: "add", items: [], list: "shopping" }],
    ["add to my list", { do: "add", items: [], list: "" }],
    ["DONE 1 3", { do: "done", items: ["1", "3"] }],
    ["done 2-4", { do: "done", items: ["2", "3", "4"] }],
    ["CLEAR to-do", { do: "clear", list: "to do" }],
    ["note", { do: "note" }],
    ["NOTE the plumber is Ted.", { do: "note", text: "the plumber is Ted" }],
    ["undo", { do: "undo" }],
    // Other skills', or nobody's.
    ["add 5 and 7", null],
    ["add 20% to 80", null],
    ["add weather to my digest", null],
    ["list my reminders", null],
    ["clear my places", null],
    ["note that im at leeds station", null],
    ["done", null],
    ["find me a taxi", null],
  ])("%s", (text, args) => {
    expect(lists.readCommand(text)).toEqual(args);
  });
});

describe("does not take a sentence that is about something else", () => {
  test.each([
    "how do i get to leeds",
    "remind me to buy milk at 5",
    "remember to call mum",
    "remember me",
    "take me off your texting list",
    "put the kettle on",
    "what is the dialling code for france",
    "whats the time",
    "i need a doctor",
    "i got lost",
    "where is my bus",
    "got a joke",
    "check the weather in leeds",
    "delete all my data",
    "what is on tv",
  ])("%s", (text) => {
    expect(lists.readUtterance?.(text)).toBeNull();
  });
});

describe("a list", () => {
  test("shows nothing of what other skills keep, such as the address of a calendar", async () => {
    const secret = { list: ".calendar", text: "https://calendar.example/secret", keptAt: now };
    const { run } = person([secret]);
    for (const args of [
      { do: "lists" },
      { do: "show", list: ".calendar" },
      { do: "find", text: "calendar" },
    ] as const)
      expect((await run(args)).text).not.toMatch(/secret|\.calendar/);
  });

  test("holds a thing once, whatever its case", async () => {
    const { run, texts } = person();
    await run({ do: "add", items: ["Milk"] });
    const { text } = await run({ do: "add", items: ["milk", "eggs"] });
    expect(text).toMatch(/^Added to shopping: eggs\. 2 on it now\.\nAlready on shopping: milk\.$/);
    expect(texts("shopping")).toEqual(["Milk", "eggs"]);
  });

  test("is found by a name that is thumbed badly, and by another word for shopping", async () => {
    const { run, texts } = person();
    await run({ do: "add", items: ["tent"], list: "camping" });
    await run({ do: "add", items: ["rope"], list: "campng" });
    await run({ do: "add", items: ["milk"], list: "shopping" });
    await run({ do: "add", items: ["eggs"], list: "groceries" });
    expect(texts("camping")).toEqual(["tent", "rope"]);
    expect(texts("shopping")).toEqual(["milk", "eggs"]);
  });

  test("keeps its order when it is cleared and brought back, and undo is undone", async () => {
    const { run, texts } = person();
    await run({ do: "add", items: ["c", "a", "b"] });
    expect(
      (await run({ do: "clear", list: "shopping" })).question?.choices.map(({ answer }) => answer),
    ).toContain("YES");
    expect(texts("shopping")).toHaveLength(3);
    await run({ do: "clear", list: "shopping", isSure: true });
    expect(texts("shopping")).toEqual([]);
    await run({ do: "undo" });
    expect(texts("shopping")).toEqual(["c", "a", "b"]);
    await run({ do: "undo" });
    expect(texts("shopping")).toEqual([]);
  });

  test("says what it does not find", async () => {
    const { run } = person();
    expect((await run({ do: "done", items: ["milk"] })).text).toMatch(/^You have no lists yet/);
    await run({ do: "add", items: ["milk"] });
    expect((await run({ do: "done", items: ["7"] })).text).toBe("There is no number 7 on shopping.");
    expect((await run({ do: "done", items: ["rice"] })).text).toBe("I find no rice on shopping.");
    expect((await run({ do: "show", list: "camping" })).text).toBe(
      "Nothing is on a list camping. Your lists: shopping.",
    );
    expect((await run({ do: "undo" })).text).toMatch(/^Taken off shopping again: milk/);
  });

  test("is bounded", async () => {
    const full = person(kept("shopping", most.items));
    expect((await full.run({ do: "add", items: ["one more"] })).effects).toBeUndefined();
    const many = person(Array.from({ length: most.lists }, (_, index) => kept(`list ${index}`, 1)).flat());
    expect((await many.run({ do: "add", items: ["x y"], list: "another" })).text).toMatch(
      /^You have 30 lists/,
    );
    const { run } = person();
    expect((await run({ do: "note", text: "x".repeat(most.characters + 1) })).text).toMatch(
      /^That is too long/,
    );
  });
});

describe("one thing swapped for another", () => {
  test("is on the list instead, and the first comes back by undo", async () => {
    const { run, texts } = person(kept("jobs", 3));
    await run({ do: "swap", items: ["thing 1", "paint"], list: "jobs" });
    expect(texts("jobs").toSorted()).toEqual(["paint", "thing 0", "thing 2"]);
    await run({ do: "undo" });
    expect(texts("jobs")).toHaveLength(3);
    expect(texts("jobs")).toContain("thing 1");
  });

  test("changes nothing where it is not there", async () => {
    const { run, texts } = person(kept("jobs", 2));
    const { text } = await run({ do: "swap", items: ["jam", "paint"], list: "jobs" });
    expect(text).toBe("I find no jam on jobs.");
    expect(texts("jobs")).toEqual(["thing 0", "thing 1"]);
  });
});

describe("a note", () => {
  const notes = ["the spare key is under the pot", "wifi code is 4417", "boiler man is Ted 01632 960123"];
  test.each<[string, string]>([
    ["wifi", "wifi code is 4417"],
    ["the wifi password", "wifi code is 4417"],
    ["spare keys", "the spare key is under the pot"],
    ["boiler", "boiler man is Ted 01632 960123"],
    ["car wifi", 'No note of yours has "car wifi". NOTES lists them.'],
  ])("is found by %s", async (text, answer) => {
    const { run } = person(notes.map((note) => ({ list: "notes", text: note, keptAt: now })));
    expect((await run({ do: "find", text })).text).toBe(answer);
  });
});
