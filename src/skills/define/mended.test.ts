import { expect, it } from "vitest";
import { asWritten, mended } from "./mended.ts";

it.each([
  ["wats the definision of loyalty", "whats the definition of loyalty"],
  ["wot dose lethargic meen", "what does lethargic mean"],
  ["hw do u spel necessary", "how do you spell necessary"],
  ["synonim for happy", "synonym for happy"],
  ["what does ephemeral mean", "what does ephemeral mean"],
])("writes the words of the question right in '%s'", (text, right) => {
  expect(mended(text)).toBe(right);
});

it("gives the word that is asked about as the person wrote it", () => {
  expect(asWritten("you", "wot dus u mean")).toBe("u");
  expect(asWritten("tomorow", "hw do u spel tomorow")).toBe("tomorow");
});
