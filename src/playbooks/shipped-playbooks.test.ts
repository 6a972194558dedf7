import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { skillNames } from "../../test/support/skill-names.ts";
import { outOfScope } from "../classifier/examples.ts";
import { isGsm7, measure } from "../sms/segments.ts";
import { readPlaybook } from "./read-playbook.ts";

/** The playbooks that come along, by the folder's name. */
const names = ["assistant", "parcel-service"];

describe.each(names)("the playbook %s", (name) => {
  const folder = fileURLToPath(new URL(`../../playbooks/${name}`, import.meta.url));
  // Reading refuses what is said twice, held-out texts that are trained on, and replies that are too long.
  const playbook = readPlaybook(folder, {
    skills: skillNames,
  });
  const texts = [...playbook.intents.flatMap(({ utterances }) => utterances), ...playbook.outOfScope];

  test("has at least 40 utterances of every intent and 120 of none", () => {
    const few = playbook.intents
      .filter(({ utterances }) => utterances.length < 40)
      .map((intent) => intent.name);
    expect(few).toEqual([]);
    expect(playbook.outOfScope.length).toBeGreaterThanOrEqual(120);
  });

  test("is judged by at least 12 held-out texts of every intent and 60 of none", () => {
    const rowsOf = (label: string) => playbook.heldOut.filter(({ intent }) => intent === label).length;
    expect(
      playbook.intents.filter((intent) => rowsOf(intent.name) < 12).map((intent) => intent.name),
    ).toEqual([]);
    expect(rowsOf(outOfScope)).toBeGreaterThanOrEqual(60);
  });

  test("says nothing twice, not even with other punctuation", () => {
    const fold = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+*/-]+/gu, " ")
        .trim() || text;
    const counts = new Map<string, number>();
    for (const text of [...texts, ...playbook.heldOut.map((row) => row.text)]) {
      counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  });

  test("knows a person, a wish for no more texts and an emergency", () => {
    const answers = new Map(playbook.intents.map((intent) => [intent.name, intent.answer.kind]));
    expect(answers.get("person")).toBe("person");
    expect(answers.get("stop-texting-me")).toBe("opt-out");
    expect(answers.get("emergency")).toBe("emergency");
  });

  test("replies in two to four ways, each one GSM-7 segment that invites no word of consent", () => {
    for (const { answer } of playbook.intents) {
      if (answer.kind !== "reply") continue;
      expect(answer.variants.length).toBeGreaterThanOrEqual(2);
      expect(answer.variants.length).toBeLessThanOrEqual(4);
      for (const variant of answer.variants) {
        expect([variant, isGsm7(variant), measure(variant).segments]).toEqual([variant, true, 1]);
        expect(variant).not.toMatch(/\b(STOP(ALL)?|UNSUBSCRIBE|CANCEL|END|QUIT|REVOKE|OPTOUT|YES|START)\b/);
      }
    }
  });

  test("names no phone number that could be somebody's", () => {
    const all = JSON.stringify(playbook).match(/\+?\d[\d -]{5,}\d/g) ?? [];
    const real = all.filter((number) => /^(\+|0)|\d{3}-\d{4}/.test(number) && !/555/.test(number));
    expect(real).toEqual([]);
  });
});
