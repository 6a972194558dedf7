import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readPlaybook } from "../../src/playbooks/read-playbook.ts";
import { skillNames } from "../support/skill-names.ts";
import { digestWordings } from "./digest.ts";
import { directionsWordings } from "./directions.ts";
import { myPlacesWordings } from "./my-places.ts";
import { placesWordings } from "./places.ts";
import { weatherWordings } from "./weather.ts";

const all = [directionsWordings, placesWordings, myPlacesWordings, weatherWordings, digestWordings];

/** The text without what does not make it another text: case and punctuation. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

test("there are at least 60 wordings of each kind, none of them twice", () => {
  for (const wordings of all) {
    expect(wordings.length).toBeGreaterThanOrEqual(60);
    const texts = wordings.map(({ text }) => fold(text));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test("no wording stands in the playbook, whose model it judges", () => {
  const folder = fileURLToPath(new URL("../../playbooks/assistant", import.meta.url));
  const playbook = readPlaybook(folder, {
    skills: skillNames,
  });
  const known = new Set(
    [
      ...playbook.intents.flatMap(({ utterances }) => utterances),
      ...playbook.outOfScope,
      ...playbook.heldOut.map(({ text }) => text),
    ].map(fold),
  );
  // "later" alone is said of the weather and of a farewell.
  const trained = all.flat().filter(({ text }) => text !== "later" && known.has(fold(text)));
  expect(trained.map(({ text }) => text)).toEqual([]);
});
