import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { LOOK_ALIKES } from "./look-alikes.ts";
import { isGsm7 } from "./segments.ts";

const twilio = createRequire(import.meta.url)("sms-segments-calculator/dist/libs/SmartEncodingMap.js") as {
  default: Record<string, string>;
};

describe("look-alikes", () => {
  it("are exactly those of Twilio's own calculator", () => {
    expect(Object.fromEntries(LOOK_ALIKES)).toEqual(twilio.default);
  });

  it("lead from outside GSM-7 into it", () => {
    for (const [character, plain] of LOOK_ALIKES) {
      expect(isGsm7(character)).toBe(false);
      expect(isGsm7(plain)).toBe(true);
    }
  });

  it.each([
    ["’", "'"],
    ["“", '"'],
    ["—", "-"],
    ["…", "..."],
    ["•", "-"],
    ["½", "1/2"],
    ["！", "!"],
    ["Ｚ", "Z"],
    ["～", "~"],
    ["\u200b", ""],
  ])("put %j in as %j", (character, plain) => {
    expect(LOOK_ALIKES.get(character)).toBe(plain);
  });
});
