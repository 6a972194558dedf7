import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { noSources } from "../../test/support/no-sources.ts";
import { createSkills } from "./index.ts";

const skills = createSkills(noSources);

/** What skills read much of, in any order, and what nobody writes. */
const word = fc.constantFrom(
  ...["remind", "me", "every", "monday", "at", "7", "half", "past", "in", "20", "min", "until", "the", "1st", "of", "month"],
  ...["add", "milk", "to", "my", "list", "note", "what", "is", "time", "days", "between", "and", "3", "may", "1998"],
  ...["15%", "split", "(", ")", "*", "10", "stone", "kg", "usd", "eur", "define", "spell", "translate", "french", ":"],
  ...["who", "was", "news", "on", "cal", "next", "week", "send", "07700 900123", "from", "leeds", "by", "bus", "?", "😀", "\u0000"],
); // prettier-ignore
const anyText = fc.oneof(
  fc.array(word, { maxLength: 25 }).map((words) => words.join(" ")),
  fc.string({ maxLength: 200, unit: "grapheme" }),
  // A run of one thing is what makes patterns slow.
  fc.tuple(word, fc.integer({ min: 50, max: 400 })).map(([one, count]) => `${one} `.repeat(count)),
  fc.tuple(word, fc.integer({ min: 50, max: 1500 })).map(([one, count]) => one.repeat(count)),
);

function readAll(text: string): void {
  for (const skill of skills) {
    skill.readCommand(text);
    skill.readSurely?.(text);
    skill.readUtterance?.(text);
    skill.readFollowUp?.(text, null);
  }
}

test("no text makes any reader throw, or keeps it from ending at once", () => {
  // Of a machine that does other things beside: a pattern that runs away takes minutes.
  const mostMs = 2_000;
  fc.assert(
    fc.property(anyText, (text) => {
      const began = performance.now();
      readAll(text);
      expect(performance.now() - began).toBeLessThan(mostMs);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 150) },
  );
});

test("readers keep nothing of the texts they have read", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  // New texts each round, the same kinds: what is compiled on first use is there after the first rounds.
  const round = (seed: number): void => {
    fc.sample(anyText, { seed, numRuns: 40 }).forEach(readAll);
  };
  [1, 2, 3].forEach(round);
  const before = used();
  [4, 5, 6, 7, 8, 9].forEach(round);
  expect(used() - before).toBeLessThan(3_000_000);
});
