import { describe, expect, test } from "vitest";
import { createPace } from "./pace.ts";

const times = (count: number, work: () => void): void => {
  for (let time = 0; time < count; time += 1) work();
};

describe("the pace of calls to an outside service", () => {
  test("halves when the service says that they are too many, to one at least", () => {
    const pace = createPace(20);
    const limits = [10, 5, 2, 1, 1].map(() => {
      pace.begin().wasRefused();
      return pace.limit();
    });
    expect(limits).toEqual([10, 5, 2, 1, 1]);
  });

  test("halves once for all calls that were under way together", () => {
    const pace = createPace(16);
    const calls = Array.from({ length: 16 }, () => pace.begin());
    for (const call of calls) call.wasRefused();
    expect(pace.limit()).toBe(8);
  });

  test("grows by one after twenty calls that went well, up to where it began", () => {
    const pace = createPace(4);
    pace.begin().wasRefused();
    times(19, () => {
      pace.begin().went();
    });
    expect(pace.limit()).toBe(2);
    pace.begin().went();
    expect(pace.limit()).toBe(3);
    times(100, () => {
      pace.begin().went();
    });
    expect(pace.limit()).toBe(4);
  });

  test("forgets what went well before a refusal", () => {
    const pace = createPace(4);
    times(2, () => {
      pace.begin().wasRefused();
    });
    times(19, () => {
      pace.begin().went();
    });
    pace.begin().wasRefused();
    pace.begin().went();
    expect(pace.limit()).toBe(1);
  });
});
