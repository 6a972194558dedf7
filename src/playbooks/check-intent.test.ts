import { expect, test } from "vitest";
import { checkHeldOut, checkIntent, checkOutOfScope } from "./check-intent.ts";
import type { Answer } from "./playbook.ts";

const hours = {
  name: "hours",
  utterances: ["when are you open", "opening hours"],
  answer: { kind: "reply", variants: ["9 to 5."] },
} as const satisfies { name: string; utterances: string[]; answer: Answer };
const playbook = {
  intents: [{ ...hours, utterances: [...hours.utterances], answer: { kind: "agent" } as Answer }],
  outOfScope: ["how tall is a giraffe"],
  heldOut: [{ text: "are you open on sunday", intent: "hours" }],
};
const check = (change: { name?: string; utterances?: string[]; answer?: Answer }) =>
  checkIntent(
    { name: "parking", utterances: ["where can i park"], answer: { kind: "agent" }, ...change },
    { playbook, skills: ["weather"] },
  ).map(({ field, line, message }) => `${field} ${line ?? "-"}: ${message}`);

test("an intent that obeys the rules of the files has no problem", () => {
  expect(check({})).toEqual([]);
  expect(check({ answer: { kind: "skill", skill: "weather" } })).toEqual([]);
});

test("an intent in the place of the one of its name is not held against it", () => {
  expect(check({ name: "hours", utterances: ["Opening hours"] })).toEqual([]);
});

test.each([
  [{ name: "Parking" }, /^name -: an intent's name is lower-case/],
  [{ utterances: [] }, /^utterances -: there are no utterances/],
  [{ utterances: ["a place", "Opening  Hours"] }, /^utterances 2: the same text stands in hours:2/],
  [{ utterances: ["how tall is a giraffe"] }, /^utterances 1: .* out-of-scope:1/],
  [{ utterances: ["are you open on sunday"] }, /^utterances 1: .* held-out:1/],
  [{ utterances: ["park", "PARK"] }, /^utterances 2: .* parking:1/],
  [{ answer: { kind: "reply", variants: [] } as Answer }, /^answer -: the reply is empty/],
  [{ answer: { kind: "reply", variants: ["ok", "x".repeat(400)] } as Answer }, /^answer 2: .* segments/],
  [{ answer: { kind: "skill", skill: "magic" } as Answer }, /^answer -: there is no such skill/],
])("what is wrong is said with its place: %o", (change, expected) => {
  expect(check(change)).toEqual([expect.stringMatching(expected)]);
});

test("texts that are of no intent obey the same rules", () => {
  expect(checkOutOfScope([], playbook)).toEqual([]);
  expect(checkOutOfScope(["opening hours"], playbook)).toHaveLength(1);
  const heldOut = (text: string) => checkHeldOut([{ text, intent: "hours", line: 2 }], playbook);
  expect(heldOut("are you open at noon")).toEqual([]);
  expect(heldOut("opening hours")).toMatchObject([{ line: 2 }]);
});
