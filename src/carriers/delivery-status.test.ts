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
