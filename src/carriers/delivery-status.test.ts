import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contractsNote, hasContracts, readContractFile } from "../../test/support/openapi.ts";
import { isNews } from "./delivery-status.ts";

/** The state after news in the order of their arrival. */
function stateAfter(initial: string, arrivals: string[]): string {
  return arrivals.reduce((known, reported) => (isNews(known, reported) ? reported : known), initial);
}

describe("delivery news", () => {
  test.each([
    ["in order", "queued", ["sending", "sent", "delivered"], "delivered"],
    ["last first", "queued", ["delivered", "sent", "sending"], "delivered"],
    ["of a failure after delivery", "sent", ["delivered", "failed"], "delivered"],
    ["of delivery after a failure", "sent", ["undelivered", "delivered"], "undelivered"],
    ["that a network never completes", "accepted", ["queued", "sent"], "sent"],
    ["in words nobody knows", "sent", ["teleported"], "sent"],
    ["before we know that it was accepted", "waiting", ["queued"], "queued"],
  ])("%s", (_name, initial, arrivals, expected) => {
    expect(stateAfter(initial, arrivals)).toBe(expected);
  });
});

describe("delivery news in any order, however often", () => {
  /** How far a message has got; states of one step are alternatives. */
  const steps = [
    ["accepted", "scheduled"],
    ["queued"],
    ["sending"],
    ["sent"],
    ["delivered", "undelivered", "failed", "canceled"],
    ["read"],
  ];
  const stepOf = (status: string): number => steps.findIndex((step) => step.includes(status));
  const arrivals = fc.array(fc.constantFrom(...steps.flat(), "teleported", ""), { maxLength: 20 });

  test("leaves the message at the furthest step that any of it told, and at the first end it came to", () => {
    fc.assert(
      fc.property(arrivals, (told) => {
        const furthest = Math.max(-1, ...told.map(stepOf));
        const expected = told.find((status) => furthest >= 0 && stepOf(status) === furthest) ?? "waiting";
        expect(stateAfter("waiting", told)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test("says nothing new the second time", () => {
    fc.assert(
      fc.property(arrivals, (told) => {
        const once = stateAfter("waiting", told);
        expect(stateAfter(once, told)).toBe(once);
      }),
    );
  });
});

type Vector = {
  id: string;
  initial: string;
  callbacks: { MessageStatus: string }[];
  expected: { status: string };
};

describe.skipIf(!hasContracts)(`the contract's status vectors${contractsNote}`, () => {
  const vectors = hasContracts
    ? (readContractFile("vectors/status-callback-order.json") as { cases: Vector[] }).cases
    : [];

  test.each(vectors)("$id", ({ initial, callbacks, expected }) => {
    const arrivals = callbacks.map(({ MessageStatus }) => MessageStatus);
    expect(stateAfter(initial, arrivals)).toBe(expected.status);
  });
});
