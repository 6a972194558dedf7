import { describe, expect, test } from "vitest";
import { contractsNote, hasContracts, readContractFile } from "../../../test/support/openapi.ts";
import { errorPolicy } from "./error-policy.ts";

describe("what is done about an error code", () => {
  test.each([
    ["20429", "retry"],
    ["20500", "retry"],
    ["20003", "hold"],
    ["21610", "stop"],
    ["21211", "stop"],
    ["21617", "drop"],
    ["30007", "drop"],
    ["30005", "stop"],
    ["30023", "hold"],
  ])("%s: %s", (code, action) => {
    expect(errorPolicy(code).action).toBe(action);
  });

  test("an unknown code gives the message up and tells the operator", () => {
    expect(errorPolicy("39999")).toMatchObject({
      action: "drop",
      alert: expect.stringContaining("39999") as string,
    });
  });

  test("an opt-out at the carrier is told apart from a number that cannot be reached", () => {
    expect(errorPolicy("21610").optOut).toBe(true);
    expect(errorPolicy("30005").optOut).toBeUndefined();
  });

  test("holds for a daily cap end by the clock, holds for credentials do not", () => {
    expect(errorPolicy("30023").until).toBe("midnight-pacific");
    expect(errorPolicy("63038").until).toBe("next-day");
    expect(errorPolicy("20003").until).toBeUndefined();
  });
});

type Entry = { code: number; actions: string[]; surface: string[] };

describe.skipIf(!hasContracts)(`the contract's error codes${contractsNote}`, () => {
  const entries = hasContracts
    ? (readContractFile("twilio/error-codes.json") as { codes: Entry[] }).codes.filter(
        ({ surface }) => surface.includes("rest") || surface.includes("callback"),
      )
    : [];
  // 20404 is "hold" in the contract's table of actions and "drop" in its list of codes; 14107 stops the number there.
  // 21609 and the scheduling codes say only "alert": a message that our own settings spoil is held, the rest dropped.
  const undecided = new Set([20404, 14107, 21609, 35118, 35125]);

  test.each(entries.filter(({ code }) => !undecided.has(code)))("$code", ({ code, actions }) => {
    const policy = errorPolicy(String(code));
    expect(actions).toContain(policy.action);
    if (actions.includes("alert")) expect(policy.alert).not.toBeNull();
  });
});
