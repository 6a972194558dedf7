import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { skillNames } from "../../test/support/skill-names.ts";
import { createClassifier } from "../classifier/classify.ts";
import { evaluate, judge } from "../classifier/evaluate.ts";
import { train } from "../classifier/train.ts";
import { trainingRows } from "./playbook.ts";
import { readPlaybook } from "./read-playbook.ts";

test.each(["assistant", "parcel-service"])(
  "a classifier trained on the playbook %s understands what it never saw",
  async (name) => {
    const folder = fileURLToPath(new URL(`../../playbooks/${name}`, import.meta.url));
    const playbook = readPlaybook(folder, {
      skills: skillNames,
    });
    const classifier = createClassifier(await train(trainingRows(playbook)));
    const { macroF1, perIntent } = evaluate(judge(classifier, playbook.heldOut));
    expect(macroF1).toBeGreaterThanOrEqual(0.9);
    // An emergency or a wish for no more texts that is missed weighs more than the rest.
    for (const intent of ["emergency", "stop-texting-me"]) {
      const rates = perIntent.find((one) => one.intent === intent);
      expect([intent, (rates?.recall ?? 0) >= 0.9, (rates?.precision ?? 0) >= 0.9]).toEqual([
        intent,
        true,
        true,
      ]);
    }
  },
);
